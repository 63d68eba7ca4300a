#include "write/html/assets.hpp"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.hpp"
#include "unit/write/html/sample.hpp"

using namespace portraits;
using testing::HasSubstr;

TEST(Assets, ColoursAreCustomPropertiesForLightAndDark) {
    const Theme theme = sample::theme();
    const std::string css = colour_rules(theme);
    EXPECT_THAT(css, HasSubstr("--territory:" + to_hex(theme.colour(Role::territory)) + ";"));
    EXPECT_THAT(css, HasSubstr("(prefers-color-scheme:dark){:root{--paper:" + to_hex(theme.dark_colour(Role::paper)) + ";"));
    EXPECT_THAT(css, HasSubstr(".f-territory-soft{fill:var(--territory-soft)}.s-territory-soft{stroke:var(--territory-soft)}"));
}

TEST(Assets, NamesHoldTheHashOfTheBytes) {
    Theme theme = sample::theme();
    theme.styles = {SOURCE_DIR "/themes/portrait/css"};
    theme.scripts = SOURCE_DIR "/themes/portrait/js";
    const Assets assets = make_assets(theme);
    ASSERT_EQ(assets.files.size(), 3u);
    for (const Asset& asset : assets.files) {
        EXPECT_THAT(asset.path, HasSubstr(content_hash(asset.bytes).substr(0, 10)));
        EXPECT_EQ(asset.path.rfind("assets/", 0), 0u);
    }
    EXPECT_EQ(assets.names.stylesheet, assets.files[0].path);
    theme.light[static_cast<std::size_t>(Role::ink)] = {1, 2, 3};
    EXPECT_NE(make_assets(theme).names.stylesheet, assets.names.stylesheet);
}

TEST(Assets, HiddenDrawingsLeaveTheTabOrder) {
    Group group;
    group.link = "territoires/a/index.html";
    Picture picture = sample::picture();
    group.nodes = picture.nodes;
    picture.nodes = {std::make_shared<const Group>(group)};
    const std::string svg = decorative_face(picture, sample::theme(), "carte").svg;
    EXPECT_THAT(svg, HasSubstr("<a tabindex=\"-1\" href=\"territoires/a/index.html\""));
    EXPECT_THAT(svg, HasSubstr("aria-hidden=\"true\""));
}

namespace {

/// A base of many points, used as it is by a picture with one shape above it.
Picture over_a_base(const PicturePtr& base) {
    Picture picture = sample::picture();
    picture.nodes.insert(picture.nodes.begin(), Use{base, {}});
    return picture;
}

PicturePtr base_of(int points) {
    auto path = std::make_shared<Path>();
    path->move_to(0, 0);
    for (int i = 1; i < points; ++i) path->line_to(i % 100, i % 40);
    Picture base = sample::picture();
    base.nodes = {Shape{path, Ink::of(Role::base), std::nullopt, false}};
    return std::make_shared<const Picture>(base);
}

}  // namespace

TEST(SharedDrawings, AHeavyBaseIsWrittenOnceInLightAndInDark) {
    std::map<std::string, std::string> files;
    int writes = 0;
    SharedDrawings shared(sample::theme(), [&](const std::string& path, const std::string& bytes) { files[path] = bytes, ++writes; });
    const PicturePtr base = base_of(2000);
    const Figure figure = *sample::figure("carte", 1);
    const WebFace face = layered_face(figure, over_a_base(base), sample::theme(), false, shared, "../../");
    const WebFace again = layered_face(figure, over_a_base(base), sample::theme(), false, shared, "");
    EXPECT_EQ(writes, 2);
    EXPECT_EQ(face.href, "../../" + again.href);
    ASSERT_TRUE(files.count(again.href));
    EXPECT_THAT(files[again.href], HasSubstr(to_hex(sample::theme().colour(Role::base))));
    EXPECT_THAT(files[again.dark_href], HasSubstr(to_hex(sample::theme().dark_colour(Role::base))));
    EXPECT_LT(face.svg.size(), 1000u);
}

TEST(SharedDrawings, ALightBaseStaysInThePage) {
    SharedDrawings shared(sample::theme(), [](const std::string& path, const std::string&) { FAIL() << path; });
    const WebFace face = layered_face(*sample::figure("carte", 1), over_a_base(base_of(20)), sample::theme(), false, shared, "");
    EXPECT_EQ(face.href, "");
}

TEST(SharedDrawings, TheWordsOfABaseStayInThePage) {
    std::map<std::string, std::string> files;
    SharedDrawings shared(sample::theme(), [&](const std::string& path, const std::string& bytes) { files[path] = bytes; });
    Picture base = *base_of(2000);
    auto line = std::make_shared<ShapedLine>();
    line->runs.push_back({});
    line->runs.back().text = "Guadeloupe";
    Group inset;
    inset.transform = Transform::translation(10, 20);
    inset.nodes = {Shape{std::get<Shape>(base.nodes.front()).path, Ink::of(Role::panel), std::nullopt, false},
                   Text{line, {1, 2}, Anchor::start, Ink::of(Role::ink), std::nullopt}};
    base.nodes.push_back(std::make_shared<const Group>(inset));
    const WebFace face = layered_face(*sample::figure("carte", 1), over_a_base(std::make_shared<const Picture>(base)), sample::theme(), false, shared, "");
    EXPECT_THAT(files[face.href], Not(HasSubstr("<text")));
    EXPECT_THAT(files[face.href], HasSubstr(to_hex(sample::theme().colour(Role::panel))));
    EXPECT_THAT(face.svg, HasSubstr("translate(10 20)"));
    EXPECT_THAT(face.svg, HasSubstr(">Guadeloupe</text>"));
}

TEST(SharedDrawings, WordsHaveNoNameOfTheirShapesAndNoIdOfAnotherFigure) {
    SharedDrawings shared(sample::theme(), [](const std::string&, const std::string&) {});
    Picture base = *base_of(2000);
    auto line = std::make_shared<ShapedLine>();
    line->runs.push_back({});
    line->runs.back().text = "12";
    Group area;
    area.id = "t-ti-1102";
    area.css_class = "territoire";
    area.title = "Nord Franche-Comté";
    area.clip = std::get<Shape>(base.nodes.front()).path;
    area.nodes = {base.nodes.front(), Text{line, {1, 2}, Anchor::start, Ink::of(Role::ink), std::nullopt}};
    base.nodes.push_back(std::make_shared<const Group>(area));
    const Picture whole = over_a_base(std::make_shared<const Picture>(base));
    const WebFace first = layered_face(*sample::figure("premiere", 1), whole, sample::theme(), false, shared, "");
    const WebFace second = layered_face(*sample::figure("seconde", 2), whole, sample::theme(), false, shared, "");
    for (const WebFace& face : {first, second}) {
        EXPECT_THAT(face.svg, HasSubstr(">12</text>"));
        EXPECT_THAT(face.svg, Not(HasSubstr("territoire")));
        EXPECT_THAT(face.svg, Not(HasSubstr("1102")));
        EXPECT_THAT(face.svg, Not(HasSubstr("Franche")));
    }
    EXPECT_THAT(first.svg, HasSubstr("url(#figure-premiere-large-fond-c1)"));
    EXPECT_THAT(second.svg, HasSubstr("url(#figure-seconde-large-fond-c1)"));
    EXPECT_THAT(second.svg, Not(HasSubstr("premiere-large")));
}
