#include <algorithm>

#include "draw/maps/layout_parts.hpp"

namespace portraits {
namespace {

/// Five boxes in a row, or with the enlargement in a grid of three columns; returns the height used.
double place_overseas(NationalLayout& made, const LayoutNeed& need, double y, int columns) {
    const double width = (made.width - (columns - 1) * inset_gap) / columns;
    const double height = width * (columns == 5 ? 0.9 : 1.02);
    const std::vector<std::string> codes = overseas_frames();
    const auto box = [&](std::size_t i) {
        const double row = static_cast<double>(i / static_cast<std::size_t>(columns));
        const double column = static_cast<double>(i % static_cast<std::size_t>(columns));
        return Box{column * (width + inset_gap), y + row * (height + inset_gap), width, height};
    };
    for (std::size_t i = 0; i < codes.size(); ++i) place_inset(made, need, codes[i], box(i));
    if (columns == 3) place_zoom(made, need, box(5));
    return columns == 3 ? 2 * height + inset_gap : height;
}

/// Signs and scale bar in the bay of Biscay, down to the bottom of the main map.
void place_signs(NationalLayout& made, const LayoutNeed& need, double bottom) {
    made.scale = {0, bottom - 4};
    made.north = {made.main.width * 0.11 + 16, bottom - 4};
    const std::vector<LegendEntry> signs = signs_of(need);
    const double height = draw_entries(nullptr, need.context, signs, {}, made.width, false, 1);
    const bool arrow = need.map.north_arrow;
    place_entries(made, need, signs, {0, bottom - 4 - (arrow ? 25 : 18) - height}, made.width, false);
    made.obstacles.push_back({0, made.scale.y - (arrow ? 22.0 : 12.0), arrow ? made.north.x + 5 : 60.0, arrow ? 24.0 : 14.0});
}

/// What stands under the main map: insets, the layers' legend, ranked categories.
double place_below(NationalLayout& made, const LayoutNeed& need, double y, bool circles_below) {
    const double top = y;
    y += place_overseas(made, need, y, need.narrow ? 3 : 5);
    NationalLayout probe = made;
    if (const double row = place_row(probe, need, layer_entries(need.map), circles_below, 0, made.width); row > 0)
        y += 12 + place_row(made, need, layer_entries(need.map), circles_below, y + 12, made.width);
    if (category_legend(need.map)) y += 12 + place_categories(made, need, {0, y + 12}, made.width, need.narrow ? 1 : 2);
    return y - top;
}

}  // namespace

NationalLayout upright_layout(const LayoutNeed& need, double width) {
    NationalLayout made;
    made.width = width;
    made.size = std::clamp(width / 499, 0.55, 1.0);  // an A4 page's text is 499 wide
    const double classes = place_classes(made, need, {}, need.narrow ? width : width * 0.38);
    const bool circles_below = classes > 0 || need.narrow;
    const double corner = circles_below ? classes : place_circles(made, need, {}, width * 0.3);
    // The mainland's north-west is sea: the map goes up beside the legend, but not on a phone.
    const double top = need.narrow ? corner + (corner > 0 ? 10 : 0) : std::max(0.0, corner - width * 0.12);
    NationalLayout probe = made;
    const double below = 9 + place_below(probe, need, 0, circles_below);
    // On a phone the signs have no room beside the coast: they stand below the map.
    const double signs = draw_entries(nullptr, need.context, signs_of(need), {}, width, false, 1);
    const double strip = need.narrow ? signs + (signs > 0 ? (need.map.north_arrow ? 27 : 20) : 0) : 0;
    double main = width * need.aspect();
    if (need.heights.most > 0) main = std::clamp(need.heights.most - top - strip - below, width * 0.3, main);
    fit_main(made, need, {0, top, width, main});
    place_signs(made, need, top + main + strip);
    const double y = top + main + strip + 9;
    made.height = y + place_below(made, need, y, circles_below) + 1;
    if (!need.narrow && !need.map.clickable)
        place_zoom_at_sea(made, need, width * 0.225, width * 0.1, [&](double side, double tall) {
            return std::vector<Box>{{width - side, 0, side, tall}, {0, 0, side, tall}};
        });
    return made;
}

}  // namespace portraits
