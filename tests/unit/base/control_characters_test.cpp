#include "base/control_characters.hpp"

#include <gtest/gtest.h>

using namespace portraits;

TEST(ControlCharacters, OrdinaryTextHasNone) {
    for (const char* text : {"", "Nîmes – œuvre\tet\r\nligne", "\u00A0\u202F\u00AD\u200B\u200E", "שלום", "😀", "\uFFFD"})
        EXPECT_FALSE(first_control_character(text)) << text;
}

TEST(ControlCharacters, AreFoundAndShown) {
    for (const char* text : {"a\x01", "\x1B[31m", "\x7F", "\u0085", "\u009B", "\u202E", "\u2066x", "\uFFFE"}) {
        EXPECT_TRUE(first_control_character(text)) << text;
        EXPECT_NE(with_controls_shown(text).find("\uFFFD"), std::string::npos);
    }
    EXPECT_EQ(first_control_character(std::string_view("\0", 1)), char32_t{0});
    EXPECT_EQ(code_point_name(*first_control_character("a\u202Eb")), "U+202E");
    EXPECT_EQ(with_controls_shown("a\u202Eé\x07"), "a\uFFFDé\uFFFD");
}
