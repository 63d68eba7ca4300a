#include <algorithm>

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

struct RegionMap {
    const MapDrawing& map;
    const DrawContext& context;
    MapStyle style;
    Box box;
    Projector projector;
    const GeoFrame* frame;
    const Area* region;
};

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
    const std::vector<Area>& areas = areas_of(*view.frame, view.map.ground);
    const auto paths = area_paths(view.context, window, view.map.ground);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const Area& area = areas[i];
        const PathPtr path = (*paths)[i];
        if (!path) continue;
        const bool within = lies_in(area, *view.region) || area.code == view.map.view.territory;
        AreaPaint paint = fills.of(area.code);
        if (!within) paint = {Ink::of(Role::hair), Missing::none};
        else if (!fills.has_values() && area.code == view.map.view.territory) paint.ink = Ink::of(Role::territory_fill);
        canvas.begin_group(named_and_linked(view.map, area.code, within));
        draw_area(canvas, window, path, paint, white_line(0.8));
        canvas.end_group();
    }
}

/// The territory first, then the largest: they are the last to be left out. The number of a category follows the name.
void add_names(const RegionMap& view, const MapFills& fills, MapLabels& labels, std::size_t window) {
    for (const Area& area : areas_of(*view.frame, view.map.ground)) {
        const bool own = area.code == view.map.view.territory;
        const auto title = view.map.titles.find(area.code);
        if (title == view.map.titles.end() || (!own && !lies_in(area, *view.region))) continue;
        NameStyle style;
        style.text = own ? view.style.label : view.style.neighbour;
        style.halo = own ? 2.2 : 1.8;
        style.priority = own ? 2 : std::min(1.0, area.surface / view.region->surface);
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
    std::set<std::string> shown;
    for (const Area& area : areas_of(*view.frame, view.map.ground))
        if (lies_in(area, *view.region)) shown.insert(area.code);
    const std::vector<Missing> missing = fills.has_values() ? fills.missing_among(shown) : std::vector<Missing>{};
    if (const double layers = draw_layer_legend(canvas, view.context, view.map, {0, y}, view.box.width, 1); layers > 0) y += layers + 3;
    y += draw_signs(canvas, view.context.shaper, view.style, view.map.legend_other, missing, {0, y});
    return y - view.box.bottom() > 9.5 ? y : view.box.bottom();
}

std::optional<RegionMap> view_of(const MapDrawing& map, const DrawContext& context, double width) {
    for (const GeoFrame& full : context.geography.frames.at(Detail::full)) {
        const Area* region = find_area(full.regions, map.view.region);
        if (region == nullptr) continue;
        const double aspect = std::clamp(region->extent.height() / region->extent.width(), 0.6, 1.1);
        return RegionMap{map, context, map_style(context.medium), {0, 0, width, width * aspect}, {}, &full, region};
    }
    return std::nullopt;
}

/// Gives the map its height, the legend's left out: lower than its own, or taller with more of what lies around.
void fit_view(RegionMap& view, const MapFills& fills, Heights heights) {
    constexpr double tallest = 1.24;  // of the width
    const double own = view.box.height, legend = draw_legend(nullptr, view, fills) + 1 - view.box.bottom();
    if (heights.most > 0) view.box.height = std::min(own, heights.most - legend);
    if (heights.filled > 0) view.box.height = std::clamp(heights.filled - legend, own, std::max(own, tallest * view.box.width));
    view.projector = fitted(view.region->extent, {10, 10, view.box.width - 20, view.box.height - 20});
    view.frame = &frame_at_scale(view.context.geography, view.frame->code, view.projector);
    view.region = find_area(view.frame->regions, view.map.view.region);
}

}  // namespace

Picture draw_region(const MapDrawing& map, const DrawContext& context, double width, Heights heights) {
    std::optional<RegionMap> view = view_of(map, context, width);
    Canvas canvas(width, 0);
    if (!view) return canvas.finish(width, 0.1);
    const MapFills fills(map);
    fit_view(*view, fills, heights);
    canvas.begin_group(clipped_to(canvas, view->box));
    draw_sea(canvas, context.theme, view->box);
    const MapWindow on{view->frame, view->projector, view->box};
    for (const PathPtr& land : *land_paths(context, on)) canvas.shape(land, Ink::of(Role::base), {}, true);
    draw_territories(canvas, *view, fills);
    const auto borders = border_paths(context, on);
    canvas.shape((*borders)[0], {}, Stroke{Ink::of(Role::paper), 0.7, {}, true});
    canvas.shape((*borders)[1], {}, Stroke{Ink::of(Role::paper), 1.2, {}, true});
    canvas.shape(to_path(*view->region, view->projector, view->box), {}, Stroke{Ink::of(Role::region), 1.2, {}, true});
    if (const Area* own = find_area(view->frame->territories, map.view.territory))
        draw_highlight(canvas, *own, view->projector, view->box);
    draw_layers(canvas, map, context, on);
    MapLabels labels(context.shaper, &context.base_maps);  // other territories of the region show the same
    const std::size_t window = labels.add_window(on, view->box);
    const Point scale{6, view->box.bottom() - 6};
    const double bar = draw_scale_bar(canvas, context.shaper, view->style.scale, scale, view->projector.scale, width * 0.18);
    labels.keep_free(window, {scale.x, scale.y - 14, bar, 16});
    if (!has_names(map, map.ground)) add_names(*view, fills, labels, window);
    add_layer_names(labels, window, map, context, on);
    draw_names(canvas, labels.place());
    canvas.end_group();
    canvas.rounded(view->box, 1.5);
    canvas.stroke({Ink::of(Role::hair), 0.6, {}, false});
    return canvas.finish(width, draw_legend(&canvas, *view, fills) + 1);
}

}  // namespace portraits
