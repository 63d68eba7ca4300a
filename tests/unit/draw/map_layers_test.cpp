#include <gtest/gtest.h>

#include <cmath>

#include "draw/maps/category_numbers.hpp"
#include "draw/maps/map_layers.hpp"
#include "draw/maps/map_marks.hpp"
#include "draw/maps/scattered.hpp"
#include "draw/patterns.hpp"
#include "gallery/small_country.hpp"

using namespace portraits;

namespace {

Path rectangle(double x, double y, double width, double height) {
    Path path;
    path.move_to(x, y), path.line_to(x + width, y), path.line_to(x + width, y + height), path.line_to(x, y + height), path.close();
    return path;
}

/// A square of 40 with a hole of 20 in its middle.
Path square_with_hole() {
    Path path = rectangle(3, 5, 40, 40);
    const Path hole = rectangle(13, 15, 20, 20);
    path.verbs.insert(path.verbs.end(), hole.verbs.begin(), hole.verbs.end());
    path.points.insert(path.points.end(), hole.points.begin(), hole.points.end());
    return path;
}

bool in(const Box& box, Point p) { return p.x > box.x && p.x < box.right() && p.y > box.y && p.y < box.bottom(); }

class LayersOfMaps : public ::testing::Test {
protected:
    Picture draw(const MapDrawing& map, DrawFor medium = DrawFor::print) {
        return draw_map(map, {theme, *shaper, gallery::small_geography(), bases, medium}, 499);
    }
    std::string base_of(const MapDrawing& map, DrawFor medium = DrawFor::print) {
        return to_text(*std::get<Use>(draw(map, medium).nodes.at(0)).picture);
    }
    Theme theme;
    std::unique_ptr<Shaper> shaper = make_fixed_shaper();
    BaseMaps bases;
};

PointLayer two_circles() {
    PointLayer layer;
    layer.layer = "membres";
    layer.proportional = true;
    layer.classes = {{"", PointLayer::Shape::disc, Role::territory, 0}};
    layer.marks = {{"c5", "Petit", 100, "100", 0}, {"a2", "Grand", 400, "400", 0}};
    return layer;
}

}  // namespace

TEST(Patterns, StayInsideTheirAreaAndOutOfItsHoles) {
    for (const Pattern pattern : {Pattern::dots, Pattern::horizontal, Pattern::vertical, Pattern::rising, Pattern::falling, Pattern::grid, Pattern::crossed}) {
        const auto lines = pattern_in(square_with_hole(), pattern, Ink::of(Role::ink), 1);
        ASSERT_TRUE(lines) << static_cast<int>(pattern);
        EXPECT_GT(lines->path->points.size(), 20u);
        for (std::size_t i = 0; i + 1 < lines->path->points.size(); i += 2) {
            const Point a = lines->path->points[i], b = lines->path->points[i + 1], middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
            for (const Point p : {a, b, middle}) {
                EXPECT_TRUE(in({2.9, 4.9, 40.2, 40.2}, p)) << static_cast<int>(pattern);
                EXPECT_FALSE(in({13.1, 15.1, 19.8, 19.8}, p)) << static_cast<int>(pattern);
            }
        }
    }
    EXPECT_FALSE(pattern_in(square_with_hole(), Pattern::none, Ink::of(Role::ink), 1));
    EXPECT_FALSE(pattern_in(Path{}, Pattern::dots, Ink::of(Role::ink), 1));
}

TEST(Patterns, AreDrawnInATonThatReadsOnTheColour) {
    for (const Rgb ground : {Rgb{0xB5, 0xDB, 0x71}, Rgb{0x12, 0x30, 0x6A}, Rgb{0xB3, 0xB4, 0xB1}, Rgb{0x6F, 0x77, 0x82}, Rgb{255, 255, 255}})
        EXPECT_GE(contrast(ground, tone_on(ground)), 1.8) << to_hex(ground);
}

TEST_F(LayersOfMaps, FillTheSeaWhereTheThemeTellsItFromThePage) {
    const MapDrawing map;
    EXPECT_EQ(base_of(map).find("fill=sea"), std::string::npos);
    theme.light[static_cast<std::size_t>(Role::sea)] = {0xE8, 0xF0, 0xF6};
    BaseMaps others;
    const Picture picture = draw_map(map, {theme, *shaper, gallery::small_geography(), others, DrawFor::print}, 499);
    const std::string drawn = to_text(*std::get<Use>(picture.nodes.at(0)).picture);
    std::size_t windows = 0;
    for (std::size_t at = drawn.find("fill=sea"); at != std::string::npos; at = drawn.find("fill=sea", at + 1)) ++windows;
    EXPECT_EQ(windows, 6u) << "the mainland and five insets";
}

