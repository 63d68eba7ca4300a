#pragma once
#include <optional>
#include <vector>

#include "draw/draw_figure.hpp"
#include "draw/maps/national_layout.hpp"
#include "publication/map.hpp"

namespace portraits {

/// Where a callout stands: its text, and the line to its territory, from the text.
struct CalloutPlace {
    Box box;
    std::vector<Point> leader;   // two points, or three with an elbow
    bool leader_right = false;   // leaves the text at its right
    double cost = 0;
};

/// The place of a callout on a national map: in the sea or a neighbouring country, with a short leader that passes over few
/// territories, never over insets, legends or the drawing's edge. None where nothing is free or the territory has no shape.
std::optional<CalloutPlace> place_callout(const MapCallout& callout, const DrawContext& context, const NationalLayout& layout,
                                          const std::string& territory);

/// What lies under the main map of a layout, found once.
LandMaskPtr land_of(const DrawContext& context, const NationalLayout& layout);

}  // namespace portraits
