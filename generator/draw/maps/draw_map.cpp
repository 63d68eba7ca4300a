#include "draw/draw_figure.hpp"
#include "draw/maps/close_maps.hpp"
#include "draw/maps/national_map.hpp"

namespace portraits {

Picture draw_map(const MapDrawing& map, const DrawContext& context, double width, double max_height) {
    switch (map.view.kind) {
        case MapView::Kind::national: return draw_national(map, context, width, max_height);
        case MapView::Kind::region: return draw_region(map, context, width, max_height);
        case MapView::Kind::local: return draw_local(map, context, width, max_height);
        case MapView::Kind::locator: return draw_locator(map, context, width, max_height);
        case MapView::Kind::cover: return draw_cover(map, context, width, max_height);
    }
    return {};
}

}  // namespace portraits
