#include "draw/maps/scattered.hpp"

#include <algorithm>
#include <cmath>

#include "geo/rings.hpp"

namespace portraits {
namespace {

bool inside_any(const Area& area, Metres p) {
    return std::any_of(area.polygons.begin(), area.polygons.end(), [&](const MetrePolygon& polygon) { return inside(polygon, p); });
}

bool well_inside(const Area& area, Metres p, double margin) {
    if (!inside_any(area, p)) return false;
    return margin <= 0 || (inside_any(area, {p.x - margin, p.y}) && inside_any(area, {p.x + margin, p.y}) && inside_any(area, {p.x, p.y - margin}) &&
                           inside_any(area, {p.x, p.y + margin}));
}

}  // namespace

std::vector<Metres> scattered(const Area& area, int count) {
    constexpr double off_sides = 0.04;  // of the smaller side of its extent
    constexpr double first = 0.7548776662466927, second = 0.5698402909980532;  // 1/g and 1/g² of the plastic number g
    const std::size_t wanted = static_cast<std::size_t>(std::max(0, count));
    std::vector<Metres> places;
    const Extent& extent = area.extent;
    const double margin = off_sides * std::min(extent.width(), extent.height());
    for (const double kept : {margin, margin / 2, 0.0}) {
        places.clear();
        const std::size_t tries = 40 * wanted + 200;
        for (std::size_t k = 1; k <= tries && places.size() < wanted; ++k) {
            const double u = std::fmod(0.5 + static_cast<double>(k) * first, 1.0), v = std::fmod(0.5 + static_cast<double>(k) * second, 1.0);
            const Metres p{extent.min_x + u * extent.width(), extent.min_y + v * extent.height()};
            if (well_inside(area, p, kept)) places.push_back(p);
        }
        if (places.size() == wanted) return places;
    }
    while (places.size() < wanted) places.push_back(area.inner);  // too thin to hold them apart
    return places;
}

}  // namespace portraits
