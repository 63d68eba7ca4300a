#include "compute/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portraits {

/// The best so far, the farthest on top of a heap.
struct NearestPlaces::Search {
    using Found = std::pair<double, std::size_t>;  // square of the chord, position
    const OnSphere& from;
    std::size_t own, count;
    std::vector<Found> best;

    void offer(Found one) {
        if (one.second == own || (best.size() == count && !(one < best.front()))) return;
        if (best.size() == count) {
            std::pop_heap(best.begin(), best.end());
            best.pop_back();
        }
        best.push_back(one);
        std::push_heap(best.begin(), best.end());
    }
    bool may_hold(double square) const { return best.size() < count || square <= best.front().first; }
};

NearestPlaces::NearestPlaces(const std::vector<LonLat>& places) : order_(places.size()) {
    constexpr double radian = M_PI / 180;
    at_.reserve(places.size());
    for (const LonLat& place : places) {
        const double parallel = std::cos(place.lat * radian);
        at_.push_back({parallel * std::cos(place.lon * radian), parallel * std::sin(place.lon * radian), std::sin(place.lat * radian)});
    }
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    build(0, order_.size(), 0);
}

void NearestPlaces::build(std::size_t begin, std::size_t end, std::size_t axis) {
    if (end - begin < 2) return;
    const std::size_t middle = begin + (end - begin) / 2;
    const auto place = [&](std::size_t position) { return order_.begin() + static_cast<std::ptrdiff_t>(position); };
    std::nth_element(place(begin), place(middle), place(end), [&](std::size_t a, std::size_t b) {
        return std::pair(at_[a][axis], a) < std::pair(at_[b][axis], b);
    });
    build(begin, middle, (axis + 1) % 3);
    build(middle + 1, end, (axis + 1) % 3);
}

void NearestPlaces::search(std::size_t begin, std::size_t end, std::size_t axis, Search& found) const {
    if (begin == end) return;
    const std::size_t middle = begin + (end - begin) / 2;
    const OnSphere& here = at_[order_[middle]];
    double square = 0;
    for (std::size_t i = 0; i < 3; ++i) square += (here[i] - found.from[i]) * (here[i] - found.from[i]);
    found.offer({square, order_[middle]});
    const double beyond = found.from[axis] - here[axis];
    const std::size_t next = (axis + 1) % 3;
    if (beyond < 0) search(begin, middle, next, found);
    else search(middle + 1, end, next, found);
    if (!found.may_hold(beyond * beyond)) return;
    if (beyond < 0) search(middle + 1, end, next, found);
    else search(begin, middle, next, found);
}

std::vector<std::size_t> NearestPlaces::nearest(std::size_t place, std::size_t count) const {
    Search found{at_[place], place, count, {}};
    if (count > 0) search(0, order_.size(), 0, found);
    std::sort(found.best.begin(), found.best.end());
    std::vector<std::size_t> positions;
    for (const auto& [square, position] : found.best) positions.push_back(position);
    return positions;
}

}  // namespace portraits
