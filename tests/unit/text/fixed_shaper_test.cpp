#include <gtest/gtest.h>

#include "text/shaper.hpp"

namespace portraits {
namespace {

const TextStyle ten_points{10, 400, false, 0};

std::vector<std::string> texts(const std::vector<LinePtr>& lines) {
    std::vector<std::string> all;
    for (const LinePtr& line : lines) all.push_back(line->text());
    return all;
}

TEST(FixedShaper, EveryCodePointIsHalfAnEm) {
    const auto shaper = make_fixed_shaper();
    EXPECT_DOUBLE_EQ(shaper->width("Alès", ten_points), 20);
    EXPECT_DOUBLE_EQ(shaper->width("e\u0301te\u0301", ten_points), 15) << "a combining mark has no width";
    EXPECT_DOUBLE_EQ(shaper->width("", ten_points), 0);
}

TEST(FixedShaper, TrackingAddsToEveryCharacter) {
    const auto shaper = make_fixed_shaper();
    EXPECT_DOUBLE_EQ(shaper->width("abcd", {10, 900, false, 0.1}), 24);
}

TEST(FixedShaper, BreaksAtSpacesAndKeepsThemUnmeasured) {
    const auto shaper = make_fixed_shaper();
    const auto lines = shaper->paragraph({{"un deux trois", ten_points}}, 35);
    EXPECT_EQ(texts(lines), (std::vector<std::string>{"un deux ", "trois"}));
    EXPECT_DOUBLE_EQ(lines[0]->width, 35);
    EXPECT_EQ(lines[0]->runs[0].glyphs.size(), 8u);
}

TEST(FixedShaper, BreaksAfterHyphensButNotAtNoBreakSpaces) {
    const auto shaper = make_fixed_shaper();
    EXPECT_EQ(texts(shaper->paragraph({{"Saint-Dié", ten_points}}, 30)), (std::vector<std::string>{"Saint-", "Dié"}));
    EXPECT_EQ(texts(shaper->paragraph({{"a 12\u202f345\u00a0%", ten_points}}, 20)),
              (std::vector<std::string>{"a ", "12\u202f345\u00a0%"}));
}

TEST(FixedShaper, KeepsSpansApartAndRaisesSuperscripts) {
    const auto shaper = make_fixed_shaper();
    const auto lines = shaper->paragraph({{"km", ten_points}, {"2", ten_points, true}, {" net", ten_points}}, 100);
    ASSERT_EQ(lines.size(), 1u);
    ASSERT_EQ(lines[0]->runs.size(), 3u);
    const GlyphRun& raised = lines[0]->runs[1];
    EXPECT_DOUBLE_EQ(raised.style.size, 6.2);
    EXPECT_FLOAT_EQ(raised.rise, 3.3f);
    EXPECT_FLOAT_EQ(raised.x, 10);
    EXPECT_EQ(raised.span, 1);
}

TEST(Balanced, EvensTheLinesWithoutAddingOne) {
    const auto shaper = make_fixed_shaper();
    const auto lines = balanced(*shaper, "Vallée de la Seine Amont", ten_points, 100);
    EXPECT_EQ(texts(lines), (std::vector<std::string>{"Vallée de la ", "Seine Amont"}));
}

TEST(Balanced, LeavesOneLineAndTooLongWordsAsTheyAre) {
    const auto shaper = make_fixed_shaper();
    EXPECT_EQ(texts(balanced(*shaper, "Lens", ten_points, 100)), (std::vector<std::string>{"Lens"}));
    EXPECT_EQ(texts(balanced(*shaper, "anticonstitutionnellement dit", ten_points, 50)),
              (std::vector<std::string>{"anticonstitutionnellement ", "dit"}));
}

}  // namespace
}  // namespace portraits
