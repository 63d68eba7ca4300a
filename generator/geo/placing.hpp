#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "geo/geos.hpp"
#include "geo/projection.hpp"

namespace portraits {

/// Longitudes and latitudes that a frame's land lies within.
Extent window_of(const std::string& frame);

/// The frame whose window holds the point, in degrees; empty when none does.
std::string frame_at(Metres degrees);

/// True when all outer rings lie within the window.
bool lies_in(const std::vector<MetrePolygon>& degrees, const Extent& window);

/// Degrees to metres of each frame.
class Placer {
public:
    Placer();
    /// A known frame's code is wanted.
    Metres projected(Metres degrees, const std::string& frame) const;
    std::vector<MetrePolygon> projected(std::vector<MetrePolygon> degrees, const std::string& frame) const;

private:
    std::map<std::string, std::unique_ptr<Projection>> projections_;
};

/// What is wrong with the shapes of a file, by the codes concerned; reported once for each kind.
struct ShapeFaults {
    std::vector<std::string> repaired, empty;
    void report(const std::string& path, const Origin& origin, Diagnostics& diagnostics) const;
};

/// The error of a layer whose file was read but holds no shape of the kind declared.
void refuse_empty_layer(const std::string& path, const Origin& origin, Diagnostics& diagnostics);

/// "01, 02, 03": at most eight codes, then "…".
std::string listed(const std::vector<std::string>& codes);

}  // namespace portraits
