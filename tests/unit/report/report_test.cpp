#include "report/report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace portraits {
namespace {

using nlohmann::json;

Diagnostics some() {
    Diagnostics d;
    d.error("member-unknown", Origin::of_file("content/é t.yml", 12, 3), "le membre « x »", "vouliez-vous dire « y » ?");
    d.warning("typography", Origin::of_file("/srv/a.yml"), "« Etat »");
    d.add({Severity::note, "address-missing", {}, "pas d’adresse", {}, "ti-2703"});
    return d;
}

TEST(JsonReport, HoldsEachComplaintAndTheirNumbers) {
    const json report = json::parse(to_json(some(), "1.2.3"));
    EXPECT_EQ(report["programme"], "portraits 1.2.3");
    EXPECT_EQ(report["erreurs"], 1);
    EXPECT_EQ(report["avertissements"], 1);
    EXPECT_EQ(report["notes"], 1);
    const json first = {{"code", "member-unknown"}, {"gravite", "erreur"},          {"fichier", "content/é t.yml"},         {"ligne", 12},
                        {"colonne", 3},             {"message", "le membre « x »"}, {"aide", "vouliez-vous dire « y » ?"}};
    EXPECT_EQ(report["constats"][0], first);
    EXPECT_EQ(report["constats"][2]["territoire"], "ti-2703");
    EXPECT_FALSE(report["constats"][2].contains("fichier"));
}

TEST(JsonReport, OfNothingIsWhole) { EXPECT_EQ(json::parse(to_json({}, "1"))["constats"], json::array()); }

TEST(JsonReport, SurvivesBytesThatAreNoText) {
    Diagnostics d;
    d.error("table-encoding", {}, "caf\xE9");
    EXPECT_EQ(json::parse(to_json(d, "1"))["constats"][0]["message"], "caf\uFFFD");
}

TEST(SarifReport, HasTheShapeOfSarif210) {
    const json log = json::parse(to_sarif(some(), "1.2.3"));
    EXPECT_EQ(log["version"], "2.1.0");
    ASSERT_EQ(log["runs"].size(), 1u);
    const json& run = log["runs"][0];
    EXPECT_EQ(run["tool"]["driver"]["name"], "portraits");
    EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
    ASSERT_EQ(run["results"].size(), 3u);
    for (const json& result : run["results"]) {
        EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
        EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
    }
    EXPECT_EQ(run["results"][0]["level"], "error");
    EXPECT_EQ(run["results"][1]["level"], "warning");
    EXPECT_EQ(run["results"][2]["level"], "note");
}

TEST(SarifReport, GivesPlacesAsUris) {
    const json results = json::parse(to_sarif(some(), "1"))["runs"][0]["results"];
    const json place = results[0]["locations"][0]["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"]["uri"], "content/%C3%A9%20t.yml");
    EXPECT_EQ(place["region"], (json{{"startLine", 12}, {"startColumn", 3}}));
    EXPECT_EQ(results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "file:///srv/a.yml");
    EXPECT_FALSE(results[1]["locations"][0]["physicalLocation"].contains("region"));
    EXPECT_FALSE(results[2].contains("locations"));
}

}  // namespace
}  // namespace portraits
