#pragma once
#include <vector>

#include "geo/geography.hpp"

namespace portraits {

/// `count` places spread evenly over an area, metres, off its sides where it is wide enough: the R2 sequence of Roberts (2018),
/// The Unreasonable Effectiveness of Quasirandom Sequences, of which what lies inside is kept. The same area has the same places on every map, whatever its scale.
std::vector<Metres> scattered(const Area& area, int count);

}  // namespace portraits
