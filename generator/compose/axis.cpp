#include "compose/axis.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {

namespace {

/// The round step that cuts a span in about five.
double nice_step(double span) {
    const double rough = span / 5;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (rough <= factor * power * 1.0001) return factor * power;
    return 10 * power;
}

}  // namespace

Axis nice_axis(const std::vector<double>& values, bool from_zero, const std::string& unit) {
    Axis axis;
    axis.unit = unit;
    axis.from_zero = from_zero;
    double low = values.empty() ? 0 : *std::min_element(values.begin(), values.end());
    double high = values.empty() ? 1 : *std::max_element(values.begin(), values.end());
    if (from_zero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low < 1e-9) high = low + 1;
    const double step = nice_step(high - low);
    axis.low = std::floor(low / step + 1e-9) * step;
    axis.high = std::ceil(high / step - 1e-9) * step;
    int needed = 0;
    for (double s = step; needed < 4 && std::abs(s - std::round(s)) > 1e-6; s *= 10) ++needed;
    axis.decimals = needed;
    return axis;
}

}  // namespace portraits
