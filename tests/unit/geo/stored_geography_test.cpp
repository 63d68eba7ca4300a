#include "geo/stored_geography.hpp"

#include <cmath>

#include <gtest/gtest.h>

using namespace portraits;

namespace {

Area area(const std::string& code, double x) {
    Area made;
    made.code = code;
    made.name = "Aire " + code;
    made.polygons = {{{{{x, 1}, {x + 1, 1}, {x, 2}}, {{x, 1.25}, {x + 0.5, 1.25}, {x, 1.5}}}}};
    made.inner = {x + 0.1, 1.1};
    made.surface = 1.0 / 3;
    made.extent = {x, 1, x + 1, 2};
    return made;
}

Geography small() {
    Geography made;
    made.schematic = false;
    made.credit = "IGN, été";
    made.window = {1, 2, 3, 4};
    made.boxes["971"] = {5, 6, 7, 8};
    made.step = 0.5;
    GeoFrame frame{"met", "France métropolitaine", 2154, {0, 0, 9, 9}, {area("ti-1", 0), area("ti-2", 3)}, {area("21", 1)}, {area("27", 2)}, {}, {}, {area("", 0)}, {}};
    frame.borders.push_back({{{0, 0}, {1, 1e-300}}, "21", "71", Border::Level::department});
    frame.layers["massifs"] = {area("m", 4)};
    made.frames[Detail::full] = {frame};
    made.frames[Detail::national] = {frame, frame};
    made.frame_of = {{"ti-1", "met"}};
    made.centre_of_entity = {{"e", {-0.0, 7}}};
    made.frame_of_entity = {{"e", "met"}};
    made.points["membres"]["met"] = {{"e", "Élan", "type", {1, 2}, "ti-1"}};
    return made;
}

}  // namespace

TEST(StoredGeography, GivesBackAllThatWasGiven) {
    const std::string bytes = geography_bytes(small());
    const auto again = geography_from(bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ(geography_bytes(*again), bytes);
    EXPECT_FALSE(again->schematic);
    EXPECT_EQ(again->credit, "IGN, été");
    EXPECT_EQ(again->boxes.at("971").max_y, 8);
    const GeoFrame& frame = again->frames.at(Detail::national).at(1);
    EXPECT_EQ(frame.territories.at(1).polygons.at(0).rings.at(1).at(2), (Metres{3, 1.5}));
    EXPECT_EQ(frame.territories.at(1).surface, 1.0 / 3);
    EXPECT_EQ(frame.borders.at(0).line.at(1).y, 1e-300);
    EXPECT_EQ(frame.borders.at(0).level, Border::Level::department);
    EXPECT_EQ(frame.layers.at("massifs").at(0).name, "Aire m");
    EXPECT_TRUE(std::signbit(again->centre_of_entity.at("e").x));
    EXPECT_EQ(again->points.at("membres").at("met").at(0).name, "Élan");
}

TEST(StoredGeography, BytesThatAreNotWholeGiveNothing) {
    const std::string bytes = geography_bytes(small());
    for (std::size_t length = 0; length < bytes.size(); length += 7) EXPECT_FALSE(geography_from(bytes.substr(0, length))) << length;
    EXPECT_FALSE(geography_from(bytes + "x"));
}
