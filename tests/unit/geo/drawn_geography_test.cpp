#include <gtest/gtest.h>

#include "geo/layers.hpp"
#include "geo/geography.hpp"
#include "squares_file.hpp"

using namespace portraits;

namespace {

/// A square whose lower side has a point in its middle, on a grid of 250 m: simplifying would drop it.
std::string square_with_a_point_too_many(double x, double y, double side) {
    const auto at = [](double px, double py) { return std::to_string(px) + ' ' + std::to_string(py); };
    return "POLYGON((" + at(x, y) + ',' + at(x + side / 2, y) + ',' + at(x + side, y) + ',' + at(x + side, y + side) + ',' + at(x, y + side) + ',' +
           at(x, y) + "))";
}

Sources drawn(const TestFolder& folder, double overseas_x, double step) {
    Sources sources;
    sources.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}, {"01", {"01", "Guadeloupe"}}};
    sources.departments = {{"21", {"21", "Côte-d’Or", "27"}}, {"971", {"971", "Guadeloupe", "01"}}};
    for (const auto& [id, region, department] : {std::tuple("ti-1", "27", "21"), std::tuple("ti-2", "01", "971")}) {
        Territory territory;
        territory.id = id;
        territory.regions = {region};
        territory.departments = {department};
        sources.territories.push_back(territory);
    }
    const auto layer = [&](const char* name, const char* mainland, const char* overseas) {
        const std::string path = folder / (std::string(name) + ".geojson");
        write_shapes("GeoJSON", path, {{mainland, "", square_with_a_point_too_many(750000, 6600000, 100000)},
                                       {overseas, "", square_with_a_point_too_many(overseas_x, 6950000, 50000)}}, 2154);
        return path;
    };
    BoundariesSpec& spec = sources.publication.boundaries;
    spec.territories = layer("t", "ti-1", "ti-2");
    spec.departments = layer("d", "21", "971");
    spec.regions = layer("r", "27", "01");
    spec.window = {-170000, 6030000, 1260000, 7130000};
    spec.insets = {{"971", {-150000, 6920000, 30000, 7100000}}};
    spec.step = step;
    return sources;
}

Geography made(const Sources& sources, Diagnostics& diagnostics) { return make_geography(Atlas(sources), "", diagnostics); }

TEST(DrawnGeography, KeepsEveryPointAtEveryDetailWhereTheFilesHaveIt) {
    const TestFolder folder;
    Diagnostics diagnostics;
    const Geography geography = made(drawn(folder, -100000, 250), diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    ASSERT_TRUE(geography.moved());
    for (const Detail detail : {Detail::full, Detail::local, Detail::national, Detail::small_map}) {
        const Area* mainland = find_area(geography.frame(detail, "met").territories, "ti-1");
        const Area* overseas = find_area(geography.frame(detail, "971").territories, "ti-2");
        ASSERT_TRUE(mainland && overseas);
        EXPECT_EQ(mainland->polygons.at(0).rings.at(0).size(), 5u);
        EXPECT_EQ(overseas->extent.min_x, -100000);
        EXPECT_EQ(overseas->extent.min_y, 6950000);
    }
}

TEST(DrawnGeography, RefusesWhatIsOutsideItsBoxOrOffTheGrid) {
    const TestFolder folder;
    const auto says = [](const Diagnostics& diagnostics, const char* code) {
        return std::any_of(diagnostics.items().begin(), diagnostics.items().end(), [&](const Diagnostic& each) { return each.code == code; });
    };
    Diagnostics outside, off;
    made(drawn(folder, 0, 250), outside);  // its right half leaves the box
    EXPECT_TRUE(says(outside, "boundary-displaced"));
    EXPECT_FALSE(says(outside, "boundaries-off-grid"));
    std::filesystem::remove(folder / "t.geojson");
    std::filesystem::remove(folder / "d.geojson");
    std::filesystem::remove(folder / "r.geojson");
    made(drawn(folder, -100000, 300), off);
    EXPECT_TRUE(says(off, "boundaries-off-grid"));
}

}  // namespace
