#include "compute/findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/compute/small_atlas.hpp"

using namespace portraits;
using Kind = Aggregation::Kind;
using testing::ElementsAre;

namespace {
const Value secret = Value::absent(Missing::secret);
const Value absent = Value::absent(Missing::not_available);

Sources with_jobs() {
    Sources s = small_sources();
    add_indicator(s, "jobs", Kind::sum);
    for (const auto& [id, v] : std::map<std::string, double>{{"ti-a", 10}, {"ti-b", 30}, {"ti-c", 60}, {"ti-d", 100}}) give(s, "jobs", id, v);
    return s;
}
}  // namespace

TEST(Findings, SumsTerritoriesIntoRegionsAndAll) {
    const Atlas atlas(with_jobs());
    const Findings f(atlas);
    EXPECT_EQ(f.value("jobs", "ti-b"), Value::of(30));
    EXPECT_EQ(f.value("jobs", "TI27"), Value::of(40));
    EXPECT_EQ(f.value("jobs", "TI84"), Value::of(160));
    EXPECT_EQ(f.value("jobs", "TI"), Value::of(200));
}

TEST(Findings, FranceAndTheRegionItselfAreGivenOrUnknown) {
    Sources s = with_jobs();
    give(s, "jobs", "FR", 999);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("jobs", "FR"), Value::of(999));
    EXPECT_EQ(f.value("jobs", "R84"), absent);
    EXPECT_EQ(f.value("jobs", "ti-zz"), absent);
    EXPECT_EQ(f.value("nothing", "TI"), absent);
}

TEST(Findings, AGivenAggregateWinsOverTheSum) {
    Sources s = with_jobs();
    give(s, "jobs", "TI84", 161);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("jobs", "TI84"), Value::of(161));
    EXPECT_EQ(f.value("jobs", "TI"), Value::of(200));  // from the territories, not from regions
}

TEST(Findings, SumsMembersWhenTheTableIsByMember) {
    Sources s = small_sources();
    add_indicator(s, "people", Kind::sum);
    for (const char* m : {"m1", "m2", "m3", "m4"}) give(s, "people", m, 5);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("people", "m2"), Value::of(5));
    EXPECT_EQ(f.value("people", "ti-a"), Value::of(10));
    EXPECT_EQ(f.value("people", "TI27"), Value::of(15));
    EXPECT_EQ(f.value("people", "ti-d"), absent);
    EXPECT_EQ(f.value("people", "TI"), absent);
}

TEST(Findings, MissingKindsSurviveSums) {
    Sources s = with_jobs();
    give(s, "jobs", "ti-b", 0, "", secret);
    give(s, "jobs", "ti-d", 0, "", absent);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("jobs", "TI27"), secret);
    EXPECT_EQ(f.value("jobs", "TI84"), absent);
    EXPECT_EQ(f.value("jobs", "TI"), secret);
}

TEST(Findings, WithoutAggregationOnlyGivenValuesAreKnown) {
    Sources s = small_sources();
    add_indicator(s, "rate", Kind::none);
    for (const char* id : {"ti-a", "ti-b", "ti-c", "ti-d"}) give(s, "rate", id, 5);
    const Atlas atlas(std::move(s));
    EXPECT_EQ(Findings(atlas).value("rate", "TI"), absent);
}

TEST(Findings, RatioOfSumsIsNotAMeanOfRatios) {
    Sources s = with_jobs();
    add_indicator(s, "industry", Kind::sum);
    for (const auto& [id, v] : std::map<std::string, double>{{"ti-a", 5}, {"ti-b", 3}, {"ti-c", 6}, {"ti-d", 10}}) give(s, "industry", id, v);
    Indicator& share = add_indicator(s, "share", Kind::ratio);
    share.aggregation.numerator = "industry";
    share.aggregation.denominator = "jobs";
    share.aggregation.factor = 100;
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("share", "ti-a"), Value::of(50));
    EXPECT_EQ(f.value("share", "TI27"), Value::of(20));  // 8 / 40, where the mean of the ratios is 30
    EXPECT_EQ(f.value("share", "TI"), Value::of(12));
}

