#include "quality/quality.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/compute/small_atlas.hpp"

namespace portraits {
namespace {

using Kind = Aggregation::Kind;
using testing::HasSubstr;
using testing::IsEmpty;

/// The small atlas with what a publication says of itself, so that only what a test adds is doubted.
Sources sound() {
    Sources s = small_sources();
    s.publication.date = "2024-01-15";
    s.publication.geography_year = 2023;
    s.place_sources.members = {"insee"};
    s.data_sources["insee"] = {"insee", "Insee", "recensement", "2022", "Licence Ouverte 2.0", "https://exemple.fr", "2023-12-05", Status::official, {}};
    const Rgb white{255, 255, 255}, black{0, 0, 0};
    s.theme.light.fill(black);
    for (const Role role : {Role::paper, Role::panel, Role::on_accent, Role::cover_ink, Role::cover_note}) s.theme.light[static_cast<std::size_t>(role)] = white;
    s.theme.dark = s.theme.light;
    return s;
}

Indicator& sound_indicator(Sources& s, const std::string& code, Kind kind = Kind::sum) {
    Indicator& indicator = add_indicator(s, code, kind);
    indicator.unit = "emplois";
    indicator.sources = {"insee"};
    indicator.vintage = "2022";
    return indicator;
}

/// Twelve more territories, so that there is a distribution.
void crowd(Sources& s, const std::string& indicator) {
    for (int i = 0; i < 12; ++i) {
        Territory t;
        t.id = "ti-x" + std::to_string(i);
        t.forms.name = "X";
        t.regions = {"27"};
        s.territories.push_back(t);
        give(s, indicator, t.id, 100 + i);
    }
    for (const char* id : {"ti-a", "ti-b", "ti-c", "ti-d"}) give(s, indicator, id, 105);
}

std::vector<Diagnostic> complaints(Sources s) {
    const Atlas atlas(std::move(s));
    const Findings findings(atlas);
    Diagnostics diagnostics;
    check_quality(atlas, findings, diagnostics);
    return diagnostics.items();
}

std::vector<std::string> codes(Sources s) {
    std::vector<std::string> found;
    for (const Diagnostic& d : complaints(std::move(s))) found.push_back(d.code);
    return found;
}

TEST(Quality, OfSoundContentSaysNothing) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    crowd(s, "jobs");
    EXPECT_THAT(codes(std::move(s)), IsEmpty());
}

TEST(Outliers, AreDoubtedAndTheirSignatureIsReadyToCopy) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    crowd(s, "jobs");
    s.observations["jobs"].values[{"ti-b", 0, ""}].value = Value::of(100000);
    const auto found = complaints(s);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "outlier-distribution");
    EXPECT_EQ(found[0].territory, "ti-b");
    EXPECT_EQ(found[0].origin.to_text(), "jobs.csv:7");
    EXPECT_THAT(found[0].help, HasSubstr("{controle: outlier-distribution, indicateur: jobs, perimetre: \"ti-b\", valeur: 100000, raison: …"));
}

TEST(Outliers, FollowTheThresholdOfTheIndicatorThenOfThePublication) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    crowd(s, "jobs");
    s.observations["jobs"].values[{"ti-b", 0, ""}].value = Value::of(100000);
    s.publication.controls.spread = 0;
    EXPECT_THAT(codes(s), IsEmpty());
    s.indicators["jobs"].controls.spread = 6;
    EXPECT_THAT(codes(s), testing::ElementsAre("outlier-distribution"));
}

TEST(Outliers, OfFictitiousValuesAreNotLookedFor) {
    Sources s = sound();
    sound_indicator(s, "jobs").status = Status::demonstration;
    crowd(s, "jobs");
    s.observations["jobs"].values[{"ti-b", 0, ""}].value = Value::of(100000);
    EXPECT_THAT(codes(std::move(s)), IsEmpty());
}

TEST(Outliers, OfTheYearBeforeAreDoubted) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    give(s, "jobs", "ti-a", 2021, "", Value::of(1000));
    give(s, "jobs", "ti-a", 2022, "", Value::of(1300));
    give(s, "jobs", "ti-b", 2021, "", Value::of(1000));
    give(s, "jobs", "ti-b", 2022, "", Value::of(1199));
    for (const char* id : {"ti-c", "ti-d"}) give(s, "jobs", id, 2022, "", Value::of(1000));
    s.publication.controls.spread = 0;
    const auto found = complaints(std::move(s));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "outlier-change");
    EXPECT_EQ(found[0].territory, "ti-a");
}

