#include "write/png/paint_png.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>

namespace portraits {
namespace {

Theme theme_on(Rgb paper) {
    Theme theme;
    theme.light[static_cast<std::size_t>(Role::paper)] = paper;
    return theme;
}

PathPtr triangle() {
    Path path;
    path.move_to(1, 1);
    path.line_to(9, 1);
    path.curve_to({9, 4}, {6, 4}, {5, 4});
    path.close();
    return std::make_shared<const Path>(path);
}

unsigned big_endian(const std::string& bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    return static_cast<unsigned>(byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3));
}

TEST(PaintPng, HasTheScaledSizeAndTheSameBytesTwice) {
    const Picture picture{10.2, 5, {Shape{triangle(), Ink::of(Rgb{200, 0, 0}), Stroke{Ink::of(Role::ink), 0.5, {1, 1}, true}, false}}};
    const std::string first = paint_png(picture, theme_on({255, 255, 255}), 2);
    ASSERT_TRUE(first.starts_with("\x89PNG"));
    EXPECT_EQ(big_endian(first, 16), 21U);
    EXPECT_EQ(big_endian(first, 20), 10U);
    EXPECT_EQ(first, paint_png(picture, theme_on({255, 255, 255}), 2));
    EXPECT_NE(first, paint_png(picture, theme_on({255, 250, 255}), 2));
}

TEST(PaintPng, ClipsAndTransformsOfGroupsHold) {
    Group group;
    group.nodes = {Shape{triangle(), Ink::of(Rgb{200, 0, 0}), {}, false}};
    const auto painted = [](const Group& g) { return paint_png({10, 5, {std::make_shared<const Group>(g)}}, theme_on({255, 255, 255})); };
    const std::string plain = painted(group);
    Group moved = group;
    moved.transform = Transform::translation(1, 0);
    EXPECT_NE(plain, painted(moved));
    Group away = group;
    away.transform = Transform::translation(100, 0);
    EXPECT_EQ(painted(away), painted({}));
    Group nothing_left = group;
    Path corner;
    corner.move_to(0, 4.5);
    corner.line_to(0.5, 4.5);
    corner.line_to(0.5, 5);
    corner.close();
    nothing_left.clip = std::make_shared<const Path>(corner);
    EXPECT_EQ(painted(nothing_left), painted({}));
}

/// A row of flat rectangles, each of another colour.
Picture stripes(int count, const std::function<Rgb(int)>& colour) {
    Picture picture{static_cast<double>(count), 4, {}};
    for (int i = 0; i < count; ++i) {
        Path path;
        path.move_to(i, 0);
        path.line_to(i + 1, 0);
        path.line_to(i + 1, 4);
        path.line_to(i, 4);
        path.close();
        picture.nodes.push_back(Shape{std::make_shared<const Path>(path), Ink::of(colour(i)), {}, false});
    }
    return picture;
}

TEST(PngSeries, ManyShadesShareAPaletteUnlessThatShows) {
    constexpr char by_palette = 3, true_colours = 2;
    const auto type = [](const std::string& png) { return png.at(25); };
    const Theme theme = theme_on({255, 255, 255});
    PngSeries series(theme, 1);
    const Picture shades = stripes(400, [](int i) { return Rgb(static_cast<std::uint8_t>(i % 20), static_cast<std::uint8_t>(i / 20), 0); });
    EXPECT_EQ(type(series.paint(shades)), by_palette);
    EXPECT_EQ(type(paint_png(shades, theme, 1)), true_colours);
    const Picture far = stripes(400, [](int i) { return Rgb(static_cast<std::uint8_t>(i % 8 * 36), static_cast<std::uint8_t>(i / 8 % 8 * 36), static_cast<std::uint8_t>(i / 64 * 36)); });
    EXPECT_EQ(type(series.paint(far)), true_colours);
}

TEST(PaintPng, RefusesTextShapedWithoutAFont) {
    auto line = std::make_shared<ShapedLine>();
    line->runs.emplace_back();
    line->runs.back().text = "x";
    EXPECT_THROW(paint_png({10, 5, {Text{line, {1, 4}, Anchor::start, {}, {}}}}, theme_on({255, 255, 255})), std::invalid_argument);
}

TEST(PngSeries, PaintsWhatPaintPngPaints) {
    const Theme theme = theme_on({255, 255, 255});
    const auto base = std::make_shared<const Picture>(Picture{10, 5, {Shape{triangle(), Ink::of(Rgb{20, 40, 60}), std::nullopt, false}}});
    const Picture first{10, 5, {Use{base, {}}, Shape{triangle(), std::nullopt, Stroke{Ink::of(Rgb{200, 0, 0}), 1, {}, false}, false}}};
    const Picture second{10, 5, {Use{base, {}}}};
    PngSeries series(theme, 2);
    EXPECT_EQ(series.paint(first), paint_png(first, theme, 2));
    EXPECT_EQ(series.paint(second), paint_png(second, theme, 2)) << "the base was left as it was";
    EXPECT_EQ(series.paint(first), paint_png(first, theme, 2));
}

}  // namespace
}  // namespace portraits
