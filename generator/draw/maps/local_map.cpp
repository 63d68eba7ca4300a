#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "base/french.hpp"
#include "draw/maps/close_maps.hpp"
#include "draw/maps/legend_parts.hpp"
#include "draw/maps/map_cells.hpp"
#include "draw/maps/map_ground.hpp"
#include "draw/maps/name_layers.hpp"
#include "draw/maps/scale_bar.hpp"

namespace portraits {
namespace {

constexpr double largest_radius = 15, plain_radius = 2.2;

struct LocalMap {
    const MapDrawing& map;
    const DrawContext& context;
    MapStyle style;
    Box box;
    Projector projector;
    const GeoFrame* frame = nullptr;
};

CellPalette palette() {
    return {Ink::of(Role::base),      Ink::of(Role::other), Ink::of(Role::territory_fill), white_line(0.7), white_line(0.8),
            white_line(1.1),          white_line(2),        {Ink::of(Role::territory), 1.3, {}, true}};
}

/// Circles have areas in proportion to values; the largest of the map and of its legend has radius 15.
double radius_of(const MemberMarks& members, double value) {
    double most = 0;
    for (const auto& mark : members.marks) most = std::max(most, mark.value);
    for (const double shown : members.legend_values) most = std::max(most, shown);
    return members.circles && most > 0 ? std::max(1.2, largest_radius * std::sqrt(std::max(0.0, value) / most)) : plain_radius;
}

std::vector<MemberMarks::Mark> ranked(std::vector<MemberMarks::Mark> marks) {
    std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
    return marks;
}

void draw_circle(Canvas& canvas, Point at, double radius) {
    Ink ink = Ink::of(Role::territory);
    ink.alpha = 0.82;
    canvas.circle(at.x, at.y, radius);
    canvas.fill_and_stroke(ink, {Ink::of(Role::paper), 0.8, {}, false});
}

/// Circles first, the largest below; then names, so that no circle hides one.
void draw_members(Canvas& canvas, const LocalMap& local, MapLabels& labels, std::size_t window) {
    if (!local.map.members) return;
    NameStyle style;
    style.text = local.style.label;
    style.priority = 1;
    const bool named = !has_names(local.map, members_layer);
    for (const auto& mark : ranked(local.map.members->marks)) {
        const auto centre = local.context.geography.centre_of_entity.find(mark.code);
        if (centre == local.context.geography.centre_of_entity.end()) continue;
        const Disc disc{local.projector(centre->second), radius_of(*local.map.members, mark.value)};
        begin_named(canvas, mark.text.empty() ? mark.label : mark.label + std::string(nbsp) + ": " + mark.text);
        draw_circle(canvas, disc.at, disc.radius);
        canvas.end_group();
        labels.keep_free(window, disc);
        if (named) labels.name_mark(window, disc, mark.label, style);
    }
}

void name_neighbours(const LocalMap& local, MapLabels& labels, std::size_t window) {
    if (has_names(local.map, territories_layer)) return;
    NameStyle style;
    style.text = local.style.neighbour;
    style.ink = Role::ink2;
    style.halo = 1.8;
    style.leader = false;
    style.optional = true;
    style.widest = 9;
    if (local.map.titles.empty()) return;
    for (const Area* area : local.context.base_maps.index(local.frame->territories).seen(local.projector.seen(local.box))) {
        const auto title = local.map.titles.find(area->code);
        if (area->code == local.map.view.territory || title == local.map.titles.end()) continue;
        labels.name_area(window, territories_layer, *area, name_in_title(title->second), style);
    }
}

/// Returns the panel of the scale bar.
Box draw_scale(Canvas& canvas, const LocalMap& local) {
    const double longest = local.box.width * 0.2;
    const double length = round_length(local.projector.scale, longest) * 1000 * local.projector.scale;
    const double wide = std::max(length, local.context.shaper.width("000 km", local.style.scale)) + 12;
    const Box panel{local.box.right() - wide - 4, local.box.bottom() - local.style.scale.size - 13, wide, local.style.scale.size + 9};
    Ink veil = Ink::of(Role::paper);
    veil.alpha = 0.75;
    canvas.rounded(panel, 1.5);
    canvas.fill(veil);
    draw_scale_bar(canvas, local.context.shaper, local.style.scale, {panel.right() - 6 - length, panel.bottom() - 4}, local.projector.scale,
                   longest);
    return panel;
}

/// Layers, members and all names of the window.
void draw_contents(Canvas& canvas, const LocalMap& local) {
    const MapWindow on{local.frame, local.projector, local.box};
    draw_layers(canvas, local.map, local.context, on);
    MapLabels labels(local.context.shaper, local.context.base_maps, false);
    const std::size_t window = labels.add_window(on, local.box);
    labels.keep_free(window, draw_scale(canvas, local));
    draw_members(canvas, local, labels, window);
    name_neighbours(local, labels, window);
    add_layer_names(labels, window, local.map, local.context, on);
    draw_names(canvas, labels.place());
}

double swatch_and_text(Canvas& canvas, const LocalMap& local, const std::string& text, Point at, Role colour) {
    canvas.rectangle({at.x, at.y - 4.7, 14.5, 9.4}, Ink::of(colour));
    return 14.5 + 5 + write(canvas, local.context.shaper, text, local.style.legend, {at.x + 19.5, at.y + cap_height(local.style.legend) / 2}, Role::ink2);
}

/// The members, when circles say their values.
const MemberMarks* circles_of(const MapDrawing& map) { return map.members && map.members->circles ? &*map.members : nullptr; }

/// Radius of the largest circle of the legend.
double tallest_in_legend(const MapDrawing& map) {
    double tallest = 5;
    if (const MemberMarks* members = circles_of(map))
        for (const double value : members->legend_values) tallest = std::max(tallest, radius_of(*members, value));
    return tallest;
}

double legend_height(const MapDrawing& map) {
    const bool has_legend = !map.legend_other.empty() || circles_of(map) != nullptr;
    return has_legend ? 7 + 2 * tallest_in_legend(map) : 0;
}

/// Circles of the legend, then what the other colour means.
void draw_legend(Canvas& canvas, const LocalMap& local, double y) {
    const MemberMarks* members = circles_of(local.map);
    const double middle = y + 7 + tallest_in_legend(local.map);
    double x = 0;
    for (std::size_t i = 0; members && i < members->legend_values.size() && i < members->legend_texts.size(); ++i) {
        const double radius = radius_of(*members, members->legend_values[i]);
        draw_circle(canvas, {x + radius, middle}, radius);
        x += 2 * radius + 4;
        x += write(canvas, local.context.shaper, members->legend_texts[i], local.style.legend, {x, middle + cap_height(local.style.legend) / 2}, Role::ink2) + 12;
    }
    for (const std::string& other : local.map.legend_other)
        x += swatch_and_text(canvas, local, other, {x, middle}, other.starts_with("hors") ? Role::base : Role::other) + 14;
}

double height_for(DrawFor medium, double width) {
    switch (medium) {
        case DrawFor::print: return width * 0.936;
        case DrawFor::web: return width * 0.63;
        case DrawFor::web_narrow: return width * 1.05;
    }
    return width;
}

/// Below the map and the legend of its members; without a canvas only measured. Gives the height.
double draw_layers_legend(Canvas* canvas, const LocalMap& local, double y) {
    return draw_layer_legend(canvas, local.context, local.map, {0, y}, local.box.width, 1);
}

Picture drawn(const LocalMap& local, double height) {
    Canvas canvas(local.box.width, 0);
    canvas.begin_group(clipped_to(canvas, local.box));
    draw_sea(canvas, local.context.theme, local.box);
    draw_cells(canvas, local.context.base_maps, *local.frame, local.projector, local.box, local.map.view.territory, palette());
    draw_contents(canvas, local);
    canvas.end_group();
    canvas.rounded(local.box, 1.5);
    canvas.stroke({Ink::of(Role::hair), 0.6, {}, false});
    const double legend = legend_height(local.map);
    if (legend > 0) draw_legend(canvas, local, local.box.bottom());
    draw_layers_legend(&canvas, local, local.box.bottom() + legend + 7);  // nothing where there are no layers
    return canvas.finish(local.box.width, height);
}

}  // namespace

PlannedMap plan_local(const MapDrawing& map, const DrawContext& context, double width, double max_height) {
    LocalMap local{map, context, map_style(context.medium), {0, 0, width, height_for(context.medium, width)}, {}, nullptr};
    double legend = legend_height(map);
    if (width > 320 && context.medium == DrawFor::print) local.box.height = width * 0.6;
    const double layers = draw_layers_legend(nullptr, local, 0);
    if (max_height > 0) local.box.height = std::min(local.box.height, max_height - (legend > 0 ? 40 : 0) - (layers > 0 ? layers + 7 : 0));
    const auto code = context.geography.frame_of.find(map.view.territory);
    if (code == context.geography.frame_of.end()) return {0.1, [width] { return Canvas().finish(width, 0.1); }};
    const GeoFrame& full = context.geography.frame(Detail::full, code->second);
    const Extent extent = at_least(context.base_maps.index(full.territories).find(map.view.territory)->extent, code->second == "met" ? 18000 : 6000);
    const double margin = std::min(local.box.width, local.box.height) * 0.11;
    local.projector = fitted(extent, {margin, margin, local.box.width - 2 * margin, local.box.height - 2 * margin});
    local.frame = &frame_at_scale(context.geography, code->second, local.projector);
    if (layers > 0) legend += 7 + draw_layers_legend(nullptr, local, local.box.bottom() + legend + 7);
    const double height = local.box.height + legend + 1;
    return {height, [local, height] { return drawn(local, height); }};
}

}  // namespace portraits
