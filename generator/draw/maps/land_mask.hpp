#pragma once
#include <vector>

#include "draw/maps/projector.hpp"

namespace portraits {

/// Where there is land on a drawing, in cells of three points, summed so that any rectangle is asked at once.
class LandMask {
public:
    LandMask(const GeoFrame& frame, const Projector& projector, double width, double height);
    /// Land under a rectangle, in square points, to the cell.
    double covered(const Box& box) const;

private:
    double sum(int column, int row) const { return sums_[static_cast<std::size_t>(row * (columns_ + 1) + column)]; }
    int columns_, rows_;
    std::vector<float> sums_;  // (columns + 1) × (rows + 1): land above and left of a corner
};

}  // namespace portraits
