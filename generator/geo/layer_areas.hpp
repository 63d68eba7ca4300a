#pragma once
#include <map>
#include <string>
#include <vector>

#include "geo/frames.hpp"
#include "geo/placing.hpp"

namespace portraits {

/// A declared layer in one frame, cut into arcs of its own; names by code.
struct LayerMesh {
    Mesh mesh;
    std::map<std::string, std::string> names;
};
using LayerMeshes = std::map<std::string, LayerMesh>;  // by frame

/// Areas of the layer's file, each in the frames where it lies. What lies in no frame, or mostly more than 30 km away from the land of
/// `geography`, has been moved there: it is left out with a complaint, an error when nothing remains.
LayerMeshes areas_of_file(const GeoLayerSpec& spec, const Geography& geography, const Placer& placer, Diagnostics& diagnostics);

/// Unions of schematic cells by the layer's table: one column holds codes of members, `code` names the one of the areas.
LayerMeshes areas_of_table(const GeoLayerSpec& spec, const std::vector<FrameMesh>& schematic, const Atlas& atlas, Diagnostics& diagnostics);

/// Fills GeoFrame::layers of every detail.
void add_layer_areas(const std::string& name, const LayerMeshes& meshes, Geography& geography);

}  // namespace portraits
