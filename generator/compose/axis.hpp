#pragma once
#include <vector>

#include "publication/chart.hpp"

namespace portraits {

/// Limits on round steps (1, 2, 2.5, 5 × a power of ten) that hold every value.
Axis nice_axis(const std::vector<double>& values, bool from_zero, const std::string& unit);

}  // namespace portraits
