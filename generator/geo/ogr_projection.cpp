#include "geo/ogr_projection.hpp"

#include <cmath>

#include "base/messages.hpp"

namespace portraits {
namespace {

SpatialReference by_code(const std::string& declared) {
    SpatialReference made(gdal().OSRNewSpatialReference(nullptr));
    const int code = std::atoi(declared.c_str() + declared.find(':') + 1);
    if (gdal().OSRImportFromEPSG(made.get(), code) != OGRERR_NONE) made.reset();
    return made;
}

bool looks_like_degrees(const OGREnvelope& e) { return e.MinX >= -180 && e.MaxX <= 180 && e.MinY >= -90 && e.MaxY <= 90; }

/// The system that the file tells, unless its coordinates deny it: GeoJSON says degrees by default.
OGRSpatialReferenceH believed(OGRSpatialReferenceH told, const OGREnvelope& extent) {
    if (told == nullptr || gdal().OSRIsLocal(told) == 1) return nullptr;
    return gdal().OSRIsGeographic(told) == 1 && !looks_like_degrees(extent) ? nullptr : told;
}

/// True when both systems put the layer at the same place, whatever they are called.
bool agree(const ToDegrees& a, const ToDegrees& b, const OGREnvelope& e) {
    const double fifty_metres = 0.0005;  // degrees
    for (const auto& [x, y] : {std::pair(e.MinX, e.MinY), {e.MaxX, e.MinY}, {e.MinX, e.MaxY}, {e.MaxX, e.MaxY}}) {
        double xa = x, ya = y, xb = x, yb = y;
        if (!a.apply(xa, ya) || !b.apply(xb, yb)) return false;
        if (!(std::abs(xa - xb) < fifty_metres && std::abs(ya - yb) < fifty_metres)) return false;
    }
    return true;
}

std::string name_of(OGRSpatialReferenceH system) {
    const char* const name = gdal().OSRGetName(system);
    return name == nullptr ? std::string("?") : std::string(name);
}

}  // namespace

ToDegrees::ToDegrees(OGRSpatialReferenceH from) {
    if (from == nullptr || gdal().OSRIsGeographic(from) == 1) return;
    const SpatialReference source(gdal().OSRClone(from)), target(gdal().OSRNewSpatialReference(nullptr));
    gdal().OSRImportFromEPSG(target.get(), 4326);
    gdal().OSRSetAxisMappingStrategy(source.get(), OAMS_TRADITIONAL_GIS_ORDER);
    gdal().OSRSetAxisMappingStrategy(target.get(), OAMS_TRADITIONAL_GIS_ORDER);
    transform_.reset(gdal().OCTNewCoordinateTransformation(source.get(), target.get()));
}

void ToDegrees::apply(OGRGeometryH geometry) const {
    if (transform_) gdal().OGR_G_Transform(geometry, transform_.get());
}

bool ToDegrees::apply(double& x, double& y) const {
    return !transform_ || gdal().OCTTransform(transform_.get(), 1, &x, &y, nullptr) == TRUE;
}

std::optional<ToDegrees> to_degrees_of(OGRSpatialReferenceH told, const OGREnvelope& extent, const std::string& path,
                                       const std::string& declared, const Origin& origin, Diagnostics& diagnostics) {
    const OGRSpatialReferenceH own = believed(told, extent);
    if (declared.empty()) {
        if (own != nullptr) return ToDegrees(own);
        if (!looks_like_degrees(extent)) {
            diagnostics.error("projection-missing", origin, message("“{}” does not tell its coordinate system", path),
                              tr("write it in publication.yml, for instance “projection: EPSG:2154” for Lambert-93"));
            return std::nullopt;
        }
        diagnostics.warning("projection-assumed", origin,
                            message("“{}” does not tell its coordinate system: longitudes and latitudes (WGS 84) are assumed", path),
                            tr("write “projection: EPSG:4326” in publication.yml if that is right"));
        return ToDegrees(nullptr);
    }
    const SpatialReference chosen = by_code(declared);
    if (!chosen) {
        diagnostics.error("projection-unknown", origin, message("the coordinate system {} is not known", declared),
                          tr("correct “projection” in publication.yml"));
        return std::nullopt;
    }
    ToDegrees to_degrees(chosen.get());
    if (own == nullptr || agree(ToDegrees(own), to_degrees, extent)) return to_degrees;
    diagnostics.error("projection-contradicted", origin, message("“{}” says that it is in {}, publication.yml says {}", path, name_of(own), declared),
                      tr("take “projection” away, unless the file is wrong"));
    return std::nullopt;
}

}  // namespace portraits
