#pragma once
#include <vector>

#include "geo/frames.hpp"

namespace portraits {

/// The boundary files of the publication (any OGR format, local files), by frame and cut into arcs. A layer without a file is
/// taken from the schematic frames. Complaints: a file that cannot be read, codes that do not join either way, geometry that
/// lies outside its frame.
std::vector<FrameMesh> layer_meshes(const Atlas& atlas, const Geography& schematic, Diagnostics& diagnostics);

}  // namespace portraits
