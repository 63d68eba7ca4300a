#include "geo/area_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace portraits;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Squares of one kilometre, ten in a row, and one area around them all.
std::vector<Area> squares() {
    std::vector<Area> areas(101);
    for (std::size_t i = 0; i < 100; ++i) {
        const double x = static_cast<double>(i % 10) * 1000, y = static_cast<double>(i / 10) * 1000;
        areas[i].code = std::to_string(i);
        areas[i].extent = {x + 10, y + 10, x + 990, y + 990};
    }
    areas[100].code = "around";
    areas[100].extent = {-500, -500, 10500, 10500};
    return areas;
}

std::vector<std::string> codes(const std::vector<const Area*>& areas) {
    std::vector<std::string> all;
    for (const Area* area : areas) all.push_back(area->code);
    return all;
}

}  // namespace

TEST(AreaIndex, FindsByCode) {
    const std::vector<Area> areas = squares();
    const AreaIndex index(areas);
    EXPECT_EQ(index.find("42"), &areas[42]);
    EXPECT_EQ(index.find("around"), &areas[100]);
    EXPECT_EQ(index.find("101"), nullptr);
}

TEST(AreaIndex, FindsWhatAWindowShowsInTheOrderOfTheLayer) {
    const std::vector<Area> areas = squares();
    const AreaIndex index(areas);
    EXPECT_THAT(codes(index.seen({1500, 500, 2500, 1500})), ElementsAre("1", "2", "11", "12", "around"));
    EXPECT_THAT(codes(index.seen({995, 995, 1005, 1005})), ElementsAre("around")) << "between four squares";
    EXPECT_EQ(index.seen({-9e6, -9e6, 9e6, 9e6}).size(), areas.size());
    EXPECT_THAT(index.seen({20000, 20000, 30000, 30000}), IsEmpty());
}

TEST(AreaIndex, OfAllWindowsFindsWhatLookingAtAllAreasFinds) {
    const std::vector<Area> areas = squares();
    const AreaIndex index(areas);
    for (double x = -1200; x < 11500; x += 730)
        for (double y = -1200; y < 11500; y += 910) {
            const Extent window{x, y, x + 1700, y + 400};
            std::vector<const Area*> expected;
            for (const Area& area : areas)
                if (area.extent.overlaps(window)) expected.push_back(&area);
            EXPECT_EQ(index.seen(window), expected) << x << ' ' << y;
        }
}

TEST(AreaIndex, HoldsNothingOfALayerWithoutAreas) {
    const std::vector<Area> none;
    EXPECT_THAT(AreaIndex(none).seen({0, 0, 1, 1}), IsEmpty());
}
