#include "geo/projection.hpp"

#include <string>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "late/proj.hpp"

namespace portraits {

Projection::Projection(int epsg) : context_(proj().proj_context_create()) {
    proj().proj_context_set_enable_network(context_, 0);
    const std::string target = "EPSG:" + std::to_string(epsg);
    // From the system's own degrees: the French ones differ from WGS 84 by less than a metre, and no shift has to be looked up.
    PJ* projected = proj().proj_create(context_, target.c_str());
    PJ* degrees = projected ? proj().proj_crs_get_geodetic_crs(context_, projected) : nullptr;
    PJ* raw = degrees ? proj().proj_create_crs_to_crs_from_pj(context_, degrees, projected, nullptr, nullptr) : nullptr;
    if (raw != nullptr) transform_ = proj().proj_normalize_for_visualization(context_, raw);
    for (PJ* each : {raw, degrees, projected}) proj().proj_destroy(each);
    if (transform_ == nullptr) {
        proj().proj_context_destroy(context_);
        throw EnvironmentError(message("PROJ does not know the coordinate system {}", target));
    }
}

Projection::~Projection() {
    proj().proj_destroy(transform_);
    proj().proj_context_destroy(context_);
}

Metres Projection::to_metres(LonLat degrees) const {
    const PJ_COORD out = proj().proj_trans(transform_, PJ_FWD, proj().proj_coord(degrees.lon, degrees.lat, 0, 0));
    return {out.xy.x, out.xy.y};
}

LonLat Projection::to_degrees(Metres metres) const {
    const PJ_COORD out = proj().proj_trans(transform_, PJ_INV, proj().proj_coord(metres.x, metres.y, 0, 0));
    return {out.lp.lam, out.lp.phi};
}

void Projection::to_metres(std::vector<Metres>& degrees) const {
    if (degrees.empty()) return;
    proj().proj_trans_generic(transform_, PJ_FWD, &degrees[0].x, sizeof(Metres), degrees.size(), &degrees[0].y, sizeof(Metres),
                       degrees.size(), nullptr, 0, 0, nullptr, 0, 0);
}

}  // namespace portraits
