#include "model/theme.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {

std::string to_hex(Rgb c) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text = "#";
    for (const std::uint8_t v : {c.r, c.g, c.b}) {
        text += digits[v >> 4];
        text += digits[v & 15];
    }
    return text;
}

namespace {
double relative_luminance(Rgb c) {
    const auto linear = [](std::uint8_t v) {
        const double s = v / 255.0;
        return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}
}  // namespace

double contrast(Rgb a, Rgb b) {
    const double la = relative_luminance(a), lb = relative_luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::string_view name_of(Role role) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(Role::count_)> names = {
        "none", "paper", "ink", "ink2", "muted", "france", "dot", "rule", "hair", "panel", "territory", "territory-soft",
        "territory-fill", "region", "link", "base", "sea", "other", "on-accent", "cover-ground", "cover-land", "cover-territory",
        "cover-accent", "cover-ink", "cover-note", "cover-graticule", "reserve", "added", "earlier", "unsplit"};
    return names[static_cast<std::size_t>(role)];
}

std::string_view name_of(Type type) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(Type::count_)> names = {
        "cover-name-large", "cover-name-medium", "cover-name-small", "h1", "h2", "lead", "figure-title", "body",
        "figure-number", "subtitle", "tile-label", "tile-value", "whole-value", "table", "chart", "chart-small", "note",
        "inset-name", "inset-scale", "running", "folio"};
    return names[static_cast<std::size_t>(type)];
}

std::string_view name_of(FurnitureRun::Says says) {
    static constexpr std::array<std::string_view, 6> names = {"", "document", "genre", "chapitre", "edition", "page"};
    return names[static_cast<std::size_t>(says)];
}

bool FurnitureLine::says(FurnitureRun::Says what) const {
    const auto among = [&](const std::vector<FurnitureRun>& runs) {
        return std::any_of(runs.begin(), runs.end(), [&](const FurnitureRun& run) { return run.says == what; });
    };
    return among(left) || among(middle) || among(right);
}

PageGeometry changed(PageGeometry page, const PageChanges& changes) {
    page.margin_side = changes.margin_side.value_or(page.margin_side);
    page.text_top = changes.text_top.value_or(page.text_top);
    page.text_bottom = changes.text_bottom.value_or(page.text_bottom);
    page.title = changes.title.value_or(page.title);
    if (!changes.head) page.head = {};
    if (!changes.foot) page.foot = {};
    return page;
}

}  // namespace portraits
