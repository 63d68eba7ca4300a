#pragma once
#include "draw/canvas.hpp"
#include "draw/draw_figure.hpp"

namespace portraits {

/// The territory with its members, named, as circles when they have values; other territories around it.
PlannedMap plan_local(const MapDrawing& map, const DrawContext& context, double width, double max_height);
/// The region's territories, named, the territory highlighted; neighbours paler.
PlannedMap plan_region(const MapDrawing& map, const DrawContext& context, double width, Heights heights);
/// Where the territory lies in France: no words.
Picture draw_locator(const MapDrawing& map, const DrawContext& context, double width, double max_height);
/// The mesh of cells that fills the band of a cover.
Picture draw_cover(const MapDrawing& map, const DrawContext& context, double width, double max_height);
/// France with every territory in the colour of its category: the ground of a whole cover on paper, the drawing beside a title on a screen.
Picture draw_national_cover(const MapDrawing& map, const DrawContext& context, double width, double max_height);
/// The square lines of the sea on a cover.
void draw_graticule(Canvas& canvas, double width, double height);

}  // namespace portraits
