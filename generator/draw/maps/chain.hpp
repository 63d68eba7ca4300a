#pragma once
#include <vector>

#include "draw/picture.hpp"

namespace portraits {

/// The same strokes in fewer lines: each goes on from its end into a line that begins or ends at the very same point, while
/// there is one left. Lines of one point are dropped; the order and the way are those of the first line of each.
std::vector<std::vector<Point>> chained(const std::vector<std::vector<Point>>& lines);

}  // namespace portraits
