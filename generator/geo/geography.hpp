#pragma once
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/atlas.hpp"

namespace portraits {

/// Planar coordinates in metres of a frame's projection, y northwards.
struct Metres {
    double x = 0, y = 0;
    friend bool operator==(const Metres&, const Metres&) = default;
};
using MetreRing = std::vector<Metres>;             // closed: the last point is not repeated
struct MetrePolygon { std::vector<MetreRing> rings; };  // outer first, then holes
struct Extent {
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;
    double width() const { return max_x - min_x; }
    double height() const { return max_y - min_y; }
    bool contains(Metres p) const { return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y; }
    bool overlaps(const Extent& o) const { return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y; }
    void add(Metres p);
};

/// A named area of a layer in one frame.
struct Area {
    std::string code;                  // territory id, department or region code, entity code for a cell
    std::string name;                  // of an area of a declared layer
    std::vector<MetrePolygon> polygons;
    Metres inner;                      // a point well inside the largest polygon, for labels and leaders
    double surface = 0;                // m²
    Extent extent;
};

/// A place of a point layer.
struct GeoPoint {
    std::string code, name;            // code: distinct in its layer
    std::string category;              // value of the attribute that sorts the points; may be empty
    Metres at;
    std::string territory;             // id of the territory that holds it; empty elsewhere
};

/// A stretch of border between two areas of a layer, or of coast (right empty). Shared: cut once, simplified once.
struct Border {
    std::vector<Metres> line;
    std::string left, right;
    enum class Level { coast, region, department, territory, member } level = Level::member;
    std::optional<Extent> extent = {};     // of the line, where it was measured
};

/// One projected window: the mainland with Corsica, or one overseas department, at one tolerance of simplification.
struct GeoFrame {
    std::string code;                  // "met", "971", "972", "973", "974", "976"
    std::string name;                  // "France métropolitaine", "Guadeloupe"…
    int epsg = 2154;
    Extent extent;                     // of its land
    std::vector<Area> territories, departments, regions;
    std::vector<Area> members;         // schematic cells of all entities; empty with real boundaries that have none
    std::vector<Border> borders;       // of departments and regions
    std::vector<Area> land;            // outline of the whole
    std::map<std::string, std::vector<Area>> layers;  // areas of declared layers, by name
};

/// Tolerances, in metres for 1:1: a map drawn at s points per metre asks for the level whose tolerance·s is near 0.4 pt.
enum class Detail { full, local, national, small_map };

/// All shapes that maps are drawn from. Immutable, shared by all threads.
struct Geography {
    bool schematic = true;
    std::string credit;                // "IGN Admin Express 2023"; empty when schematic
    Extent window;                     // what a map of France shows, of shapes moved beside the mainland; without width: at their places
    std::map<std::string, Extent> boxes;  // then: frame code → its box, in the metres of the mainland's frame
    double step = 0;                   // metres of the grid that all points lie on, then none is left out; 0: simplified
    std::map<Detail, std::vector<GeoFrame>> frames;     // the six frames at each detail; only `full` where nothing is simplified
    std::map<std::string, std::string> frame_of;        // territory id → frame code
    std::map<std::string, Metres> centre_of_entity;     // in its frame
    std::map<std::string, std::string> frame_of_entity;
    std::map<std::string, std::map<std::string, std::vector<GeoPoint>>> points;  // layer → frame code → places; "membres" always

    bool moved() const { return window.width() > 0; }
    const GeoFrame& frame(Detail detail, const std::string& code) const;
};

/// The areas of a layer in a frame: "territoires", "departements", "regions", "membres" or a declared one; empty when unknown.
const std::vector<Area>& areas_of(const GeoFrame& frame, const std::string& layer);

/// The area of this code in a layer, or null.
const Area* find_area(const std::vector<Area>& layer, const std::string& code);

/// The polygons grown outwards by `metres` (GEOS buffer, mitred corners): the line that highlights an area runs beside it.
std::vector<MetrePolygon> grown(const std::vector<MetrePolygon>& polygons, double metres);

/// The parts of polygons inside a rectangle (GEOS).
std::vector<MetrePolygon> clipped(const std::vector<MetrePolygon>& polygons, const Extent& extent);

/// The coarsest detail of a frame that is still exact to the eye at this scale.
Detail detail_for(const GeoFrame& frame, double points_per_metre);

/// Frames of the design: code, name, EPSG.
struct FrameDefinition { const char* code; const char* name; int epsg; };
const std::array<FrameDefinition, 6>& frame_definitions();
/// "met" or the overseas department's code, from a department code.
std::string frame_of_department(const std::string& department);

/// Schematic boundaries: Voronoi cells (GEOS) of the entities' centres clipped to hand-made outlines (`outlines` is the whole
/// text of data/geo/contours.yml, read by the caller), or the real layers of BoundariesSpec (OGR, reprojected by PROJ). Complaints (a file that
/// cannot be read, codes that do not join, geometry already moved beside the mainland) go to diagnostics.
Geography make_geography(const Atlas& atlas, const std::string& outlines, Diagnostics& diagnostics);

}  // namespace portraits
