#include "draw/scale.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "draw/charts/swarm.hpp"
#include "draw/spread.hpp"

namespace portraits {
namespace {

ValueRange range(std::initializer_list<double> numbers) {
    ValueRange all;
    for (const double n : numbers) all.add(n);
    return all;
}

TEST(NiceStep, IsOneTwoTwoAndAHalfOrFive) {
    EXPECT_DOUBLE_EQ(nice_step(45, 10), 5);
    EXPECT_DOUBLE_EQ(nice_step(2.5, 6), 0.5);
    EXPECT_DOUBLE_EQ(nice_step(100, 5), 20);
    EXPECT_DOUBLE_EQ(nice_step(100, 4), 25);
    EXPECT_DOUBLE_EQ(nice_step(67418672, 5), 20'000'000);
    EXPECT_DOUBLE_EQ(nice_step(0, 5), 1);
}

TEST(Decimals, AreThoseTheStepNeeds) {
    EXPECT_EQ(decimals_of(0.5), 1);
    EXPECT_EQ(decimals_of(0.25), 2);
    EXPECT_EQ(decimals_of(20), 0);
    EXPECT_EQ(decimals_of(0.001), 3);
}

TEST(TicksFor, WrapsTheDataInNiceLimits) {
    const ScaleTicks ticks = ticks_for({0, 0, false, "", 0}, range({99.7, 101.59}), 6);
    EXPECT_DOUBLE_EQ(ticks.low, 99.5);
    EXPECT_DOUBLE_EQ(ticks.high, 102);
    EXPECT_EQ(ticks.ticks.size(), 6U);
    EXPECT_EQ(ticks.decimals, 1);
}

TEST(TicksFor, KeepsGivenLimits) {
    const ScaleTicks ticks = ticks_for({0, 45, true, "%", 0}, range({9, 60}), 10);
    EXPECT_DOUBLE_EQ(ticks.low, 0);
    EXPECT_DOUBLE_EQ(ticks.high, 45);
    EXPECT_DOUBLE_EQ(ticks.ticks.back(), 45);
}

TEST(TicksFor, StartsAtZeroAndSurvivesEqualOrNoValues) {
    EXPECT_DOUBLE_EQ(ticks_for({}, range({12, 14}), 5).low, 0);
    EXPECT_DOUBLE_EQ(ticks_for({}, range({-12, -14}), 5).high, 0);
    for (const ValueRange& data : {range({}), range({0}), range({7}), range({-7})}) {
        for (const bool from_zero : {true, false}) {
            const ScaleTicks ticks = ticks_for({0, 0, from_zero, "", 0}, data, 5);
            EXPECT_LT(ticks.low, ticks.high);
            EXPECT_GE(ticks.ticks.size(), 2U);
        }
    }
}

TEST(LinearScale, MapsEndsAndAnEmptyDomainToTheMiddle) {
    const LinearScale scale{10, 20, 100, 200};
    EXPECT_DOUBLE_EQ(scale(10), 100);
    EXPECT_DOUBLE_EQ(scale(20), 200);
    EXPECT_DOUBLE_EQ((LinearScale{5, 5, 0, 30})(5), 15);
}

TEST(Spread, LeavesLabelsThatDoNotTouch) {
    EXPECT_EQ(spread({{10, 8}, {40, 8}, {25, 8}}, 0, 100), (std::vector<double>{10, 40, 25}));
}

TEST(Spread, PushesApartEquallyAndKeepsTheOrder) {
    const std::vector<double> y = spread({{50, 10}, {52, 10}}, 0, 100);
    EXPECT_DOUBLE_EQ(y[0], 46);
    EXPECT_DOUBLE_EQ(y[1], 56);
}

TEST(Spread, PullsBackInsideTheLimits) {
    const std::vector<double> y = spread({{99, 10}, {98, 10}, {1, 10}}, 0, 100);
    EXPECT_DOUBLE_EQ(y[0], 95);
    EXPECT_DOUBLE_EQ(y[1], 85);
    EXPECT_DOUBLE_EQ(y[2], 5);
}

TEST(Spread, PacksFromTheTopWhenThereIsNoRoom) {
    EXPECT_EQ(spread({{5, 10}, {5, 10}, {5, 10}}, 0, 12), (std::vector<double>{5, 15, 25}));
    EXPECT_TRUE(spread({}, 0, 10).empty());
}

TEST(Swarm, NeverOverlapsAndKeepsTheFirstOnTheLine) {
    std::vector<SwarmDot> dots;
    for (int i = 0; i < 120; ++i) dots.push_back({(i * 37 % 101) * 0.9, i == 60 ? 5.0 : 2.5});
    const std::vector<double> y = swarm(dots, 60);
    EXPECT_EQ(y[60], 0);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_GE(std::hypot(dots[i].x - dots[j].x, y[i] - y[j]), dots[i].radius + dots[j].radius - 1e-5) << i << ' ' << j;
        }
    }
    EXPECT_EQ(y, swarm(dots, 60));
}

TEST(Swarm, SpreadsTiesOnBothSides) {
    const std::vector<double> y = swarm({{0, 1}, {0, 1}, {0, 1}}, -1);
    EXPECT_DOUBLE_EQ(y[0], 0);
    EXPECT_DOUBLE_EQ(y[1] * y[2], -4);
}

}  // namespace
}  // namespace portraits
