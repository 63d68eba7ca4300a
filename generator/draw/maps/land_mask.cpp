#include "draw/maps/land_mask.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {
namespace {

constexpr double cell = 3;

/// Crossings of the land's rings with the level y, ascending.
std::vector<double> crossings(const std::vector<MetreRing>& rings, const Projector& projector, double y) {
    std::vector<double> found;
    for (const MetreRing& ring : rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const Point a = projector(ring[i]), b = projector(ring[j]);
            if ((a.y > y) != (b.y > y)) found.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
        }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

LandMask::LandMask(const GeoFrame& frame, const Projector& projector, double width, double height)
    : columns_(static_cast<int>(std::ceil(width / cell))), rows_(static_cast<int>(std::ceil(height / cell))) {
    std::vector<MetreRing> rings;
    for (const Area& area : frame.land)
        for (const MetrePolygon& polygon : area.polygons) rings.insert(rings.end(), polygon.rings.begin(), polygon.rings.end());
    sums_.assign(static_cast<std::size_t>((columns_ + 1) * (rows_ + 1)), 0);
    std::vector<char> row(static_cast<std::size_t>(columns_));
    for (int r = 0; r < rows_; ++r) {
        std::fill(row.begin(), row.end(), 0);
        const std::vector<double> xs = crossings(rings, projector, (r + 0.5) * cell);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2)
            for (int c = std::max(0, static_cast<int>(xs[i] / cell)); c < columns_ && c * cell < xs[i + 1]; ++c)
                row[static_cast<std::size_t>(c)] = 1;
        float before = 0;
        for (int c = 0; c < columns_; ++c) {
            before += static_cast<float>(row[static_cast<std::size_t>(c)]);
            const auto at = static_cast<std::size_t>((r + 1) * (columns_ + 1) + c + 1);
            sums_[at] = sums_[at - static_cast<std::size_t>(columns_) - 1] + before;
        }
    }
}

double LandMask::covered(const Box& box) const {
    const int left = std::clamp(static_cast<int>(std::floor(box.x / cell)), 0, columns_);
    const int right = std::clamp(static_cast<int>(std::ceil(box.right() / cell)), 0, columns_);
    const int top = std::clamp(static_cast<int>(std::floor(box.y / cell)), 0, rows_);
    const int bottom = std::clamp(static_cast<int>(std::ceil(box.bottom() / cell)), 0, rows_);
    if (right <= left || bottom <= top) return 0;
    return (sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top)) * cell * cell;
}

}  // namespace portraits
