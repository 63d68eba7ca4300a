// The cartographer's decisions, from a text to a FigureSpec.
#include <gtest/gtest.h>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "load/load_sources.hpp"
#include "load/readers/read_plan.hpp"
#include "unit/load/temporary.hpp"

namespace portraits {
namespace {

FigureSpec figure_of(const std::string& yaml) {
    const std::string file = test::temporary("figure.yml");
    write_file(file, yaml);
    Diagnostics diagnostics;
    FigureSpec figure;
    const auto node = read_yaml(file, diagnostics);
    if (node) read_figure(*node, figure, diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    return figure;
}

TEST(ReadFigure, ReadsTheOptionsOfAMap) {
    const FigureSpec figure = figure_of(R"(
id: f
type: carte-categories
fond: zones
reperes: numeros
nord: oui
comptage: oui
disposition: telephone
territoire: ti-1
region: "27"
classes: {methode: head-tail, nombre: 4, effectifs: oui, pivot: 100, palette: divergente-5}
)");
    EXPECT_EQ(figure.kind, FigureKind::category_map);
    EXPECT_EQ(figure.ground.value, "zones");
    EXPECT_EQ(figure.ground.origin.line, 4);
    EXPECT_EQ(figure.second_channel, "numeros");
    EXPECT_TRUE(figure.north_arrow);
    EXPECT_TRUE(figure.count_allowed);
    EXPECT_EQ(figure.layout, "telephone");
    EXPECT_EQ(figure.about_territory.value, "ti-1");
    EXPECT_EQ(figure.about_region.value, "27");
    ASSERT_TRUE(figure.classes);
    EXPECT_EQ(figure.classes->method, ClassesSpec::Method::head_tail);
    EXPECT_TRUE(figure.classes->counts);
    EXPECT_EQ(figure.classes->pivot, 100.0);
}

TEST(ReadFigure, ReadsLayersInTheirOrder) {
    const FigureSpec figure = figure_of(R"(
id: f
type: carte
couches:
  - cercles: {indicateur: population, couche: territoires, libelle: Habitants}
  - points: {couche: sites, classes: [{valeur: a, libelle: A, forme: losange}, {valeur: b, libelle: B}]}
  - points: {couche: sites, dans: ici, ailleurs: là}
  - surfaces: {couche: zones, codes: ["01", "02"], teinte: ancien, trame: obliques-inverses, trait: tirets, libelle: Avant}
  - surfaces: {les_plus: {indicateur: population, nombre: 30}}
  - noms: {couche: regions, style: fort, renvois: non}
)");
    ASSERT_EQ(figure.layers.size(), 6u);
    EXPECT_EQ(figure.layers[0].kind, MapLayerSpec::Kind::circles);
    EXPECT_EQ(figure.layers[0].indicator.value, "population");
    EXPECT_EQ(figure.layers[0].layer.value, "territoires");
    EXPECT_EQ(figure.layers[0].label, "Habitants");
    ASSERT_EQ(figure.layers[1].classes.size(), 2u);
    EXPECT_EQ(figure.layers[1].classes[0].shape, "losange");
    EXPECT_EQ(figure.layers[1].classes[1].shape, "");
    EXPECT_EQ(figure.layers[2].inside, "ici");
    EXPECT_EQ(figure.layers[2].outside, "là");
    const MapLayerSpec& earlier = figure.layers[3];
    EXPECT_EQ(earlier.kind, MapLayerSpec::Kind::areas);
    ASSERT_EQ(earlier.codes.size(), 2u);
    EXPECT_EQ(earlier.codes[1].value, "02");
    EXPECT_EQ(earlier.fill + " " + earlier.pattern + " " + earlier.line, "ancien obliques-inverses tirets");
    EXPECT_EQ(figure.layers[4].first, 30);
    EXPECT_EQ(figure.layers[5].kind, MapLayerSpec::Kind::names);
    EXPECT_EQ(figure.layers[5].style, "fort");
    EXPECT_FALSE(figure.layers[5].leaders);
}

TEST(LoadSources, ReadsYearsInColumnsForThePlacesOfALayer) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(test::temporary("places"));
    fs::remove_all(folder);
    fs::copy("tests/fixtures/load/petit", folder, fs::copy_options::recursive);
    // A code of four digits has lost no zero, a year's column may be misspelt, and nobody knows zone 0059 but the layer.
    write_file((folder / "data/tables/zones.csv").string(), "\"codgeo\",\"libgeo\",\"e_2015\",\"1999e_\"\n\"0059\",\"Là\",110,100\n\"1101\",\"Ici\",,50\n");
    std::string catalogue = read_file((folder / "data/catalogue.yml").string());
    catalogue.replace(catalogue.find("referentiels:"), 0,
                      "  emploi_zone:\n    libelle: Emploi\n    sources: [insee-rp]\n    millesime: 1999 et 2015\n    champ: Zones\n"
                      "    agregation: somme\n    lieux: departements\n    table: zones.csv\n"
                      "    colonnes: {perimetre: codgeo, valeurs: {\"2015\": e_2015, \"1999\": 1999e_}}\n");
    write_file((folder / "data/catalogue.yml").string(), catalogue);
    Diagnostics diagnostics;
    const Sources sources = load_sources({folder / "content", folder / "data", "themes", "", {}}, diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    EXPECT_EQ(sources.indicators.at("emploi_zone").places, "departements");
    const Observations& values = sources.observations.at("emploi_zone");
    EXPECT_EQ(values.years, (std::vector<int>{1999, 2015}));
    EXPECT_EQ(values.values.at({"0059", 1999, ""}).value, Value::of(100));
    EXPECT_EQ(values.values.at({"1101", 2015, ""}).value, Value::absent(Missing::not_available));
}

}  // namespace
}  // namespace portraits
