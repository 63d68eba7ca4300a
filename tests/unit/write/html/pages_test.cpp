#include "write/html/pages.hpp"

#include <regex>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.hpp"
#include "unit/write/html/sample.hpp"

using namespace portraits;
using testing::HasSubstr;
using testing::Not;

namespace {

TemplateTexts templates() { return read_templates(SOURCE_DIR "/themes/portrait/html"); }
PageWriter writer() { return PageWriter(sample::theme(), templates()); }

std::vector<std::string> all_matches(const std::string& text, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator i(text.begin(), text.end(), regex), end; i != end; ++i) found.push_back((*i)[1]);
    return found;
}

}  // namespace

TEST(Pages, TerritoryPageHasItsHeadingsInOrderWithoutGap) {
    const sample::Pages pages;
    const auto levels = all_matches(writer().territory_page(sample::publication(), pages.context), "<h([1-6])");
    EXPECT_EQ(levels, (std::vector<std::string>{"1", "2", "2", "2", "3", "4", "3"}));
}

TEST(Pages, IdsAreUniqueAndAnchorsLeadSomewhere) {
    const sample::Pages pages;
    const std::string page = writer().territory_page(sample::publication(), pages.context);
    const auto ids = all_matches(page, "\\sid=\"([^\"]+)\"");
    const std::set<std::string> unique(ids.begin(), ids.end());
    EXPECT_EQ(ids.size(), unique.size());
    for (const std::string& target : all_matches(page, "href=\"#([^\"]+)\"")) EXPECT_TRUE(unique.count(target)) << target;
    for (const std::string& target : all_matches(page, "aria-labelledby=\"([^\"]+)\"")) EXPECT_TRUE(unique.count(target)) << target;
}

TEST(Pages, NothingIsInlineThatAStrictPolicyForbids) {
    const sample::Pages pages;
    for (const std::string& page : {writer().territory_page(sample::publication(), pages.context), writer().home_page(pages.context)}) {
        EXPECT_THAT(page, Not(HasSubstr(" style=")));
        EXPECT_THAT(page, Not(HasSubstr("<style")));
        for (const std::string& kind : all_matches(page, "<script(?! src=)([^>]*)")) EXPECT_EQ(kind, " type=\"application/ld+json\"") << "not data";
        EXPECT_TRUE(all_matches(page, "\\s(on[a-z]+)=").empty());
    }
}

TEST(Pages, LinksAreRelativeToThePage) {
    const sample::Pages pages;
    const std::string page = writer().territory_page(sample::publication(), pages.context);
    EXPECT_THAT(page, HasSubstr("href=\"../../assets/a.css\""));
    EXPECT_THAT(page, HasSubstr("href=\"../../regions/bourgogne-franche-comte/index.html\""));
    EXPECT_THAT(page, HasSubstr("href=\"../../mentions/index.html\""));
    EXPECT_THAT(page, HasSubstr("href=\"../../territoires/bourgogne-industrie/bourgogne-industrie.pdf\""));
    EXPECT_TRUE(all_matches(page, "(?:href|src)=\"(/[^\"]*)\"").empty());
    EXPECT_THAT(page, Not(HasSubstr("rel=\"canonical\"")));
}

TEST(Pages, CanonicalAddressNeedsABaseUrl) {
    sample::Pages pages;
    pages.site.base_url = "https://example.org/portraits";
    EXPECT_THAT(writer().territory_page(sample::publication(), pages.context),
                HasSubstr("<link rel=\"canonical\" href=\"https://example.org/portraits/territoires/bourgogne-industrie/\">"));
    EXPECT_THAT(writer().not_found_page(pages.context), HasSubstr("href=\"/portraits/assets/a.css\""));
    EXPECT_THAT(writer().not_found_page(pages.context), Not(HasSubstr("rel=\"canonical\"")));
}

TEST(Pages, TextIsEscapedAndPaperBlocksAreLeftOut) {
    const sample::Pages pages;
    const std::string page = writer().territory_page(sample::publication(), pages.context);
    EXPECT_THAT(page, HasSubstr("Bourgogne &lt;Industrie&gt;"));
    EXPECT_THAT(page, HasSubstr("Une population stable &amp; des territoires"));
    EXPECT_THAT(page, HasSubstr("content=\"Chiffres &amp; cartes\""));
    EXPECT_THAT(page, Not(HasSubstr("Sur papier seulement")));
}

