#include "draw/maps/map_layers.hpp"

namespace portraits {

void draw_layers(Canvas&, const MapDrawing&, const DrawContext&, const MapWindow&) {}

}  // namespace portraits
