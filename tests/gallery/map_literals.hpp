#pragma once
#include "gallery/gallery.hpp"
#include "gallery/literals.hpp"
#include "gallery/small_country.hpp"

// Short ways to write maps of the small country.
namespace portraits::gallery {

inline const std::vector<std::string> ids{"ti-1", "ti-2", "ti-3", "ti-4", "ti-5", "ti-6", "ti-7"};
inline const std::vector<std::string> names{"Val d’Exemple", "Hautes Terres", "Rive Gauche", "Le Bourg", "Plaine du Sud", "Île Haute", "Grand Fleuve"};

/// A map of the small country.
inline Case map_case(std::string name, std::string title, double width, MapDrawing map) {
    return {std::move(name), std::move(title), width, [map = std::move(map)](const DrawContext& context, double on) {
                return draw_map(map, {context.theme, context.shaper, small_geography(), small_bases(), context.medium}, on);
            }};
}

inline MapDrawing view_of(MapView::Kind kind, const std::string& layout = "portrait", const std::string& territory = "ti-1") {
    MapDrawing map;
    map.view.kind = kind;
    map.view.layout = layout;
    map.view.territory = territory;
    map.view.region = "27";
    return map;
}

}  // namespace portraits::gallery
