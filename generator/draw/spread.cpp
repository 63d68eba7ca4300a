#include "draw/spread.hpp"

#include <algorithm>
#include <numeric>

namespace portraits {
namespace {

/// Least-squares non-decreasing fit by pooling adjacent violators.
std::vector<double> isotonic(const std::vector<double>& wanted) {
    struct Pool { double sum; std::size_t count; double mean() const { return sum / static_cast<double>(count); } };
    std::vector<Pool> pools;
    for (const double w : wanted) {
        pools.push_back({w, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::vector<double> fitted;
    for (const Pool& pool : pools) fitted.insert(fitted.end(), pool.count, pool.mean());
    return fitted;
}

}  // namespace

std::vector<double> spread(const std::vector<SpreadItem>& items, double low, double high) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return items[a].wanted < items[b].wanted; });
    // Subtracting the room taken by the labels before turns "no overlap" into "non-decreasing".
    std::vector<double> offsets, shifted;
    double offset = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0) offset += (items[order[i - 1]].size + items[order[i]].size) / 2;
        offsets.push_back(offset);
        shifted.push_back(items[order[i]].wanted - offset);
    }
    std::vector<double> centres(items.size());
    const std::vector<double> fitted = isotonic(shifted);
    if (order.empty()) return centres;
    const double first = low + items[order.front()].size / 2;
    const double last = std::max(first, high - items[order.back()].size / 2 - offset);
    for (std::size_t i = 0; i < order.size(); ++i) centres[order[i]] = std::clamp(fitted[i], first, last) + offsets[i];
    return centres;
}

}  // namespace portraits
