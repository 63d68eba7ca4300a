#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/validate.hpp"

namespace portraits {
namespace {

/// Two regions, three entities, two territories, one indicator, one figure: nothing to complain about.
Sources sound() {
    Sources s;
    s.publication.main_series = "population";
    s.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}, {"84", {"84", "Auvergne-Rhône-Alpes"}}};
    s.departments = {{"21", {"21", "Côte-d’Or", "27"}}};
    for (const char* code : {"242100410", "247100290", "21001"}) {
        Entity& entity = s.entities[code];
        entity.code = entity.name = code;
        entity.department = "21";
        entity.region = "27";
        entity.centre = {5, 47};
    }
    for (const auto& [id, member] : {std::pair{"ti-1", "242100410"}, std::pair{"ti-2", "247100290"}}) {
        Territory& territory = s.territories.emplace_back();
        territory.id = territory.forms.name = id;
        territory.regions = {"27"};
        territory.departments = {"21"};
        territory.members = {{member, {}}};
        territory.origin = Origin::of_file(std::string(id) + ".yml", 1, 1);
    }
    s.data_sources["insee"].code = "insee";
    Indicator& population = s.indicators["population"];
    population.code = "population";
    population.sources = {"insee"};
    population.vintage = population.scope = "2020";
    population.minimum = 0;
    population.maximum = 100;
    s.indicator_order = {"population"};
    Observations& values = s.observations["population"];
    values.indicator = "population";
    values.years = {2020};
    int line = 1;
    for (const char* key : {"ti-1", "ti-2", "FR", "R27", "TI84", "21001"})
        values.values[{key, 2020, ""}] = {Value::of(10), Origin::of_file("population.csv", ++line, 8)};
    DocumentPlan& plan = s.documents.emplace_back();
    FigureSpec figure;
    figure.id = "f";
    figure.indicators = {{"population", {}}};
    figure.years = {2020};
    BlockSpec block;
    block.spec = figure;
    plan.chapters.emplace_back().id = "a";
    plan.chapters.back().blocks.push_back(block);
    return s;
}

std::vector<std::string> codes(const Sources& sources) {
    Diagnostics diagnostics;
    validate(sources, diagnostics);
    std::vector<std::string> found;
    for (const auto& d : diagnostics.items()) found.push_back(d.code);
    return found;
}

using testing::ElementsAre;

TEST(Validate, FindsNothingInSoundSources) { EXPECT_THAT(codes(sound()), ElementsAre()); }

TEST(Validate, ChecksTheKeyOfASiren) {
    EXPECT_TRUE(is_siren("242100410"));
    EXPECT_TRUE(is_siren("247100290"));
    EXPECT_FALSE(is_siren("242100411"));
    EXPECT_FALSE(is_siren("24210041"));
    EXPECT_FALSE(is_siren("24210041A"));
}

TEST(Validate, ACommuneIsInAMemberOfItsTerritory) {
    Sources s = sound();
    s.communes = {{"21231", "Dijon", "ti-1", "242100410", "21000", {}}};
    EXPECT_THAT(codes(s), ElementsAre());
    s.communes.push_back({"21004", "Agey", "ti-1", "247100290", "21410", {}});
    s.communes.push_back({"21005", "Ahuy", "ti-3", "242100410", "21121", {}});
    EXPECT_THAT(codes(s), ElementsAre("commune-member", "territory-unknown"));
}

TEST(Validate, NamesMembersThatNobodyKnowsOrThatTwoClaim) {
    Sources s = sound();
    s.territories[0].members.push_back({"999999999", Origin::of_file("ti-1.yml", 5, 3)});
    s.territories[1].members.push_back({"242100410", Origin::of_file("ti-2.yml", 6, 3)});
    Diagnostics diagnostics;
    validate(s, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 2u);
    EXPECT_EQ(diagnostics.items()[0].code, "member-unknown");
    EXPECT_EQ(diagnostics.items()[0].origin.to_text(), "ti-1.yml:5:3");
    EXPECT_EQ(diagnostics.items()[0].territory, "ti-1");
    EXPECT_EQ(diagnostics.items()[1].code, "member-shared");
    EXPECT_EQ(diagnostics.items()[1].territory, "ti-2");
}

TEST(Validate, WantsMembersRegionsAndDepartments) {
    Sources s = sound();
    s.territories[0].members.clear();
    s.territories[1].regions = {"99"};
    EXPECT_THAT(codes(s), ElementsAre("territory-without-members", "region-unknown", "department-region"));
}

