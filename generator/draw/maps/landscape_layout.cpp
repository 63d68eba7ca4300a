#include <algorithm>
#include <cmath>

#include "draw/maps/land_mask.hpp"
#include "draw/maps/layout_parts.hpp"
#include "draw/maps/map_legend.hpp"

namespace portraits {
namespace {

/// Land of the mainland under a projector, found once for all maps laid out so.
LandMaskPtr land_under(const LayoutNeed& need, const NationalLayout& made) {
    const Projector& p = made.mainland;
    std::string key = "land only|";
    for (const double number : {p.scale, p.corner.x, p.corner.y, made.width, made.height}) key += std::to_string(number * 1000) + '|';
    return need.context.base_maps.land(key, [&] {
        const GeoFrame& frame = need.context.geography.frame(Detail::small_map, "met");
        return std::make_shared<const LandMask>(frame, p, Box{0, 0, made.width, made.height}, 3.0, std::vector<Area>{});
    });
}

Box grown_by(const Box& box, double by) { return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by}; }

/// Width that the legend would like, within reason.
double legend_column(const LayoutNeed& need, double width, double size) {
    double wanted = circles_width(need, size);
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
    below(place_circles(made, need, {at.x, y}));
    below(place_categories(made, need, {at.x, y}, width, 1));
    below(place_entries(made, need, layer_entries(need.map), {at.x, y}, width, false));
    below(place_entries(made, need, signs_of(need), {at.x, y}, width, false));
    y += 8;
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
        if (land_under(need, made)->covered(grown_by(legend, 9)) == 0) return;
    }
    fit_main(made, need, {left, 0, narrowest, made.height});
}

/// The enlargement in the Channel, or in the bay of Biscay: as large as the sea there.
void place_zoom_at_sea(NationalLayout& made, const LayoutNeed& need, double left) {
    const LandMaskPtr land = land_under(need, made);
    for (double side = made.width * 0.17; side >= made.width * 0.085; side -= made.width * 0.01)
        for (const double y : {0.0, made.height - side * 0.87}) {
            const Box box{left, y, side, side * 0.87};
            if (land->covered(grown_by(box, 5)) == 0) return place_zoom(made, need, box);
        }
}

NationalLayout laid_out(const LayoutNeed& need, double width, double height) {
    NationalLayout made;
    made.width = width;
    made.height = height;
    made.size = std::clamp(width * 0.66 / 499, 0.55, 1.25);
    const double inset = std::min(width * 0.125, (height - 4 * inset_gap) / 5 * 1.1);
    place_insets(made, need, inset, height);
    const double column = legend_column(need, width, made.size), at = width - column;
    const double foot = place_column(made, need, {at, 0}, column);
    place_main(made, need, inset + 11, {at, 0, column, foot});
    place_zoom_at_sea(made, need, inset + 11);
    made.height = std::max(height, foot);
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
