#include "write/html/comparison_script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace portraits;
using testing::HasSubstr;

TEST(ComparisonScript, TheScriptHandsOverThePublishedObject) {
    Comparison comparison;
    comparison.title = "Portraits";
    comparison.signs = {{"s", "secret statistique"}};
    comparison.indicators = {{"part", "Part", "%", "2023", "Emploi", "indicateurs/part/index.html", "15,2 %", true}};
    comparison.territories = {{"ti-1", "Un", "territoires/un/index.html", "27", {{"24,6 %", 24.6, "12e sur 179, au-dessus de la médiane"}}},
                              {"ti-2", "Deux", "territoires/deux/index.html", "27", {{"s", {}, ""}}}};
    comparison.france = {"FR", "France", {{"16,2 %", 16.2, ""}}};
    const std::string json = comparison_json(comparison);
    EXPECT_EQ(comparison_script(comparison), "portraits.take(\"territoires\"," + json + ");\n");
    EXPECT_THAT(json, HasSubstr("\"textes\":[\"24,6 %\"],\"valeurs\":[24.6],\"rangs\":[\"12e sur 179, au-dessus de la médiane\"]"));
    EXPECT_THAT(json, HasSubstr("\"textes\":[\"s\"],\"valeurs\":[null],\"rangs\":[\"\"]")) << "what is secret has no number";
    EXPECT_THAT(json, HasSubstr("\"mediane\":\"15,2 %\",\"demonstration\":true"));
    EXPECT_THAT(json, HasSubstr("\"france\":{\"code\":\"FR\",\"nom\":\"France\",\"textes\":[\"16,2 %\"],\"valeurs\":[16.2]}"));
}