TEST(Findings, ARatioIsMadeForTheYearsThatBothHave) {
    Sources s = small_sources();
    add_indicator(s, "people", Kind::sum);
    add_indicator(s, "area", Kind::sum);
    Indicator& density = add_indicator(s, "density", Kind::ratio);
    density.aggregation.numerator = "people";
    density.aggregation.denominator = "area";
    for (int year : {2018, 2020}) give(s, "people", "ti-a", year, "", Value::of(year));
    give(s, "area", "ti-a", 2);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_THAT(f.years("density"), ElementsAre(2018, 2020));
    EXPECT_EQ(f.value("density", "ti-a", 2018), Value::of(1009));
    EXPECT_EQ(f.value("density", "ti-a"), Value::of(1010));
}

TEST(Findings, WithNoCommonYearARatioTakesTheLastOfEach) {
    Sources s = small_sources();
    add_indicator(s, "people", Kind::sum);
    add_indicator(s, "area", Kind::sum);
    Indicator& density = add_indicator(s, "density", Kind::ratio);
    density.aggregation.numerator = "people";
    density.aggregation.denominator = "area";
    give(s, "people", "ti-a", 2020, "", Value::of(100));
    give(s, "area", "ti-a", 2023, "", Value::of(4));
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.last_year("density"), 2020);
    EXPECT_EQ(f.value("density", "ti-a"), Value::of(25));
}

TEST(Findings, EvolutionIsBetweenTwoDeclaredYears) {
    Sources s = small_sources();
    add_indicator(s, "people", Kind::sum);
    Indicator& change = add_indicator(s, "change", Kind::evolution);
    change.aggregation.numerator = "people";
    change.aggregation.from_year = 2018;
    change.aggregation.to_year = 2023;
    give(s, "people", "ti-a", 2018, "", Value::of(100));
    give(s, "people", "ti-b", 2018, "", Value::of(300));
    give(s, "people", "ti-a", 2023, "", Value::of(150));
    give(s, "people", "ti-b", 2023, "", Value::of(270));
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("change", "ti-a"), Value::of(50));
    EXPECT_EQ(f.value("change", "TI27"), Value::of(5));  // of the sums: 400 → 420
    EXPECT_EQ(f.last_year("change"), 2023);
    EXPECT_EQ(f.evolution("people", "ti-b", 2018, 2023), Value::of(-10));
}

TEST(Findings, ACycleOfRatiosHasNoValue) {
    Sources s = small_sources();
    for (const auto& [a, b] : std::map<std::string, std::string>{{"x", "y"}, {"y", "x"}}) {
        Indicator& i = add_indicator(s, a, Kind::ratio);
        i.aggregation.numerator = b;
        i.aggregation.denominator = b;
    }
    const Atlas atlas(std::move(s));
    EXPECT_EQ(Findings(atlas).value("x", "ti-a"), absent);
}

TEST(Findings, CategoriesAddUpAndHaveShares) {
    Sources s = small_sources();
    Indicator& i = add_indicator(s, "level", Kind::sum);
    i.categories = {"urban", "rural"};
    give(s, "level", "ti-a", 0, "urban", Value::of(30));
    give(s, "level", "ti-a", 0, "rural", Value::of(10));
    give(s, "level", "ti-b", 0, "urban", Value::of(0));
    give(s, "level", "ti-b", 0, "rural", Value::of(20));
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("level", "ti-a"), Value::of(40));
    EXPECT_EQ(f.value("level", "TI27", 0, "rural"), Value::of(30));
    EXPECT_EQ(f.value("level", "TI27"), Value::of(60));
    EXPECT_EQ(f.share("level", "ti-a", "urban"), Value::of(75));
    EXPECT_EQ(f.share("level", "TI27", "urban"), Value::of(50));
    EXPECT_EQ(f.share("level", "ti-a", "sea"), absent);
}

