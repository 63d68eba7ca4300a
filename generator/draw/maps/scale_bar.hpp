#pragma once
#include "draw/maps/map_style.hpp"

namespace portraits {

/// Length in kilometres, a 1, 2 or 5 and zeros, whose bar is the longest that is at most `longest` points.
double round_length(double points_per_metre, double longest);

/// Bar with upturned ends whose line lies at `at` (its left end), the length written above. Returns the bar's length.
double draw_scale_bar(Canvas& canvas, Shaper& shaper, const TextStyle& style, Point at, double points_per_metre, double longest,
                      Role ink = Role::ink2);

/// A slim arrow to the north, "N" over it; its foot is at `at`.
void draw_north_arrow(Canvas& canvas, Shaper& shaper, const TextStyle& style, Point at);

}  // namespace portraits
