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

/// The mean, then the means of what lies below and above it, and so on: two, four or eight classes.
void add_nested_means(const double* first, const double* last, int depth, std::vector<double>& limits) {
    if (depth == 0 || last - first < 2) return;
    const double mean = std::accumulate(first, last, 0.0) / static_cast<double>(last - first);
    const double* above = std::upper_bound(first, last, mean);
    add_nested_means(first, above, depth - 1, limits);
    limits.push_back(mean);
    add_nested_means(above, last, depth - 1, limits);
}

std::vector<double> nested_mean_limits(const std::vector<double>& sorted, int classes) {
    std::vector<double> limits{sorted.front()};
    const int depth = classes >= 8 ? 3 : classes >= 4 ? 2 : 1;
    add_nested_means(sorted.data(), sorted.data() + sorted.size(), depth, limits);
    limits.push_back(sorted.back());
    return limits;
}

/// Each class a constant number of times wider than the one before; only positive values have such limits.
std::vector<double> geometric_limits(double low, double high, int classes) {
    if (low <= 0) return {};
    std::vector<double> limits;
    for (int i = 0; i <= classes; ++i) limits.push_back(i == classes ? high : low * std::pow(high / low, static_cast<double>(i) / classes));
    return limits;
}

std::vector<double> q6_limits(const std::vector<double>& sorted) {
    std::vector<double> limits;
    for (const double p : {0.0, 0.05, 0.275, 0.5, 0.725, 0.95, 1.0}) limits.push_back(quantile(sorted, p));
    return limits;
}

/// The mean, the mean of what exceeds it, and so on while the heads are a minority.
std::vector<double> head_tail_limits(const std::vector<double>& sorted, int classes) {
    constexpr double minority = 0.4;
    std::vector<double> limits{sorted.front()};
    auto head = sorted.begin();
    while (static_cast<int>(limits.size()) < classes) {
        const auto count = static_cast<double>(sorted.end() - head);
        const double mean = std::accumulate(head, sorted.end(), 0.0) / count;
        limits.push_back(mean);
        head = std::upper_bound(head, sorted.end(), mean);
        const auto above = static_cast<double>(sorted.end() - head);
        if (above <= 1 || above / count > minority) break;
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

std::vector<double> limits_of(const std::vector<double>& sorted, const ClassesSpec& spec, int classes) {
    switch (spec.method) {
        case ClassesSpec::Method::quantiles: return quantile_limits(sorted, classes);
        case ClassesSpec::Method::natural: return natural_breaks(sorted, classes);
        case ClassesSpec::Method::equal: return equal_limits(sorted.front(), sorted.back(), classes);
        case ClassesSpec::Method::standard_deviation: return deviation_limits(sorted, classes);
        case ClassesSpec::Method::nested_means: return nested_mean_limits(sorted, classes);
        case ClassesSpec::Method::geometric: return geometric_limits(sorted.front(), sorted.back(), classes);
        case ClassesSpec::Method::q6: return q6_limits(sorted);
        case ClassesSpec::Method::head_tail: return head_tail_limits(sorted, classes);
        case ClassesSpec::Method::manual: return manual_limits(sorted, spec.bounds);
    }
    return {};
}

/// The two sides of the pivot are classified apart, each with the classes that its share of the values is worth.
std::vector<double> limits_around(double pivot, const std::vector<double>& sorted, const ClassesSpec& spec, int classes) {
    const auto middle = std::upper_bound(sorted.begin(), sorted.end(), pivot);
    const std::vector<double> below(sorted.begin(), middle), above(middle, sorted.end());
    const double share = static_cast<double>(below.size()) / static_cast<double>(sorted.size());
    const int under = std::clamp(static_cast<int>(std::lround(share * classes)), 1, classes - 1);
    std::vector<double> limits = limits_of(below, spec, under), over = limits_of(above, spec, classes - under);
    if (limits.empty() || over.empty()) return {};
    limits.back() = over.front() = pivot;
    limits.insert(limits.end(), over.begin(), over.end());
    return limits;
}

}  // namespace

std::vector<double> classify(std::vector<double> values, const ClassesSpec& spec) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const int classes = std::max(1, spec.count);
    const bool two_sided = spec.pivot && classes > 1 && spec.method != ClassesSpec::Method::manual && values.front() < *spec.pivot &&
                           *spec.pivot < values.back();
    std::vector<double> limits = two_sided ? limits_around(*spec.pivot, values, spec, classes) : limits_of(values, spec, classes);
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
