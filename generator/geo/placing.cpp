#include "geo/placing.hpp"

#include "base/messages.hpp"

namespace portraits {

Extent window_of(const std::string& frame) {
    if (frame == "971") return {-62.2, 15.5, -60.6, 16.9};
    if (frame == "972") return {-61.6, 14.1, -60.4, 15.2};
    if (frame == "973") return {-55.5, 1.8, -50.8, 6.5};
    if (frame == "974") return {55, -21.7, 56.2, -20.6};
    if (frame == "976") return {44.7, -13.3, 45.6, -12.3};
    return {-6, 41, 10.5, 51.6};
}

std::string frame_at(Metres degrees) {
    for (const FrameDefinition& frame : frame_definitions())
        if (window_of(frame.code).contains(degrees)) return frame.code;
    return {};
}

bool lies_in(const std::vector<MetrePolygon>& degrees, const Extent& window) {
    for (const MetrePolygon& polygon : degrees)
        for (const Metres& p : polygon.rings[0])
            if (!window.contains(p)) return false;
    return true;
}

Placer::Placer() {
    for (const FrameDefinition& frame : frame_definitions()) projections_.emplace(frame.code, std::make_unique<Projection>(frame.epsg));
}

Metres Placer::projected(Metres degrees, const std::string& frame) const {
    return projections_.at(frame)->to_metres(LonLat{degrees.x, degrees.y});
}

std::vector<MetrePolygon> Placer::projected(std::vector<MetrePolygon> polygons, const std::string& frame) const {
    for (MetrePolygon& polygon : polygons)
        for (MetreRing& ring : polygon.rings) projections_.at(frame)->to_metres(ring);
    return polygons;
}

void ShapeFaults::report(const std::string& path, const Origin& origin, Diagnostics& diagnostics) const {
    if (!repaired.empty())
        diagnostics.warning("boundary-repaired", origin, message("“{}” has invalid areas, which were repaired: {}", path, listed(repaired)),
                            tr("look at them on a map: a border that crosses itself can be mended in several ways"));
    if (!empty.empty())
        diagnostics.warning("boundary-empty", origin, message("“{}” has entries without any shape: {}", path, listed(empty)));
}

void refuse_empty_layer(const std::string& path, const Origin& origin, Diagnostics& diagnostics) {
    diagnostics.error("layer-empty", origin, message("“{}” holds nothing that can be drawn", path),
                      tr("check “genre”: surfaces for polygons, points for places"));
}

std::string listed(const std::vector<std::string>& codes) {
    std::string text;
    for (std::size_t i = 0; i < codes.size() && i < 8; ++i) text += (i ? ", " : "") + codes[i];
    return codes.size() > 8 ? text + ", …" : text;
}

}  // namespace portraits
