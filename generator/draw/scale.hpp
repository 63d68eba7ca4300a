#pragma once
#include <optional>
#include <vector>

#include "publication/chart.hpp"

namespace portraits {

/// Maps [low, high] onto [from, to]; a domain of no width maps to the middle.
struct LinearScale {
    double low = 0, high = 1, from = 0, to = 1;
    double operator()(double v) const { return high == low ? (from + to) / 2 : from + (v - low) / (high - low) * (to - from); }
};

/// Smallest and largest of the numbers added; empty until one is.
struct ValueRange {
    std::optional<double> low, high;
    void add(double v);
    void add(const Shown& shown) { if (shown.value.known()) add(shown.value.number); }
    void add(const std::vector<Shown>& all) { for (const Shown& s : all) add(s); }
    bool empty() const { return !low; }
};

/// The step 1, 2, 2.5 or 5 × 10ⁿ that cuts a span into at most `most` intervals.
double nice_step(double span, int most);
/// Decimals needed to write multiples of the step exactly: 0.5 → 1, 0.25 → 2, 10 → 0.
int decimals_of(double step);

/// Limits, ticks and the decimals to write them with.
struct ScaleTicks {
    double low = 0, high = 1;
    std::vector<double> ticks;
    int decimals = 0;
};
/// Limits given by the axis (kept, with nice ticks inside), or nice ones around the data. `most` is the greatest number of intervals.
ScaleTicks ticks_for(const Axis& axis, const ValueRange& data, int most);

}  // namespace portraits
