#include <algorithm>
#include <cmath>

#include "draw/maps/layout_parts.hpp"
#include "draw/maps/map_ground.hpp"
#include "draw/maps/map_legend.hpp"

namespace portraits {
namespace {

/// Width that the legend would like, within reason.
double legend_column(const LayoutNeed& need, double width, double size) {
    double wanted = circles_width(need, size, width * 0.2);
    const auto* classes = std::get_if<ClassedFill>(&need.map.fill);
    if (classes && classes->histogram) wanted = std::max(wanted, width * 0.2);
    else if (classes) {
        wanted = std::max(wanted, class_list_width(need.context.shaper, need.style, *classes));
        wanted = std::max(wanted, need.context.shaper.width(classes->histogram_title, need.style.legend_strong));
    }
    if (const CategoryFill* categories = category_legend(need.map)) wanted = std::max(wanted, category_bars_width(need.context, *categories));
    wanted = std::max(wanted, entries_width(need.context, layer_entries(need.map)));
    wanted = std::max(wanted, entries_width(need.context, signs_of(need)));
    return std::clamp(wanted, width * 0.1, width * 0.24);
}

/// Everything of the legend under one another, the scale bar last; answers its foot.
double place_column(NationalLayout& made, const LayoutNeed& need, Point at, double width) {
    double y = at.y;
    const auto below = [&](double height) { y += height > 0 ? height + 12 : 0; };
    below(place_classes(made, need, {at.x, y}, width));
    below(place_circles(made, need, {at.x, y}, width));
    below(place_categories(made, need, {at.x, y}, width, 1));
    below(place_entries(made, need, layer_entries(need.map), {at.x, y}, width, false));
    below(place_entries(made, need, signs_of(need), {at.x, y}, width, false));
    // The bar's words, or the arrow, stand over its line.
    y = std::max(y, at.y + 4) + (need.map.north_arrow ? 18 : 8);
    made.scale = {at.x, y};
    made.north = {at.x + made.width * 0.08, y};
    made.obstacles.push_back({at.x, y - 12, width, 14});
    return y + 2;
}

void place_insets(NationalLayout& made, const LayoutNeed& need, double column, double height) {
    const std::vector<std::string> codes = overseas_frames();
    const double box = (height - 4 * inset_gap) / 5;
    for (std::size_t i = 0; i < codes.size(); ++i)
        place_inset(made, need, codes[i], {0, static_cast<double>(i) * (box + inset_gap), column, box});
}

/// The largest map whose land stays off the legend: it may reach under it, since the sea lies between Alsace and Corsica.
void place_main(NationalLayout& made, const LayoutNeed& need, double left, const Box& legend) {
    const double narrowest = legend.x - 12 - left;
    for (double width = made.width - left; width > narrowest; width -= 6) {
        fit_main(made, need, {left, 0, width, made.height});
        if (is_sea(made, need, {legend.x - 9, legend.y - 9, legend.width + 18, legend.height + 18})) return;
    }
    fit_main(made, need, {left, 0, narrowest, made.height});
}

NationalLayout laid_out(const LayoutNeed& need, double width, double height) {
    NationalLayout made;
    made.width = width;
    made.height = height;
    made.size = std::clamp(width * 0.66 / 499, 0.55, 1.25);
    const double inset = std::min(width * 0.125, (height - 4 * inset_gap) / 5 * 1.1);
    place_insets(made, need, inset, height);
    const double edge = sea_is_tinted(need.context.theme) ? 10 : 0;  // a legend on a tint keeps off its sides
    const double column = legend_column(need, width, made.size), at = width - column - edge;
    const double foot = place_column(made, need, {at, edge}, column);
    place_main(made, need, inset + 11, {at, 0, column, foot});
    made.height = std::max(height, foot);
    const double left = inset + 11;  // the Channel, or the bay of Biscay
    place_zoom_at_sea(made, need, width * 0.17, width * 0.085, [&](double side, double tall) {
        return std::vector<Box>{{left, 0, side, tall}, {left, height - tall, side, tall}};
    });
    return made;
}

}  // namespace

NationalLayout landscape_layout(const LayoutNeed& need, double width) {
    double height = width * 0.645;  // an A4 page on its side: 480 of 745
    if (need.heights.most > 0) height = std::min(height, need.heights.most);
    if (need.heights.filled > 0) height = std::max(width * 0.5, need.heights.filled);
    NationalLayout made = laid_out(need, width, height);
    // A map held by its width leaves bands of paper above and below: the drawing is as tall as its land.
    const double land = need.mainland.height() * made.mainland.scale + (circle_layers(need.map).empty() ? 0 : largest_circle(made.size));
    if (land < height - 4) made = laid_out(need, width, std::max(land, width * 0.45));
    return made;
}

}  // namespace portraits
