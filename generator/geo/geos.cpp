#include "geo/geos.hpp"

#include <algorithm>

#include "geo/rings.hpp"

namespace portraits {

Geos::Geos() : handle_(geos_c().GEOS_init_r()) {}
Geos::~Geos() { geos_c().GEOS_finish_r(handle_); }

GEOSCoordSequence* Geos::sequence(const MetreRing& ring, bool closed) const {
    const auto size = static_cast<unsigned>(ring.size() + (closed ? 1 : 0));
    GEOSCoordSequence* made = geos_c().GEOSCoordSeq_create_r(handle_, size, 2);
    for (unsigned i = 0; i < size; ++i) {
        const Metres p = ring[i % ring.size()];
        geos_c().GEOSCoordSeq_setXY_r(handle_, made, i, p.x, p.y);
    }
    return made;
}

GeosGeometry Geos::to_geometry(const MetreRing& ring) const {
    return own(geos_c().GEOSGeom_createPolygon_r(handle_, geos_c().GEOSGeom_createLinearRing_r(handle_, sequence(ring, true)), nullptr, 0));
}

GeosGeometry Geos::to_geometry(const std::vector<MetrePolygon>& polygons) const {
    std::vector<GEOSGeometry*> parts;
    for (const MetrePolygon& polygon : polygons) {
        std::vector<GEOSGeometry*> rings;
        for (const MetreRing& ring : polygon.rings)
            if (ring.size() >= 3) rings.push_back(geos_c().GEOSGeom_createLinearRing_r(handle_, sequence(ring, true)));
        if (rings.empty()) continue;
        parts.push_back(geos_c().GEOSGeom_createPolygon_r(handle_, rings[0], rings.data() + 1, static_cast<unsigned>(rings.size() - 1)));
    }
    return own(geos_c().GEOSGeom_createCollection_r(handle_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

GeosGeometry Geos::to_points(const std::vector<Metres>& points) const {
    std::vector<GEOSGeometry*> made;
    made.reserve(points.size());
    for (const Metres& p : points) made.push_back(geos_c().GEOSGeom_createPointFromXY_r(handle_, p.x, p.y));
    return own(geos_c().GEOSGeom_createCollection_r(handle_, GEOS_MULTIPOINT, made.data(), static_cast<unsigned>(made.size())));
}

MetreRing Geos::ring(const GEOSGeometry* line) const {
    const GEOSCoordSequence* points = geos_c().GEOSGeom_getCoordSeq_r(handle_, line);
    unsigned size = 0;
    geos_c().GEOSCoordSeq_getSize_r(handle_, points, &size);
    MetreRing made(size);
    for (unsigned i = 0; i < size; ++i) geos_c().GEOSCoordSeq_getXY_r(handle_, points, i, &made[i].x, &made[i].y);
    if (!made.empty()) made.pop_back();  // closed implicitly
    return made;
}

std::vector<MetrePolygon> Geos::to_polygons(const GEOSGeometry* geometry) const {
    std::vector<MetrePolygon> found;
    if (geometry == nullptr || geos_c().GEOSisEmpty_r(handle_, geometry) == 1) return found;
    if (geos_c().GEOSGeomTypeId_r(handle_, geometry) == GEOS_POLYGON) {
        MetrePolygon polygon;
        polygon.rings.push_back(wound(ring(geos_c().GEOSGetExteriorRing_r(handle_, geometry)), true));
        for (int i = 0; i < geos_c().GEOSGetNumInteriorRings_r(handle_, geometry); ++i)
            polygon.rings.push_back(wound(ring(geos_c().GEOSGetInteriorRingN_r(handle_, geometry, i)), false));
        found.push_back(std::move(polygon));
        return found;
    }
    if (geos_c().GEOSGeomTypeId_r(handle_, geometry) < GEOS_MULTIPOINT) return found;
    for (int i = 0; i < geos_c().GEOSGetNumGeometries_r(handle_, geometry); ++i)
        for (MetrePolygon& part : to_polygons(geos_c().GEOSGetGeometryN_r(handle_, geometry, i))) found.push_back(std::move(part));
    return found;
}

std::vector<MetrePolygon> Geos::repaired(const std::vector<MetrePolygon>& polygons) const {
    bool changed = false;
    return repaired(polygons, changed);
}

std::vector<MetrePolygon> Geos::repaired(const std::vector<MetrePolygon>& polygons, bool& changed) const {
    const GeosGeometry given = to_geometry(polygons);
    changed = geos_c().GEOSisValid_r(handle_, given.get()) != 1;
    if (!changed) return to_polygons(given.get());
    // By structure: parts that overlap are joined, where the older method would make a hole of what they share.
    GEOSMakeValidParams* const by_structure = geos_c().GEOSMakeValidParams_create_r(handle_);
    geos_c().GEOSMakeValidParams_setMethod_r(handle_, by_structure, GEOS_MAKE_VALID_STRUCTURE);
    const GeosGeometry made = own(geos_c().GEOSMakeValidWithParams_r(handle_, given.get(), by_structure));
    geos_c().GEOSMakeValidParams_destroy_r(handle_, by_structure);
    return to_polygons(made.get());
}

std::vector<MetrePolygon> clipped(const std::vector<MetrePolygon>& polygons, const Extent& e) {
    const Geos geos;
    const GeosGeometry given = geos.to_geometry(polygons);
    return geos.to_polygons(geos.own(geos_c().GEOSClipByRect_r(geos.handle(), given.get(), e.min_x, e.min_y, e.max_x, e.max_y)).get());
}

std::vector<MetrePolygon> grown(const std::vector<MetrePolygon>& polygons, double metres) {
    const Geos geos;
    const GeosGeometry given = geos.to_geometry(polygons);
    return geos.to_polygons(
        geos.own(geos_c().GEOSBufferWithStyle_r(geos.handle(), given.get(), metres, 2, GEOSBUF_CAP_ROUND, GEOSBUF_JOIN_MITRE, 2)).get());
}

}  // namespace portraits
