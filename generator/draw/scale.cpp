#include "draw/scale.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {

void ValueRange::add(double v) {
    low = low ? std::min(*low, v) : v;
    high = high ? std::max(*high, v) : v;
}

double nice_step(double span, int most) {
    if (!(span > 0) || most < 1) return 1;
    const double raw = span / most, power = std::pow(10.0, std::floor(std::log10(raw)));
    // A hair of tolerance: 0.5 computed as 0.5000000001 must not become 1.
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= raw * (1 - 1e-9)) return factor * power;
    }
    return 10 * power;
}

int decimals_of(double step) {
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled)) return decimals;
    }
    return 9;
}

namespace {

/// Widens limits that would leave no room to draw: all values equal, or none.
void open_up(double& low, double& high, bool from_zero) {
    if (low < high) return;
    if (low == 0) high = 1;
    else if (from_zero) (low > 0 ? low : high) = 0;
    else {
        const double margin = std::abs(low) * 0.01;
        low -= margin;
        high += margin;
    }
}

}  // namespace

ScaleTicks ticks_for(const Axis& axis, const ValueRange& data, int most) {
    const bool given = axis.low < axis.high;
    double low = given ? axis.low : data.low.value_or(0), high = given ? axis.high : data.high.value_or(0);
    if (!given && axis.from_zero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (!given) open_up(low, high, axis.from_zero);
    const double step = nice_step(high - low, most);
    const double first = given ? std::ceil(low / step - 1e-9) : std::floor(low / step + 1e-9);
    const double last = given ? std::floor(high / step + 1e-9) : std::ceil(high / step - 1e-9);
    ScaleTicks result{given ? low : first * step, given ? high : last * step, {}, decimals_of(step)};
    for (double k = first; k <= last + 0.5; k += 1) result.ticks.push_back(k * step);
    return result;
}

}  // namespace portraits
