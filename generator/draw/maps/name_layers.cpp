#include "draw/maps/name_layers.hpp"

namespace portraits {

void draw_names(Canvas&, const MapDrawing&, const DrawContext&, const std::vector<MapWindow>&, const std::vector<Box>&) {}

}  // namespace portraits
