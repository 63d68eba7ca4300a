#include "draw/maps/map_ground.hpp"

#include <algorithm>
#include <vector>

namespace portraits {
namespace {

struct Painted {
    AreaPaint paint;
    Path path;
};

void draw_paint(Canvas& canvas, PathPtr path, const AreaPaint& paint, double border) {
    if (!path) return;
    std::optional<Stroke> line;
    if (border > 0) line = white_line(border);
    if (paint.missing == Missing::none) canvas.shape(std::move(path), paint.ink, line, true);
    else canvas.pattern(std::move(path), paint.missing);
}

/// Territories of one paint share one path: a third of the bytes, and nothing to point at is lost.
void draw_by_paint(Canvas& canvas, const GeoFrame& frame, const Projector& projector, const Box& box, const MapFills& fills,
                   double border) {
    std::vector<Painted> painted;
    for (const Area& area : frame.territories) {
        const PathPtr path = to_path(area, projector, box);
        if (!path) continue;
        const AreaPaint paint = fills.of(area.code);
        auto same = std::find_if(painted.begin(), painted.end(), [&](const Painted& p) { return p.paint == paint; });
        if (same == painted.end()) same = painted.insert(painted.end(), {paint, {}});
        append(same->path, *path);
    }
    for (Painted& each : painted) draw_paint(canvas, std::make_shared<const Path>(std::move(each.path)), each.paint, border);
}

std::string text_of(const std::map<std::string, std::string>& texts, const std::string& id) {
    const auto found = texts.find(id);
    return found == texts.end() ? std::string() : found->second;
}

void draw_one_by_one(Canvas& canvas, const GeoFrame& frame, const Projector& projector, const Box& box, const MapDrawing& map,
                     const MapFills& fills, double border) {
    for (const Area& area : frame.territories) {
        Group group;
        group.id = "t-" + area.code;
        group.css_class = "territoire";
        group.title = text_of(map.titles, area.code);
        if (map.clickable) group.link = text_of(map.links, area.code);
        canvas.begin_group(std::move(group));
        draw_paint(canvas, to_path(area, projector, box), fills.of(area.code), border);
        canvas.end_group();
    }
}

}  // namespace

Stroke white_line(double width) { return {Ink::of(Role::paper), width, {}, true}; }

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

void draw_ground(Canvas& canvas, const GeoFrame& frame, const Projector& projector, const Box& box, const MapDrawing& map,
                 const MapFills& fills, const BorderWidths& widths) {
    for (const Area& land : frame.land) canvas.shape(to_path(land, projector, box), Ink::of(Role::base), {}, true);
    if (map.clickable || !map.titles.empty()) draw_one_by_one(canvas, frame, projector, box, map, fills, widths.territory);
    else draw_by_paint(canvas, frame, projector, box, fills, widths.territory);
    draw_borders(canvas, frame, projector, box, widths, Ink::of(Role::paper));
}

void draw_highlight(Canvas& canvas, const Area& area, const Projector& projector, const Box& box) {
    Area beside = area;
    const double out = 0.55 / projector.scale;
    beside.polygons = grown(area.polygons, out);
    beside.extent = {area.extent.min_x - out, area.extent.min_y - out, area.extent.max_x + out, area.extent.max_y + out};
    const PathPtr path = to_path(beside, projector, box);
    canvas.shape(path, {}, white_line(3.6));
    canvas.shape(path, {}, Stroke{Ink::of(Role::territory), 1.8, {}, true});
}

}  // namespace portraits