TEST(Validate, NamesATerritoryWithoutRowsOrWithoutPopulation) {
    Sources s = sound();
    s.observations["population"].values.erase({"ti-2", 2020, ""});
    s.observations["population"].values[{"ti-1", 2020, ""}].value = Value::absent(Missing::secret);
    EXPECT_THAT(codes(s), ElementsAre("territory-without-data", "territory-without-population"));
}

TEST(Validate, RefusesValuesOutOfRangeAndUnknownPerimeters) {
    Sources s = sound();
    auto& values = s.observations["population"].values;
    values[{"ti-1", 2020, ""}].value = Value::of(101);
    values[{"ti-3", 2020, ""}] = {Value::of(1), Origin::of_file("population.csv", 9, 8)};
    Diagnostics diagnostics;
    validate(s, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 2u);
    EXPECT_EQ(diagnostics.items()[0].code, "value-out-of-range");
    EXPECT_EQ(diagnostics.items()[1].code, "perimeter-unknown");
    EXPECT_EQ(diagnostics.items()[1].help, "did you mean “ti-1”?");
}

TEST(Validate, ShowsFiveOfAKindAndCountsTheOthers) {
    Sources s = sound();
    for (int i = 0; i < 100; ++i)
        s.observations["population"].values[{"inconnu-" + std::to_string(i), 2020, ""}] = {Value::of(1), Origin::of_file("population.csv", 20 + i, 8)};
    Diagnostics diagnostics;
    validate(s, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 6u);
    EXPECT_EQ(diagnostics.items().back().message, "and 95 more of the same kind");
}

TEST(Validate, WantsSourceVintageAndScope) {
    Sources s = sound();
    Indicator& indicator = s.indicators["population"];
    indicator.sources.clear();
    indicator.vintage.clear();
    indicator.scope.clear();
    EXPECT_THAT(codes(s), ElementsAre("indicator-without-source", "indicator-without-vintage", "indicator-without-scope"));
}

TEST(Validate, NeverLetsFictitiousValuesPassForOfficial) {
    Sources s = sound();
    s.data_sources["insee"].status = Status::demonstration;
    EXPECT_THAT(codes(s), ElementsAre("status-mismatch"));
    s.indicators["population"].status = Status::demonstration;
    Indicator& ratio = s.indicators["ratio"] = s.indicators["population"];
    ratio.code = "ratio";
    ratio.status = Status::official;
    ratio.sources = {"autre"};
    ratio.aggregation = {Aggregation::Kind::ratio, "population", "populations", 1, 0, 0};
    s.indicator_order.push_back("ratio");
    EXPECT_THAT(codes(s), ElementsAre("source-unknown", "status-mismatch", "indicator-unknown"));
}

TEST(Validate, ChecksWhatFiguresAskFor) {
    Sources s = sound();
    auto& figure = std::get<FigureSpec>(s.documents[0].chapters[0].blocks[0].spec);
    figure.indicators = {{"populatoin", {}}, {"population", {}}};
    figure.years = {1999};
    figure.classes.emplace().palette = "absente";
    EXPECT_THAT(codes(s), ElementsAre("indicator-unknown", "year-unknown", "palette-unknown"));
}

TEST(Validate, LetsTwoFiguresShareAnIdOnlyWhenConditionsPartThem) {
    Sources s = sound();
    auto& blocks = s.documents[0].chapters[0].blocks;
    blocks.push_back(blocks[0]);
    EXPECT_THAT(codes(s), ElementsAre("figure-duplicate"));
    blocks[0].when.value = "membres > 8";
    blocks[1].when.value = "membres <= 8";
    EXPECT_THAT(codes(s), ElementsAre());
}

TEST(Validate, LooksInsideRows) {
    Sources s = sound();
    auto& blocks = s.documents[0].chapters[0].blocks;
    BlockSpec row;
    row.spec = RowSpec{{{8, blocks}, {6, {}}}};
    blocks = {row};
    std::get<FigureSpec>(std::get<RowSpec>(blocks[0].spec).columns[0].blocks[0].spec).indicators.clear();
    EXPECT_THAT(codes(s), ElementsAre("figure-without-indicator", "row-too-wide"));
}