TEST(Pages, ABookletLinkSaysItsSizeAndPages) {
    const sample::Pages pages;
    EXPECT_THAT(writer().territory_page(sample::publication(), pages.context), HasSubstr("Livret PDF, 143\u00A0ko, 9\u00A0pages"));
    EXPECT_THAT(writer().home_page(pages.context), HasSubstr("PDF, 143\u00A0ko, 9\u00A0pages"));
}

TEST(Pages, AFigureInANarrowColumnShowsItsNarrowDrawingOnly) {
    const sample::Pages pages;
    const std::string page = writer().territory_page(sample::publication(), pages.context);
    EXPECT_THAT(page, HasSubstr("id=\"figure-population-large"));
    EXPECT_THAT(page, HasSubstr("id=\"figure-population-etroite"));
    EXPECT_THAT(page, HasSubstr("id=\"figure-moitie-etroite"));
    EXPECT_THAT(page, Not(HasSubstr("id=\"figure-moitie-large")));
}

TEST(Pages, ALinkedDrawingIsAnImageWithItsAlternative) {
    sample::Pages pages;
    pages.context.figures["population"].wide = {"", "figures/population.svg", 499, 310.4, ""};
    pages.context.figures["population"].narrow = {};
    EXPECT_THAT(writer().territory_page(sample::publication(), pages.context),
                HasSubstr("<img src=\"figures/population.svg\" alt=\"De 2018 à 2022, l’indice va de 100 à 100,0.\" width=\"499\" height=\"310\""));
}

TEST(Pages, FictitiousFiguresSaySo) {
    const sample::Pages pages;
    const auto labels = all_matches(writer().territory_page(sample::publication(), pages.context), "(Données fictives de démonstration)");
    EXPECT_EQ(labels.size(), 1u);
}

TEST(Pages, HomeListsRegionsThatHaveTerritoriesAndFindsThem) {
    sample::Pages pages;
    EXPECT_THAT(writer().home_page(pages.context), Not(HasSubstr("data-finder"))) << "a finder without index finds nothing";
    pages.shared.assets.search = "assets/recherche.js";
    const std::string page = writer().home_page(pages.context);
    EXPECT_THAT(page, HasSubstr("id=\"region-27\""));
    EXPECT_THAT(page, Not(HasSubstr("Corse")));
    EXPECT_THAT(page, HasSubstr("data-index=\"assets/recherche.js\" data-root=\"./\""));
    EXPECT_THAT(page, Not(HasSubstr("src=\"assets/recherche.js\""))) << "the index waits until the field is used";
    EXPECT_THAT(page, HasSubstr("href=\"territoires/bourgogne-industrie/index.html\">Bourgogne Industrie</a>"));
    EXPECT_THAT(page, HasSubstr("<script src=\"assets/a.js\" defer>"));
    EXPECT_THAT(writer().not_found_page(pages.context), HasSubstr("data-index=\"/assets/recherche.js\" data-root=\"/\""));
}

