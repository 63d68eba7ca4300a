#pragma once
#include "model/theme.hpp"

namespace portraits {

/// The default theme's fonts with a few colours: all that setting text and writing booklets need.
inline Theme test_theme() {
    Theme theme;
    theme.name = "portrait";
    const std::filesystem::path fonts = std::filesystem::path(SOURCE_DIR) / "themes/portrait/fonts";
    theme.fonts = {{fonts / "Lato-Regular.ttf", "Lato", 400, false}, {fonts / "Lato-Italic.ttf", "Lato", 400, true},
                   {fonts / "Lato-Bold.ttf", "Lato", 700, false}, {fonts / "Lato-Black.ttf", "Lato", 900, false}};
    theme.font_features = {"tnum", "lnum", "-liga"};
    const auto set = [&](Role role, Rgb colour) { theme.light[static_cast<std::size_t>(role)] = colour; };
    set(Role::paper, {0xFF, 0xFF, 0xFF});
    set(Role::ink, {0x14, 0x23, 0x3C});
    set(Role::ink2, {0x34, 0x44, 0x5D});
    set(Role::other, {0xCB, 0xD5, 0xE0});
    set(Role::region, {0x2F, 0x6D, 0xA3});
    set(Role::territory, {0xC4, 0x43, 0x1B});
    set(Role::link, {0x1F, 0x5A, 0x91});
    set(Role::rule, {0xC9, 0xD1, 0xDA});
    return theme;
}

}  // namespace portraits
