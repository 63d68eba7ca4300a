#include <cairo.h>

#include <algorithm>

#include "draw/maps/close_maps.hpp"
#include "draw/maps/map_cells.hpp"
#include "draw/maps/map_ground.hpp"
#include "draw/maps/map_labels.hpp"
#include "draw/maps/scale_bar.hpp"

namespace portraits {
namespace {

constexpr double graticule_step = 53;

CellPalette palette() {
    const auto line = [](Role role, double width) { return Stroke{Ink::of(role), width, {}, true}; };
    return {Ink::of(Role::cover_land),      Ink::of(Role::cover_territory),     Ink::of(Role::cover_accent),
            line(Role::cover_territory, 0.6), line(Role::cover_ground, 1.1),    line(Role::cover_ground, 0.9),
            line(Role::cover_ground, 1.9),  line(Role::cover_ground, 2.4)};
}

/// The territory stands left of the locator; an overseas department is shown whole.
Projector cover_projector(const Geography& geography, const std::string& code, const std::string& territory, double width,
                          double height) {
    const GeoFrame& frame = geography.frame(Detail::full, code);
    if (code != "met") return fitted(frame.extent, {0.08 * width, 0.1 * height, 0.6 * width, 0.72 * height});
    const Extent own = at_least(find_area(frame.territories, territory)->extent, 30000);
    return fitted(own, {0.13 * width, 0.14 * height, 0.56 * width, 0.6 * height});
}

void draw_graticule(Canvas& canvas, double width, double height) {
    cairo_t* cr = canvas.cairo();
    for (double x = 31; x < width; x += graticule_step) {
        cairo_move_to(cr, x, 0);
        cairo_line_to(cr, x, height);
    }
    for (double y = 47; y < height; y += graticule_step) {
        cairo_move_to(cr, 0, y);
        cairo_line_to(cr, width, y);
    }
    canvas.stroke({Ink::of(Role::cover_graticule), 0.7, {}, false});
}

/// Centres of the frame's entities on the band: real boundaries have no cells to count.
std::size_t entities_seen(const Geography& geography, const std::string& frame, const Extent& seen) {
    std::size_t count = 0;
    for (const auto& [code, centre] : geography.centre_of_entity)
        if (seen.contains(centre) && geography.frame_of_entity.at(code) == frame) ++count;
    return count;
}

/// With few cells on the band, they carry their names.
void draw_names(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const GeoFrame& frame, const Projector& projector,
                const Box& box) {
    MapLabels labels(canvas, context.shaper, box);
    TextStyle own = map_style(context.medium).label, other = own;
    own.size = other.size = 8.5;
    own.weight = 900;
    other.weight = 400;
    const auto room = [&](const Area& area) { return std::min(110.0, 0.82 * projector.points(area.extent.width())); };
    if (map.members)
        for (const auto& mark : map.members->marks) {
            const auto centre = context.geography.centre_of_entity.find(mark.code);
            if (centre == context.geography.centre_of_entity.end()) continue;
            const Area* cell = find_area(frame.members, mark.code);
            labels.centred(mark.label, own, Role::cover_ground, projector(centre->second), cell ? room(*cell) : 90, false);
        }
    for (const Area& area : frame.territories) {
        const auto title = map.titles.find(area.code);
        if (area.code == map.view.territory || title == map.titles.end()) continue;
        labels.centred(name_in_title(title->second), other, Role::cover_note, projector(area.inner), room(area), false);
    }
}

void draw_foot(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const Projector& projector, double height) {
    TextStyle note = map_style(context.medium).legend;
    note.size = 6.8;
    const double left = 48;
    double y = height - 29;
    if (!map.schematic_note.empty()) write(canvas, context.shaper, map.schematic_note, note, {left, y}, Role::cover_note);
    y -= 15;
    draw_scale_bar(canvas, context.shaper, note, {left, y}, projector.scale, 110, Role::cover_note);
}

}  // namespace

Picture draw_cover(const MapDrawing& map, const DrawContext& context, double width, double max_height) {
    const double height = max_height > 0 ? max_height : width * 0.874;
    const Box box{0, 0, width, height};
    Canvas canvas(width, height);
    canvas.rectangle(box, Ink::of(Role::cover_ground));
    const auto code = context.geography.frame_of.find(map.view.territory);
    if (code == context.geography.frame_of.end()) return canvas.finish(width, height);
    const Projector projector = cover_projector(context.geography, code->second, map.view.territory, width, height);
    const GeoFrame& frame = frame_at_scale(context.geography, code->second, projector);
    cairo_rectangle(canvas.cairo(), 0, 0, width, height);
    Group group;
    group.clip = canvas.take_path();
    canvas.begin_group(std::move(group));
    draw_graticule(canvas, width, height);
    draw_cells(canvas, frame, projector, box, map.view.territory, palette());
    if (entities_seen(context.geography, code->second, projector.seen(box)) < 8) draw_names(canvas, map, context, frame, projector, box);
    canvas.end_group();
    draw_foot(canvas, map, context, projector, height);
    return canvas.finish(width, height);
}

}  // namespace portraits
