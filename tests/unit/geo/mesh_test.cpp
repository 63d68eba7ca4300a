#include "geo/mesh.hpp"

#include <gtest/gtest.h>

#include <cmath>

using namespace portraits;

namespace {

/// Two squares of 100 m side by side; their common side wiggles by 3 m in the middle.
std::vector<MeshFace> two_squares() {
    const MetreRing left{{0, 0}, {100, 0}, {103, 50}, {100, 100}, {0, 100}};
    const MetreRing right{{100, 0}, {200, 0}, {200, 100}, {100, 100}, {103, 50}};
    return {{"left", {{{left}}}}, {"right", {{{right}}}}};
}

}  // namespace

TEST(Mesh, KeepsASharedSideOnce) {
    const Mesh mesh = build_mesh({two_squares()}, 0.5);
    EXPECT_EQ(mesh.arcs.size(), 3u);
    const std::vector<Border> borders = to_borders(mesh, mesh.layers[0]);
    int inner = 0;
    for (const Border& border : borders)
        if (border.level != Border::Level::coast) {
            ++inner;
            EXPECT_EQ(border.line.size(), 3u);
            EXPECT_NE(border.left, border.right);
        } else {
            EXPECT_TRUE(border.right.empty());
            EXPECT_FALSE(border.left.empty());
        }
    EXPECT_EQ(inner, 1);
}

TEST(Mesh, SimplifiesBothSidesOfABorderAlike) {
    std::vector<MeshFace> wiggly = two_squares();
    wiggly[0].polygons[0].rings[0].insert(wiggly[0].polygons[0].rings[0].begin() + 2, {101, 30});
    wiggly[1].polygons[0].rings[0].push_back({101, 30});
    const Mesh mesh = simplified(build_mesh({wiggly}, 0.5), 50);
    const std::vector<Area> areas = to_areas(mesh, mesh.layers[0], 0);
    ASSERT_EQ(areas.size(), 2u);
    EXPECT_DOUBLE_EQ(areas[0].surface + areas[1].surface, 20000);
    const std::vector<Border> before = to_borders(build_mesh({wiggly}, 0.5), mesh.layers[0]);
    const std::vector<Border> after = to_borders(mesh, mesh.layers[0]);
    for (std::size_t i = 0; i < after.size(); ++i)
        if (after[i].level != Border::Level::coast) {
            EXPECT_LT(after[i].line.size(), before[i].line.size());
        }
}

TEST(Mesh, JoinsPointsNearerThanTheSnap) {
    std::vector<MeshFace> faces = two_squares();
    faces[1].polygons[0].rings[0][4] = {103.3, 50.2};
    EXPECT_EQ(build_mesh({faces}, 0.5).arcs.size(), 3u);
    EXPECT_EQ(build_mesh({faces}, 0.01).arcs.size(), 4u);
}

TEST(Mesh, MergesFacesIntoTheirUnion) {
    const Mesh mesh = build_mesh({two_squares()}, 0.5);
    const ArcFace whole = merged(mesh, {&mesh.layers[0][0], &mesh.layers[0][1]}, "both");
    const std::vector<Area> areas = to_areas(mesh, {whole}, 0);
    ASSERT_EQ(areas.size(), 1u);
    ASSERT_EQ(areas[0].polygons.size(), 1u);
    EXPECT_EQ(areas[0].polygons[0].rings.size(), 1u);
    EXPECT_DOUBLE_EQ(areas[0].surface, 20000);
    EXPECT_EQ(areas[0].polygons[0].rings[0].size(), 6u);
}

TEST(Mesh, MergesARingOfFacesIntoAPolygonWithAHole) {
    std::vector<MeshFace> faces;
    for (int x = 0; x < 3; ++x)
        for (int y = 0; y < 3; ++y) {
            const double u = x * 10.0, v = y * 10.0;
            faces.push_back({std::to_string(x) + std::to_string(y), {{{{{u, v}, {u + 10, v}, {u + 10, v + 10}, {u, v + 10}}}}}});
        }
    const Mesh mesh = build_mesh({faces}, 0.1);
    std::vector<const ArcFace*> around;
    for (const ArcFace& face : mesh.layers[0])
        if (face.code != "11") around.push_back(&face);
    const std::vector<Area> areas = to_areas(mesh, {merged(mesh, around, "ring")}, 0);
    ASSERT_EQ(areas.size(), 1u);
    ASSERT_EQ(areas[0].polygons.size(), 1u);
    EXPECT_EQ(areas[0].polygons[0].rings.size(), 2u);
    EXPECT_DOUBLE_EQ(areas[0].surface, 800);
}

TEST(Mesh, KeepsPartsThatTouchAtAPointApart) {
    const MeshFace a{"a", {{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}}}};
    const MeshFace b{"b", {{{{{10, 10}, {20, 10}, {20, 20}, {10, 20}}}}}};
    const Mesh mesh = build_mesh({{a, b}}, 0.1);
    const ArcFace both = merged(mesh, {&mesh.layers[0][0], &mesh.layers[0][1]}, "both");
    EXPECT_EQ(both.polygons.size(), 2u);
}

TEST(Mesh, DropsSmallIslandsButNotTheLastPart) {
    const MetreRing small{{500, 0}, {510, 0}, {510, 10}, {500, 10}};
    MeshFace face{"a", {{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}}}, {{small}}}};
    const Mesh mesh = build_mesh({{face, {"b", {{{{{900, 0}, {910, 0}, {910, 10}, {900, 10}}}}}}}}, 0.1);
    const std::vector<Area> areas = to_areas(mesh, mesh.layers[0], 1000);
    ASSERT_EQ(areas.size(), 2u);
    EXPECT_EQ(areas[0].polygons.size(), 1u);
    EXPECT_DOUBLE_EQ(areas[0].surface, 10000);
    EXPECT_DOUBLE_EQ(areas[1].surface, 100);
}

TEST(SimplifyLine, DropsTheSmallestTrianglesFirst) {
    const std::vector<Metres> line{{0, 0}, {10, 1}, {20, 0}, {30, 40}, {40, 0}};
    EXPECT_EQ(simplify_line(line, 5), (std::vector<Metres>{{0, 0}, {20, 0}, {30, 40}, {40, 0}}));
    EXPECT_EQ(simplify_line(line, 1000), (std::vector<Metres>{{0, 0}, {40, 0}}));
    EXPECT_EQ(simplify_line(line, 1000, 3).size(), 3u);
    EXPECT_EQ(simplify_line(line, 0), line);
}
