#include "compose/phrase.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/french.hpp"
#include "compose/markdown.hpp"
#include "unit/compose/phrase_atlas.hpp"

using namespace portraits;

namespace {

struct World {
    Atlas atlas{phrase_sources()};
    Findings findings{atlas};
};
const World& world() {
    static const World w;
    return w;
}

/// Text of a template for a territory ("" = home page), or the codes of its errors.
std::string said(const std::string& text, const std::string& territory = "ti-a") {
    Diagnostics diagnostics;
    const auto compiled = phrase::compile_text({text, {}}, world().atlas, territory.empty() ? About::nothing : About::territory, diagnostics);
    std::string errors;
    for (const auto& d : diagnostics.items()) errors += (errors.empty() ? "" : " ") + d.code;
    if (!errors.empty()) return errors;
    return to_plain(phrase::fill(compiled, {world().atlas, world().findings, world().atlas.territory(territory)}));
}
std::string value(const std::string& expression, const std::string& territory = "ti-a") { return said("{{" + expression + "}}", territory); }

struct Case {
    const char* expression;
    const char* text;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.expression; }

class Golden : public testing::TestWithParam<Case> {};
TEST_P(Golden, SaysWhatIsExpected) { EXPECT_EQ(value(GetParam().expression), GetParam().text); }

}  // namespace

INSTANTIATE_TEST_SUITE_P(Numbers, Golden, testing::Values(
    Case{"population", "445\u202F279"}, Case{"population.an2018", "445\u202F278"}, Case{"population.an1999", "n.d."},
    Case{"population.france", "68\u202F053\u202F969"}, Case{"population.ti", "565\u202F280"}, Case{"population.ti_region", "475\u202F279"},
    Case{"ti.population", "565\u202F280"}, Case{"ti.population.an2018", "565\u202F276"}, Case{"territoire.population", "445\u202F279"},
    Case{"population.region", "n.d."}, Case{"region.part_industrie", "21,8\u00A0%"}, Case{"population.brut", "445279"},
    Case{"part_industrie", "24,6\u00A0%"}, Case{"part_industrie.entier", "25\u00A0%"}, Case{"part_industrie.signe", "+24,6\u00A0%"},
    Case{"population.unite", "habitants"}, Case{"population.annee", "2022"}, Case{"annee(population)", "2022"}, Case{"annee(part_industrie)", "2023"},
    Case{"1 + 2 * 3", "7"}, Case{"(1 + 2) * 3", "9"}, Case{"7 / 2", "3,5"}, Case{"-3 + 1", "−2"}, Case{"1.25 + 1", "2,25"}, Case{"1 / 0", "///"},
    Case{"part_industrie - part_industrie.region", "2,8\u00A0points"}, Case{"ecart(part_industrie.region, part_industrie)", "2,8\u00A0points"},
    Case{"ecart(part_industrie, part_industrie.france)", "0,4\u00A0point"}, Case{"nombre(10 / 3, 2)", "3,33"}, Case{"abs(2 - 5)", "3"},
    Case{"evolution(population, 2018, 2022)", "0,0\u00A0%"}, Case{"evolution(population.ti, 2018, 2022).signe", "0,0\u00A0%"},
    Case{"part(1, 3)", "33\u00A0%"}, Case{"en_millions(population.france)", "68,1\u00A0millions"}, Case{"en_millions(1900000)", "1,9\u00A0million"},
    Case{"min(3, 1, 2)", "1"}, Case{"max(3, 1, 2)", "3"}, Case{"part_industrie.minimum", "10,0\u00A0%"}, Case{"part_industrie.maximum", "24,6\u00A0%"},
    Case{"part_industrie.mediane", "24,6\u00A0%"}));

INSTANTIATE_TEST_SUITE_P(Ranks, Golden, testing::Values(
    Case{"population.rang", "1er"}, Case{"population.rang_phrase", "au premier rang sur 4"}, Case{"part_industrie.rang", "1er"},
    Case{"part_industrie.rang_phrase", "au premier rang ex æquo sur 3"}, Case{"part_industrie.effectif", "3"}, Case{"population.depasse", "3"},
    Case{"population.precede", "0"}, Case{"population.depasse_dix", "sept territoires sur dix"}, Case{"population.precede_dix", "n.d."},
    Case{"part_industrie.depasse_dix", "trois territoires sur dix"}, Case{"manquants(part_industrie)", "1"}));

