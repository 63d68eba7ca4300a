#pragma once
#include <vector>

#include "draw/maps/map_layers.hpp"

namespace portraits {

/// Writes the map's name layers in all windows of a drawing, never over one another, nor over `taken`: legends, insets, marks.
/// A name that is in two windows is written in the enlarged one.
void draw_names(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const std::vector<MapWindow>& windows,
                const std::vector<Box>& taken);

}  // namespace portraits
