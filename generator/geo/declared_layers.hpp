#pragma once
#include <vector>

#include "geo/frames.hpp"

namespace portraits {

/// Reads the layers declared in publication.yml into geography.frames (areas, at every detail) and geography.points, which also gets
/// the built-in points “membres”. `schematic` holds the cells that tables group. Complaints: files that cannot be used, shapes
/// repaired, empty or displaced, members unknown, codes that do not join the indicators' values either way.
void add_declared_layers(const Atlas& atlas, const std::vector<FrameMesh>& schematic, Geography& geography, Diagnostics& diagnostics);

}  // namespace portraits
