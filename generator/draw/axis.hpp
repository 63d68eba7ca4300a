#pragma once
#include "draw/pen.hpp"
#include "draw/scale.hpp"

namespace portraits {

/// A tick as written: "102,0", with the unit on the last one.
std::string tick_text(const ScaleTicks& ticks, std::size_t index, const std::string& unit);
/// Room of the widest tick on the left of a plot, with the gap before it.
double tick_room(const Pen& pen, const ScaleTicks& ticks, const std::string& unit);
/// Horizontal grid lines with their values right-aligned on the left of the plot.
void draw_grid(Pen& pen, const ScaleTicks& ticks, const LinearScale& y, double left, double right, const std::string& unit);
/// A horizontal axis: 0.7 ink line, ticks 3 long below, values under them, kept inside [from, to]. Returns the height under the line.
double draw_bottom_axis(Pen& pen, const ScaleTicks& ticks, const LinearScale& x, double y, const std::string& unit);
/// Height taken by years under a plot.
double years_height(const Pen& pen);
/// Years under a plot, every nth so that they keep apart, the last one always. Returns the height taken.
double draw_years(Pen& pen, const std::vector<int>& years, const LinearScale& x, double y);

}  // namespace portraits
