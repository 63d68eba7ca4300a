#include "geo/shores.hpp"

#include <algorithm>

#include "geo/rings.hpp"

namespace portraits {
namespace {

constexpr double offshore = 30'000;  // m

double total_surface(const std::vector<MetrePolygon>& polygons) {
    double sum = 0;
    for (const MetrePolygon& polygon : polygons) sum += surface(polygon);
    return sum;
}

}  // namespace

Shores::Shores(const Geography& geography) {
    for (const GeoFrame& frame : geography.frames.at(Detail::small_map)) {
        std::vector<MetrePolygon> land;
        for (const Area& area : frame.land) land.insert(land.end(), area.polygons.begin(), area.polygons.end());
        shores_.emplace(frame.code, grown(land, offshore));
    }
}

bool Shores::hold(const std::vector<MetrePolygon>& polygons, const std::string& frame) const {
    const GeosGeometry area = geos_.to_geometry(polygons), shore = geos_.to_geometry(shores_.at(frame));
    const GeosGeometry common = geos_.own(geos_c().GEOSIntersection_r(geos_.handle(), area.get(), shore.get()));
    return total_surface(geos_.to_polygons(common.get())) > total_surface(polygons) / 2;
}

bool Shores::hold(Metres place, const std::string& frame) const {
    const std::vector<MetrePolygon>& shore = shores_.at(frame);
    return std::any_of(shore.begin(), shore.end(), [&](const MetrePolygon& polygon) { return inside(polygon, place); });
}

}  // namespace portraits
