#pragma once
#include "draw/pen.hpp"

namespace portraits {

/// Colour of a mark, line or bar by whose value it shows.
Role mark_role(Who who);
/// Colour of text that names it: where the mark's own colour is too pale for text, the nearest that reads.
Role text_role(Who who);
/// Width of its line in a line chart.
double line_width(Who who);

/// The mark at a point: ● territory, ◆ region, ▮ France, ○ all territories, small dot for others. `size` is the radius of ●.
void draw_mark(Pen& pen, Who who, double x, double y, double size);
/// A lozenge added to the current path.
void add_lozenge(Canvas& canvas, double x, double y, double half);

/// A bar between two ends on its row or column, or a pattern bar of a fixed length with no value.
void draw_bar(Canvas& canvas, const Box& box, Role role);
void draw_missing_bar(Canvas& canvas, const Box& box, Missing why, double scale);
/// Stands for a whole drawing without one known value: a patterned strip with its sign and what it means. Returns its height.
double draw_nothing_known(Pen& pen, double y, double width, Missing why);

/// Why the first missing value is missing, for a series without known value.
Missing first_reason(const std::vector<Shown>& values);

}  // namespace portraits
