#pragma once
#include <vector>

#include "draw/canvas.hpp"
#include "draw/draw_figure.hpp"
#include "draw/maps/projector.hpp"

namespace portraits {

/// One frame of the geography seen through a projector in a box of the drawing: the mainland, an inset, an enlargement.
struct MapWindow {
    const GeoFrame* frame = nullptr;
    Projector projector;
    Box box;
    bool enlarged = false;  // shows again what the mainland's window shows
    double size = 1;        // of lines and marks: 1 on a map as wide as an A4 page's text
    Box covered{};          // by the scale bar of an enlargement: nothing is written there
    double pattern = 1;     // pitch of patterns: wider on a screen, where a drawing is shown larger and every line is weighed
};

/// Area and point layers of the map in one window, in their order; names are draw_names'. Marks may reach over the window's box: clip
/// to it where that is not wanted.
void draw_layers(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const MapWindow& window);

/// Where a layer's marks stand in a window, as boxes.
std::vector<Box> mark_boxes(const PointLayer& layer, const DrawContext& context, const MapWindow& window);
/// The marks of all layers in some windows that names keep off; none of a layer that has them by the hundred, where no name would find room.
std::vector<Box> marks_to_avoid(const MapDrawing& map, const DrawContext& context, const std::vector<MapWindow>& windows);

/// Radius of a layer's largest circle, and of the disc of its classes, on a map of this size.
double largest_circle(double size);
double point_radius(const PointLayer& layer, double size);
/// Largest value among a layer's circles; 0 when it has none.
double largest_value(const PointLayer& layer);

/// How an area layer is painted, on the map and in its legend.
void paint_layer(Canvas& canvas, const AreaLayer& layer, PathPtr path, const Theme& theme, double size);

/// Everything that draw_layers and draw_names depend on, as text for a key.
std::string layers_key(const MapDrawing& map);

}  // namespace portraits
