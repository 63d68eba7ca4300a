#include "draw/charts/swarm.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portraits {
namespace {

/// Discs already placed, and the search for the free place of the next one.
class Placement {
public:
    explicit Placement(const std::vector<SwarmDot>& dots) : dots_(dots), y_(dots.size(), 0) {}

    void place(std::size_t i, double y) {
        y_[i] = y;
        placed_.push_back(i);
    }
    void place_near_the_line(std::size_t i, bool up_first) {
        std::vector<double> candidates = {0};
        near_.clear();
        for (const std::size_t j : placed_)
            if (std::abs(dots_[i].x - dots_[j].x) < reach(i, j)) near_.push_back(j);
        for (const std::size_t j : near_) add_tangents(i, j, candidates);
        std::stable_sort(candidates.begin(), candidates.end(), [&](double a, double b) {
            const double difference = std::abs(a) - std::abs(b);
            return std::abs(difference) > 1e-9 ? difference < 0 : (a < b) == up_first && a != b;
        });
        for (const double y : candidates) {
            if (free(i, y)) return place(i, y);
        }
    }
    const std::vector<double>& offsets() const { return y_; }

private:
    double reach(std::size_t i, std::size_t j) const { return dots_[i].radius + dots_[j].radius; }

    void add_tangents(std::size_t i, std::size_t j, std::vector<double>& candidates) const {
        const double dx = dots_[i].x - dots_[j].x, d = reach(i, j);
        const double dy = std::sqrt(d * d - dx * dx);
        candidates.push_back(y_[j] - dy);
        candidates.push_back(y_[j] + dy);
    }
    /// Among the discs that are near along the line.
    bool free(std::size_t i, double y) const {
        return std::none_of(near_.begin(), near_.end(), [&](std::size_t j) {
            const double dx = dots_[i].x - dots_[j].x, dy = y - y_[j], apart = reach(i, j) - 1e-6;
            return std::abs(dx) < apart && std::abs(dy) < apart && dx * dx + dy * dy < apart * apart;
        });
    }

    const std::vector<SwarmDot>& dots_;
    std::vector<double> y_;
    std::vector<std::size_t> placed_, near_;
};

}  // namespace

std::vector<double> swarm(const std::vector<SwarmDot>& dots, int first) {
    std::vector<std::size_t> order(dots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return dots[a].x < dots[b].x; });
    Placement placement(dots);
    if (first >= 0) placement.place(static_cast<std::size_t>(first), 0);
    bool up = true;
    for (const std::size_t i : order) {
        if (static_cast<int>(i) == first) continue;
        placement.place_near_the_line(i, up);
        up = !up;
    }
    return placement.offsets();
}

}  // namespace portraits
