#pragma once
#include <string>
#include <vector>

#include "geo/geography.hpp"

namespace portraits {

// Topology by arcs: rings of all layers are cut where they meet, each stretch is kept once, and every face is a list of
// stretches. Whatever is done to an arc is done to all who share it, so shared borders stay shared.

/// Polygons with their code, before they are cut.
struct MeshFace {
    std::string code;
    std::vector<MetrePolygon> polygons;
};

/// Indices of arcs in order: i forwards, ~i backwards.
using ArcRing = std::vector<int>;
struct ArcPolygon { std::vector<ArcRing> rings; };  // outer first, counter-clockwise; holes clockwise
struct ArcFace {
    std::string code;
    std::vector<ArcPolygon> polygons;
};
using ArcLayer = std::vector<ArcFace>;

struct Mesh {
    std::vector<std::vector<Metres>> arcs;  // both ends included; a ring alone repeats its first point
    std::vector<ArcLayer> layers;
};

/// Cuts the layers into arcs; points nearer than `snap` metres become one.
Mesh build_mesh(const std::vector<std::vector<MeshFace>>& layers, double snap);

/// The union of faces of one layer: arcs walked in both directions vanish, the others are chained into rings.
ArcFace merged(const Mesh& mesh, const std::vector<const ArcFace*>& faces, const std::string& code);

/// Every arc simplified once by Visvalingam and Whyatt (1993) until each triangle is at least tolerance²; ends never move,
/// and a ring keeps enough points to stay a ring.
Mesh simplified(const Mesh& mesh, double tolerance);

/// Faces as polygons with their surface and extent. Islands smaller than `smallest` m² are left out, unless the face has no
/// larger part; `inner` is not set.
std::vector<Area> to_areas(const Mesh& mesh, const ArcLayer& layer, double smallest);

/// Every arc of a layer with the faces on its two sides; coast where one is missing (it is then always on the left).
std::vector<Border> to_borders(const Mesh& mesh, const ArcLayer& layer);

/// Points left by Visvalingam's algorithm; at least `fewest`, ends included.
std::vector<Metres> simplify_line(const std::vector<Metres>& line, double tolerance, std::size_t fewest = 2);

}  // namespace portraits
