#pragma once
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
};

/// Area and point layers of the map in one window, in their order; names are draw_names'.
void draw_layers(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const MapWindow& window);

}  // namespace portraits
