#pragma once
#include "draw/canvas.hpp"
#include "draw/maps/map_fills.hpp"
#include "draw/maps/projector.hpp"

namespace portraits {

/// Widths of the white borders, in points; 0 leaves a level out.
struct BorderWidths {
    double territory = 0.4, department = 0.7, region = 1.2;
};

/// Fills the land with the base colour, the territories with their paints, and cuts them by white borders. Territories are
/// one path for each paint, or one linked group "t-<id>" each when the map is clickable or names them.
void draw_ground(Canvas& canvas, const GeoFrame& frame, const Projector& projector, const Box& box, const MapDrawing& map,
                 const MapFills& fills, const BorderWidths& widths);

/// White borders of departments and regions.
void draw_borders(Canvas& canvas, const GeoFrame& frame, const Projector& projector, const Box& box, const BorderWidths& widths,
                  const Ink& ink);

/// Accent line around a territory over a white one, both a little outside its border.
void draw_highlight(Canvas& canvas, const Area& area, const Projector& projector, const Box& box);

/// Stroke with round joins in the paper's colour.
Stroke white_line(double width);

}  // namespace portraits
