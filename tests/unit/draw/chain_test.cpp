#include "draw/maps/chain.hpp"

#include <gtest/gtest.h>

namespace portraits {
namespace {

using Line = std::vector<Point>;

TEST(Chained, JoinsLinesEndToEndWhicheverWayTheyRun) {
    const Line a{{0, 0}, {1, 0}}, b{{2, 0}, {1, 0}}, apart{{5, 5}, {6, 5}};
    EXPECT_EQ(chained({a, apart, b}), (std::vector<Line>{{{0, 0}, {1, 0}, {2, 0}}, apart}));
}

TEST(Chained, StartsFromBothEndsOfALine) {
    const Line middle{{1, 0}, {2, 0}}, before{{0, 0}, {1, 0}}, after{{2, 0}, {3, 0}};
    EXPECT_EQ(chained({middle, before, after}), (std::vector<Line>{{{0, 0}, {1, 0}, {2, 0}, {3, 0}}}));
}

TEST(Chained, KeepsEveryStretchOfAJunctionOnce) {
    const Line a{{0, 0}, {1, 1}}, b{{2, 0}, {1, 1}}, c{{1, 2}, {1, 1}};
    std::size_t segments = 0;
    for (const Line& line : chained({a, b, c})) segments += line.size() - 1;
    EXPECT_EQ(segments, 3U);
}

TEST(Chained, DropsPointsAlone) { EXPECT_TRUE(chained({{{1, 1}}, {}}).empty()); }

}  // namespace
}  // namespace portraits
