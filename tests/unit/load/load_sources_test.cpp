#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/load_sources.hpp"

namespace portraits {
namespace {

Sources small_publication() {
    Diagnostics diagnostics;
    const std::filesystem::path folder = "tests/fixtures/load/petit";
    Sources sources = load_sources({folder / "content", folder / "data", "themes", "", {}}, diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    return sources;
}

Value observed(const Sources& sources, const std::string& indicator, const Observations::Key& key) {
    const auto& values = sources.observations.at(indicator).values;
    const auto found = values.find(key);
    return found == values.end() ? Value::of(-999) : found->second.value;
}

TEST(LoadSources, ReadsThePublication) {
    const Sources sources = small_publication();
    EXPECT_EQ(sources.publication.title, "Petite publication d’essai");
    EXPECT_EQ(sources.publication.date, "2024-01-15");
    ASSERT_EQ(sources.publication.home_lead.variants.size(), 2u);
    EXPECT_EQ(sources.publication.home_lead.variants[0].when.value, "nombre_ti > 1");
    EXPECT_EQ(sources.publication.texts.at("mentions"), "Mentions **légales**.");
    EXPECT_EQ(sources.publication.main_series, "population");
    EXPECT_EQ(sources.theme.name, "portrait");
}

TEST(LoadSources, ReadsEditions) {
    const Sources sources = small_publication();
    ASSERT_EQ(sources.publication.editions.size(), 1u);
    EXPECT_EQ(sources.publication.editions[0].title, "Édition 2022");
    EXPECT_EQ(sources.publication.editions[0].date, "2022-06-30");
    EXPECT_EQ(sources.publication.editions[0].summary, "La première.");
}

TEST(LoadSources, ReadsDeclaredLayers) {
    const Sources sources = small_publication();
    ASSERT_EQ(sources.publication.layers.size(), 1u);
    const GeoLayerSpec& layer = sources.publication.layers.at("bassins-2020");
    EXPECT_EQ(layer.shape, GeoLayerSpec::Shape::areas);
    EXPECT_EQ(layer.table, "tests/fixtures/load/petit/content/geo/bassins.csv");
    EXPECT_EQ(layer.file, "");
    EXPECT_EQ(layer.code, "bassin");
    EXPECT_EQ(layer.title, "bassins d’essai");
    EXPECT_TRUE(layer.demonstration);
    EXPECT_EQ(layer.origin.to_text(), "tests/fixtures/load/petit/content/publication.yml:14:3");
}

TEST(LoadSources, ReadsTerritoriesInTheOrderOfTheirIds) {
    const Sources sources = small_publication();
    ASSERT_EQ(sources.territories.size(), 2u);
    EXPECT_TRUE(sources.territories[0].forms.feminine);
    const Territory& territory = sources.territories[1];
    EXPECT_EQ(territory.id, "ti-2703");
    EXPECT_EQ(territory.forms.de, "de Bourgogne Industrie");
    EXPECT_THAT(territory.regions, testing::ElementsAre("27", "84"));
    ASSERT_EQ(territory.members.size(), 2u);
    EXPECT_EQ(territory.members[0].value, "242100410");
    EXPECT_EQ(territory.members[0].origin.to_text(), "tests/fixtures/load/petit/content/territoires/ti-2703.yml:12:6");
    EXPECT_EQ(territory.centre.lat, 46.9);
    EXPECT_EQ(territory.people.at(0).role, "cheffe de projet");
}

TEST(LoadSources, ReadsTheCatalogueInOrder) {
    const Sources sources = small_publication();
    EXPECT_THAT(sources.indicator_order, testing::ElementsAre("population", "superficie", "densite", "emploi_secteur", "evolution_population", "dominante"));
    const Indicator& density = sources.indicators.at("densite");
    EXPECT_EQ(density.aggregation.kind, Aggregation::Kind::ratio);
    EXPECT_EQ(density.aggregation.denominator, "superficie");
    EXPECT_EQ(sources.indicators.at("evolution_population").aggregation.from_year, 2019);
    EXPECT_EQ(sources.indicators.at("emploi_secteur").category_short_labels.at("industrie"), "Ind.");
    EXPECT_EQ(sources.data_sources.at("demo").status, Status::demonstration);
}

TEST(LoadSources, ReadsLongTables) {
    const Sources sources = small_publication();
    EXPECT_THAT(sources.observations.at("population").years, testing::ElementsAre(2019, 2020));
    EXPECT_EQ(observed(sources, "population", {"ti-2703", 2020, ""}), Value::of(445279));
    EXPECT_EQ(observed(sources, "population", {"FR", 2019, ""}), Value::of(67243202));
}

TEST(LoadSources, ReadsWideTablesWithFrenchNumbersAndMissingSigns) {
    const Sources sources = small_publication();
    EXPECT_EQ(observed(sources, "superficie", {"ti-2703", 2020, ""}), Value::of(2345.67));
    EXPECT_EQ(observed(sources, "emploi_secteur", {"ti-0101", 2020, "industrie"}), Value::of(1200));
    EXPECT_EQ(observed(sources, "emploi_secteur", {"ti-0101", 2020, "services"}), Value::absent(Missing::secret));
    EXPECT_EQ(observed(sources, "emploi_secteur", {"ti-2703", 2020, "services"}), Value::absent(Missing::not_applicable));
}

TEST(LoadSources, ReadsCategoricalValuesByCodeOrLabel) {
    const Sources sources = small_publication();
    EXPECT_EQ(observed(sources, "dominante", {"ti-0101", 2020, "services"}), Value::of(1));
    EXPECT_EQ(observed(sources, "dominante", {"ti-2703", 2020, "industrie"}), Value::of(1));
}

TEST(LoadSources, ReadsEveryKindOfBlock) {
    const Sources sources = small_publication();
    ASSERT_EQ(sources.documents.size(), 1u);
    const DocumentPlan& plan = sources.documents[0];
    ASSERT_EQ(plan.chapters.size(), 2u);
    const auto& blocks = plan.chapters[0].blocks;
    ASSERT_EQ(blocks.size(), 8u);
    const auto& tiles = std::get<TilesSpec>(blocks[0].spec);
    EXPECT_EQ(tiles.tiles.at(0).compared.value, "densite");
    EXPECT_EQ(tiles.tiles.at(0).perimeters.size(), 3u);
    EXPECT_FALSE(tiles.note.empty());
    const auto& row = std::get<RowSpec>(blocks[1].spec);
    const auto& figure = std::get<FigureSpec>(row.columns.at(0).blocks.at(0).spec);
    EXPECT_EQ(figure.kind, FigureKind::choropleth);
    EXPECT_EQ(figure.classes->count, 3);
    EXPECT_TRUE(figure.histogram);
    EXPECT_EQ(blocks[2].when.value, "connu(population)");
    EXPECT_EQ(blocks[2].origin.to_text(), "tests/fixtures/load/petit/content/documents/blocs/communs.yml:1:3");
    EXPECT_EQ(std::get<TextSpec>(blocks[3].spec).as, TextSpec::As::lead);
    EXPECT_EQ(std::get<ListSpec>(blocks[4].spec).items.size(), 2u);
    EXPECT_EQ(std::get<HeadingSpec>(blocks[5].spec).level, 3);
    EXPECT_EQ(blocks[5].only_in, "web");
    EXPECT_TRUE(std::holds_alternative<PageBreakSpec>(blocks[7].spec));
    EXPECT_FALSE(plan.chapters[1].new_page);
    EXPECT_TRUE(std::holds_alternative<SignsSpec>(plan.chapters[1].blocks[2].spec));
}

}  // namespace
}  // namespace portraits
