#include "draw/maps/map_cells.hpp"

#include <algorithm>

#include "draw/maps/map_ground.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

/// Outlines of the cells inside the territory, or outside it.
void stroke_cells(Canvas& canvas, const std::vector<const Area*>& cells, const Projector& projector, const Box& box, const Area* own, bool inner,
                  const Stroke& stroke) {
    Path all;
    for (const Area* cell : cells) {
        const bool within = own && std::any_of(own->polygons.begin(), own->polygons.end(),
                                               [&](const MetrePolygon& polygon) { return inside(polygon, cell->inner); });
        if (within != inner) continue;
        if (const PathPtr path = to_path(*cell, projector, box)) append(all, *path);
    }
    if (!all.empty()) canvas.shape(std::make_shared<const Path>(std::move(all)), {}, stroke);
}

}  // namespace

void draw_cells(Canvas& canvas, BaseMaps& base_maps, const GeoFrame& frame, const Projector& projector, const Box& box, const std::string& territory,
                const CellPalette& palette) {
    for (const Area& land : frame.land) canvas.shape(to_path(land, projector, box), palette.land, {}, true);
    Path others;
    const AreaIndex& territories = base_maps.index(frame.territories);
    const Extent seen = seen_around(projector, box);
    for (const Area* area : territories.seen(seen))
        if (area->code != territory)
            if (const PathPtr path = to_path(*area, projector, box)) append(others, *path);
    const Area* own = territories.find(territory);
    const std::vector<const Area*> cells = base_maps.index(frame.members).seen(seen);
    stroke_cells(canvas, cells, projector, box, own, false, palette.cell);
    if (!others.empty()) canvas.shape(std::make_shared<const Path>(std::move(others)), palette.other, palette.department, true);
    draw_borders(canvas, frame, projector, box, {0, palette.department.width, palette.region.width}, palette.region.ink);
    if (own == nullptr) return;
    const PathPtr path = to_path(*own, projector, box);
    canvas.shape(path, palette.own, {}, true);
    stroke_cells(canvas, cells, projector, box, own, true, palette.own_cell);
    canvas.shape(path, {}, palette.outline);
}

const GeoFrame& frame_at_scale(const Geography& geography, const std::string& code, const Projector& projector) {
    return geography.frame(detail_for(geography.frame(Detail::full, code), projector.scale), code);
}

void begin_named(Canvas& canvas, std::string words) {
    Group group;
    group.title = std::move(words);
    canvas.begin_group(std::move(group));
}

Group clipped_to(Canvas& canvas, const Box& box, double radius) {
    canvas.rounded(box, radius);
    Group group;
    group.clip = canvas.take_path();
    return group;
}

Extent at_least(Extent extent, double metres) {
    const double dx = std::max(0.0, metres - extent.width()) / 2, dy = std::max(0.0, metres - extent.height()) / 2;
    return {extent.min_x - dx, extent.min_y - dy, extent.max_x + dx, extent.max_y + dy};
}

}  // namespace portraits
