#include <algorithm>
#include <memory>

#include "base/french.hpp"
#include "draw/maps/close_maps.hpp"
#include "draw/maps/legend_parts.hpp"
#include "draw/maps/map_cells.hpp"
#include "draw/maps/map_fills.hpp"
#include "draw/maps/map_ground.hpp"
#include "draw/maps/map_legend.hpp"
#include "draw/maps/map_paths.hpp"
#include "draw/maps/name_layers.hpp"
#include "draw/maps/scale_bar.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

bool lies_in(const Area& territory, const Area& region) {
    return std::any_of(region.polygons.begin(), region.polygons.end(),
                       [&](const MetrePolygon& polygon) { return inside(polygon, territory.inner); });
}

/// A map of a region, or of the territories around one.
struct RegionMap {
    const MapDrawing& map;
    const DrawContext& context;
    MapStyle style;
    Box box;
    Projector projector;
    const GeoFrame* frame;
    const Area* region;   // null: of neighbours
    Extent extent;
    double surface = 0;   // of what it shows, m²
    std::set<std::string> around = {};
    mutable std::vector<const Area*> held = {};      // areas of its frame that it is about
    mutable const GeoFrame* held_of = nullptr;       // the frame they are of; null: not looked for yet

    bool own(const Area& area) const { return area.code == map.view.territory; }
    bool holds(const Area& area) const { return region ? lies_in(area, *region) : around.contains(area.code); }
};

/// The areas that may show, each with its path: all of a region's frame, kept for other maps of that region; what a window of its own shows.
std::vector<std::pair<const Area*, PathPtr>> seen_areas(const RegionMap& view) {
    const MapWindow window{view.frame, view.projector, view.box};
    const std::vector<Area>& areas = areas_of(*view.frame, view.map.ground);
    std::vector<std::pair<const Area*, PathPtr>> seen;
    if (view.region) {
        const auto paths = area_paths(view.context, window, view.map.ground);
        for (std::size_t i = 0; i < areas.size(); ++i) seen.emplace_back(&areas[i], (*paths)[i]);
    } else {
        for (const Area* area : view.context.base_maps.index(areas).seen(seen_around(view.projector, view.box)))
            seen.emplace_back(area, to_path(*area, view.projector, view.box));
    }
    return seen;
}

/// Of a territory of the region, its name and, on a clickable map, its page.
Group named_and_linked(const MapDrawing& map, const std::string& code, bool within) {
    Group group;
    const auto title = map.titles.find(code);
    const auto link = map.links.find(code);
    if (within && title != map.titles.end()) group.title = title->second;
    if (within && map.clickable && link != map.links.end()) group.link = link->second;
    return group;
}

void draw_territories(Canvas& canvas, const RegionMap& view, const MapFills& fills) {
    const MapWindow window{view.frame, view.projector, view.box};
    for (const auto& [area, path] : seen_areas(view)) {
        if (!path) continue;
        const bool within = view.holds(*area) || view.own(*area);
        AreaPaint paint = fills.of(area->code);
        if (!within) paint = {Ink::of(Role::hair), Missing::none};
        else if (!fills.has_values() && view.own(*area)) paint.ink = Ink::of(Role::territory_fill);
        canvas.begin_group(named_and_linked(view.map, area->code, within));
        draw_area(canvas, window, path, paint, white_line(0.8));
        canvas.end_group();
    }
}

/// The areas that the map paints, in the order of the layer.
std::vector<const Area*> found_areas(const RegionMap& view) {
    const std::vector<Area>& areas = areas_of(*view.frame, view.map.ground);
    std::vector<const Area*> held;
    if (!view.region) {
        const AreaIndex& index = view.context.base_maps.index(areas);
        for (const std::string& code : view.map.view.around)
            if (const Area* area = index.find(code)) held.push_back(area);
        std::sort(held.begin(), held.end());
        return held;
    }
    for (const Area& area : areas)
        if (view.holds(area) || view.own(area)) held.push_back(&area);
    return held;
}
/// The same, looked for once in each frame: names and legends ask for them again.
const std::vector<const Area*>& held_areas(const RegionMap& view) {
    if (view.held_of != view.frame) view.held = found_areas(view);
    view.held_of = view.frame;
    return view.held;
}

