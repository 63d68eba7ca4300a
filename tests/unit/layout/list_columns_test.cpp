#include "layout/list_columns.hpp"

#include <gtest/gtest.h>

namespace portraits {
namespace {

ColumnLine line(int level = 1) { return {10, 0, level}; }

std::string said(const std::vector<ColumnPlace>& places) {
    std::string text;
    for (const ColumnPlace& p : places)
        text += (text.empty() ? "" : " ") + std::to_string(p.page) + "." + std::to_string(p.column) + (p.repeated ? "*" : ":") + std::to_string(p.line);
    return text;
}

TEST(ListColumns, FillsFromTheLeftAndBalancesTheLastPage) {
    EXPECT_EQ(said(fill_columns({line(), line(), line(), line()}, 2, 100, 100)), "0.0:0 0.0:1 0.1:2 0.1:3");
}

TEST(ListColumns, GoesOnOverPagesOfTheirOwnHeight) {
    const std::vector<ColumnLine> seven(7, line());
    EXPECT_EQ(said(fill_columns(seven, 2, 10, 20)), "0.0:0 0.1:1 1.0:2 1.0:3 1.1:4 1.1:5 2.0:6");
}

TEST(ListColumns, AHeadNeverEndsAColumnAndIsRepeated) {
    // head, three lines; head, one line
    const std::vector<ColumnLine> lines = {line(1), line(2), line(2), line(2), line(1), line(2)};
    EXPECT_EQ(said(fill_columns(lines, 2, 30, 30)), "0.0:0 0.0:1 0.0:2 0.1*0 0.1:3 1.0:4 1.0:5");
}

TEST(ListColumns, RepeatsTheHeadsOfEveryLevel) {
    const std::vector<ColumnLine> lines = {line(1), line(2), line(3), line(3)};
    EXPECT_EQ(said(fill_columns(lines, 1, 30, 30)), "0.0:0 0.0:1 0.0:2 1.0*0 1.0*1 1.0:3");
}

TEST(ListColumns, SpaceAboveIsDroppedAtTheTopOfAColumn) {
    ColumnLine spaced = line();
    spaced.before = 5;
    const auto places = fill_columns({spaced, spaced, spaced}, 1, 25, 25);
    ASSERT_EQ(places.size(), 3u);
    EXPECT_EQ(places[0].y, 0);
    EXPECT_EQ(places[1].y, 15);
    EXPECT_EQ(places[2].page, 1);
    EXPECT_EQ(places[2].y, 0);
}

TEST(ListColumns, PlacesALineTallerThanThePage) {
    EXPECT_EQ(said(fill_columns({{50, 0, 1}, line()}, 1, 20, 20)), "0.0:0 1.0:1");
}

TEST(ListColumns, PlacesEveryLineOnceWhateverTheHeight) {
    std::vector<ColumnLine> lines;
    for (int i = 0; i < 60; ++i) lines.push_back({8.0 + i % 5, i % 3 * 2.0, i % 10 == 0 ? 1 : i % 10 < 3 ? 2 : 3});
    for (double height = 5; height < 300; height += 7)
        for (int columns = 1; columns < 5; ++columns) {
            std::size_t next = 0;
            for (const ColumnPlace& place : fill_columns(lines, columns, height / 2, height)) {
                EXPECT_TRUE(place.repeated || place.line == next) << place.line;
                next += place.repeated ? 0 : 1;
            }
            EXPECT_EQ(next, lines.size());
        }
}

}  // namespace
}  // namespace portraits
