#pragma once
#include <vector>

#include "draw/maps/map_fills.hpp"
#include "draw/maps/map_labels.hpp"
#include "draw/maps/map_layers.hpp"

namespace portraits {

/// Finds places for the map's name layers in all windows of a drawing, never over one another, nor over `taken`: legends, insets,
/// titles, scales, marks. A name that is in two windows is written in the enlarged one. Names stay in
/// their window's box; a box of `taken` that holds a whole window is not in its way.
PlacedNames place_names(const MapDrawing& map, const DrawContext& context, const std::vector<MapWindow>& windows,
                        const std::vector<Box>& taken);

/// Writes them.
void draw_names(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const std::vector<MapWindow>& windows,
                const std::vector<Box>& taken);

/// Asks for the names of one layer in the windows, numbered as in `labels`; a name stands beside its mark's box in `taken`.
void add_names(MapLabels& labels, const NameLayer& layer, const MapDrawing& map, const DrawContext& context,
               const std::vector<MapWindow>& windows, const std::vector<Box>& taken);

/// What a name is written in where it lies wholly on an area of this paint; none over a pattern.
std::optional<Ink> ink_within(const AreaPaint& paint, const Theme& theme);

/// Asks for all name layers of a map of one window, and keeps its point layers' marks free.
void add_layer_names(MapLabels& labels, std::size_t window, const MapDrawing& map, const DrawContext& context, const MapWindow& on);

/// Whether the map names this layer itself.
bool has_names(const MapDrawing& map, const std::string& layer);

}  // namespace portraits
