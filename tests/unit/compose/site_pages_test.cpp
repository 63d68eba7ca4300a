#include "compose/site_pages.hpp"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/indicator_words.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::vector<SitePage>& pages() {
    static const std::vector<SitePage> made = site_pages({&RealContent::get().plan});
    return made;
}

const SitePage& page(const std::string& path) {
    return *std::find_if(pages().begin(), pages().end(), [&](const SitePage& one) { return one.path == path; });
}

const MapDrawing* map_of(const SitePage& page) {
    for (const Block& block : page.blocks)
        if (const auto* figure = std::get_if<FigureBlock>(&block.content)) return std::get_if<MapDrawing>(&figure->figure->drawing);
    return nullptr;
}

const Indicator& indicator(const char* code) { return *RealContent::get().atlas.indicator(code); }

TEST(SitePages, EveryIndicatorAndEveryRegionHasOnePage) {
    std::set<std::string> paths;
    for (const SitePage& one : pages()) paths.insert(one.path);
    EXPECT_EQ(paths.size(), pages().size());
    const Atlas& atlas = RealContent::get().atlas;
    EXPECT_EQ(pages().size(), 2 + 18 + atlas.sources().indicators.size());
    EXPECT_TRUE(paths.contains("indicateurs/part-industrie/"));
    EXPECT_TRUE(paths.contains("regions/ile-de-france/"));
}

TEST(SitePages, ATableHasAllTerritoriesThenWhatIsKnownOfAllOfThem) {
    const Table& table = page("indicateurs/population/").table;
    ASSERT_EQ(table.columns.size(), 2u + 5u) << "name, region, five years";
    ASSERT_EQ(table.rows.size(), 183u + 2u);
    EXPECT_EQ(table.columns[2].title, "2022") << "the newest year first: it orders the rows";
    EXPECT_EQ(table.columns[6].title, "2018");
    for (std::size_t i = 1; i < 183; ++i) EXPECT_GE(table.rows[i - 1].cells[2].value.number, table.rows[i].cells[2].value.number) << i;
    EXPECT_EQ(to_text(table.rows[184].cells[0].text), "France");
    EXPECT_TRUE(table.rows[184].total && table.sortable);
    EXPECT_THAT(table.rows[0].cells[0].text.front().link, StartsWith("site:territoires/"));
}

TEST(SitePages, CategoriesFollowTheirSumWhichOrdersTheRows) {
    const Table& table = page("indicateurs/emploi-secteur/").table;
    EXPECT_EQ(table.columns[2].title, "Ensemble");
    ASSERT_EQ(table.columns.size(), 3u + 12u);
    EXPECT_GT(table.rows[0].cells[2].value.number, table.rows[1].cells[2].value.number);
}

TEST(SitePages, MissingValuesKeepTheirSignsAndComeLast) {
    const SitePage& one = page("indicateurs/part-industrie/");
    const auto& last = one.table.rows[182].cells[2];
    EXPECT_FALSE(last.value.known());
    EXPECT_THAT(to_text(last.text), testing::AnyOf("n.d.", "s"));
    const auto words = distribution_of(RealContent::get().atlas, RealContent::get().findings, indicator("part_industrie"));
    ASSERT_EQ(words.size(), 3u);
    EXPECT_THAT(to_text(words[0]), StartsWith("179 territoires sur 183 ont une valeur\u00A0: de "));
    EXPECT_THAT(to_text(words[1]), HasSubstr("France\u00A0: "));
    EXPECT_THAT(to_text(words[2]), StartsWith("Sans valeur\u00A0: 3 «\u00A0n.d.\u00A0» (donnée non disponible) et 1 «\u00A0s\u00A0»"));
}

TEST(SitePages, ACategoryIsCounted) {
    const auto words = distribution_of(RealContent::get().atlas, RealContent::get().findings, indicator("region_principale"));
    ASSERT_EQ(words.size(), 1u);
    EXPECT_THAT(to_text(words[0]), StartsWith("Nombre de territoires\u00A0: Auvergne-Rhône-Alpes (24)\u202F; "));
}

TEST(SitePages, ANumberPrintedInAnAreaIsInItsName) {
    const MapDrawing* map = map_of(page("indicateurs/secteur-principal/"));
    const auto& fill = std::get<CategoryFill>(map->fill);
    ASSERT_EQ(fill.second, CategoryFill::Second::numbers);
    for (const auto& [territory, category] : fill.values)
        if (category == fill.items[1].code) {
            EXPECT_THAT(map->titles.at(territory), testing::EndsWith(fill.items[1].label + ", numéro 2"));
        }
}

TEST(SitePages, ARatioIsPaintedACountHasCirclesAndEachTerritoryIsALink) {
    const MapDrawing* ratio = map_of(page("indicateurs/part-rurale/"));
    const MapDrawing* count = map_of(page("indicateurs/communes/"));
    ASSERT_TRUE(ratio && count);
    EXPECT_TRUE(std::holds_alternative<ClassedFill>(ratio->fill));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(count->fill));
    ASSERT_EQ(count->layers.size(), 1u);
    EXPECT_EQ(count->links.size(), 183u);
    EXPECT_EQ(count->links.at("ti-2703"), "../../territoires/bourgogne-industrie/index.html");
    EXPECT_THAT(count->titles.at("ti-2703"), StartsWith("Bourgogne Industrie\u00A0: "));
    EXPECT_EQ(map_of(page("indicateurs/actions-presse/")), nullptr) << "known of the whole programme only";
    EXPECT_EQ(map_of(page("regions/bretagne/"))->links.size(), 10u);
}

TEST(SitePages, ADocumentsOwnClassesAreKept) {
    const auto& fill = std::get<ClassedFill>(map_of(page("indicateurs/part-industrie/"))->fill);
    bool compared = false;
    for (const FigurePtr& figure : figures_of(RealContent::get().publications.front())) {
        const auto* map = std::get_if<MapDrawing>(&figure->drawing);
        const auto* shown = map ? std::get_if<ClassedFill>(&map->fill) : nullptr;
        if (!shown || figure->table.national != "part-industrie") continue;
        EXPECT_EQ(shown->limits, fill.limits);
        compared = true;
    }
    EXPECT_TRUE(compared);
}

TEST(SitePages, AFormulaNamesItsPartsWithLinks) {
    const RichText ratio = formula_of(RealContent::get().atlas, indicator("part_industrie"));
    EXPECT_THAT(to_text(ratio), StartsWith("100 × Emploi salarié industriel ÷ Emploi salarié privé."));
    EXPECT_EQ(ratio[1].link, "site:indicateurs/emploi-industriel/");
    EXPECT_THAT(to_text(formula_of(RealContent::get().atlas, indicator("evolution_population"))), HasSubstr("entre 2018 et 2022"));
}

TEST(SitePages, TheCatalogueListsByTheme) {
    const SitePage& catalogue = page("indicateurs/");
    std::size_t rows = 0, themes = 0;
    for (const Block& block : catalogue.blocks)
        if (const auto* table = std::get_if<TableBlock>(&block.content)) rows += table->table.rows.size(), ++themes;
    EXPECT_EQ(rows, RealContent::get().atlas.sources().indicators.size());
    EXPECT_EQ(themes, 5u);
}

}  // namespace
}  // namespace portraits