TEST(Findings, ACategoricalIndicatorIsCountedOverTerritories) {
    Sources s = small_sources();
    Indicator& i = add_indicator(s, "sector", Kind::none);
    i.categorical = true;
    i.categories = {"metal", "food"};
    give(s, "sector", "ti-a", 0, "metal", Value::of(1));
    give(s, "sector", "ti-b", 0, "food", Value::of(1));
    give(s, "sector", "ti-c", 0, "food", Value::of(1));
    give(s, "sector", "ti-d", 0, "", secret);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.category("sector", "ti-b").code, "food");
    EXPECT_EQ(f.category("sector", "ti-d").code, "");
    EXPECT_EQ(f.category("sector", "ti-d").missing, Missing::secret);
    EXPECT_EQ(f.value("sector", "TI", 0, "food"), Value::of(2));
    EXPECT_EQ(f.value("sector", "TI27", 0, "metal"), Value::of(1));
}

TEST(Findings, TiesShareTheBetterRank) {
    Sources s = with_jobs();
    give(s, "jobs", "ti-c", 30);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    const auto a = f.rank("jobs", "ti-a"), b = f.rank("jobs", "ti-b"), c = f.rank("jobs", "ti-c"), d = f.rank("jobs", "ti-d");
    EXPECT_EQ(d->place, 1);
    EXPECT_FALSE(d->tied);
    EXPECT_EQ(b->place, 2);
    EXPECT_EQ(c->place, 2);
    EXPECT_TRUE(b->tied && c->tied);
    EXPECT_EQ(a->place, 4);
    EXPECT_EQ(d->exceeded, 3);
    EXPECT_EQ(b->exceeded, 1);
    EXPECT_EQ(a->exceeded, 0);
    EXPECT_EQ(a->count, 4);
}

TEST(Findings, AMissingValueIsNotRanked) {
    Sources s = with_jobs();
    give(s, "jobs", "ti-d", 0, "", secret);
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_FALSE(f.rank("jobs", "ti-d").has_value());
    EXPECT_FALSE(f.rank("jobs", "TI").has_value());
    EXPECT_EQ(f.rank("jobs", "ti-c")->place, 1);
    EXPECT_EQ(f.rank("jobs", "ti-c")->count, 3);
    EXPECT_THAT(f.distribution("jobs"), ElementsAre(Value::of(10), Value::of(30), Value::of(60), secret));
    EXPECT_THAT(f.sorted_distribution("jobs"), ElementsAre(10, 30, 60));
}

TEST(Findings, PopulationOfMembersIsSummedFromEntities) {
    const Atlas atlas(small_sources());
    EXPECT_EQ(Findings(atlas).population_of_members(), 500);
}

namespace {

std::vector<Diagnostic> warnings(Sources s) {
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    for (const Diagnostic& d : f.diagnostics().items()) EXPECT_EQ(d.code, "secret-recoverable");
    return f.diagnostics().items();
}

Sources with_sectors() {
    Sources s = with_jobs();
    Indicator& sectors = add_indicator(s, "sectors", Kind::sum);
    sectors.categories = s.observations["sectors"].categories = {"wood", "steel", "paper"};
    return s;
}

}  // namespace

TEST(Findings, WarnsWhenATotalRevealsTheOnlySecretPart) {
    Sources s = with_jobs();
    give(s, "jobs", "ti-b", 0, "", secret);
    give(s, "jobs", "TI27", 40);
    const auto found = warnings(std::move(s));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].message, "“jobs”, ti-b: this hidden value can be computed from “jobs”, TI27");
    EXPECT_EQ(found[0].help, "hide “jobs”, ti-a too");
}

TEST(Findings, TwoSecretPartsAreNotRevealedByATotal) {
    Sources s = with_jobs();
    give(s, "jobs", "ti-a", 0, "", secret);
    give(s, "jobs", "ti-b", 0, "", secret);
    give(s, "jobs", "TI27", 40);
    EXPECT_TRUE(warnings(std::move(s)).empty());
}

