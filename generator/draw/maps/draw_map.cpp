#include "draw/draw_figure.hpp"
#include "draw/maps/national_map.hpp"

namespace portraits {

Picture draw_map(const MapDrawing& map, const DrawContext& context, double width, double max_height) {
    return draw_national(map, context, width, max_height);
}

}  // namespace portraits
