#include "draw/maps/map_ground.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "base/format.hpp"
#include "draw/maps/category_numbers.hpp"
#include "draw/maps/map_paths.hpp"
#include "draw/patterns.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

/// What draws the areas of a ground.
struct Ground {
    Canvas& canvas;
    const MapDrawing& map;
    const MapFills& fills;
    const DrawContext& context;
    const MapWindow& window;
    const Stroke& border;
    const std::vector<Area>& areas;
    const BaseMaps::Paths& paths;
};

struct Painted {
    AreaPaint paint;
    Path path;
};

/// Areas of one paint share one path: a third of the bytes, and nothing to point at is lost.
void draw_by_paint(const Ground& ground) {
    std::vector<Painted> painted;
    for (std::size_t i = 0; i < ground.areas.size(); ++i) {
        if (!ground.paths[i]) continue;
        const AreaPaint paint = ground.fills.of(ground.areas[i].code);
        auto same = std::find_if(painted.begin(), painted.end(), [&](const Painted& p) { return p.paint == paint; });
        if (same == painted.end()) same = painted.insert(painted.end(), {paint, {}});
        append(same->path, *ground.paths[i]);
    }
    for (Painted& each : painted) draw_area(ground.canvas, ground.window, std::make_shared<const Path>(std::move(each.path)), each.paint, ground.border);
    for (std::size_t i = 0; i < ground.areas.size(); ++i)
        write_number(ground.canvas, ground.context, ground.window, ground.areas[i], ground.paths[i],
                     ground.fills.of(ground.areas[i].code));
}

std::string text_of(const std::map<std::string, std::string>& texts, const std::string& id) {
    const auto found = texts.find(id);
    return found == texts.end() ? std::string() : found->second;
}

void draw_one_by_one(const Ground& ground) {
    const bool territories = ground.map.ground == territories_layer;
    for (std::size_t i = 0; i < ground.areas.size(); ++i) {
        const Area& area = ground.areas[i];
        if (!ground.paths[i] && !ground.map.clickable) continue;
        Group group;
        if (territories) {
            group.id = "t-" + area.code;
            group.css_class = "territoire";
        }
        group.title = text_of(ground.map.titles, area.code);
        if (ground.map.clickable) group.link = text_of(ground.map.links, area.code);
        const AreaPaint paint = ground.fills.of(area.code);
        ground.canvas.begin_group(std::move(group));
        draw_area(ground.canvas, ground.window, ground.paths[i], paint, ground.border);
        write_number(ground.canvas, ground.context, ground.window, area, ground.paths[i], paint);
        ground.canvas.end_group();
    }
}

}  // namespace

void draw_area(Canvas& canvas, const MapWindow& window, const PathPtr& path, const AreaPaint& paint, const Stroke& border) {
    if (!path) return;
    if (paint.missing != Missing::none) return canvas.pattern(path, paint.missing);
    std::optional<Stroke> line;
    if (border.width > 0) line = border;
    canvas.shape(path, paint.ink, line, true);
    draw_pattern(canvas, path, paint.pattern, paint.ink.rgb, window.pattern * std::max(window.size, 0.7));
}

Stroke white_line(double width) { return {Ink::of(Role::paper), width, {}, true}; }

BorderStyle border_style(const std::string& ground, BordersOf where, double size) {
    BorderStyle style{white_line(0.4 * size), white_line(0.7 * size), white_line(1.2 * size)};
    if (where == BordersOf::close) style = {white_line(0.7), white_line(1), white_line(1.4)};
    if (ground == departments_layer) {
        style.area = style.department;
        style.department.width = 0;
    } else if (ground == regions_layer) {
        style.area = style.region;
        style.department.width = style.region.width = 0;
    } else if (ground != territories_layer && ground != members_layer) {
        // Departments cut across such areas: white lines would read as borders of more of them.
        style.department.width = 0;
        style.region = {Ink::of(Role::ink2), 0.45 * size, {}, true};
    }
    if (where == BordersOf::inset) style.department.width = style.region.width = 0;
    return style;
}