TEST(Pages, ThreadsRenderTheSameBytes) {
    const sample::Pages pages;
    const PageWriter shared = writer();
    const std::string expected = shared.territory_page(sample::publication(), pages.context);
    std::vector<std::string> made(4);
    std::vector<std::thread> threads;
    for (std::string& page : made) threads.emplace_back([&] { page = shared.territory_page(sample::publication(), pages.context); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& page : made) EXPECT_EQ(page, expected);
}

TEST(Pages, AThemeWithoutATemplateOrWithABrokenOneIsRefused) {
    TemplateTexts incomplete = templates();
    incomplete.erase("figure");
    EXPECT_THROW(PageWriter(sample::theme(), incomplete), EnvironmentError);
    TemplateTexts broken = templates();
    broken["tiles"] = "{{#tiles}}";
    EXPECT_THROW(PageWriter(sample::theme(), broken), EnvironmentError);
    TemplateTexts partial = templates();
    partial["tiles"] = "{{> other}}";
    EXPECT_THROW(PageWriter(sample::theme(), partial), EnvironmentError);
}

TEST(Pages, ALongNationalTableIsAnExtractWithALinkToTheWholeOne) {
    sample::Pages pages;
    Figure figure = *sample::figure("population", 1);
    figure.table.national = "population-2022";
    figure.table.rows.clear();
    for (int i = 0; i < 60; ++i) {
        const std::string name = "Territoire " + std::to_string(100 + i);
        figure.table.rows.push_back({{sample::text_cell(name.c_str()), sample::number_cell(60 - i, "x")}, false, i == 30, i == 31});
    }
    figure.table.rows.push_back({{sample::text_cell("Sans valeur"), {plain("n.d."), Value::absent(Missing::not_available), -1, false}}, false, false, false});
    Publication publication = sample::publication();
    publication.chapters[1].blocks = {{FigureBlock{std::make_shared<const Figure>(figure)}, Medium::both}};

    EXPECT_THAT(writer().territory_page(publication, pages.context), HasSubstr("Territoire 145")) << "no page holds the whole table";
    SitePage whole_page;
    whole_page.path = "indicateurs/population/";
    whole_page.title = "Population";
    whole_page.section = "indicateurs";
    whole_page.above = {{"Catalogue des indicateurs", "indicateurs/"}};
    whole_page.indicator = whole_page.files = "population-2022";
    whole_page.table = figure.table;
    whole_page.table.sortable = true;
    whole_page.blocks = {{TableBlock{whole_page.table, {}}}};
    pages.site.pages = {whole_page};
    const auto names = all_matches(writer().territory_page(publication, pages.context), "scope=\"row\">([^<]*)<");
    EXPECT_EQ(names, (std::vector<std::string>{"Territoire 100", "Territoire 130", "Territoire 131", "Territoire 159"}));
    EXPECT_THAT(writer().territory_page(publication, pages.context), HasSubstr("href=\"../../indicateurs/population/index.html\""));
    const std::string whole = writer().site_page(pages.site.pages.front(), {"a.csv", 1, 0}, {"b.csv", 1, 0}, pages.context);
    EXPECT_THAT(whole, HasSubstr("Territoire 145"));
    EXPECT_THAT(whole, HasSubstr("href=\"b.csv\""));
    EXPECT_THAT(whole, HasSubstr("<a href=\"../../indicateurs/index.html\">Catalogue des indicateurs</a>"));
    EXPECT_THAT(whole, HasSubstr("<table data-sortable>"));
    EXPECT_THAT(whole, HasSubstr("data-value=\"60\">x</td>")) << "what it is sorted by, beside what is printed";
    EXPECT_THAT(whole, HasSubstr("<td class=\"number\">n.d.</td>"));
    EXPECT_THAT(writer().territory_page(publication, pages.context), Not(HasSubstr("data-value"))) << "tables that nobody sorts stay light";
}

TEST(Pages, ATerritoryLeadsToThoseBeforeAndAfterItByRegion) {
    sample::Pages pages;
    EXPECT_THAT(writer().territory_page(sample::publication(), pages.context), Not(HasSubstr("class=\"neighbours\"")));
    SiteEntry before = pages.site.regions[0].entries[0], after = before;
    before.id = "ti-1", before.name = "Avant", before.slug = "avant";
    after.id = "ti-2", after.name = "Après", after.slug = "apres";
    pages.site.regions[0].entries.insert(pages.site.regions[0].entries.begin(), before);
    pages.site.regions[1].entries = {after};
    number_entries(pages.site);
    const std::string page = writer().territory_page(sample::publication(), pages.context);
    EXPECT_THAT(page, HasSubstr("<a rel=\"prev\" href=\"../avant/index.html\"><span>Territoire précédent</span> Avant</a>"));
    EXPECT_THAT(page, HasSubstr("<a rel=\"next\" href=\"../apres/index.html\"><span>Territoire suivant</span> Après</a>"));
}

TEST(Pages, ADocumentAboutNoTerritoryHasItsPlaceInTheMenu) {
    sample::Pages pages;
    Publication document = sample::publication();
    document.slug = "cartes";
    document.title = document.name = "Cahier de cartes";
    document.cover = {};
    Site site = *pages.context.shared->site;
    site.documents = {{"Cahier de cartes", "cartes"}};
    SiteContext shared = *pages.context.shared;
    shared.site = &site;
    shared.booklets["cartes"] = {"cartes/cartes.pdf", 123456, 12};
    pages.context.shared = &shared;
    const std::string page = writer().document_page(document, pages.context);
    EXPECT_THAT(page, HasSubstr("<h1>Cahier de cartes</h1>"));
    EXPECT_THAT(page, HasSubstr("<a href=\"../cartes/index.html\" aria-current=\"true\">Cahier de cartes</a>"));
    EXPECT_THAT(page, HasSubstr("href=\"../cartes/cartes.pdf\""));
    EXPECT_EQ(all_matches(page, "<h([1-6])").front(), "1");
    EXPECT_THAT(page, Not(HasSubstr("../../")));
}

TEST(Pages, ADocumentCalledAsTheSiteSaysItsNameInTheMenuInstead) {
    sample::Pages pages;
    Publication document = sample::publication();
    document.title = pages.context.shared->site->title;
    document.menu = "Publication";
    document.cover.summary = "183 territoires.";
    const std::string page = writer().document_page(document, pages.context);
    EXPECT_THAT(page, HasSubstr("<title>Publication – " + document.title + "</title>"));
    EXPECT_THAT(page, HasSubstr("<meta name=\"description\" content=\"183 territoires.\">"));
    EXPECT_THAT(page, testing::ContainsRegex("aria-current=\"page\"[^>]*>Publication<"));
}

TEST(Pages, ADocumentsPageOpensAndClosesAsItsBookletDoes) {
    sample::Pages pages;
    Publication document = sample::publication();
    document.cover = {};
    document.cover.form = Cover::Form::full;
    document.cover.name = "Portraits & territoires";
    document.cover.summary = "183 territoires.";
    document.cover.issuers = {{{"République", "Agence"}, nullptr, ""},
                              {{}, std::make_shared<ImageFile>(ImageFile{ImageFile::Format::png, 20, 10, "logo.png", "x"}), "Logo de l’agence"}};
    document.back_cover.title = "Nous écrire";
    document.back_cover.contact = {Span{"a@b.fr", false, false, false, false, "mailto:a@b.fr", {}, 0}};
    const std::string page = writer().document_page(document, pages.context);
    EXPECT_THAT(page, HasSubstr("<h1>Portraits &amp; territoires</h1>"));
    EXPECT_EQ(all_matches(page, "<h1>").size(), 1u);
    EXPECT_THAT(page, HasSubstr("<p class=\"lead\">183 territoires.</p>"));
    EXPECT_THAT(page, HasSubstr("<span>République</span><span>Agence</span>"));
    EXPECT_THAT(page, HasSubstr("alt=\"Logo de l’agence\""));
    EXPECT_THAT(page, HasSubstr("<h2 id=\"quatrieme\">Nous écrire</h2>"));
    EXPECT_THAT(page, HasSubstr("href=\"mailto:a@b.fr\""));
    EXPECT_THAT(page, Not(HasSubstr("class=\"kicker\"")));
}

TEST(Pages, HeadSaysWhatIsSharedOnlyWithAnAddress) {
    sample::Pages pages;
    EXPECT_THAT(writer().home_page(pages.context), Not(HasSubstr("og:image")));
    pages.site.base_url = "https://example.org/portraits";
    EXPECT_THAT(writer().home_page(pages.context), HasSubstr("<meta property=\"og:image\" content=\"https://example.org/portraits/partage.png\">"));
    EXPECT_THAT(writer().territory_page(sample::publication(), pages.context),
                HasSubstr("<meta property=\"og:image\" content=\"https://example.org/portraits/territoires/bourgogne-industrie/partage.png\">"));
    EXPECT_THAT(writer().not_found_page(pages.context), Not(HasSubstr("og:")));
}

TEST(Pages, DataIsDescribedForSearchEngines) {
    sample::Pages pages;
    pages.site.base_url = "https://example.org/portraits/";
    pages.site.publisher = "Agence </script><b>";
    Publication publication = sample::publication();
    pages.context.figures.begin()->second.csv_international = {"figures/x.intl.csv", 0, 0};
    const std::string page = writer().territory_page(publication, pages.context);
    EXPECT_THAT(page, HasSubstr("\"@type\":\"Dataset\""));
    EXPECT_THAT(page, HasSubstr("\"contentUrl\":\"https://example.org/portraits/territoires/bourgogne-industrie/figures/x.intl.csv\""));
    EXPECT_THAT(page, HasSubstr("\"item\":\"https://example.org/portraits/\"")) << "the home page by its folder";
    EXPECT_THAT(page, HasSubstr("Agence \\u003c/script>")) << "nothing closes the script element";
}

TEST(Pages, AnIndicatorsTableIsDescribedAndFictitiousValuesAreSaid) {
    sample::Pages pages;
    SitePage page;
    page.path = "indicateurs/densite/";
    page.title = "Densité";
    page.description = "Habitants par km².";
    page.demonstration = true;
    const std::string html = writer().site_page(page, {"densite.csv", 10, 0}, {"densite.intl.csv", 10, 0}, pages.context);
    EXPECT_THAT(html, HasSubstr("\"@type\":\"Dataset\""));
    EXPECT_THAT(html, HasSubstr("densite.intl.csv"));
    EXPECT_THAT(html, HasSubstr("Valeurs fictives"));
    EXPECT_THAT(writer().site_page(page, {}, {}, pages.context), Not(HasSubstr("\"Dataset\"")));
}
