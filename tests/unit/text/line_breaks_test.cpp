#include <gtest/gtest.h>

#include "text/line_breaks.hpp"

namespace portraits {
namespace {

using Breaks = std::vector<std::size_t>;

/// Words of these widths, five points of space between them.
std::vector<Stretch> words(const std::vector<double>& widths) {
    std::vector<Stretch> stretches;
    double x = 0;
    for (const double width : widths) {
        stretches.push_back({x, x + width, Stretch::End::space, 0});
        x += width + 5;
    }
    return stretches;
}

TEST(LineBreaks, EverythingStandsOnOneLineWhenItFits) {
    EXPECT_EQ(choose_breaks(words({20, 30, 40}), {100, 10, false, 0}), (Breaks{2}));
    EXPECT_EQ(choose_breaks({}, {100, 10, false, 0}), (Breaks{}));
}

TEST(LineBreaks, RaggedLinesAreEvenOverTheWholeParagraph) {
    // Filled one by one, the lines would be 95, 40 and 95 wide: the second seems torn.
    EXPECT_EQ(choose_breaks(words({40, 20, 25, 40, 95, 30}), {100, 10, false, 0}), (Breaks{1, 3, 4, 5}));
}

TEST(LineBreaks, TheLastLineIsMoreThanAWord) {
    EXPECT_EQ(choose_breaks(words({30, 30, 25, 15}), {100, 10, false, 0}), (Breaks{1, 3})) << "not the last word alone";
    EXPECT_EQ(choose_breaks(words({50, 40, 60}), {100, 10, false, 0}), (Breaks{1, 2})) << "a long word may stand alone";
}

TEST(LineBreaks, AWordWiderThanTheLineStandsAlone) {
    EXPECT_EQ(choose_breaks(words({20, 150, 30}), {100, 10, false, 0}), (Breaks{0, 1, 2}));
    EXPECT_EQ(choose_breaks(words({150}), {100, 10, true, 0}), (Breaks{0}));
}

TEST(LineBreaks, SpacesShrinkOnlyInJustifiedText) {
    const std::vector<Stretch> tight = words({30, 30, 31, 90});  // 101 for the first three
    EXPECT_EQ(choose_breaks(tight, {100, 10, true, 0}), (Breaks{2, 3}));
    EXPECT_EQ(choose_breaks(tight, {100, 10, false, 0}).front(), 1u);
}

/// Two words, the second of which may be divided in the middle.
std::vector<Stretch> divisible() {
    return {{0, 50, Stretch::End::space, 0}, {55, 90, Stretch::End::division, 4}, {90, 130, Stretch::End::space, 0}, {135, 190, Stretch::End::space, 0}};
}

TEST(LineBreaks, AWordIsDividedWhenTheLineWouldBeTooShort) {
    EXPECT_EQ(choose_breaks(divisible(), {100, 5, false, 2}), (Breaks{1, 3}));
    EXPECT_EQ(choose_breaks(divisible(), {100, 40, false, 2}).front(), 0u) << "half a line short is little in large type";
    EXPECT_EQ(choose_breaks(divisible(), {93, 5, false, 2}).front(), 0u) << "the hyphen must fit too";
}

TEST(LineBreaks, NoMoreDividedLinesInARowThanAllowed) {
    std::vector<Stretch> ladder;  // one long word after the other, all best divided
    for (int i = 0; i < 8; ++i) {
        const double x = i * 105;
        ladder.push_back({x, x + 45, Stretch::End::division, 5});
        ladder.push_back({x + 45, x + 100, Stretch::End::space, 0});
    }
    int row = 0;
    for (const std::size_t last : choose_breaks(ladder, {108, 3, false, 1})) {
        row = last + 1 < ladder.size() && ladder[last].follows == Stretch::End::division ? row + 1 : 0;
        EXPECT_LE(row, 1);
    }
}

}  // namespace
}  // namespace portraits
