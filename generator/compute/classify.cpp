#include "compute/classify.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portraits {

double quantile(const std::vector<double>& sorted, double p) {
    if (sorted.empty()) return 0;
    const double at = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(at));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - std::floor(at)) * (sorted[above] - sorted[below]);
}

namespace {

std::vector<double> quantile_limits(const std::vector<double>& sorted, int classes) {
    std::vector<double> limits;
    for (int i = 0; i <= classes; ++i) limits.push_back(quantile(sorted, static_cast<double>(i) / classes));
    return limits;
}

std::vector<double> equal_limits(double low, double high, int classes) {
    std::vector<double> limits;
    for (int i = 0; i <= classes; ++i) limits.push_back(i == classes ? high : low + (high - low) * i / classes);
    return limits;
}

/// Limits at the mean plus whole (odd count: half-odd) multiples of the standard deviation, inside the extremes.
std::vector<double> deviation_limits(const std::vector<double>& sorted, int classes) {
    const auto n = static_cast<double>(sorted.size());
    const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / n;
    double squares = 0;
    for (const double v : sorted) squares += (v - mean) * (v - mean);
    const double deviation = std::sqrt(squares / n);
    std::vector<double> limits{sorted.front()};
    for (int i = 1; i < classes; ++i) {
        const double limit = mean + (i - classes / 2.0) * deviation;
        if (limit > sorted.front() && limit < sorted.back()) limits.push_back(limit);
    }
    limits.push_back(sorted.back());
    return limits;
}

std::vector<double> manual_limits(const std::vector<double>& sorted, std::vector<double> bounds) {
    if (bounds.size() < 2) return {sorted.front(), sorted.back()};
    bounds.front() = std::min(bounds.front(), sorted.front());
    bounds.back() = std::max(bounds.back(), sorted.back());
    return bounds;
}

}  // namespace

std::vector<double> classify(std::vector<double> values, const ClassesSpec& spec) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const int classes = std::max(1, spec.count);
    std::vector<double> limits;
    switch (spec.method) {
        case ClassesSpec::Method::quantiles: limits = quantile_limits(values, classes); break;
        case ClassesSpec::Method::natural: limits = natural_breaks(values, classes); break;
        case ClassesSpec::Method::equal: limits = equal_limits(values.front(), values.back(), classes); break;
        case ClassesSpec::Method::standard_deviation: limits = deviation_limits(values, classes); break;
        case ClassesSpec::Method::nested_means:
        case ClassesSpec::Method::geometric:
        case ClassesSpec::Method::q6:
        case ClassesSpec::Method::head_tail:
        case ClassesSpec::Method::manual: limits = manual_limits(values, spec.bounds); break;
    }
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    if (limits.size() == 1) limits.push_back(limits.front());
    return limits;
}

int class_of(double value, const std::vector<double>& limits) {
    if (limits.size() < 2 || value < limits.front() || value > limits.back()) return -1;
    for (std::size_t i = 1; i < limits.size(); ++i)
        if (value <= limits[i]) return static_cast<int>(i) - 1;
    return -1;
}

}  // namespace portraits
