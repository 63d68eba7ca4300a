#include <algorithm>

#include "draw/maps/layout_parts.hpp"

namespace portraits {

namespace {

constexpr double gap = 3.5, beside = 8;
constexpr double wide_from = 300;   // so wide, the legend stands at the left
constexpr double map_of_wide = 150; // two rows of such maps make a landscape page

std::vector<LegendEntry> all_entries(const LayoutNeed& need) {
    std::vector<LegendEntry> entries, signs = signs_of(need), layers = layer_entries(need.map);
    if (const CategoryFill* categories = category_legend(need.map)) entries = category_entries(*categories);
    entries.insert(entries.end(), layers.begin(), layers.end());
    entries.insert(entries.end(), signs.begin(), signs.end());
    return entries;
}

/// Under the map, in rows; answers its height.
double place_legend_below(NationalLayout& made, const LayoutNeed& need, double y) {
    const double top = y;
    if (const double classes = place_classes(made, need, {0, y}, made.width); classes > 0) y += classes + 6;
    if (const double row = place_row(made, need, all_entries(need), true, y, made.width); row > 0) y += row + 2;
    return y - top;
}

/// At the left of the map, in a column; answers its height.
double place_legend_at_left(NationalLayout& made, const LayoutNeed& need, double width) {
    double y = 0;
    if (const double classes = place_classes(made, need, {0, y}, width); classes > 0) y += classes + 8;
    if (const double circles = place_circles(made, need, {0, y}, width); circles > 0) y += circles + 8;
    return y + place_entries(made, need, all_entries(need), {0, y}, width, false);
}

/// Width of the insets: their names fit when it can be.
double inset_column(const LayoutNeed& need, double map_width) {
    double column = 0;
    for (const std::string& code : overseas_frames())
        column = std::max(column, need.context.shaper.width(need.context.geography.frame(Detail::full, code).name, need.style.inset_name) + 5);
    return std::clamp(column, map_width * 0.16, map_width * 0.28);
}

void place_insets(NationalLayout& made, const LayoutNeed& need, double column, double height) {
    const double box = (height - 4 * gap) / 5;
    const std::vector<std::string> codes = overseas_frames();
    for (std::size_t i = 0; i < codes.size(); ++i)
        place_inset(made, need, codes[i], {made.width - column, static_cast<double>(i) * (box + gap), column, box});
}

NationalLayout legend_at_left(NationalLayout made, const LayoutNeed& need, double map) {
    const double column = inset_column(need, map_of_wide);
    const double left = made.width - column - 2 * beside - map, height = map * need.aspect();
    const double legend = place_legend_at_left(made, need, left);
    fit_main(made, need, {left + beside, 0, map, height});
    place_insets(made, need, column, height);
    made.height = std::max(height, legend) + 1;
    return made;
}

/// The largest map that keeps the height wished for; a legend's lines may ask for a smaller one than its own height would.
NationalLayout legend_at_left(const NationalLayout& empty, const LayoutNeed& need) {
    const double largest = std::max(map_of_wide, empty.width * 0.41), wished = need.heights.most;
    NationalLayout made = legend_at_left(empty, need, largest);
    for (double share = 0.95; wished > 0 && made.height > wished && share >= 0.5; share -= 0.05) {
        NationalLayout smaller = legend_at_left(empty, need, largest * share);
        if (smaller.height < made.height) made = std::move(smaller);
    }
    return made;
}

}  // namespace

NationalLayout small_layout(const LayoutNeed& need, double width) {
    NationalLayout made;
    made.width = width;
    made.small = true;
    made.size = 0.6;
    if (width >= wide_from && !need.narrow) return legend_at_left(made, need);
    made.class_bar = true;
    const double column = inset_column(need, width * 0.75), main_width = width - column - beside;
    NationalLayout probe = made;  // the legend is measured first: the map takes the height that is left
    const double legend = place_legend_below(probe, need, 0);
    double main = main_width * need.aspect();
    if (need.heights.most > 0) main = std::clamp(need.heights.most - legend - 9, main_width * 0.4, main);
    fit_main(made, need, {0, 0, main_width, main});
    place_insets(made, need, column, main);
    made.height = legend > 0 ? main + 9 + place_legend_below(made, need, main + 9) : main + 1;
    return made;
}

}  // namespace portraits