INSTANTIATE_TEST_SUITE_P(Words, Golden, testing::Values(
    Case{"territoire.nom", "Alpha *Industrie*"}, Case{"territoire.de", "d’Alpha"}, Case{"territoire.accord(\"compte\", \"comptent\")", "compte"},
    Case{"territoire.accord(\"situé\", \"située\", \"situés\", \"situées\")", "située"}, Case{"region.nom", "Bourgogne-Franche-Comté"},
    Case{"region.de", "de Bourgogne-Franche-Comté"}, Case{"region.en", "en Bourgogne-Franche-Comté"},
    Case{"regions", "Bourgogne-Franche-Comté et Auvergne-Rhône-Alpes"}, Case{"departements", "Côte-d’Or et Rhône"}, Case{"nombre_membres", "2"},
    Case{"mots(nombre_membres)", "deux"}, Case{"mots_f(1)", "une"}, Case{"mots(21)", "21"}, Case{"s(nombre_membres)", "s"}, Case{"s(1.9)", ""},
    Case{"pluriel(nombre_ti, \"cheval\", \"chevaux\")", "chevaux"}, Case{"maj(\"élan\")", "Élan"}, Case{"minuscule(\"Élan\")", "élan"},
    Case{"liste(\"a\", \"b\", \"c\")", "a, b et c"}, Case{"liste(\"a\")", "a"}, Case{"de(\"Alès\")", "d’Alès"}, Case{"commune_principale", "Dijon"},
    Case{"membre_principal.nom", "CA du Grand Nord"}, Case{"membre_principal.population", "300"}, Case{"membre_principal.part", "75\u00A0%"},
    Case{"membre_principal.communes", "3"}, Case{"publication.edition", "Édition 2024"}, Case{"nombre_ti", "4"}, Case{"nombre_ti_region", "2"},
    Case{"si(nombre_membres > 1, \"oui\", \"non\")", "oui"}, Case{"compare(part_industrie, part_industrie.region)", "supérieure"},
    Case{"compare(part_industrie.region, part_industrie)", "inférieure"}, Case{"compare_m(part_industrie, part_industrie.france)", "proche"},
    Case{"part_industrie.fraction", "sur quatre"}, Case{"part_industrie.fraction_phrase(\"emploi\")", "un emploi sur quatre"},
    Case{"part(26, 100).fraction_phrase(\"commune\", \"communes\", \"f\")", "plus d’une commune sur quatre"}));

INSTANTIATE_TEST_SUITE_P(Categories, Golden, testing::Values(
    Case{"niveau.part(\"gcu\")", "75\u00A0%"}, Case{"niveau.valeur(\"rural\")", "25"}, Case{"niveau.max_modalite", "Grands centres urbains"},
    Case{"niveau.max_modalite.libelle", "Grands centres urbains"}, Case{"niveau.max_modalite.court", "Grands centres"},
    Case{"niveau.max_modalite.part", "75\u00A0%"}, Case{"niveau.part(niveau.max_modalite)", "75\u00A0%"}, Case{"niveau.ti_region.part(\"gcu\")", "71\u00A0%"},
    Case{"niveau", "100"}, Case{"secteur", "Métallurgie"}, Case{"secteur.libelle", "Métallurgie"}, Case{"secteur.code", "metal"},
    Case{"secteur.effectif_modalite", "2"}, Case{"secteur == \"metal\"", "vrai"}, Case{"niveau.max_modalite == \"gcu\"", "vrai"}));

INSTANTIATE_TEST_SUITE_P(Conditions, Golden, testing::Values(
    Case{"1 < 2 et 2 <= 2", "vrai"}, Case{"1 > 2 ou non (1 == 2)", "vrai"}, Case{"1 != 1", "faux"}, Case{"population > 100000 et nombre_membres >= 2", "vrai"},
    Case{"connu(part_industrie)", "vrai"}, Case{"connu(population.region)", "faux"}, Case{"connu(part_industrie, population.region)", "faux"},
    Case{"population.region > 0", "faux"}, Case{"population.region <= 0", "faux"}, Case{"population.region != 3", "faux"},
    Case{"proche(part_industrie, part_industrie.france)", "vrai"}, Case{"proche(part_industrie, part_industrie.region)", "faux"},
    Case{"territoire.feminin", "vrai"}, Case{"territoire.pluriel", "faux"}, Case{"territoire.id == \"ti-a\"", "vrai"}));

INSTANTIATE_TEST_SUITE_P(Errors, Golden, testing::Values(
    Case{"populaton", "phrase-name-unknown"}, Case{"population.ann", "phrase-suffix-unknown"}, Case{"plurel(1)", "phrase-function-unknown"},
    Case{"s()", "phrase-arguments"}, Case{"population.rang(3)", "phrase-arguments"}, Case{"niveau.part(\"mer\")", "phrase-category-unknown"},
    Case{"1 +", "phrase-syntax"}, Case{"(1", "phrase-syntax"}, Case{"1 2", "phrase-syntax"}, Case{"\"abc", "phrase-syntax"}, Case{"", "phrase-syntax"},
    Case{"1 $ 2", "phrase-syntax"}, Case{"territoire.nom.x", "phrase-suffix-unknown"}, Case{"evolution(3, 2018, 2022)", "phrase-arguments"}));

TEST(Phrase, AMissingValueSaysWhy) {
    EXPECT_EQ(value("part_industrie", "ti-d"), "s");
    EXPECT_EQ(value("part_industrie.manque", "ti-d"), "s");
    EXPECT_EQ(value("part_industrie.manque", "ti-a"), "");
    EXPECT_EQ(value("part_industrie.rang", "ti-d"), "s");
    EXPECT_EQ(value("secteur", "ti-d"), "s");
    EXPECT_EQ(value("niveau.max_modalite.libelle", "ti-b"), "n.d.");  // two share the first place
    EXPECT_EQ(value("niveau.max_modalite == \"\"", "ti-b"), "vrai");
    EXPECT_EQ(value("niveau.part(niveau.max_modalite)", "ti-b"), "n.d.");
    EXPECT_EQ(value("connu(niveau.max_modalite)", "ti-b"), "faux");
}

