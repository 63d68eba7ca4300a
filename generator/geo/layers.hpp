#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/frames.hpp"

namespace portraits {

/// Faces of a layer by frame.
using FacesOfFrames = std::map<std::string, std::vector<MeshFace>>;
/// Territories, departments, regions; nothing for a layer without a file.
using GivenLayers = std::array<std::optional<FacesOfFrames>, 3>;

/// The boundary files of the publication (any OGR format, local files), read at the same time. Complaints: a file that cannot be read, codes that
/// do not join either way, geometry that lies outside its frame.
GivenLayers read_layers(const Atlas& atlas, Diagnostics& diagnostics);

/// By frame and cut into arcs. A layer without a file is taken from the schematic frames.
std::vector<FrameMesh> layer_meshes(GivenLayers given, const Geography& schematic);

}  // namespace portraits
