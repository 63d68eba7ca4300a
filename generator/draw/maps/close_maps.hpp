#pragma once
#include "draw/draw_figure.hpp"

namespace portraits {

/// The territory with its members, named, as circles when they have values; other territories around it.
Picture draw_local(const MapDrawing& map, const DrawContext& context, double width, double max_height);
/// The region's territories, named, the territory highlighted; neighbours paler.
Picture draw_region(const MapDrawing& map, const DrawContext& context, double width, Heights heights);
/// Where the territory lies in France: no words.
Picture draw_locator(const MapDrawing& map, const DrawContext& context, double width, double max_height);
/// The mesh of cells that fills the band of a cover.
Picture draw_cover(const MapDrawing& map, const DrawContext& context, double width, double max_height);

}  // namespace portraits