TEST(Phrase, AgreesWithTheNumberPrinted) {
    EXPECT_EQ(value("population.unite", "ti-c"), "habitant");
    EXPECT_EQ(value("s(population)", "ti-c"), "");
    EXPECT_EQ(value("territoire.accord(\"compte\", \"comptent\")", "ti-d"), "comptent");
}

TEST(Phrase, OutsideATerritoryIndicatorsAreOfAll) {
    EXPECT_EQ(value("population", ""), "565\u202F280");
    EXPECT_EQ(value("nombre_ti", ""), "4");
    EXPECT_EQ(value("territoire.nom", ""), "phrase-name-unknown");
}

TEST(Phrase, InAChapterOfARegionIndicatorsAreOfItsTerritories) {
    const auto of = [](const std::string& region, const std::string& expression) {
        Diagnostics diagnostics;
        const auto compiled = phrase::compile_text({"{{" + expression + "}}", {}}, world().atlas, About::region, diagnostics);
        if (diagnostics.has_errors()) return diagnostics.items().front().code;
        return phrase::fill(compiled, {world().atlas, world().findings, nullptr, region});
    };
    const double all = 445279 + 30000;  // ti-a and ti-b: those whose main region it is
    EXPECT_EQ(of("27", "population"), format_number(all, 0));
    EXPECT_EQ(of("27", "population.ti_region"), of("27", "population"));
    EXPECT_EQ(of("27", "ti_region.population"), of("27", "population"));
    EXPECT_EQ(of("27", "part_industrie.region"), "21,8\u00A0%");
    EXPECT_EQ(of("27", "region.de"), "de Bourgogne-Franche-Comté");
    EXPECT_EQ(of("27", "nombre_ti_region"), "2");
    EXPECT_EQ(of("27", "population.france"), "68\u202F053\u202F969");
    EXPECT_EQ(of("27", "population.territoire"), "n.d.");
    EXPECT_EQ(of("27", "territoire.nom"), "phrase-name-unknown");
    EXPECT_EQ(value("region.nom", ""), "phrase-name-unknown");
}

TEST(Phrase, ValuesAreInert) {
    EXPECT_EQ(said("Nom : {{territoire.nom}}"), "Nom\u00A0: Alpha *Industrie*");
    EXPECT_EQ(said("{{\"{a}\"}} {{\"<b>\"}} {{\"[x](y)\"}} {{\"_u_ `c`\"}}"), "{a} <b> [x](y) _u_ `c`");
    EXPECT_EQ(said("{{\"}}\"}}"), "}}");
}

TEST(Phrase, TheFirstVariantThatHoldsIsSaid) {
    Phrase p;
    p.variants = {{{"part_industrie > 30", {}}, {"haute", {}}}, {{"connu(part_industrie)", {}}, {"connue", {}}}, {{}, {"autre", {}}}};
    Diagnostics diagnostics;
    const auto compiled = phrase::compile(p, world().atlas, About::territory, diagnostics);
    const auto say = [&](const char* id) { return phrase::say(compiled, {world().atlas, world().findings, world().atlas.territory(id)}); };
    EXPECT_EQ(say("ti-a"), "connue");
    EXPECT_EQ(say("ti-d"), "autre");
    p.variants.pop_back();
    EXPECT_EQ(phrase::say(phrase::compile(p, world().atlas, About::territory, diagnostics), {world().atlas, world().findings, world().atlas.territory("ti-d")}), std::nullopt);
}

TEST(Phrase, AnErrorIsPlacedInsideTheScalar) {
    Diagnostics diagnostics;
    phrase::compile_text({"Été : {{populaton}}", Origin::of_file("absent.yml", 12, 16)}, world().atlas, About::territory, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].origin.to_text(), "absent.yml:12:24");
    EXPECT_NE(diagnostics.items()[0].help.find("population"), std::string::npos);
}

TEST(Phrase, AnErrorIsPlacedInsideABlockScalarOfTheFile) {
    const std::string file = testing::TempDir() + "phrase_place.yml";
    std::ofstream(file) << "a: 1\ntexte: >\n  une ligne\n  puis {{population}} et {{nombre_mebres}}\n";
    Diagnostics diagnostics;
    phrase::compile_text({"une ligne puis {{population}} et {{nombre_mebres}}\n", Origin::of_file(file, 2, 8)}, world().atlas, About::territory, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].origin.line, 4);
    EXPECT_EQ(diagnostics.items()[0].origin.column, 28);
}

TEST(Phrase, DeepNestingIsRefusedNotFollowed) {
    EXPECT_EQ(value(std::string(5000, '(') + "1" + std::string(5000, ')')), "phrase-syntax");
    std::string negations;
    for (int i = 0; i < 5000; ++i) negations += "non ";
    EXPECT_EQ(value(negations + "1"), "phrase-syntax");
}