Acceptance signed_for(const char* control, const char* indicator, const char* perimeter, double value) {
    Acceptance a;
    a.control.value = control;
    a.indicator.value = indicator;
    a.perimeter.value = perimeter;
    a.value = value;
    a.reason = "vérifié";
    a.signed_by = "statistiques";
    a.date = "2024-01-10";
    return a;
}

TEST(Signatures, SilenceTheValueThatWasLookedAtAndNoOther) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    crowd(s, "jobs");
    s.observations["jobs"].values[{"ti-b", 0, ""}].value = Value::of(100000);
    s.acceptances = {signed_for("outlier-distribution", "jobs", "ti-b", 100000)};
    EXPECT_THAT(codes(s), IsEmpty());
    s.acceptances = {signed_for("outlier-distribution", "jobs", "ti-b", 99999)};
    const auto found = complaints(s);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "outlier-distribution");
    EXPECT_THAT(found[0].help, HasSubstr("it was signed on 2024-01-10 for 99\u202F999"));
}

TEST(Signatures, ThatAnswerNothingOrNameNothingAreTold) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    crowd(s, "jobs");
    s.acceptances = {signed_for("outlier-distribution", "jobs", "ti-b", 105), signed_for("typography", "jobs", "ti-b", 1), signed_for("outlier-change", "jbs", "ti-zz", 1)};
    EXPECT_THAT(codes(s), testing::ElementsAre("acceptance-unused", "acceptance-control", "indicator-unknown", "perimeter-unknown"));
}

TEST(Sums, OfMembersTerritoriesAndPartsAreCompared) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    give(s, "jobs", "m1", 40);
    give(s, "jobs", "m2", 61);
    give(s, "jobs", "ti-a", 100);  // within rounding: half a unit for each of three numbers
    give(s, "jobs", "ti-b", 10);
    give(s, "jobs", "ti-c", 10);
    give(s, "jobs", "ti-d", 10);
    give(s, "jobs", "TI", 200);
    give(s, "jobs", "TI27", 110);
    give(s, "jobs", "R84", 5);
    EXPECT_THAT(codes(s), testing::UnorderedElementsAre("sum-of-territories", "part-exceeds-whole", "part-exceeds-whole"));
    s.observations["jobs"].values[{"m2", 0, ""}].value = Value::of(63);
    EXPECT_THAT(codes(s), testing::Contains("sum-of-members"));
    s.publication.controls.difference = 5;
    EXPECT_THAT(codes(s), testing::Not(testing::Contains("sum-of-members")));
}

TEST(Sums, WithAnUnknownPartAreNotCompared) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    give(s, "jobs", "m1", 40);
    give(s, "jobs", "m2", 0, "", Value::absent(Missing::secret));
    give(s, "jobs", "ti-a", 1000);
    EXPECT_THAT(codes(std::move(s)), testing::Not(testing::Contains("sum-of-members")));
}

TEST(Sums, OfCategoriesAreComparedWithTheirTotal) {
    Sources s = sound();
    Indicator& jobs = sound_indicator(s, "jobs");
    jobs.categories = {"a", "b"};
    s.observations["jobs"].categories = jobs.categories;
    give(s, "jobs", "ti-a", 0, "a", Value::of(10));
    give(s, "jobs", "ti-a", 0, "b", Value::of(20));
    give(s, "jobs", "ti-a", 0, "", Value::of(35));
    EXPECT_THAT(codes(s), testing::Contains("sum-of-categories"));
    s.observations["jobs"].values[{"ti-a", 0, ""}].value = Value::of(30);
    EXPECT_THAT(codes(s), testing::Not(testing::Contains("sum-of-categories")));
}

TEST(Sums, TablesThatSayTheSameQuantityAreCompared) {
    Sources s = sound();
    sound_indicator(s, "jobs").cross_check = "other";
    sound_indicator(s, "other");
    for (const char* code : {"jobs", "other"})
        for (const char* id : {"ti-a", "ti-b", "ti-c", "ti-d"}) give(s, code, id, 10);
    EXPECT_THAT(codes(s), IsEmpty());
    s.observations["other"].values[{"ti-c", 0, ""}].value = Value::of(12);
    EXPECT_THAT(codes(s), testing::ElementsAre("values-disagree"));
}

