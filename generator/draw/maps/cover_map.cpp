#include <cairo.h>

#include <algorithm>

#include "draw/maps/close_maps.hpp"
#include "draw/maps/map_cells.hpp"
#include "draw/maps/map_ground.hpp"
#include "draw/maps/map_labels.hpp"
#include "draw/maps/scale_bar.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

constexpr double graticule_step = 53;
constexpr double beyond_edge = 24;  // land goes on past the clip: a printer's bleed shows it

CellPalette palette() {
    const auto line = [](Role role, double width) { return Stroke{Ink::of(role), width, {}, true}; };
    return {Ink::of(Role::cover_land),      Ink::of(Role::cover_territory),     Ink::of(Role::cover_accent),
            line(Role::cover_territory, 0.6), line(Role::cover_ground, 1.1),    line(Role::cover_ground, 0.9),
            line(Role::cover_ground, 1.9),  line(Role::cover_ground, 2.4)};
}

/// The territory stands left of the locator; an overseas department is shown whole.
Projector cover_projector(const DrawContext& context, const std::string& code, const std::string& territory, double width,
                          double height) {
    const GeoFrame& frame = context.geography.frame(Detail::full, code);
    if (code != "met") return fitted(frame.extent, {0.08 * width, 0.1 * height, 0.6 * width, 0.72 * height});
    const Extent own = at_least(context.base_maps.index(frame.territories).find(territory)->extent, 30000);
    return fitted(own, {0.13 * width, 0.14 * height, 0.56 * width, 0.6 * height});
}

/// Whether few centres of the frame's entities lie on the band: real boundaries have no cells to count.
bool few_entities_seen(const Geography& geography, const std::string& frame, const Extent& seen) {
    constexpr std::size_t many = 8;
    std::size_t count = 0;
    for (const auto& [code, centre] : geography.centre_of_entity)
        if (seen.contains(centre) && geography.frame_of_entity.at(code) == frame && ++count == many) return false;
    return true;
}

Metres middle_of(const Extent& e) { return {(e.min_x + e.max_x) / 2, (e.min_y + e.max_y) / 2}; }

/// Whether a box of the drawing lies inside an area, by its corners and the middles of its sides.
bool holds(const Area& area, const Projector& projector, const Box& box) {
    const Extent e = projector.seen(box);
    const auto [x, y] = middle_of(e);
    const Metres points[] = {{e.min_x, e.min_y}, {e.min_x, e.max_y}, {e.max_x, e.min_y}, {e.max_x, e.max_y}, {x, e.min_y}, {x, e.max_y}, {e.min_x, y}, {e.max_x, y}};
    return std::all_of(std::begin(points), std::end(points), [&](Metres p) {
        return std::any_of(area.polygons.begin(), area.polygons.end(), [&](const MetrePolygon& polygon) { return inside(polygon, p); });
    });
}

struct CoverNames {
    const DrawContext& context;
    const Projector& projector;
    Box band;  // a name of which a part would be cut off is left out, and so is one that nobody would see
    std::vector<LabelRequest> requests;
    std::vector<Role> inks;
    std::vector<std::vector<LabelText>> texts;

    /// The name as large as its area holds it, at the first place that does; left out when it would reach the sea or a neighbour.
    void add(const std::string& name, int weight, Role ink, const Area& area, const std::vector<Metres>& places) {
        TextStyle style = map_style(context.medium).label;
        style.weight = weight;
        requests.emplace_back();
        inks.push_back(ink);
        texts.emplace_back();
        const double room = std::min(110.0, 0.82 * projector.points(area.extent.width()));
        for (const double size : {8.5, 7.6, 6.8}) {
            style.size = size;
            for (const LabelText& text : label_texts(context.shaper, name, style, room, 3)) {
                for (const Metres place : places) {
                    const Point at = projector(place);
                    const Box box{at.x - text.width / 2, at.y - text.height / 2, text.width, text.height};
                    std::vector<LabelPlace>& found = requests.back().places;
                    if (within_band(box) && holds(area, projector, box))
                        found.push_back({box, texts.back().size(), Anchor::middle, {}, static_cast<double>(found.size()), true});
                }
                texts.back().push_back(text);
            }
        }
    }

    bool within_band(const Box& box) const {
        constexpr double margin = 4;
        return box.x >= band.x + margin && box.y >= band.y + margin && box.right() <= band.right() - margin && box.bottom() <= band.bottom() - margin;
    }

    void draw(Canvas& canvas) {
        const auto chosen = place_labels(requests);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            if (!chosen[i]) continue;
            const LabelPlace& place = requests[i].places[*chosen[i]];
            draw_label_text(canvas, texts[i][place.text], place.box, place.anchor, Ink::of(inks[i]), 0);
        }
    }
};

/// With few cells on the band, they carry their names.
void draw_cell_names(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const GeoFrame& frame, const Projector& projector,
                     const Box& band) {
    CoverNames names{context, projector, band, {}, {}, {}};
    const Area* own = context.base_maps.index(frame.territories).find(map.view.territory);
    if (map.members)
        for (const auto& mark : map.members->marks) {
            const auto centre = context.geography.centre_of_entity.find(mark.code);
            if (centre == context.geography.centre_of_entity.end()) continue;
            const Area* cell = context.base_maps.index(frame.members).find(mark.code);
            // Without cells, the middle of the whole territory would be another member's place.
            if (cell) names.add(mark.label, 900, Role::cover_ground, *cell, {centre->second, middle_of(cell->extent)});
            else if (own) names.add(mark.label, 900, Role::cover_ground, *own, {centre->second});
        }
    for (const Area& area : frame.territories) {
        const auto title = map.titles.find(area.code);
        if (area.code != map.view.territory && title != map.titles.end())
            names.add(name_in_title(title->second), 400, Role::cover_note, area, {area.inner, middle_of(area.extent)});
    }
    names.draw(canvas);
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

Picture draw_cover(const MapDrawing& map, const DrawContext& context, double width, double max_height) {
    const double height = max_height > 0 ? max_height : width * 0.874;
    const Box box{0, 0, width, height};
    Canvas canvas(width, height);
    canvas.rectangle(box, Ink::of(Role::cover_ground));
    const auto code = context.geography.frame_of.find(map.view.territory);
    if (code == context.geography.frame_of.end()) return canvas.finish(width, height);
    const Projector projector = cover_projector(context, code->second, map.view.territory, width, height);
    const GeoFrame& frame = frame_at_scale(context.geography, code->second, projector);
    cairo_rectangle(canvas.cairo(), 0, 0, width, height);
    Group group;
    group.clip = canvas.take_path();
    canvas.begin_group(std::move(group));
    draw_graticule(canvas, width, height);
    const Box land{-beyond_edge, -beyond_edge, width + 2 * beyond_edge, height + 2 * beyond_edge};
    draw_cells(canvas, context.base_maps, frame, projector, land, map.view.territory, palette());
    if (few_entities_seen(context.geography, code->second, projector.seen(box))) draw_cell_names(canvas, map, context, frame, projector, box);
    canvas.end_group();
    draw_foot(canvas, map, context, projector, height);
    return canvas.finish(width, height);
}

}  // namespace portraits
