#include "geo/schematic.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/files.hpp"
#include "geo/rings.hpp"

using namespace portraits;

namespace {

Entity entity(const std::string& code, double lon, double lat, const std::string& department = "21",
              const std::string& region = "27") {
    Entity made;
    made.code = code;
    made.name = "CC " + code;
    made.type = "CC";
    made.department = department;
    made.region = region;
    made.centre = {lon, lat};
    return made;
}

Territory territory(const std::string& id, const std::vector<std::string>& members) {
    Territory made;
    made.id = id;
    made.regions = {"27"};
    made.departments = {"21"};
    for (const std::string& member : members) made.members.push_back({member, {}});
    return made;
}

Sources four_cells() {
    Sources sources;
    sources.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}};
    sources.departments = {{"21", {"21", "Côte-d’Or", "27"}}, {"71", {"71", "Saône-et-Loire", "27"}}};
    for (const Entity& e : {entity("a", 4, 47), entity("b", 5, 47), entity("c", 4, 46, "71"), entity("d", 5, 46, "71")})
        sources.entities[e.code] = e;
    sources.territories = {territory("ti-1", {"a", "c"})};
    return sources;
}

const char* const square = "met:  # a square\n  - 3.5 47.5  5.5 47.5  5.5 45.5\n    3.5 45.5\n";

double surface_of(const std::vector<Area>& layer) {
    double sum = 0;
    for (const Area& area : layer) sum += area.surface;
    return sum;
}

}  // namespace

TEST(Outlines, ReadsRingsOverSeveralLines) {
    Diagnostics diagnostics;
    const auto outlines = read_outlines("\"971\":  # Guadeloupe\n  - 1 2  3 4\n    5 6\n  - 7 8\n", diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    ASSERT_EQ(outlines.at("971").size(), 2u);
    EXPECT_EQ(outlines.at("971")[0].size(), 3u);
    EXPECT_DOUBLE_EQ(outlines.at("971")[0][2].lat, 6);
}

TEST(Outlines, NamesTheLineOfABadNumber) {
    Diagnostics diagnostics;
    read_outlines("met:\n  - 1 2\n    3 quatre\n  - 5\n", diagnostics);
    ASSERT_EQ(diagnostics.count(Severity::error), 2u);
    EXPECT_EQ(diagnostics.items()[0].origin.line, 3);
    EXPECT_EQ(diagnostics.items()[1].origin.line, 4);
}

TEST(Outlines, CutsCornersInside) {
    const MetreRing ring = corners_cut({{0, 0}, {4, 0}, {4, 4}, {0, 4}}, 1);
    EXPECT_EQ(ring.size(), 8u);
    EXPECT_DOUBLE_EQ(signed_area(ring), 14);
}

TEST(Outlines, TheShippedFileHasAllFrames) {
    Diagnostics diagnostics;
    const auto outlines = read_outlines(read_file(SOURCE_DIR "/data/geo/contours.yml"), diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    for (const FrameDefinition& frame : frame_definitions()) EXPECT_TRUE(outlines.contains(frame.code)) << frame.code;
}

TEST(Schematic, CellsFillTheLandAndJoin) {
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(four_cells()), square, diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    const GeoFrame& frame = geography.frame(Detail::full, "met");
    ASSERT_EQ(frame.members.size(), 4u);
    ASSERT_EQ(frame.territories.size(), 1u);
    ASSERT_EQ(frame.departments.size(), 2u);
    ASSERT_EQ(frame.regions.size(), 1u);
    EXPECT_NEAR(surface_of(frame.members), surface_of(frame.land), 1);
    EXPECT_NEAR(surface_of(frame.departments), surface_of(frame.land), 1);
    EXPECT_NEAR(frame.territories[0].surface, find_area(frame.members, "a")->surface + find_area(frame.members, "c")->surface, 1);
    EXPECT_EQ(geography.frame_of.at("ti-1"), "met");
    EXPECT_TRUE(geography.schematic);
}

TEST(Schematic, BordersAreCutOnceWithTheirLevel) {
    Sources sources = four_cells();
    sources.departments["71"].region = "84";
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(sources), square, diagnostics);
    int across = 0;
    for (const Border& border : geography.frame(Detail::full, "met").borders)
        if (border.level != Border::Level::coast) {
            EXPECT_EQ(border.level, Border::Level::region);
            ++across;
        }
    EXPECT_EQ(across, 2);  // cut where the four cells meet
}

TEST(Schematic, SeparatesIdenticalCentres) {
    Sources sources = four_cells();
    sources.entities["e"] = entity("e", 4, 47);
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(sources), square, diagnostics);
    EXPECT_EQ(geography.frame(Detail::full, "met").members.size(), 5u);
}

