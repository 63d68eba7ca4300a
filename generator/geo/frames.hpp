#pragma once
#include <vector>

#include "geo/geography.hpp"
#include "geo/mesh.hpp"

namespace portraits {

/// Places of the layers in a frame's mesh; a layer may be empty.
namespace layer {
enum : std::size_t { members, territories, departments, regions, count };
}

/// One frame's layers cut into arcs, at full detail.
struct FrameMesh {
    FrameDefinition definition;
    Mesh mesh;
};

/// Metres below which a detail is not seen in this frame, at this level; 0 for full.
double tolerance_of(const std::string& code, const Extent& extent, Detail detail);

/// Fills geography.frames at every detail, frames in the order given; label points are found once, at local detail.
void add_frames(const std::vector<FrameMesh>& meshes, const Atlas& atlas, Geography& geography);

/// The layer's areas at this tolerance, without islands under tolerance². A border that simplification made cross itself is repaired.
std::vector<Area> areas_at(const Mesh& simplified_mesh, const ArcLayer& layer, double tolerance);

/// The point of each area's largest polygon that lies farthest from its border, by code.
std::map<std::string, Metres> inner_points(const std::vector<Area>& areas);

}  // namespace portraits
