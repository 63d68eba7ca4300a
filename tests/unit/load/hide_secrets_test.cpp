#include "load/hide_secrets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/inputs.hpp"
#include "load/tables/read_observations.hpp"

namespace portraits {
namespace {

const Value secret = Value::absent(Missing::secret);

/// Two territories with a member each; jobs, plants, and the share of the largest plant.
Sources three_indicators() {
    Sources s;
    for (const char* code : {"jobs", "plants", "largest"}) {
        s.indicators[code].code = code;
        s.indicator_order.push_back(code);
        Observations& seen = s.observations[code];
        seen.indicator = code;
        seen.years = {2020};
        seen.categories = {""};
    }
    for (const char* id : {"ti-a", "ti-b"}) {
        Territory& territory = s.territories.emplace_back();
        territory.id = id;
        territory.members = {{std::string("m-") + id, {}}};
    }
    return s;
}

void give(Sources& s, const char* indicator, const char* perimeter, Value value, const char* category = "", int year = 2020) {
    s.observations[indicator].values[{perimeter, year, category}] = {value, Origin::of_file("t.csv", 2, 1)};
}

Value value(const Sources& s, const char* indicator, const char* perimeter, const char* category = "", int year = 2020) {
    return s.observations.at(indicator).values.at({perimeter, year, category}).value;
}

std::vector<std::string> hide(Sources& s) {
    Diagnostics diagnostics;
    hide_secrets(s, diagnostics);
    std::vector<std::string> codes;
    for (const auto& d : diagnostics.items()) codes.push_back(d.code);
    return codes;
}

TEST(HideSecrets, HidesCountsUnderTheThresholdAndKeepsZero) {
    Sources s = three_indicators();
    s.indicators["plants"].secret.threshold = 3;
    const char* const places[] = {"ti-a", "ti-b", "m-ti-a", "m-ti-b", "FR"};
    const double numbers[] = {0, 1, 2, 3, 400};
    for (int i = 0; i < 5; ++i) give(s, "plants", places[i], Value::of(numbers[i]));
    EXPECT_THAT(hide(s), testing::IsEmpty());
    EXPECT_EQ(value(s, "plants", "ti-a"), Value::of(0));
    EXPECT_EQ(value(s, "plants", "ti-b"), secret);
    EXPECT_EQ(value(s, "plants", "m-ti-a"), secret);
    EXPECT_EQ(value(s, "plants", "m-ti-a").number, 0) << "the number itself is gone";
    EXPECT_EQ(value(s, "plants", "m-ti-b"), Value::of(3));
    EXPECT_EQ(value(s, "plants", "FR"), Value::of(400));
}

TEST(HideSecrets, HidesValuesThatRestOnFewUnits) {
    Sources s = three_indicators();
    s.indicators["jobs"].secret = {3, {"plants", {}}, {}, 0};
    for (const char* place : {"ti-a", "ti-b", "m-ti-a", "m-ti-b", "FR"}) give(s, "jobs", place, Value::of(7000));
    give(s, "plants", "ti-a", Value::of(2));
    give(s, "plants", "ti-b", Value::of(3));
    give(s, "plants", "m-ti-a", secret);
    give(s, "plants", "m-ti-b", Value::of(0));
    EXPECT_THAT(hide(s), testing::ElementsAre("secret-unchecked")) << "nothing tells the plants of FR";
    EXPECT_EQ(value(s, "jobs", "ti-a"), secret);
    EXPECT_EQ(value(s, "jobs", "ti-b"), Value::of(7000));
    EXPECT_EQ(value(s, "jobs", "m-ti-a"), secret);
    EXPECT_EQ(value(s, "jobs", "m-ti-b"), Value::of(7000));
    EXPECT_EQ(value(s, "plants", "ti-a"), Value::of(2)) << "the number of units has no rule of its own";
}

TEST(HideSecrets, UnitsAreThoseOfTheCategoryOfTheOnlyYearOrOfTheMembers) {
    Sources s = three_indicators();
    s.indicators["jobs"].secret = {3, {"plants", {}}, {}, 0};
    s.observations["jobs"].years = {2019, 2020};
    s.observations["plants"].categories = {"wood"};
    give(s, "jobs", "ti-a", Value::of(50), "wood", 2019);
    give(s, "jobs", "ti-a", Value::of(60), "steel", 2019);
    give(s, "jobs", "ti-b", Value::of(70), "wood");
    give(s, "plants", "ti-a", Value::of(9));
    give(s, "plants", "ti-a", Value::of(2), "wood");
    give(s, "plants", "m-ti-b", Value::of(1), "wood");
    EXPECT_THAT(hide(s), testing::IsEmpty());
    EXPECT_EQ(value(s, "jobs", "ti-a", "wood", 2019), secret);
    EXPECT_EQ(value(s, "jobs", "ti-a", "steel", 2019), Value::of(60)) << "no units of steel: those of all categories";
    EXPECT_EQ(value(s, "jobs", "ti-b", "wood"), secret) << "its only member has one";
}

TEST(HideSecrets, HidesWhatOneUnitDominatesAndPublishesNoShareOfIt) {
    Sources s = three_indicators();
    s.indicators["jobs"].secret = {0, {}, {"largest", {}}, 85};
    give(s, "jobs", "ti-a", Value::of(500));
    give(s, "jobs", "ti-b", Value::of(500));
    give(s, "largest", "ti-a", Value::of(85.1));
    give(s, "largest", "ti-b", Value::of(85));
    EXPECT_THAT(hide(s), testing::IsEmpty());
    EXPECT_EQ(value(s, "jobs", "ti-a"), secret);
    EXPECT_EQ(value(s, "jobs", "ti-b"), Value::of(500));
    EXPECT_FALSE(s.indicators.contains("largest"));
    EXPECT_FALSE(s.observations.contains("largest"));
    EXPECT_THAT(s.indicator_order, testing::ElementsAre("jobs", "plants"));
}

TEST(HideSecrets, RulesLookAtTheNumbersAsRead) {
    Sources s = three_indicators();
    s.indicators["plants"].secret.threshold = 3;
    s.indicators["jobs"].secret = {3, {"plants", {}}, {}, 0};
    s.indicators["largest"].secret = {3, {"jobs", {}}, {}, 0};
    give(s, "plants", "ti-a", Value::of(2));
    give(s, "jobs", "ti-a", Value::of(2000));
    give(s, "largest", "ti-a", Value::of(12));
    hide(s);
    EXPECT_EQ(value(s, "plants", "ti-a"), secret);
    EXPECT_EQ(value(s, "jobs", "ti-a"), secret);
    EXPECT_EQ(value(s, "largest", "ti-a"), Value::of(12)) << "it rests on 2000 jobs, hidden or not";
}

TEST(HideSecrets, ARuleThatCannotWorkIsAnError) {
    Sources s = three_indicators();
    s.indicators["jobs"].secret = {3, {"plant", {}}, {}, 0};
    s.indicators["ratio"].code = "ratio";
    s.indicators["ratio"].secret.threshold = 3;
    EXPECT_THAT(hide(s), testing::ElementsAre("indicator-unknown", "secret-without-table"));
}

/// The table's own marks: a column of flags, a sign after the number.
Observations read(const std::string& csv, Diagnostics& diagnostics) {
    Indicator indicator;
    indicator.code = "jobs";
    TableSpec spec;
    spec.perimeter = {"place", {}};
    spec.value = {"jobs", {}};
    spec.secret = {"flag", {}};
    return read_observations(indicator, spec, parse_csv(csv, "t.csv", diagnostics), diagnostics);
}

TEST(HideSecrets, ReadsFlagsBesideTheNumbers) {
    Diagnostics diagnostics;
    const Observations seen = read("place;jobs;flag\na;11;s\nb;12;\nc;13;oui\nd;14;non\ne;15;1\nf;16 (s);0\ng;1 700 s;\n", diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    for (const char* hidden : {"a", "c", "e", "f", "g"}) EXPECT_EQ(seen.values.at({hidden, 0, ""}).value, secret) << hidden;
    EXPECT_EQ(seen.values.at({"b", 0, ""}).value, Value::of(12));
    EXPECT_EQ(seen.values.at({"d", 0, ""}).value, Value::of(14));
}

/// Files that are sealed while the call runs.
template <class Call> std::set<std::string> sealed_by(const Call& call) {
    std::set<std::string> sealed;
    const InputWatch watch([](const auto&, auto) {}, [&](const std::filesystem::path& path) { sealed.insert(path.string()); });
    call();
    return sealed;
}

TEST(HideSecrets, TablesThatHoldHiddenNumbersAreSealedAndNoOther) {
    Diagnostics diagnostics;
    const std::set<std::string> table = {"t.csv"};
    EXPECT_EQ(sealed_by([&] { read("place;jobs;flag\na;11;s\n", diagnostics); }), table);
    EXPECT_EQ(sealed_by([&] { read("place;jobs;flag\na;11 s;\n", diagnostics); }), table);
    EXPECT_TRUE(sealed_by([&] { read("place;jobs;flag\na;s;\nb;12;\n", diagnostics); }).empty()) << "a sign alone hides no number";
    for (const double number : {2.0, 3.0}) {
        Sources s = three_indicators();
        s.indicators["plants"].secret.threshold = 3;
        give(s, "plants", "ti-a", Value::of(number));
        EXPECT_EQ(sealed_by([&] { hide(s); }).size(), number < 3 ? 1u : 0u);
    }
    EXPECT_EQ(sealed_by([] { seal_table(Origin::of_file("data/t.xlsx!Feuille1", 2, 1)); }), (std::set<std::string>{"data/t.xlsx"}));
}

TEST(HideSecrets, AFlagThatNobodyKnowsIsAnErrorAndHidesItsRow) {
    Diagnostics diagnostics;
    const Observations seen = read("place;jobs;flag\na;11;peut-être\n", diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].code, "secret-flag-unknown");
    EXPECT_TRUE(seen.values.empty());
}

}  // namespace
}  // namespace portraits
