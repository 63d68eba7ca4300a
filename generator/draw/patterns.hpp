#pragma once
#include "draw/picture.hpp"

namespace portraits {

/// Smallest box that holds every point of the path (control points included).
Box bounds_of(const Path& path);

/// 45° lines 1.4 wide, pitch 4, over the box: statistical secret. Anchored to the page's origin, so that neighbours agree.
Shape hatch(const Box& box, double scale);
/// Dots of radius 0.85, pitch 4, over the box: value not available. Anchored to the page's origin.
Shape dots(const Box& box, double scale);

}  // namespace portraits
