#include "compute/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace portraits;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Distance on the sphere, in radians (haversine).
double distance(LonLat a, LonLat b) {
    constexpr double radian = M_PI / 180;
    const double y = std::sin((b.lat - a.lat) * radian / 2), x = std::sin((b.lon - a.lon) * radian / 2);
    return 2 * std::asin(std::sqrt(y * y + std::cos(a.lat * radian) * std::cos(b.lat * radian) * x * x));
}

}  // namespace

TEST(NearestPlaces, AreGivenFromTheNearest) {
    const NearestPlaces places({{2, 48}, {3, 48}, {2.1, 48}, {2, 49}, {2, 47.5}});
    EXPECT_THAT(places.nearest(0, 3), ElementsAre(2, 4, 1));  // a degree of longitude is shorter there than one of latitude
    EXPECT_THAT(places.nearest(0, 9), ElementsAre(2, 4, 1, 3));
    EXPECT_THAT(places.nearest(0, 0), IsEmpty());
    EXPECT_THAT(NearestPlaces({{2, 48}}).nearest(0, 3), IsEmpty());
}

TEST(NearestPlaces, OfEqualDistancesTheFirstCome) {
    const NearestPlaces places({{5, 45}, {2, 48}, {2, 48}, {2, 48}, {2, 48}});
    EXPECT_THAT(places.nearest(3, 2), ElementsAre(1, 2));
    EXPECT_THAT(places.nearest(0, 3), ElementsAre(1, 2, 3));
}

TEST(NearestPlaces, AreThoseThatLookingAtAllOfThemFinds) {
    std::mt19937 random(7);
    std::vector<LonLat> all;
    const auto draw = [&](double low, double high) { return low + (high - low) * static_cast<double>(random()) / 4294967296.0; };
    for (int i = 0; i < 500; ++i) all.push_back({draw(-5, 9), draw(41, 51)});
    const NearestPlaces places(all);
    for (std::size_t own = 0; own < all.size(); own += 7) {
        std::vector<std::pair<double, std::size_t>> sorted;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (i != own) sorted.emplace_back(distance(all[own], all[i]), i);
        std::sort(sorted.begin(), sorted.end());
        const std::vector<std::size_t> found = places.nearest(own, 12);
        ASSERT_EQ(found.size(), 12u);
        for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], sorted[i].second) << own << ' ' << i;
    }
}