TEST(Validate, WantsTheSubjectOfAMapOnlyInADocumentAboutNoTerritory) {
    Sources s = sound();
    s.documents.reserve(2);
    FigureSpec& figure = std::get<FigureSpec>(s.documents[0].chapters[0].blocks[0].spec);
    figure.kind = FigureKind::local_map;
    figure.years.clear();
    s.documents[0].per = "territoire";
    EXPECT_THAT(codes(s), ElementsAre());
    figure.about_territory.value = "ti-1";
    EXPECT_THAT(codes(s), ElementsAre("subject-refused"));
    s.documents.push_back(s.documents[0]);  // the portraits, which must be there
    s.documents[1].name = "portrait";
    s.documents[1].chapters[0].blocks.clear();
    s.documents[0].per.clear();
    EXPECT_THAT(codes(s), ElementsAre());
    figure.about_territory.value = "ti-3";
    EXPECT_THAT(codes(s), ElementsAre("territory-unknown"));
    figure.about_territory.value.clear();
    EXPECT_THAT(codes(s), ElementsAre("subject-missing"));
    figure.about_region.value = "27";
    EXPECT_THAT(codes(s), ElementsAre("subject-missing"));  // a local map is of a territory
    figure.kind = FigureKind::neighbour_map;
    EXPECT_THAT(codes(s), ElementsAre("subject-missing"));  // and so is one of neighbours
    figure.kind = FigureKind::region_map;
    figure.indicators.clear();
    EXPECT_THAT(codes(s), ElementsAre());
    figure.kind = FigureKind::neighbour_map;
    figure.about_region.value.clear();
    figure.about_territory.value = "ti-1";
    EXPECT_THAT(codes(s), ElementsAre());
    figure.ground.value = "departements";
    EXPECT_THAT(codes(s), ElementsAre("layer-mismatch"));
}

TEST(Validate, LetsAChapterBeForEachRegionInADocumentAboutNoTerritory) {
    Sources s = sound();
    s.documents.reserve(2);
    s.documents.push_back(s.documents[0]);  // the portraits, which must be there
    s.documents[1].name = "portrait";
    s.documents[1].chapters[0].blocks.clear();
    s.documents[0].per.clear();
    FigureSpec& figure = std::get<FigureSpec>(s.documents[0].chapters[0].blocks[0].spec);
    figure.kind = FigureKind::region_map;
    figure.indicators.clear();
    figure.years.clear();
    EXPECT_THAT(codes(s), ElementsAre("subject-missing"));
    s.documents[0].chapters[0].for_regions = true;
    EXPECT_THAT(codes(s), ElementsAre());
    figure.kind = FigureKind::table;
    EXPECT_THAT(codes(s), ElementsAre("territory-needed"));
    figure.table = "territoires";
    EXPECT_THAT(codes(s), ElementsAre());
    s.documents[0].per = "territoire";
    s.documents.pop_back();
    EXPECT_THAT(codes(s), ElementsAre("chapter-for-regions"));
}

TEST(Validate, TakesAnyCodeOfADeclaredLayerButNotOfAnotherKindOfLayer) {
    Sources s = sound();
    Indicator& jobs = s.indicators["jobs"] = s.indicators["population"];
    jobs.code = "jobs";
    jobs.places = "zones";
    s.indicator_order.push_back("jobs");
    s.observations["jobs"].indicator = "jobs";
    s.observations["jobs"].years = {2020};
    s.observations["jobs"].values[{"0051", 2020, ""}] = {Value::of(10), Origin::of_file("jobs.csv", 2, 8)};
    EXPECT_THAT(codes(s), ElementsAre("layer-unknown"));
    s.publication.layers["zones"].shape = GeoLayerSpec::Shape::areas;
    EXPECT_THAT(codes(s), ElementsAre());
    s.publication.layers["zones"].shape = GeoLayerSpec::Shape::points;
    EXPECT_THAT(codes(s), ElementsAre("layer-mismatch"));
    s.indicators["jobs"].places = "departements";
    EXPECT_THAT(codes(s), ElementsAre("perimeter-unknown"));
}

TEST(Validate, StatedFiguresHaveARealSourceAndAReasonToDiffer) {
    Sources s = sound();
    s.data_sources["demo"].status = Status::demonstration;
    const auto state = [&](const char* name) -> StatedFigure& {
        s.stated[name].name = name;
        return s.stated[name];
    };
    state("a");
    state("b").value = 1;
    state("c").value = 1;
    s.stated["c"].source.value = "inse";
    state("d").value = 1;
    s.stated["d"].source.value = "demo";
    state("e").computed.value = "nombre_ti";
    s.stated["e"].tolerance = 0.1;
    EXPECT_THAT(codes(s), ElementsAre("stated-empty", "stated-without-source", "source-unknown", "stated-fictitious", "stated-unexplained"));
}

}  // namespace
}  // namespace portraits
