#include <algorithm>

#include "draw/maps/drawn_window.hpp"
#include "draw/maps/layout_parts.hpp"
#include "draw/maps/map_legend.hpp"

namespace portraits {
namespace {

constexpr double gap = 10;

/// Heights of the legend's parts, were they under one another in a column of this width.
double column_height(const NationalLayout& made, const LayoutNeed& need, double width) {
    NationalLayout probe = made;
    const auto with_gap = [](double height) { return height > 0 ? height + gap : 0; };
    return with_gap(place_classes(probe, need, {}, width)) + with_gap(place_circles(probe, need, {}, width)) +
           with_gap(place_categories(probe, need, {}, width, 1)) + with_gap(place_entries(probe, need, layer_entries(need.map), {}, width, false)) +
           with_gap(place_entries(probe, need, signs_of(need), {}, width, false));
}

void place_legend(NationalLayout& made, const LayoutNeed& need, Point at, double width) {
    const auto below = [&](double height) { at.y += height > 0 ? height + gap : 0; };
    below(place_classes(made, need, at, width));
    below(place_circles(made, need, at, width));
    below(place_categories(made, need, at, width, 1));
    below(place_entries(made, need, layer_entries(need.map), at, width, false));
    below(place_entries(made, need, signs_of(need), at, width, false));
}

}  // namespace

DrawnWindow drawn_window(const Geography& geography, double width, double most_height) {
    const Extent& window = geography.window;
    DrawnWindow made;
    double scale = width / window.width();
    if (most_height > 0) scale = std::min(scale, most_height / window.height());
    made.box = {(width - window.width() * scale) / 2, 0, window.width() * scale, window.height() * scale};
    made.projector.scale = scale;
    made.projector.corner = {window.min_x - made.box.x / scale, window.max_y};
    made.projector.step = geography.step;
    for (const FrameDefinition& frame : frame_definitions()) {
        const auto box = geography.boxes.find(frame.code);
        if (box == geography.boxes.end()) continue;
        const Point corner = made.projector({box->second.min_x, box->second.max_y});
        made.insets.emplace_back(frame.code, Box{corner.x, corner.y, box->second.width() * scale, box->second.height() * scale});
    }
    return made;
}

NationalLayout window_layout(const LayoutNeed& need, double width) {
    NationalLayout made;
    made.width = width;
    made.size = std::clamp(width / 499, 0.55, 1.0);
    const DrawnWindow window = drawn_window(need.context.geography, width, need.heights.most);
    made.main = window.box;
    made.mainland = window.projector;
    made.height = window.box.height;
    double left = window.box.x;
    for (const auto& [frame, box] : window.insets) {
        const bool named = need.context.shaper.width(need.context.geography.frame(Detail::full, frame).name, need.style.inset_name) + 6 < box.width;
        made.insets.push_back({frame, box, window.projector, named});
        made.obstacles.push_back(box);
        left = std::max(left, box.right() + gap);
    }
    // In the bay of Biscay beside the last inset, where the legend finds room there; else under the map.
    constexpr double bar = 14;
    const double column = std::min(width - left, std::max(0.2 * width, 84.0)), tall = column_height(made, need, column);
    const Box corner{left, made.height - tall - bar, column, tall + bar};
    const bool at_sea = corner.y > 0 && is_sea(made, need, corner);
    const Point at = at_sea ? Point{left, corner.y} : Point{0, made.height + gap};
    place_legend(made, need, at, at_sea ? column : width);
    if (!at_sea && tall > 0) made.height += gap + tall;
    made.scale = {left, window.box.bottom() - 4};
    made.north = {left + width * 0.12, window.box.bottom() - 4};
    made.obstacles.push_back({left, made.scale.y - 12, column, 14});
    return made;
}

}  // namespace portraits
