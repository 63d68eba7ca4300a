#include "geo/ogr_file.hpp"

#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>

#include "base/messages.hpp"

namespace portraits {
namespace {

using Dataset = std::unique_ptr<void, void (*)(void*)>;

Dataset open(const std::string& path) {
    static const bool registered = (GDALAllRegister(), true);
    static_cast<void>(registered);
    void* opened = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr);
    return {opened, [](void* dataset) { GDALClose(dataset); }};
}

/// GDAL reads networks, archives and standard input through such names: boundaries are plain files.
bool is_local_file(const std::string& path) { return !path.starts_with("/vsi") && path.find("://") == std::string::npos; }

/// To longitude and latitude, in that order; null when the layer is already so.
class ToDegrees {
public:
    explicit ToDegrees(OGRSpatialReferenceH from) {
        if (from == nullptr || OSRIsGeographic(from) == 1) return;
        OGRSpatialReferenceH source = OSRClone(from), target = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(target, 4326);
        OSRSetAxisMappingStrategy(source, OAMS_TRADITIONAL_GIS_ORDER);
        OSRSetAxisMappingStrategy(target, OAMS_TRADITIONAL_GIS_ORDER);
        transform_ = OCTNewCoordinateTransformation(source, target);
        OSRDestroySpatialReference(source);
        OSRDestroySpatialReference(target);
    }
    ~ToDegrees() {
        if (transform_ != nullptr) OCTDestroyCoordinateTransformation(transform_);
    }
    ToDegrees(const ToDegrees&) = delete;
    ToDegrees& operator=(const ToDegrees&) = delete;
    void apply(OGRGeometryH geometry) const {
        if (transform_ != nullptr) OGR_G_Transform(geometry, transform_);
    }

private:
    OGRCoordinateTransformationH transform_ = nullptr;
};

std::string value_of(OGRFeatureH feature, int field) { return trimmed_code(OGR_F_GetFieldAsString(feature, field)); }

/// The attribute with the most values among the known codes; −1 when none has any.
int find_attribute(OGRLayerH layer, const std::set<std::string>& known) {
    const int fields = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer));
    std::vector<int> hits(static_cast<std::size_t>(fields), 0);
    OGR_L_ResetReading(layer);
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        for (int i = 0; i < fields; ++i) hits[static_cast<std::size_t>(i)] += known.contains(value_of(feature, i)) ? 1 : 0;
        OGR_F_Destroy(feature);
    }
    int best = -1;
    for (int i = 0; i < fields; ++i)
        if (hits[static_cast<std::size_t>(i)] > (best < 0 ? 0 : hits[static_cast<std::size_t>(best)])) best = i;
    return best;
}

MetreRing ring_of(OGRGeometryH line) {
    MetreRing ring;
    for (int i = 0; i + 1 < OGR_G_GetPointCount(line); ++i) ring.push_back({OGR_G_GetX(line, i), OGR_G_GetY(line, i)});
    return ring;
}

void add_polygons(OGRGeometryH geometry, std::vector<MetrePolygon>& to) {
    if (geometry == nullptr) return;
    if (wkbFlatten(OGR_G_GetGeometryType(geometry)) != wkbPolygon) {
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) add_polygons(OGR_G_GetGeometryRef(geometry, i), to);
        return;
    }
    MetrePolygon polygon;
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) polygon.rings.push_back(ring_of(OGR_G_GetGeometryRef(geometry, i)));
    if (!polygon.rings.empty()) to.push_back(std::move(polygon));
}

/// Keeps GDAL's own English complaints off the terminal and remembers whether there was one.
class QuietGdal {
public:
    QuietGdal() {
        CPLPushErrorHandler(CPLQuietErrorHandler);
        CPLErrorReset();
    }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
    bool failed() const { return CPLGetLastErrorType() >= CE_Failure; }
};

std::vector<OgrFeature> features_of(OGRLayerH layer, int attribute) {
    const ToDegrees to_degrees(OGR_L_GetSpatialRef(layer));
    std::vector<OgrFeature> features;
    OGR_L_ResetReading(layer);
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        OgrFeature made{value_of(feature, attribute), {}};
        if (OGRGeometryH geometry = OGR_F_GetGeometryRef(feature)) {
            to_degrees.apply(geometry);
            add_polygons(geometry, made.degrees);
        }
        OGR_F_Destroy(feature);
        features.push_back(std::move(made));
    }
    return features;
}

void complain_unreadable(const std::string& path, const Origin& origin, Diagnostics& diagnostics) {
    diagnostics.error("boundaries-unreadable", origin, message("the boundaries “{}” cannot be read", path),
                      tr("give a vector file: GeoJSON, GeoPackage, Shapefile, TopoJSON…"));
}

}  // namespace

std::string trimmed_code(std::string text) {
    const std::vector<std::string> spaces{" ", "\t", "\u00A0", "\u202F", "\r", "\n"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string& space : spaces) {
            if (text.starts_with(space)) text.erase(0, space.size()), again = true;
            if (text.ends_with(space)) text.erase(text.size() - space.size()), again = true;
        }
    }
    return text;
}

std::vector<OgrFeature> read_ogr_file(const std::string& path, const std::string& attribute, const std::set<std::string>& known,
                                      const Origin& origin, Diagnostics& diagnostics) {
    if (!is_local_file(path)) {
        diagnostics.error("boundaries-not-local", origin, message("“{}” is not a local file", path));
        return {};
    }
    const QuietGdal quiet;
    const Dataset dataset = open(path);
    OGRLayerH layer = dataset ? GDALDatasetGetLayer(dataset.get(), 0) : nullptr;
    if (layer == nullptr) {
        complain_unreadable(path, origin, diagnostics);
        return {};
    }
    const int field = attribute.empty() ? find_attribute(layer, known)
                                        : OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), attribute.c_str());
    if (field < 0) {
        diagnostics.error("boundaries-without-code", origin, message("no attribute of “{}” holds the expected codes", path),
                          tr("name the attribute in publication.yml"));
        return {};
    }
    std::vector<OgrFeature> features = features_of(layer, field);
    if (!quiet.failed() && !features.empty()) return features;
    complain_unreadable(path, origin, diagnostics);
    return {};
}

}  // namespace portraits
