#include <algorithm>
#include <limits>

#include "compute/classify.hpp"

namespace portraits {

namespace {

/// Sums over the sorted values from which the squared deviation of any stretch is had in constant time.
struct Prefix {
    std::vector<double> sum{0}, squares{0};
    explicit Prefix(const std::vector<double>& sorted) {
        // Centred on the median so that squares of large numbers do not drown their differences.
        const double centre = sorted[sorted.size() / 2];
        for (const double v : sorted) {
            sum.push_back(sum.back() + (v - centre));
            squares.push_back(squares.back() + (v - centre) * (v - centre));
        }
    }
    /// Squared deviation from their mean of the values first…last.
    double deviation(std::size_t first, std::size_t last) const {
        const double s = sum[last + 1] - sum[first];
        return std::max(0.0, squares[last + 1] - squares[first] - s * s / static_cast<double>(last + 1 - first));
    }
};

using Starts = std::vector<std::vector<std::size_t>>;

/// start[q][i]: where the last of q + 1 classes begins in the best cut of the values 0…i.
Starts best_starts(const Prefix& prefix, std::size_t n, std::size_t classes) {
    Starts start(classes, std::vector<std::size_t>(n, 0));
    std::vector<double> previous(n), current(n);
    for (std::size_t i = 0; i < n; ++i) previous[i] = prefix.deviation(0, i);
    for (std::size_t q = 1; q < classes; ++q) {
        for (std::size_t i = q; i < n; ++i) {
            current[i] = std::numeric_limits<double>::infinity();
            for (std::size_t j = q; j <= i; ++j) {
                const double cost = previous[j - 1] + prefix.deviation(j, i);
                if (cost < current[i]) {
                    current[i] = cost;
                    start[q][i] = j;
                }
            }
        }
        previous = current;
    }
    return start;
}

}  // namespace

std::vector<double> natural_breaks(std::vector<double> values, int classes) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    std::vector<double> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    const std::size_t k = std::min(static_cast<std::size_t>(std::max(1, classes)), distinct.size());
    const Starts start = best_starts(Prefix(values), values.size(), k);
    std::vector<double> limits{values.back()};
    std::size_t last = values.size() - 1;
    for (std::size_t q = k; q-- > 1;) {
        last = start[q][last] - 1;
        limits.push_back(values[last]);  // closed on the right: the limit is the highest value of the lower class
    }
    limits.push_back(values.front());
    std::reverse(limits.begin(), limits.end());
    return limits;
}

}  // namespace portraits
