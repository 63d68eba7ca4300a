#pragma once
#include <memory>
#include <vector>

#include "geo/geography.hpp"
#include "late/geos.hpp"

namespace portraits {

struct GeosDeleter {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSGeometry* geometry) const { geos_c().GEOSGeom_destroy_r(handle, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;

/// A GEOS context and the conversions to and from plain polygons. Not thread-safe: one for each task.
class Geos {
public:
    Geos();
    ~Geos();
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;
    GEOSContextHandle_t handle() const { return handle_; }

    GeosGeometry own(GEOSGeometry* geometry) const { return {geometry, GeosDeleter{handle_}}; }
    GeosGeometry to_geometry(const MetreRing& ring) const;  // a polygon without holes
    GeosGeometry to_geometry(const std::vector<MetrePolygon>& polygons) const;
    GeosGeometry to_points(const std::vector<Metres>& points) const;
    /// Polygonal parts, outer rings counter-clockwise, holes clockwise; other parts are left out. Null gives nothing.
    std::vector<MetrePolygon> to_polygons(const GEOSGeometry* geometry) const;
    /// The same polygons made valid (GEOSMakeValid, by structure) where they are not.
    std::vector<MetrePolygon> repaired(const std::vector<MetrePolygon>& polygons) const;
    /// The same; `changed` tells whether they had to be.
    std::vector<MetrePolygon> repaired(const std::vector<MetrePolygon>& polygons, bool& changed) const;

private:
    GEOSCoordSequence* sequence(const MetreRing& ring, bool closed) const;
    MetreRing ring(const GEOSGeometry* line) const;
    GEOSContextHandle_t handle_;
};

}  // namespace portraits
