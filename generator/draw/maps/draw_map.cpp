#include "draw/draw_figure.hpp"
#include "draw/maps/close_maps.hpp"
#include "draw/maps/national_map.hpp"

namespace portraits {

Picture draw_map(const MapDrawing& map, const DrawContext& context, double width, Heights heights) {
    switch (map.view.kind) {
        case MapView::Kind::national: return draw_national(map, context, width, heights);
        case MapView::Kind::region:
        case MapView::Kind::neighbours: return plan_region(map, context, width, heights).draw();
        case MapView::Kind::local: return plan_local(map, context, width, heights.most).draw();
        case MapView::Kind::locator: return draw_locator(map, context, width, heights.most);
        case MapView::Kind::cover:
            return map.view.territory.empty() ? draw_national_cover(map, context, width, heights.most) : draw_cover(map, context, width, heights.most);
    }
    return {};
}

std::optional<PlannedMap> plan_map(const MapDrawing& map, const DrawContext& context, double width, Heights heights) {
    switch (map.view.kind) {
        case MapView::Kind::region:
        case MapView::Kind::neighbours: return plan_region(map, context, width, heights);
        case MapView::Kind::local: return plan_local(map, context, width, heights.most);
        case MapView::Kind::national:
        case MapView::Kind::locator:
        case MapView::Kind::cover: return std::nullopt;
    }
    return std::nullopt;
}

double least_map_height(const MapDrawing& map, const DrawContext& context, double width, double wished) {
    if (map.view.kind != MapView::Kind::national) return wished;
    return national_layout(map, MapFills(map), context, width, {wished, 0}).height;
}

}  // namespace portraits
