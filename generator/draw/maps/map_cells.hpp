#pragma once
#include <set>
#include <string>

#include "draw/base_maps.hpp"
#include "draw/canvas.hpp"
#include "draw/maps/projector.hpp"

namespace portraits {

/// Colours of a map that looks at one territory.
struct CellPalette {
    Ink land, other, own;
    Stroke cell, own_cell, department, region, outline;
};

/// Land, other territories and the territory itself, cut into the members' cells where the geography has them.
void draw_cells(Canvas& canvas, BaseMaps& base_maps, const GeoFrame& frame, const Projector& projector, const Box& box, const std::string& territory,
                const CellPalette& palette);

/// The frame at the detail that fits a projector's scale.
const GeoFrame& frame_at_scale(const Geography& geography, const std::string& code, const Projector& projector);

/// Begins the group of a mark or an area that says these words when it is pointed at; without words a plain group.
void begin_named(Canvas& canvas, std::string words);

/// What a group is clipped to: the box with slightly rounded corners.
Group clipped_to(Canvas& canvas, const Box& box, double radius = 1.5);

/// The extent, widened to at least so many metres each way.
Extent at_least(Extent extent, double metres);

}  // namespace portraits
