#pragma once
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "late/gdal.hpp"

namespace portraits {

struct SpatialReferenceDeleter {
    void operator()(void* reference) const { gdal().OSRDestroySpatialReference(reference); }
};
using SpatialReference = std::unique_ptr<void, SpatialReferenceDeleter>;

/// From a coordinate system to longitude and latitude (WGS 84), in that order.
class ToDegrees {
public:
    explicit ToDegrees(OGRSpatialReferenceH from);
    /// In place; what cannot be projected stays as it is.
    void apply(OGRGeometryH geometry) const;
    bool apply(double& x, double& y) const;

private:
    struct Deleter {
        void operator()(void* transform) const { gdal().OCTDestroyCoordinateTransformation(transform); }
    };
    std::unique_ptr<void, Deleter> transform_;  // null: degrees already
};

/// How a layer's coordinates, which lie within `extent`, become degrees: by the file's own system (null: it tells none), else the
/// declared one ("EPSG:2154"), else as they are when they look like degrees, with a warning. Nothing, after an error, when none of these does or when file and declaration disagree.
std::optional<ToDegrees> to_degrees_of(OGRSpatialReferenceH told, const OGREnvelope& extent, const std::string& path,
                                       const std::string& declared, const Origin& origin, Diagnostics& diagnostics);

}  // namespace portraits