TEST(Ranges, FractionsAndSharesAboveTheirWholeAreDoubted) {
    Sources s = sound();
    Indicator& share = sound_indicator(s, "share", Kind::none);
    share.unit = "%";
    for (const char* id : {"ti-a", "ti-b", "ti-c", "ti-d", "FR"}) give(s, "share", id, 0.25);
    EXPECT_THAT(codes(s), testing::ElementsAre("percentage-as-fraction"));

    Sources r = sound();
    sound_indicator(r, "part");
    sound_indicator(r, "whole");
    for (const char* id : {"ti-a", "ti-b", "ti-c", "ti-d"}) give(r, "part", id, 5), give(r, "whole", id, 10);
    r.observations["part"].values[{"ti-a", 0, ""}].value = Value::of(12);
    Indicator& ratio = sound_indicator(r, "ratio", Kind::ratio);
    ratio.unit = "%";
    ratio.aggregation.numerator = "part";
    ratio.aggregation.denominator = "whole";
    ratio.aggregation.factor = 100;
    EXPECT_THAT(codes(r), testing::ElementsAre("percentage-out-of-range"));
    r.indicators["ratio"].maximum = 200;
    EXPECT_THAT(codes(r), IsEmpty());
}

TEST(Ranges, TerritoriesMostlyWithoutValuesAndMembersInNoneAreTold) {
    Sources s = sound();
    sound_indicator(s, "jobs");
    for (const char* id : {"ti-a", "ti-b", "ti-c"}) give(s, "jobs", id, 10);
    s.entities["m9"].code = "m9";
    give(s, "jobs", "m9", 3);
    EXPECT_THAT(codes(std::move(s)), testing::ElementsAre("values-missing", "member-in-none"));
}

TEST(SourcesOfFigures, WantALicenceAnAddressAndARecentVintage) {
    Sources s = sound();
    sound_indicator(s, "jobs").vintage = "2004 à 2016";
    crowd(s, "jobs");
    s.data_sources["insee"].licence.clear();
    s.data_sources["insee"].url.clear();
    s.data_sources["unused"] = s.data_sources["insee"];
    s.data_sources["unused"].status = Status::demonstration;
    EXPECT_THAT(codes(s), testing::ElementsAre("source-without-licence", "source-without-address", "vintage-stale", "source-unused"));
}

TEST(Geography, OfAnotherYearIsTold) {
    Sources s = sound();
    sound_indicator(s, "jobs").geography_year = 2020;
    crowd(s, "jobs");
    EXPECT_THAT(codes(s), testing::ElementsAre("geography-mismatch"));
    s.indicators["jobs"].geography_year = 2023;
    s.publication.boundaries.territories = "t.geojson";
    EXPECT_THAT(codes(s), testing::ElementsAre("geography-undated"));
    s.publication.boundaries.geography_year = 2016;
    EXPECT_THAT(codes(s), testing::ElementsAre("geography-mismatch"));
    s.publication.boundaries = {};
    s.publication.layers["zones"].code = "zone";
    s.publication.layers["zones"].geography_year = 2010;
    EXPECT_THAT(codes(s), testing::ElementsAre("geography-mismatch", "layer-unused"));
    s.publication.layers.clear();
    s.publication.geography_year = 0;
    EXPECT_THAT(codes(s), testing::ElementsAre("geography-undated"));
}

TEST(Texts, TooLongOrAgainstTypographyAreTold) {
    Sources s = sound();
    s.territories[0].texts["presentation"] = {"L’Etat " + std::string(3000, 'x'), Origin::of_file("ti-a.yml", 9, 3)};
    s.territories[1].texts["presentation"] = {"[site](www.exemple.fr)", Origin::of_file("ti-b.yml", 9, 3)};
    s.territories[2].forms.name = std::string(61, 'n');
    EXPECT_THAT(codes(std::move(s)), testing::ElementsAre("typography", "text-too-long", "link-dead", "name-too-long"));
}

TEST(Contrast, OfATextOnItsGroundIsTold) {
    Sources s = sound();
    s.theme.light[static_cast<std::size_t>(Role::muted)] = {170, 170, 170};
    EXPECT_THAT(codes(std::move(s)), testing::ElementsAre("contrast-too-low", "contrast-too-low"));  // on paper and on panels
}

TEST(Gate, RefusesFictionAndDoubtsButNotEditorialRemarks) {
    Sources s = sound();
    sound_indicator(s, "jobs").status = Status::demonstration;
    const Atlas atlas(std::move(s));
    Diagnostics d;
    d.warning("outlier-change", {}, "x");
    d.warning("typography", {}, "y");
    close_gate(atlas, d);
    ASSERT_EQ(d.items().size(), 3u);
    EXPECT_EQ(d.items()[0].severity, Severity::error);
    EXPECT_EQ(d.items()[1].severity, Severity::warning);
    EXPECT_EQ(d.items()[2].code, "demonstration-value");
}

}  // namespace
}  // namespace portraits