/// The territory first, then the largest: they are the last to be left out. The number of a category follows the name.
void add_names(const RegionMap& view, const MapFills& fills, MapLabels& labels, std::size_t window) {
    constexpr std::size_t most = 200;  // beyond, areas are too small for names
    const std::vector<const Area*>& areas = held_areas(view);
    if (areas.size() > most) return;
    for (const Area* held : areas) {
        const Area& area = *held;
        const bool own = view.own(area);
        const auto title = view.map.titles.find(area.code);
        if (title == view.map.titles.end()) continue;
        NameStyle style;
        style.text = own ? view.style.label : view.style.neighbour;
        style.halo = own ? 2.2 : 1.8;
        style.priority = own ? 2 : std::min(1.0, area.surface / view.surface);
        // The territory of a map without values has its own tint.
        style.within = ink_within(own && !fills.has_values() ? AreaPaint{} : fills.of(area.code), view.context.theme);
        std::string text = name_in_title(title->second);
        if (const int number = fills.of(area.code).number; number > 0) text += std::string(nbsp) + "(" + std::to_string(number) + ")";
        labels.name_area(window, view.map.ground, area, text, style);
    }
}

/// Below the map; without a canvas only measured. Gives its foot.
double draw_legend(Canvas* canvas, const RegionMap& view, const MapFills& fills) {
    double y = view.box.bottom() + 9;
    if (const auto* classes = std::get_if<ClassedFill>(&view.map.fill))
        y += draw_class_list(canvas, view.context.shaper, view.style, *classes, {0, y}) + 3;
    if (const auto* categories = std::get_if<CategoryFill>(&view.map.fill))
        y += draw_category_bars(canvas, view.context, *categories, {0, y}, view.box.width, 2) + 3;
    MissingKinds missing;
    if (fills.has_values())
        for (const Area* area : held_areas(view))
            if (!view.own(*area) || view.holds(*area)) missing.add(fills.of(area->code));
    if (const double layers = draw_layer_legend(canvas, view.context, view.map, {0, y}, view.box.width, 1); layers > 0) y += layers + 3;
    y += draw_signs(canvas, view.context.shaper, view.style, view.map.legend_other, missing.all(), {0, y});
    return y - view.box.bottom() > 9.5 ? y : view.box.bottom();
}

Box box_for(const Extent& extent, double width) {
    return {0, 0, width, width * std::clamp(extent.height() / std::max(extent.width(), 1.0), 0.6, 1.1)};
}

std::optional<RegionMap> view_of_neighbours(const MapDrawing& map, const DrawContext& context, double width) {
    if (map.view.around.empty()) return std::nullopt;
    const auto frame = context.geography.frame_of.find(map.view.around.front());
    if (frame == context.geography.frame_of.end()) return std::nullopt;
    const GeoFrame& full = context.geography.frame(Detail::full, frame->second);
    const AreaIndex& index = context.base_maps.index(full.territories);
    RegionMap view{map, context, map_style(context.medium), {}, {}, &full, nullptr, index.find(map.view.around.front())->extent};
    for (const std::string& code : map.view.around) {
        const Area* area = index.find(code);
        if (!area) continue;  // left out of the boundaries
        view.around.insert(code);
        view.surface += area->surface;
        view.extent.add({area->extent.min_x, area->extent.min_y});
        view.extent.add({area->extent.max_x, area->extent.max_y});
    }
    view.box = box_for(view.extent, width);
    return view;
}