TEST_F(LayersOfMaps, PatternTheClassesThatAskForIt) {
    MapDrawing map;
    ClassedFill fill;
    fill.limits = {-10, 0, 10};
    fill.limit_labels = {"-10", "0", "10"};
    fill.colours = {{200, 120, 60}, {60, 120, 200}};
    fill.values["ti-1"] = {Value::of(-5), "-5"};
    map.fill = fill;
    const std::string plain = base_of(map);
    fill.patterns = {Pattern::dots, Pattern::none};
    map.fill = fill;
    const std::string dotted = base_of(map);
    const auto strokes = [](const std::string& text) {
        std::size_t count = 0;
        for (std::size_t at = text.find("stroke="); at != std::string::npos; at = text.find("stroke=", at + 1)) ++count;
        return count;
    };
    EXPECT_EQ(strokes(dotted), strokes(plain) + 2) << "the territory and the legend's swatch";
}

TEST(Scattered, StaysInTheAreaAndHasNoTwoDotsAtOnePlace) {
    Area area;
    area.polygons = {{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {{30, 30}, {70, 30}, {70, 70}, {30, 70}}}}};
    area.extent = {0, 0, 100, 100};
    area.inner = {10, 10};
    const std::vector<Metres> places = scattered(area, 60);
    ASSERT_EQ(places.size(), 60u);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Metres p = places[i];
        EXPECT_TRUE(p.x > 2 && p.x < 98 && p.y > 2 && p.y < 98);
        EXPECT_FALSE(p.x > 28 && p.x < 72 && p.y > 28 && p.y < 72);
        for (std::size_t j = 0; j < i; ++j) EXPECT_GT(std::hypot(p.x - places[j].x, p.y - places[j].y), 1);
    }
    EXPECT_EQ(scattered(area, 60).back().x, places.back().x);
    area.polygons = {{{{{0, 0}, {100, 99}, {100, 100}, {0, 1}}}}};
    EXPECT_EQ(scattered(area, 3).size(), 3u) << "an area thinner than the margin still has its dots";
}

TEST(Circles, HaveAreasLikeTheirValues) {
    EXPECT_DOUBLE_EQ(circle_radius(100, 400, 15), 7.5);
    EXPECT_DOUBLE_EQ(circle_radius(400, 400, 15), 15);
    EXPECT_EQ(circle_radius(0, 400, 15), 0);
    EXPECT_EQ(circle_radius(-5, 400, 15), 0);
    EXPECT_EQ(circle_radius(5, 0, 15), 0);
}

TEST(Numbers, NeedRoomBetweenTheSides) {
    EXPECT_TRUE(holds(rectangle(0, 0, 10, 10), {2, 2, 6, 6}));
    EXPECT_FALSE(holds(rectangle(0, 0, 10, 10), {2, 2, 9, 6}));
    EXPECT_FALSE(holds(rectangle(0, 0, 10, 10), {20, 2, 6, 6}));
    EXPECT_FALSE(holds(square_with_hole(), {12, 14, 22, 22})) << "a hole inside the box";
    EXPECT_FALSE(holds(square_with_hole(), {20, 22, 4, 4})) << "the box inside a hole";
}

TEST_F(LayersOfMaps, DrawTheLargestCircleFirst) {
    MapDrawing map;
    map.layers = {two_circles()};
    const std::string web = base_of(map, DrawFor::web);
    const std::size_t large = web.find("Grand"), small = web.find("Petit");
    ASSERT_NE(large, std::string::npos);
    ASSERT_NE(small, std::string::npos);
    EXPECT_LT(large, small);
}

TEST_F(LayersOfMaps, AnotherLayerIsAnotherBase) {
    MapDrawing map;
    const std::string plain = base_of(map);
    map.layers = {two_circles()};
    const std::string circles = base_of(map);
    EXPECT_NE(plain, circles);
    std::get<PointLayer>(map.layers[0]).marks[0].value = 300;
    EXPECT_NE(base_of(map), circles);
    AreaLayer area;
    area.layer = "membres";
    area.codes = {"a2"};
    area.line = Role::ink;
    map.layers = {area};
    const std::string solid = base_of(map);
    std::get<AreaLayer>(map.layers[0]).dashed = true;
    EXPECT_NE(base_of(map), solid);
    map.layers.clear();
    map.ground = "departements";
    EXPECT_NE(base_of(map), plain);
}

TEST_F(LayersOfMaps, UnknownLayersDrawNothing) {
    MapDrawing map;
    map.layers = {AreaLayer{"nulle-part", {}, "x", Role::earlier, Pattern::grid, Role::ink, 1, false}};
    PointLayer points = two_circles();
    points.layer = "nulle-part";
    map.layers.push_back(points);
    map.ground = "nulle-part";
    EXPECT_EQ(base_of(map).find("nan"), std::string::npos);
}