TEST(Findings, WarnsWhenNationalAndRegionalTotalsRevealTogether) {
    Sources s = with_jobs();  // ti-a and ti-b are TI27, ti-c and ti-d are TI84: no total has one hidden part alone
    give(s, "jobs", "ti-a", 0, "", secret);
    give(s, "jobs", "ti-b", 0, "", secret);
    give(s, "jobs", "ti-c", 0, "", secret);
    give(s, "jobs", "TI27", 40);
    give(s, "jobs", "TI", 200);
    const auto found = warnings(std::move(s));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(found[0].message, testing::HasSubstr("“jobs”, ti-c: this hidden value can be computed from 2 sums"));
}

TEST(Findings, WarnsWhenTheTotalOfAnotherTableRevealsTheOnlySecretCategory) {
    for (const int hidden : {1, 2}) {
        Sources s = with_sectors();
        s.indicators["sectors"].total = "jobs";
        give(s, "sectors", "ti-a", 0, "wood", secret);
        give(s, "sectors", "ti-a", 0, "steel", hidden == 2 ? secret : Value::of(3));
        give(s, "sectors", "ti-a", 0, "paper", Value::of(4));
        EXPECT_EQ(warnings(std::move(s)).size(), hidden == 1 ? 1u : 0u) << hidden;
    }
}

TEST(Findings, WarnsWhenCategoriesAndPartsRevealTogether) {
    // wood and steel hidden in both territories of a region, the region's given: each sum has two hidden cells; hiding paper of one
    // territory too changes nothing to the four others.
    Sources s = with_sectors();
    for (const char* id : {"ti-a", "ti-b"})
        for (const auto& [category, value] : std::map<std::string, Value>{{"wood", secret}, {"steel", secret}, {"paper", Value::of(4)}, {"", Value::of(10)}})
            give(s, "sectors", id, 0, category, value);
    for (const auto& [category, number] : std::map<std::string, double>{{"wood", 7}, {"steel", 5}}) give(s, "sectors", "TI27", 0, category, Value::of(number));
    EXPECT_TRUE(warnings(s).empty());
    give(s, "sectors", "ti-b", 0, "steel", Value::of(3));
    EXPECT_EQ(warnings(s).size(), 3u);
}

TEST(Findings, WarnsWhenARatioThatATableGivesTellsItsHiddenNumerator) {
    Sources s = with_jobs();
    Indicator& share = add_indicator(s, "share", Kind::ratio);
    share.aggregation.numerator = "plants";
    share.aggregation.denominator = "jobs";
    share.aggregation.factor = 100;
    add_indicator(s, "plants", Kind::sum);
    give(s, "plants", "ti-a", 0, "", secret);
    EXPECT_TRUE(warnings(s).empty()) << "a computed ratio is hidden too";
    give(s, "share", "ti-a", 20);
    const auto found = warnings(s);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].message, "“plants”, ti-a: this hidden value can be computed from “share”, ti-a");
}

TEST(Findings, WarnsWhenAnEvolutionTellsTheHiddenYear) {
    Sources s = small_sources();
    add_indicator(s, "jobs", Kind::sum);
    give(s, "jobs", "ti-a", 2019, "", Value::of(50));
    give(s, "jobs", "ti-a", 2020, "", secret);
    s.observations["jobs"].years = {2019, 2020};
    Indicator& change = add_indicator(s, "change", Kind::evolution);
    change.aggregation.numerator = "jobs";
    change.aggregation.from_year = 2019;
    change.aggregation.to_year = 2020;
    EXPECT_TRUE(warnings(s).empty());
    give(s, "change", "ti-a", 2020, "", Value::of(10));
    s.observations["change"].years = {2020};
    EXPECT_EQ(warnings(s).size(), 1u);
}

