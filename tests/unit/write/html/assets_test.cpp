#include "write/html/assets.hpp"

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
    theme.folder = SOURCE_DIR "/themes/portrait";
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
