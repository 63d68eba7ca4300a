#include "model/codes.hpp"

#include <gtest/gtest.h>

namespace portraits {
namespace {

TEST(Codes, OfDepartmentsKnowCorsicaAndOverseas) {
    for (const char* code : {"01", "2A", "2B", "95", "971", "976", "988"}) EXPECT_TRUE(is_code(CodeOf::department, code)) << code;
    for (const char* code : {"1", "20", "2C", "2a", "00", "96", "970", "999", "001", ""}) EXPECT_FALSE(is_code(CodeOf::department, code)) << code;
}

TEST(Codes, OfCommunesBeginWithTheirDepartment) {
    for (const char* code : {"01004", "2A004", "2B033", "75056", "97411", "98818"}) EXPECT_TRUE(is_code(CodeOf::commune, code)) << code;
    for (const char* code : {"1004", "20004", "2C004", "96001", "97011", "7505", "750560", "75O56"}) EXPECT_FALSE(is_code(CodeOf::commune, code)) << code;
}

TEST(Codes, OfSirenEndWithALuhnDigit) {
    EXPECT_TRUE(is_code(CodeOf::siren, "200018653"));
    EXPECT_FALSE(is_code(CodeOf::siren, "200018654"));
    EXPECT_FALSE(is_code(CodeOf::siren, "20001865X"));
    EXPECT_FALSE(is_code(CodeOf::siren, "20001865"));
}

TEST(Codes, SpoiltBySpreadsheetsAreExplained) {
    EXPECT_NE(advice_on_code("2,00019E+08").find("rounded"), std::string::npos);
    EXPECT_NE(advice_on_code("2.00019E+08").find("rounded"), std::string::npos);
    EXPECT_NE(advice_on_code("200018653.0").find("write “200018653”"), std::string::npos);
    EXPECT_NE(advice_on_code("200 018 653").find("write “200018653”"), std::string::npos);
    EXPECT_NE(advice_on_code("200\u00A0018\u202F653").find("write “200018653”"), std::string::npos);
    EXPECT_NE(advice_on_code("1004").find("write “01004”"), std::string::npos);
    EXPECT_NE(advice_on_code("3").find("write “03”"), std::string::npos);
    EXPECT_NE(advice_on_code("2a004").find("write “2A004”"), std::string::npos);
}

TEST(Codes, OfAnotherListOrYearAreExplained) {
    EXPECT_NE(advice_on_code("20").find("Corsica"), std::string::npos);
    EXPECT_NE(advice_on_code("20004").find("Corsica"), std::string::npos);
    EXPECT_NE(advice_on_code("20001865300018").find("200018653"), std::string::npos);
    EXPECT_NE(advice_on_code("200018654").find("last digit"), std::string::npos);
    EXPECT_NE(advice_on_code("26").find("in “27” now"), std::string::npos);
}

TEST(Codes, ThatNothingExplainsGetNoAdvice) {
    for (const char* code : {"ti-2703", "84", "2A", "200018653", "01004", "", "TI84"}) EXPECT_EQ(advice_on_code(code), "") << code;
}

}  // namespace
}  // namespace portraits
