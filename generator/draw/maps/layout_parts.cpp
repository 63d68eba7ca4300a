#include "draw/maps/layout_parts.hpp"

#include <algorithm>

#include "draw/maps/land_mask.hpp"
#include "draw/maps/map_legend.hpp"

namespace portraits {

std::vector<std::string> overseas_frames() {
    std::vector<std::string> codes;
    for (const FrameDefinition& frame : frame_definitions())
        if (std::string(frame.code) != "met") codes.push_back(frame.code);
    return codes;
}

void place_inset(NationalLayout& made, const LayoutNeed& need, const std::string& frame, const Box& box) {
    const GeoFrame& full = need.context.geography.frame(Detail::full, frame);
    const double margin = made.small ? 2 : 5;
    // A name needs the width, and leaves most of the height to the shapes.
    const bool named = need.context.shaper.width(full.name, need.style.inset_name) + 2 * margin <= box.width &&
                       box.height >= 3.3 * need.style.inset_name.size;
    const double title = named ? need.style.inset_name.size + (made.small ? 3 : 5) : 2;
    const double foot = made.small ? 2 : need.style.scale.size + 7;
    const Box inner{box.x + margin, box.y + title + 1, box.width - 2 * margin, box.height - title - foot - 1};
    made.insets.push_back({frame, box, fitted(full.extent, inner), named});
    made.obstacles.push_back(box);
}

void place_zoom(NationalLayout& made, const LayoutNeed& need, const Box& box) {
    const Extent paris = paris_extent(need.context.geography);
    if (paris.width() <= 0) return;
    made.zoom_title = need.style.inset_name.size + 6;
    const Box inner{box.x, box.y + made.zoom_title, box.width, box.height - made.zoom_title};
    const Extent wider{paris.min_x - 6000, paris.min_y - 6000, paris.max_x + 6000, paris.max_y + 6000};
    made.zoom_projector = fitted(wider, inner);
    made.zoom_extent = made.zoom_projector.seen(inner);
    made.zoom = box;
    made.obstacles.push_back(box);
}

bool is_sea(const NationalLayout& made, const LayoutNeed& need, const Box& box) {
    // One mask, about a kilometre wide in its cells, serves all layouts.
    constexpr Box all{0, 0, 1000, 1000};
    const GeoFrame& frame = need.context.geography.frame(Detail::small_map, "met");
    const Projector onto_mask = fitted(frame.extent, all);
    const LandMaskPtr land = need.context.base_maps.land("land only", [&] {
        return std::make_shared<const LandMask>(frame, onto_mask, all, 1.0, std::vector<const Area*>{});
    });
    const Extent seen = made.mainland.seen(box);
    const Point corner = onto_mask({seen.min_x, seen.max_y}), opposite = onto_mask({seen.max_x, seen.min_y});
    return land->covered({corner.x, corner.y, opposite.x - corner.x, opposite.y - corner.y}) == 0;
}

void place_zoom_at_sea(NationalLayout& made, const LayoutNeed& need, double widest, double narrowest,
                       const std::function<std::vector<Box>(double, double)>& offered) {
    constexpr double margin = 5;
    for (double side = widest; side >= narrowest; side -= widest * 0.05)
        for (const Box& box : offered(side, side * 0.87)) {
            const Box around{box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin};
            const bool taken = std::any_of(made.obstacles.begin(), made.obstacles.end(), [&](const Box& other) {
                return other.x < around.right() && around.x < other.right() && other.y < around.bottom() && around.y < other.bottom();
            });
            if (!taken && is_sea(made, need, around)) return place_zoom(made, need, box);
        }
}

void fit_main(NationalLayout& made, const LayoutNeed& need, const Box& box) {
    made.main = box;
    const double margin = circle_layers(need.map).empty() ? 0 : 0.5 * largest_circle(made.size);
    made.mainland = fitted(need.mainland, {box.x + margin, box.y + margin, box.width - 2 * margin, box.height - 2 * margin});
}

double place_classes(NationalLayout& made, const LayoutNeed& need, Point at, double width) {
    made.legend = at;
    made.legend_width = width;
    made.legend_height = class_legend_height(need.map, need.style, need.context.shaper, width, made.small, made.class_bar);
    if (made.legend_height > 0) made.obstacles.push_back({at.x, at.y, width, made.legend_height});
    return made.legend_height;
}

double place_circles(NationalLayout& made, const LayoutNeed& need, Point at, double width) {
    double y = at.y;
    for (const PointLayer* layer : circle_layers(need.map)) {
        const double height = draw_circle_legend(nullptr, need.context, *layer, {}, made.size, width);
        if (height <= 0) continue;
        made.circles.push_back({layer, {at.x, y}, width});
        made.obstacles.push_back({at.x, y, circle_legend_width(need.context, *layer, made.size, width), height});
        y += height + 8;
    }
    return y > at.y ? y - 8 - at.y : 0;
}

double place_entries(NationalLayout& made, const LayoutNeed& need, std::vector<LegendEntry> entries, Point at, double width, bool flow) {
    if (entries.empty()) return 0;
    const double height = draw_entries(nullptr, need.context, entries, at, width, flow, made.size);
    const double wide = flow ? width : std::min(width, entries_width(need.context, entries));
    made.obstacles.push_back({at.x, at.y, wide, height});
    made.entries.push_back({std::move(entries), at, width, flow});
    return height;
}

double place_categories(NationalLayout& made, const LayoutNeed& need, Point at, double width, int columns) {
    const CategoryFill* fill = category_legend(need.map);
    if (fill == nullptr) return 0;
    made.categories = at;
    made.categories_width = width;
    made.category_columns = columns;
    const double height = draw_category_bars(nullptr, need.context, *fill, at, width, columns);
    made.obstacles.push_back({at.x, at.y, width, height});
    return height;
}

double place_row(NationalLayout& made, const LayoutNeed& need, std::vector<LegendEntry> entries, bool with_circles, double y, double width) {
    const double left = with_circles ? circles_width(need, made.size, width) : 0;
    const double circles = with_circles ? place_circles(made, need, {0, y}, width) : 0;
    const bool beside = left > 0 && width - left - 22 >= 100;
    const double x = beside ? left + 22 : 0, top = beside || circles == 0 ? y : y + circles + 8;
    const double words = place_entries(made, need, std::move(entries), {x, top}, width - x, true);
    return std::max(circles, words > 0 ? top + words - y : 0);
}

double circles_width(const LayoutNeed& need, double size, double most) {
    double widest = 0;
    for (const PointLayer* layer : circle_layers(need.map)) widest = std::max(widest, circle_legend_width(need.context, *layer, size, most));
    return widest;
}

std::vector<LegendEntry> signs_of(const LayoutNeed& need) { return sign_entries(need.map.legend_other, need.missing); }

}  // namespace portraits
