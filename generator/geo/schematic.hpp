#pragma once
#include <functional>
#include <string>
#include <vector>

#include "geo/frames.hpp"
#include "geo/outlines.hpp"

namespace portraits {

/// The entities' centres of one frame in metres, those without a frame or far outside it left out with a complaint.
struct Seed {
    const Entity* entity = nullptr;
    Metres at;
};

/// Meshes of the schematic boundaries: cells around centres, clipped to the outlines, joined into territories, departments
/// and regions. Also fills geography.centre_of_entity and frame_of_entity.
std::vector<FrameMesh> schematic_meshes(const Atlas& atlas, const std::string& outlines, Geography& geography,
                                        Diagnostics& diagnostics);

/// Only geography.centre_of_entity and frame_of_entity: where nothing would be drawn from the cells.
void place_entities(const Atlas& atlas, const std::string& outlines, Geography& geography, Diagnostics& diagnostics);

/// Cells nearer to their seed than to any other (GEOS Voronoi), clipped to the land; a seed at sea gets a round islet.
std::vector<MeshFace> cells_of(const std::vector<Seed>& seeds, const std::vector<MetrePolygon>& land);

/// Gives pieces cut off from their cell (across a bay) to the neighbour they share the longest border with.
ArcLayer without_exclaves(const Mesh& mesh, const ArcLayer& cells);

/// Joins cells that answer the same code; an empty code joins nothing.
using CodeOf = std::function<std::string(const std::string& entity)>;
ArcLayer joined(const Mesh& mesh, const ArcLayer& cells, const CodeOf& code_of);

}  // namespace portraits
