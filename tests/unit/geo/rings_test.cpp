#include "geo/rings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace portraits;

namespace {

MetreRing square(double side) { return {{0, 0}, {side, 0}, {side, side}, {0, side}}; }

void expect_at(const MetreRing& ring, const MetreRing& wanted) {
    ASSERT_EQ(ring.size(), wanted.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        EXPECT_NEAR(ring[i].x, wanted[i].x, 1e-9) << "point " << i;
        EXPECT_NEAR(ring[i].y, wanted[i].y, 1e-9) << "point " << i;
    }
}

}  // namespace

TEST(Rings, MovedOutKeepsSidesAtADistance) {
    const MetreRing wanted{{-2, -2}, {12, -2}, {12, 12}, {-2, 12}};
    expect_at(moved_out(square(10), 2, false), wanted);
    MetreRing clockwise = square(10), wanted_clockwise = wanted;
    std::reverse(clockwise.begin(), clockwise.end());
    std::reverse(wanted_clockwise.begin(), wanted_clockwise.end());
    expect_at(moved_out(clockwise, 2, false), wanted_clockwise);
}

TEST(Rings, AHoleBecomesSmaller) { expect_at(moved_out(square(10), 2, true), {{2, 2}, {8, 2}, {8, 8}, {2, 8}}); }

TEST(Rings, APointThatComesTwiceIsMovedOnce) {
    expect_at(moved_out({{0, 0}, {10, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, 2, false), {{-2, -2}, {12, -2}, {12, 12}, {-2, 12}});
}

TEST(Rings, ASharpCornerIsMovedByTwiceTheDistanceAtMost) {
    const MetreRing needle{{0, 0}, {1000, -1}, {1000, 1}};
    const MetreRing moved = moved_out(needle, 3, false);
    EXPECT_NEAR(std::hypot(moved[0].x, moved[0].y), 6, 1e-6);
    EXPECT_LT(moved[0].x, 0);
    // Back on itself, a side has no outside.
    for (const Metres p : moved_out({{0, 0}, {10, 0}, {0, 0}, {0, 10}}, 3, false)) EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y));
}

TEST(Rings, FewerThanThreePointsEncloseNothing) { expect_at(moved_out({{1, 2}, {3, 4}}, 5, false), {{1, 2}, {3, 4}}); }