void draw_borders(Canvas& canvas, const GeoFrame& frame, const Projector& projector, const Box& box, const BorderWidths& widths,
                  const Ink& ink) {
    std::vector<const Border*> departments, regions;
    for (const Border& border : frame.borders) {
        if (border.level == Border::Level::department) departments.push_back(&border);
        if (border.level == Border::Level::region) regions.push_back(&border);
    }
    if (widths.department > 0) canvas.shape(to_path(departments, projector, box), {}, Stroke{ink, widths.department, {}, true});
    if (widths.region > 0) canvas.shape(to_path(regions, projector, box), {}, Stroke{ink, widths.region, {}, true});
}

bool sea_is_tinted(const Theme& theme) {
    return theme.colour(Role::sea) != theme.colour(Role::paper) || theme.dark_colour(Role::sea) != theme.dark_colour(Role::paper);
}

void draw_sea(Canvas& canvas, const Theme& theme, const Box& box) {
    if (sea_is_tinted(theme)) canvas.rectangle(box, Ink::of(Role::sea));
}

namespace {

/// Shared in print, where all the maps of a document repeat it; a page's map is a file of its own.
void draw_shared(Canvas& canvas, const DrawContext& context, const MapWindow& window, const std::string& what,
                 const std::function<void(Canvas&)>& draw) {
    if (context.medium == DrawFor::print) canvas.use(drawn_once(context, window, what, draw), {});
    else draw(canvas);
}

void draw_land(Canvas& canvas, const DrawContext& context, const MapWindow& window) {
    draw_sea(canvas, context.theme, window.box);
    for (const PathPtr& land : *land_paths(context, window)) canvas.shape(land, Ink::of(Role::base), {}, true);
}

void draw_borders_over(Canvas& canvas, const DrawContext& context, const MapWindow& window, const BorderStyle& borders) {
    const auto lines = border_paths(context, window);
    if (borders.department.width > 0) canvas.shape((*lines)[0], {}, borders.department);
    if (borders.region.width > 0) canvas.shape((*lines)[1], {}, borders.region);
}

/// Whether a layer above draws the borders of all departments itself.
bool has_own_borders(const MapDrawing& map) {
    return std::any_of(map.layers.begin(), map.layers.end(), [](const MapLayer& layer) {
        const auto* areas = std::get_if<AreaLayer>(&layer);
        return areas && areas->thin && areas->codes.empty() && areas->layer == departments_layer;
    });
}

/// Says the lines above the ground.
std::string key_of(const BorderStyle& borders) {
    const auto line = [](const Stroke& stroke) { return fmt::format("|{}:{:.3f}", name_of(stroke.ink.role), stroke.width); };
    return "/lines" + line(borders.department) + line(borders.region);
}

}  // namespace

void draw_ground(Canvas& canvas, const MapDrawing& map, const MapFills& fills, const DrawContext& context, const MapWindow& window,
                 const BorderStyle& wanted) {
    BorderStyle borders = wanted;
    if (has_own_borders(map)) borders.department.width = borders.region.width = 0;
    draw_shared(canvas, context, window, "/ground", [&](Canvas& on) { draw_land(on, context, window); });
    const auto paths = area_paths(context, window, map.ground);
    const Ground ground{canvas, map, fills, context, window, borders.area, areas_of(*window.frame, map.ground), *paths};
    if (map.clickable || !map.titles.empty()) draw_one_by_one(ground);
    else draw_by_paint(ground);
    if (has_own_borders(map)) return;
    draw_shared(canvas, context, window, key_of(borders), [&](Canvas& on) { draw_borders_over(on, context, window, borders); });
}

void draw_highlight(Canvas& canvas, const Area& area, const Projector& projector, const Box& box) {
    Area beside;
    const double out = 0.55 / projector.scale;
    // Parts that come to touch become one; of a single part the line hides the places where its sides would cross.
    if (area.polygons.size() > 1) {
        beside.polygons = grown(area.polygons, out);
    } else {
        for (const MetrePolygon& polygon : area.polygons) {
            MetrePolygon& moved = beside.polygons.emplace_back();
            for (const MetreRing& ring : polygon.rings) moved.rings.push_back(moved_out(ring, out, !moved.rings.empty()));
        }
    }
    beside.extent = {area.extent.min_x - out, area.extent.min_y - out, area.extent.max_x + out, area.extent.max_y + out};
    const PathPtr path = to_path(beside, projector, box);
    canvas.shape(path, {}, white_line(3.6));
    canvas.shape(path, {}, Stroke{Ink::of(Role::territory), 1.8, {}, true});
}

}  // namespace portraits
