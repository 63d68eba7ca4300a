#include "compose/palettes.hpp"

#include <algorithm>

namespace portraits {

namespace {

std::vector<Rgb> spread(const std::vector<Rgb>& palette, std::size_t n) {
    std::vector<Rgb> colours;
    for (std::size_t i = 0; i < n; ++i)
        colours.push_back(palette.empty() ? Rgb{128, 128, 128} : palette[n == 1 ? palette.size() / 2 : i * (palette.size() - 1) / (n - 1)]);
    return colours;
}

const std::vector<Rgb>& longest_sequential(const Theme& theme) {
    static const std::vector<Rgb> none;
    const std::vector<Rgb>* best = &none;
    for (const auto& [name, colours] : theme.palettes)
        if (name.starts_with("sequentielle") && colours.size() > best->size()) best = &colours;
    return *best;
}

/// The palette with the most colours whose name begins so.
const std::vector<Rgb>* longest(const Theme& theme, const std::string& name) {
    const std::vector<Rgb>* best = nullptr;
    for (const auto& [each, colours] : theme.palettes)
        if (each.starts_with(name) && (best == nullptr || colours.size() > best->size())) best = &colours;
    return best;
}

/// One side of a diverging palette, palest first; a single class takes a tone that is seen beside the neutral.
std::vector<Rgb> arm(const std::vector<Rgb>& palette, bool low, std::size_t n) {
    const std::size_t half = palette.size() / 2;
    std::vector<Rgb> colours;
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t step = n == 1 ? half / 2 : i * (half - 1) / (n - 1);
        colours.push_back(low ? palette[half - 1 - step] : palette[palette.size() - half + step]);
    }
    return colours;
}

using Named = std::map<std::string, Rgb>;

std::size_t known_codes(const Named& palette, const Indicator& indicator) {
    return static_cast<std::size_t>(std::count_if(indicator.categories.begin(), indicator.categories.end(),
                                                  [&](const std::string& code) { return palette.contains(code); }));
}

const Named* best_named(const Theme& theme, const Indicator& indicator) {
    const Named* best = nullptr;
    for (const auto& [name, palette] : theme.named_palettes)
        if (known_codes(palette, indicator) > (best ? known_codes(*best, indicator) : 0)) best = &palette;
    return best;
}

const Rgb* colour_in(const Named& palette, const std::string& code) {
    const auto found = palette.find(code);
    return found == palette.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<Rgb> class_colours(const Theme& theme, const std::string& name, std::size_t n) {
    auto found = theme.palettes.find(name);
    if (found == theme.palettes.end() || found->second.size() < n) found = theme.palettes.find("sequentielle-" + std::to_string(n));
    if (found != theme.palettes.end()) return spread(found->second, n);
    return spread(longest_sequential(theme), n);
}

std::vector<Rgb> class_colours(const Theme& theme, const ClassesSpec& spec, const std::vector<double>& limits) {
    const std::size_t n = limits.size() - 1;
    const bool diverging = spec.palette.starts_with("divergente");
    const auto pivot = spec.pivot ? std::find(limits.begin(), limits.end(), *spec.pivot) : limits.end();
    const std::vector<Rgb>* palette = diverging ? longest(theme, "divergente") : nullptr;
    if (palette == nullptr || pivot == limits.end()) {
        const bool numbered = theme.palettes.contains(spec.palette);
        return class_colours(theme, numbered || spec.palette.empty() ? spec.palette : spec.palette + "-" + std::to_string(n), n);
    }
    const auto below = static_cast<std::size_t>(pivot - limits.begin());
    std::vector<Rgb> colours = arm(*palette, true, below);
    std::reverse(colours.begin(), colours.end());
    const std::vector<Rgb> above = arm(*palette, false, n - below);
    colours.insert(colours.end(), above.begin(), above.end());
    return colours;
}

std::vector<Rgb> category_colours(const Theme& theme, const Indicator& indicator) {
    std::vector<Rgb> colours = spread(longest_sequential(theme), indicator.categories.size());
    std::reverse(colours.begin(), colours.end());
    if (const Named* palette = best_named(theme, indicator))
        for (std::size_t i = 0; i < colours.size(); ++i)
            if (const Rgb* own = colour_in(*palette, indicator.categories[i])) colours[i] = *own;
    return colours;
}

Rgb region_colour(const Theme& theme, const std::string& code) {
    const auto regions = theme.named_palettes.find("regions");
    if (regions == theme.named_palettes.end()) return theme.colour(Role::other);
    const auto found = regions->second.find(code);
    return found == regions->second.end() ? theme.colour(Role::other) : found->second;
}

}  // namespace portraits
