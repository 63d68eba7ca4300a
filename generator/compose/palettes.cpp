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

std::vector<Rgb> category_colours(const Theme& theme, const Indicator& indicator) {
    std::vector<Rgb> colours = spread(longest_sequential(theme), indicator.categories.size());
    std::reverse(colours.begin(), colours.end());
    if (const Named* palette = best_named(theme, indicator))
        for (std::size_t i = 0; i < colours.size(); ++i)
            if (const Rgb* own = colour_in(*palette, indicator.categories[i])) colours[i] = *own;
    return colours;
}

}  // namespace portraits
