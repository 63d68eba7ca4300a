#include "write/html/assets.hpp"

namespace portraits {

namespace {

std::string properties(const Theme& theme, bool dark) {
    std::string css;
    for (std::size_t i = 1; i < static_cast<std::size_t>(Role::count_); ++i) {
        const Role role = static_cast<Role>(i);
        css += "--" + std::string(name_of(role)) + ":" + to_hex(dark ? theme.dark_colour(role) : theme.colour(role)) + ";";
    }
    return css;
}

/// Inline pictures name colours by role: class "f-ink" fills, "s-ink" strokes.
std::string picture_classes() {
    std::string css;
    for (std::size_t i = 1; i < static_cast<std::size_t>(Role::count_); ++i) {
        const std::string name(name_of(static_cast<Role>(i)));
        css += ".f-" + name + "{fill:var(--" + name + ")}.s-" + name + "{stroke:var(--" + name + ")}";
    }
    return css + "\n";
}

}  // namespace

std::string colour_rules(const Theme& theme) {
    return ":root{color-scheme:light dark;--text-face:\"" + theme.family + "\",\"" + theme.family + " repli\";" + properties(theme, false) + "}\n" +
           "@media screen and (prefers-color-scheme:dark){:root{" + properties(theme, true) + "}}\n" + picture_classes();
}

}  // namespace portraits
