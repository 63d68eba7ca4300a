#pragma once
#include <cmath>

#include <pango/pango.h>

namespace portraits {

/// Points of Pango's units, and back.
inline float points(int pango_units) { return static_cast<float>(pango_units) / PANGO_SCALE; }
inline int pango_units(double points) { return static_cast<int>(std::lround(points * PANGO_SCALE)); }

}  // namespace portraits
