#include "write/pdf/strings.hpp"

#include <gtest/gtest.h>

namespace portraits::pdf {
namespace {

std::string number(double value, int decimals = 2) {
    std::string text;
    append_number(text, value, decimals);
    return text;
}

TEST(PdfRows, EachIsWhatItAddsToTheOneAbove) {
    EXPECT_EQ(rows_less_above("abcabe", 3), std::string("\x02""abc\x02\0\0\x02", 8));
    EXPECT_EQ(rows_less_above("abcd", 3), std::string("\x02""abc\x02\x03\xBE\xBD", 8)) << "the last row is filled with spaces";
}

TEST(PdfStrings, NumbersAreAsShortAsTheyCanBe) {
    EXPECT_EQ(number(12), "12");
    EXPECT_EQ(number(12.5), "12.5");
    EXPECT_EQ(number(-0.25), "-.25");
    EXPECT_EQ(number(0.004), "0");
    EXPECT_EQ(number(-0.004), "0");
    EXPECT_EQ(number(841.89), "841.89");
    EXPECT_EQ(number(1.0 / 3, 5), ".33333");
}

TEST(PdfStrings, TextIsAsciiOrUtf16) {
    EXPECT_EQ(to_text_string("Figure 1"), "Figure 1");
    EXPECT_EQ(to_text_string("l’été – œuvre\u2212"), "l\x90\xE9t\xE9 \x85 \x9Cuvre\x8A");
    EXPECT_EQ(to_text_string("é\u202F"), std::string("\xFE\xFF\x00\xE9\x20\x2F", 6));
    EXPECT_EQ(utf16_hex("𝄞"), "D834DD1E");
    EXPECT_EQ(utf16_hex("\u202f"), "202F");
}

TEST(PdfStrings, UrisAreAscii) { EXPECT_EQ(ascii_uri("https://a.fr/été?b=c d"), "https://a.fr/%C3%A9t%C3%A9?b=c%20d"); }

}  // namespace
}  // namespace portraits::pdf