std::optional<RegionMap> view_of(const MapDrawing& map, const DrawContext& context, double width) {
    if (map.view.kind == MapView::Kind::neighbours) return view_of_neighbours(map, context, width);
    for (const GeoFrame& full : context.geography.frames.at(Detail::full))
        if (const Area* region = find_area(full.regions, map.view.region))
            return RegionMap{map, context, map_style(context.medium), box_for(region->extent, width), {}, &full, region, region->extent, region->surface, {}};
    return std::nullopt;
}

/// Gives the map its height, the legend's left out: lower than its own, or taller with more of what lies around.
void fit_view(RegionMap& view, const MapFills& fills, Heights heights) {
    constexpr double tallest = 1.24;  // of the width
    const double own = view.box.height, legend = draw_legend(nullptr, view, fills) + 1 - view.box.bottom();
    if (heights.most > 0) view.box.height = std::min(own, heights.most - legend);
    if (heights.filled > 0) view.box.height = std::clamp(heights.filled - legend, own, std::max(own, tallest * view.box.width));
    view.projector = fitted(view.extent, {10, 10, view.box.width - 20, view.box.height - 20});
    view.frame = &frame_at_scale(view.context.geography, view.frame->code, view.projector);
    if (!view.region) return;
    view.region = find_area(view.frame->regions, view.map.view.region);
    view.surface = view.region->surface;
}

Picture drawn(const RegionMap& view, const MapFills& fills, double height) {
    const MapDrawing& map = view.map;
    const DrawContext& context = view.context;
    const double width = view.box.width;
    Canvas canvas(width, 0);
    canvas.begin_group(clipped_to(canvas, view.box));
    draw_sea(canvas, context.theme, view.box);
    const MapWindow on{view.frame, view.projector, view.box};
    const bool kept = view.region != nullptr;  // other territories of the region show the same window
    const auto lands = land_paths(context, on, kept);
    for (const PathPtr& land : *lands) canvas.shape(land, Ink::of(Role::base), {}, true);
    draw_territories(canvas, view, fills);
    const auto borders = border_paths(context, on, kept);
    canvas.shape((*borders)[0], {}, Stroke{Ink::of(Role::paper), 0.7, {}, true});
    canvas.shape((*borders)[1], {}, Stroke{Ink::of(Role::paper), 1.2, {}, true});
    if (view.region) canvas.shape(to_path(*view.region, view.projector, view.box), {}, Stroke{Ink::of(Role::region), 1.2, {}, true});
    if (const Area* own = context.base_maps.index(view.frame->territories).find(map.view.territory))
        draw_highlight(canvas, *own, view.projector, view.box);
    draw_layers(canvas, map, context, on);
    MapLabels labels(context.shaper, context.base_maps, kept);
    const std::size_t window = labels.add_window(on, view.box);
    const Point scale{6, view.box.bottom() - 6};
    const double bar = draw_scale_bar(canvas, context.shaper, view.style.scale, scale, view.projector.scale, width * 0.18);
    labels.keep_free(window, {scale.x, scale.y - 14, bar, 16});
    if (!has_names(map, map.ground)) add_names(view, fills, labels, window);
    add_layer_names(labels, window, map, context, on);
    draw_names(canvas, labels.place());
    canvas.end_group();
    canvas.rounded(view.box, 1.5);
    canvas.stroke({Ink::of(Role::hair), 0.6, {}, false});
    draw_legend(&canvas, view, fills);
    return canvas.finish(width, height);
}

}  // namespace

PlannedMap plan_region(const MapDrawing& map, const DrawContext& context, double width, Heights heights) {
    std::optional<RegionMap> view = view_of(map, context, width);
    if (!view) return {0.1, [width] { return Canvas(width, 0).finish(width, 0.1); }};
    const auto fills = std::make_shared<const MapFills>(map);
    fit_view(*view, *fills, heights);
    const double height = draw_legend(nullptr, *view, *fills) + 1;
    return {height, [view = std::move(*view), fills, height] { return drawn(view, *fills, height); }};
}

}  // namespace portraits
