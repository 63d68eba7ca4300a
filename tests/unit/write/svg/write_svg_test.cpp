#include "write/svg/write_svg.hpp"

#include <gtest/gtest.h>

#include "write/svg/svg_numbers.hpp"

namespace portraits {
namespace {

Theme theme_with_ink() {
    Theme theme;
    theme.family = "Lato";
    theme.font_features = {"tnum", "-liga"};
    theme.light[static_cast<std::size_t>(Role::ink)] = {0x14, 0x23, 0x3C};
    theme.light[static_cast<std::size_t>(Role::paper)] = {255, 255, 255};
    return theme;
}

LinePtr line_of(std::vector<GlyphRun> runs) {
    auto line = std::make_shared<ShapedLine>();
    line->runs = std::move(runs);
    return line;
}

GlyphRun run_of(std::string text, TextStyle style, float rise = 0) {
    GlyphRun run;
    run.text = std::move(text);
    run.style = style;
    run.rise = rise;
    return run;
}

PathPtr square(double x, double y, double side) {
    Path path;
    path.move_to(x, y);
    path.line_to(x + side, y);
    path.line_to(x + side, y + side);
    path.line_to(x, y + side);
    path.close();
    return std::make_shared<const Path>(path);
}

Shape filled(PathPtr path, Ink ink = Ink::of(Role::ink)) { return {std::move(path), ink, {}, false}; }

SvgOptions inline_options() { return {false, "f1", "", "", false}; }

TEST(SvgPath, OnAGridCountsSteps) {
    Path path;
    path.grid = {{10, 20}, 0.25};
    path.move_to(10.25, 20.5);
    path.line_to(11, 20.5);
    path.line_to(11.5, 20);
    path.close();
    EXPECT_EQ(svg_path_on_grid(path), "M1 2h3l2-2z");
}

TEST(WriteSvg, WhatWasWrittenBeforeGivesTheSameFile) {
    const auto base = std::make_shared<const Picture>(Picture{20, 20, {filled(square(1, 2, 3)), filled(square(5, 5, 9), Ink::of(Role::paper))}});
    Picture sheet{30, 40, {}};
    Transform moved;
    moved.e = 4;
    sheet.nodes = {Use{base, moved}, filled(square(0, 0, 2))};
    SvgOptions options{true, "f1", "Carte", "Une carte", false};
    const std::string whole = write_svg(sheet, theme_with_ink(), options);
    const std::optional<std::string> markup = shareable_markup(*base, theme_with_ink());
    ASSERT_TRUE(markup);
    options.known = base.get();
    options.markup = &*markup;
    EXPECT_EQ(write_svg(sheet, theme_with_ink(), options), whole);
    EXPECT_NE(whole.find(*markup), std::string::npos);
}

TEST(WriteSvg, WhatIsSharedBringsItsClipsAndNoLinks) {
    Group clipped, linked;
    clipped.clip = square(0, 0, 5);
    linked.link = "https://example.org/";
    for (Group* group : {&clipped, &linked}) group->nodes = {filled(square(1, 2, 3))};
    const std::optional<std::string> markup = shareable_markup({20, 20, {std::make_shared<const Group>(clipped)}}, theme_with_ink());
    ASSERT_TRUE(markup);
    EXPECT_TRUE(markup->starts_with("<defs><clipPath id=\"fond-c1\">")) << *markup;
    EXPECT_FALSE(shareable_markup({20, 20, {std::make_shared<const Group>(linked)}}, theme_with_ink()));
}

TEST(SvgNumber, IsShort) {
    EXPECT_EQ(svg_number(0), "0");
    EXPECT_EQ(svg_number(-0.001), "0");
    EXPECT_EQ(svg_number(12.0), "12");
    EXPECT_EQ(svg_number(-0.5), "-.5");
    EXPECT_EQ(svg_number(3.257), "3.26");
    EXPECT_EQ(svg_number(10.05), "10.05");
}

TEST(SvgPath, IsRelativeAndCompact) {
    EXPECT_EQ(svg_path(*square(1, 2, 3)), "M1 2h3v3h-3z");
    Path path;
    path.move_to(0.25, 0.5);
    path.line_to(0.75, 0.25);
    path.line_to(1.5, 1);
    EXPECT_EQ(svg_path(path), "M.25.5l.5-.25.75.75");
}

TEST(SvgPath, RoundingErrorsDoNotAddUp) {
    Path path;
    path.move_to(0, 0);
    for (int i = 1; i <= 3; ++i) path.line_to(i * 0.0133, i * 0.0133 * 10);
    // 0.01,0.13 · 0.03,0.27 · 0.04,0.40: differences of the rounded positions.
    EXPECT_EQ(svg_path(path), "M0 0l.01.13.02.14.01.13");
}

TEST(SvgTransform, MovesOrMatrix) {
    EXPECT_EQ(svg_transform({}), "");
    EXPECT_EQ(svg_transform(Transform::translation(3, -0.5)), "translate(3 -.5)");
    EXPECT_EQ(svg_transform({0.123456, 0, 0, 0.123456, 1, 2}), "matrix(.123456 0 0 .123456 1 2)");
}

TEST(Base64, KnownVectors) {
    EXPECT_EQ(to_base64(""), "");
    EXPECT_EQ(to_base64("f"), "Zg==");
    EXPECT_EQ(to_base64("fo"), "Zm8=");
    EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");
}

TEST(WriteSvg, InlineUsesClassesAndNoStyle) {
    Picture picture{20, 10, {filled(square(0, 0, 5))}};
    picture.nodes.push_back(Shape{square(1, 1, 2), {}, Stroke{Ink::of(Role::region), 1.5, {2, 1}, true}, false});
    SvgOptions options = inline_options();
    options.title = "Un titre <1>";
    EXPECT_EQ(write_svg(picture, theme_with_ink(), options),
              "<svg viewBox=\"0 0 20 10\" role=\"img\" aria-labelledby=\"f1-t\"><title id=\"f1-t\">Un titre &lt;1&gt;</title>"
              "<path class=\"f-ink\" d=\"M0 0h5v5h-5z\"/>"
              "<path class=\"s-region\" fill=\"none\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
              "stroke-dasharray=\"2 1\" d=\"M1 1h2v2h-2z\"/></svg>");
}

TEST(WriteSvg, StandaloneHasLiteralColoursAndFonts) {
    const Picture picture{20, 10, {filled(square(0, 0, 5))}};
    const std::string svg = write_svg(picture, theme_with_ink(), {true, "f1", "T", "D", false});
    EXPECT_TRUE(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"fr\""));
    EXPECT_NE(svg.find("fill=\"#14233C\""), std::string::npos);
    EXPECT_NE(svg.find("'tnum' 1,'liga' 0"), std::string::npos);
    EXPECT_NE(svg.find("aria-labelledby=\"f1-t f1-d\""), std::string::npos);
    EXPECT_EQ(svg.find("class="), std::string::npos);
}

TEST(WriteSvg, TextKeepsRunsTitlesAndRise) {
    TextStyle bold{7.5, 700, false, 0}, small{5, 700, false, 0};
    Picture picture{100, 20, {}};
    picture.nodes.push_back(Text{line_of({run_of("64", bold), run_of("e", small, 2.5F), run_of(" sur 179", {7.5, 400, false, 0})}),
                                 {50, 12},
                                 Anchor::middle,
                                 Ink::of(Role::ink),
                                 Stroke{Ink::of(Role::paper), 2.4, {}, true}});
    const std::string svg = write_svg(picture, theme_with_ink(), inline_options());
    EXPECT_NE(svg.find(">64<tspan font-size=\"5\" dy=\"-2.5\">e</tspan><tspan font-weight=\"400\" dy=\"2.5\"> sur 179</tspan></text>"),
              std::string::npos)
        << svg;
    EXPECT_NE(svg.find("class=\"f-ink s-paper\" x=\"50\" y=\"12\" font-size=\"7.5\" font-weight=\"700\" text-anchor=\"middle\""), std::string::npos) << svg;
    EXPECT_NE(svg.find("paint-order=\"stroke\""), std::string::npos);
}

TEST(WriteSvg, GroupsCarryTitlesLinksAndClips) {
    Group mark;
    mark.title = "A & B : 3 %";
    mark.nodes = {filled(square(0, 0, 5))};
    Group linked = mark;
    linked.link = "territoires/ales/";
    linked.clip = square(0, 0, 2);
    const Picture picture{20, 10, {std::make_shared<const Group>(mark), std::make_shared<const Group>(linked)}};
    const std::string svg = write_svg(picture, theme_with_ink(), inline_options());
    EXPECT_EQ(svg,
              "<svg viewBox=\"0 0 20 10\" role=\"group\"><defs><clipPath id=\"f1-c1\"><path d=\"M0 0h2v2h-2z\"/></clipPath></defs>"
              "<path class=\"f-ink\" d=\"M0 0h5v5h-5z\"><title>A &amp; B : 3 %</title></path>"
              "<a href=\"territoires/ales/\" clip-path=\"url(#f1-c1)\"><title>A &amp; B : 3 %</title>"
              "<path class=\"f-ink\" d=\"M0 0h5v5h-5z\"/></a></svg>");
    EXPECT_EQ(write_svg(picture, theme_with_ink(), {true, "f1", "", "", false}).find("href="), std::string::npos);
}

TEST(WriteSvg, APictureUsedTwiceIsDefinedOnce) {
    const auto shared = std::make_shared<const Picture>(Picture{5, 5, {filled(square(0, 0, 5))}});
    const auto once = std::make_shared<const Picture>(Picture{5, 5, {filled(square(0, 0, 1))}});
    const Picture picture{20, 10, {Use{shared, {}}, Use{shared, Transform::translation(8, 0)}, Use{once, {}}}};
    EXPECT_EQ(write_svg(picture, theme_with_ink(), inline_options()),
              "<svg viewBox=\"0 0 20 10\" role=\"img\"><defs><g id=\"f1-p1\"><path class=\"f-ink\" d=\"M0 0h5v5h-5z\"/></g></defs>"
              "<use href=\"#f1-p1\"/><use href=\"#f1-p1\" transform=\"translate(8 0)\"/>"
              "<g><path class=\"f-ink\" d=\"M0 0h1v1h-1z\"/></g></svg>");
}

TEST(WriteSvg, DecorationIsHiddenAndNameless) {
    EXPECT_EQ(write_svg({2, 1, {}}, theme_with_ink(), {false, "x", "T", "D", true}),
              "<svg viewBox=\"0 0 2 1\" aria-hidden=\"true\" focusable=\"false\"></svg>");
}

}  // namespace
}  // namespace portraits