TEST(Findings, WarnsWhenSharesThatMakeAHundredRevealTheHiddenOne) {
    Sources s = small_sources();
    Indicator& shares = add_indicator(s, "shares", Kind::none);
    shares.unit = "%";
    shares.categories = s.observations["shares"].categories = {"wood", "steel"};
    give(s, "shares", "ti-a", 0, "wood", Value::of(40));
    give(s, "shares", "ti-a", 0, "steel", Value::of(60));
    give(s, "shares", "ti-b", 0, "wood", Value::of(30));
    give(s, "shares", "ti-b", 0, "steel", secret);
    const auto found = warnings(s);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].message, "“shares”, ti-b, steel: this hidden value can be computed from the other shares, which make 100 %");
}

TEST(Findings, WarnsWhenTheThresholdItselfTellsTheHiddenCounts) {
    for (const double total : {3.0, 4.0}) {
        Sources s = with_jobs();  // two counts hidden under 3 that make 4 are 2 and 2; those that make 3 are 1 and 2, in an order nobody knows
        s.indicators["jobs"].secret.threshold = 3;
        give(s, "jobs", "ti-a", 0, "", secret);
        give(s, "jobs", "ti-b", 0, "", secret);
        give(s, "jobs", "TI27", total);
        EXPECT_EQ(warnings(std::move(s)).size(), total == 4 ? 2u : 0u) << total;
    }
}

TEST(Findings, CategoriesThatDoNotCoverTheirTotalRevealNothing) {
    Sources s = with_sectors();
    for (const char* id : {"ti-a", "ti-b", "ti-c"}) {
        give(s, "sectors", id, 0, "", Value::of(100));
        for (const char* category : {"wood", "steel", "paper"}) give(s, "sectors", id, 0, category, Value::of(10));
    }
    give(s, "sectors", "ti-c", 0, "wood", secret);
    EXPECT_TRUE(warnings(std::move(s)).empty());
}

TEST(PerimeterKey, NamesEachKind) {
    Territory t;
    t.id = "ti-2703";
    t.regions = {"27", "84"};
    EXPECT_EQ(perimeter_key(PerimeterKind::territory, t), "ti-2703");
    EXPECT_EQ(perimeter_key(PerimeterKind::region_territories, t), "TI27");
    EXPECT_EQ(perimeter_key(PerimeterKind::region, t), "R27");
    EXPECT_EQ(perimeter_key(PerimeterKind::all_territories, t), "TI");
    EXPECT_EQ(perimeter_key(PerimeterKind::france, t), "FR");
}

TEST(Findings, KnowsTheAreasOfAnotherLayerAndNeverSumsThem) {
    Sources s = with_jobs();
    add_indicator(s, "zone_jobs", Kind::sum).places = "zones";
    for (const auto& [code, before, after] : {std::tuple{"0051", 100.0, 110.0}, std::tuple{"1101", 50.0, 40.0}}) {
        give(s, "zone_jobs", code, 1998, "", Value::of(before));
        give(s, "zone_jobs", code, 2015, "", Value::of(after));
    }
    Indicator& change = add_indicator(s, "zone_change", Kind::evolution);
    change.places = "zones";
    change.aggregation = {Kind::evolution, "zone_jobs", {}, 1, 1998, 2015};
    add_indicator(s, "mixed", Kind::ratio).aggregation = {Kind::ratio, "zone_jobs", "jobs", 1, 0, 0};
    const Atlas atlas(std::move(s));
    const Findings f(atlas);
    EXPECT_EQ(f.value("zone_jobs", "1101"), Value::of(40));
    EXPECT_EQ(f.value("zone_jobs", "1101", 1998), Value::of(50));
    EXPECT_NEAR(f.value("zone_change", "0051").number, 10, 1e-9);
    EXPECT_NEAR(f.evolution("zone_jobs", "1101", 1998, 2015).number, -20, 1e-9);
    EXPECT_EQ(f.value("zone_jobs", "TI"), absent);
    EXPECT_EQ(f.value("zone_jobs", "ti-a"), absent);
    EXPECT_EQ(f.value("jobs", "1101"), absent);
    EXPECT_EQ(f.value("mixed", "1101"), absent);
    EXPECT_FALSE(f.rank("zone_jobs", "1101"));
    EXPECT_TRUE(f.distribution("zone_jobs").empty());
}
