#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "model/territory.hpp"

namespace portraits {

/// Which of many places lie nearest to one of them: a k-d tree (Bentley, "Multidimensional binary search trees used for associative searching",
/// 1975) of points on the unit sphere, whose chords are in the order of the distances on the ground. Asking all of them takes n log n.
class NearestPlaces {
public:
    explicit NearestPlaces(const std::vector<LonLat>& places);
    /// Positions of the `count` places nearest to this one, itself left out, the nearest first; of equal ones the first.
    std::vector<std::size_t> nearest(std::size_t place, std::size_t count) const;

private:
    using OnSphere = std::array<double, 3>;
    struct Search;
    void build(std::size_t begin, std::size_t end, std::size_t axis);
    void search(std::size_t begin, std::size_t end, std::size_t axis, Search& found) const;

    std::vector<OnSphere> at_;
    std::vector<std::size_t> order_;  // the middle of a stretch parts what is below it from what is above
};

}  // namespace portraits
