#include "geo/degrees.hpp"

#include <algorithm>

#include "geo/projection.hpp"

namespace portraits {

namespace {

/// Twice the signed area; positive when the ring turns counterclockwise.
double turn_of(const MetreRing& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Metres &a = ring[i], &b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

DegreeRing in_degrees(const MetreRing& ring, const Projection& projection, bool outer) {
    DegreeRing out;
    for (const Metres& p : ring) out.push_back(projection.to_degrees(p));
    if ((turn_of(ring) > 0) != outer) std::reverse(out.begin(), out.end());
    if (!out.empty()) out.push_back(out.front());
    return out;
}

DegreePolygon in_degrees(const MetrePolygon& polygon, const Projection& projection) {
    DegreePolygon out;
    for (const MetreRing& ring : polygon.rings) out.push_back(in_degrees(ring, projection, out.empty()));
    return out;
}

}  // namespace

std::map<std::string, std::vector<DegreePolygon>> territories_in_degrees(const Geography& geography, Detail detail) {
    std::map<std::string, std::vector<DegreePolygon>> all;
    for (const GeoFrame& frame : geography.frames.at(geography.step > 0 ? Detail::full : detail)) {
        const bool moved = geography.moved() && frame.code != "met";  // its places on the globe are not known
        if (frame.territories.empty() || moved) continue;
        const Projection projection(frame.epsg);
        for (const Area& area : frame.territories)
            for (const MetrePolygon& polygon : area.polygons) all[area.code].push_back(in_degrees(polygon, projection));
    }
    return all;
}

}  // namespace portraits
