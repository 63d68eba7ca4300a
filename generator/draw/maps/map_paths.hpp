#pragma once
#include <functional>
#include <memory>
#include <string>

#include "draw/maps/map_layers.hpp"

namespace portraits {

/// Paths of a layer's areas in a window, in the layer's order; null where nothing of an area shows. Projected once for all maps.
std::shared_ptr<const BaseMaps::Paths> area_paths(const DrawContext& context, const MapWindow& window, const std::string& layer);
/// Paths of the land in a window; kept, as all of these, for other maps with the same window, unless there will be none.
std::shared_ptr<const BaseMaps::Paths> land_paths(const DrawContext& context, const MapWindow& window, bool kept = true);
/// The borders of departments, then those of regions, each as one path.
std::shared_ptr<const BaseMaps::Paths> border_paths(const DrawContext& context, const MapWindow& window, bool kept = true);
/// All borders of departments as one path, those of regions and the coasts too, each once; null where none shows.
PathPtr all_borders_path(const DrawContext& context, const MapWindow& window);

/// Says what a projected path of a layer depends on.
std::string window_key(const MapWindow& window, const std::string& layer);

/// What maps of one window draw alike, as a shared picture: booklets with several of them hold it once. `what` tells all that it depends on
/// beside the window.
PicturePtr drawn_once(const DrawContext& context, const MapWindow& window, const std::string& what, const std::function<void(Canvas&)>& draw);

/// A window on a frame at the detail that suits its scale.
MapWindow window_on(const DrawContext& context, const std::string& frame, const Projector& projector, const Box& box, double size = 1);

}  // namespace portraits