TEST(Schematic, GivesAnIsletToACentreAtSea) {
    Sources sources = four_cells();
    sources.entities["ile"] = entity("ile", 2.9, 47);
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(sources), square, diagnostics);
    const Area* islet = find_area(geography.frame(Detail::full, "met").members, "ile");
    ASSERT_NE(islet, nullptr);
    EXPECT_GT(islet->surface, 20e6);
    EXPECT_LT(islet->surface, 100e6);
}

TEST(Schematic, WarnsOfACentreFarFromItsFrame) {
    Sources sources = four_cells();
    sources.entities["loin"] = entity("loin", 55, -21);
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(sources), square, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].code, "centre-outside-frame");
    EXPECT_FALSE(geography.centre_of_entity.contains("loin"));
}

TEST(Schematic, ATerritoryWhoseMembersHaveNoCentreIsNotDrawn) {
    Sources sources = four_cells();
    sources.entities["a"].centre = sources.entities["c"].centre = {};
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(sources), square, diagnostics);
    EXPECT_EQ(diagnostics.count(Severity::warning), 2u);
    EXPECT_EQ(find_area(geography.frame(Detail::full, "met").territories, "ti-1"), nullptr);
    EXPECT_FALSE(geography.frame_of.contains("ti-1"));
    EXPECT_NEAR(surface_of(geography.frame(Detail::full, "met").members), surface_of(geography.frame(Detail::full, "met").land), 1);
}

TEST(Schematic, ADepartmentWithoutAnythingIsNotDrawn) {
    Sources sources = four_cells();
    sources.departments["39"] = {"39", "Jura", "27"};
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(sources), square, diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    EXPECT_EQ(geography.frame(Detail::full, "met").departments.size(), 2u);
    EXPECT_TRUE(geography.frame(Detail::full, "976").land.empty() || geography.frame(Detail::full, "976").land[0].polygons.empty());
}

TEST(Schematic, GivesAPieceAcrossABayToItsNeighbour) {
    // A narrow bay cuts the cell of “a”; its far bank touches only “b”.
    const MeshFace a{"a", {{{{{0, 0}, {10, 0}, {10, 30}, {0, 30}}}}, {{{{12, 0}, {15, 0}, {15, 30}, {12, 30}}}}}};
    const MeshFace b{"b", {{{{{15, 0}, {40, 0}, {40, 30}, {15, 30}}}}}};
    Mesh mesh = build_mesh({{a, b}}, 0.1);
    mesh.layers = {without_exclaves(mesh, mesh.layers[0])};
    const std::vector<Area> areas = to_areas(mesh, mesh.layers[0], 0);
    ASSERT_EQ(areas.size(), 2u);
    EXPECT_DOUBLE_EQ(areas[0].surface, 300);
    EXPECT_DOUBLE_EQ(areas[1].surface, 840);
    EXPECT_EQ(areas[1].polygons.size(), 1u);
}

TEST(Grown, AddsABandAllAround) {
    const std::vector<MetrePolygon> out = grown({{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}}}}, 10);
    ASSERT_EQ(out.size(), 1u);
    EXPECT_NEAR(surface(out[0]), 14400, 1);
}

TEST(Frames, OverseasDepartmentsHaveTheirOwn) {
    EXPECT_EQ(frame_of_department("974"), "974");
    EXPECT_EQ(frame_of_department("2A"), "met");
    EXPECT_EQ(frame_of_department("21"), "met");
}
