// Boundaries: bytes through OGR, projection, repair, cutting into arcs and simplification. The first byte says the format.
#include <cmath>

#include "fuzz/harness.hpp"
#include "geo/mesh.hpp"
#include "geo/ogr_file.hpp"
#include "geo/placing.hpp"

using namespace portraits;

namespace {

constexpr std::size_t most_points = 20'000;  // what an input of a few kB can hold; beyond it a format inflates, which costs time only

/// A Shapefile is two files: the second after a line “%%”.
std::string written(const fuzz::Scratch& scratch, const std::uint8_t* data, std::size_t size) {
    static const char* const names[] = {"fond.geojson", "fond.json", "fond.shp", "fond.fgb", "fond.gpkg"};
    const std::size_t which = data[0] % 5;
    const std::string_view all(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (which != 2) return scratch.write(names[which], all);
    const auto parts = fuzz::parts_of(data + 1, size - 1);
    scratch.write("fond.dbf", parts.size() > 1 ? parts[1] : "");
    return scratch.write(names[which], parts[0]);
}

std::size_t points_of(const std::vector<OgrFeature>& features) {
    std::size_t points = 0;
    for (const OgrFeature& feature : features)
        for (const MetrePolygon& polygon : feature.degrees)
            for (const MetreRing& ring : polygon.rings) points += ring.size();
    return points;
}

/// What stands where it should, projected and repaired: what read_layers does of a file.
std::vector<MeshFace> faces_of(const std::vector<OgrFeature>& features) {
    static const Placer placer;
    static const Geos geos;
    std::vector<MeshFace> faces;
    for (const OgrFeature& feature : features)
        if (!feature.degrees.empty() && lies_in(feature.degrees, window_of("met")))
            faces.push_back({feature.code, geos.repaired(placer.projected(feature.degrees, "met"))});
    return faces;
}

void check_areas(const std::vector<Area>& areas) {
    for (const Area& area : areas) {
        fuzz::require(std::isfinite(area.surface), "surfaces are finite", area.code);
        for (const MetrePolygon& polygon : area.polygons)
            for (const MetreRing& ring : polygon.rings)
                for (const Metres& point : ring) fuzz::require(std::isfinite(point.x) && std::isfinite(point.y), "shapes are finite", area.code);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static const fuzz::Scratch scratch;
    Diagnostics complaints;
    const OgrRequest request{written(scratch, data, size), {}, {}, {}, {}, {"ti-1", "ti-2"}, {}, {}};
    const std::vector<OgrFeature> features = read_ogr_file(request, complaints);
    fuzz::require(!features.empty() || complaints.has_errors(), "what is not read is complained of");
    fuzz::check_complaints(complaints, size);
    for (const OgrFeature& feature : features) fuzz::require(is_utf8(feature.code), "codes are UTF-8", feature.code);
    if (points_of(features) > most_points) return 0;
    const Mesh mesh = build_mesh({faces_of(features)}, 2);
    check_areas(to_areas(mesh, mesh.layers[0], 0));
    const Mesh coarse = simplified(mesh, 1000);
    check_areas(to_areas(coarse, coarse.layers[0], 1e6));
    return 0;
}
