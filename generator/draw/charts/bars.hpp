#pragma once
#include "draw/pen.hpp"
#include "draw/scale.hpp"

namespace portraits {

/// One list of bars with labels on the left (one series).
Picture draw_ranked_bars(const BarChart& chart, const DrawContext& context, double width);
/// Bars of several series under each category's title.
Picture draw_grouped_bars(const BarChart& chart, const DrawContext& context, double width);
/// Vertical columns, simple or grouped. Empty when the labels cannot be set under the columns: bars are then the drawing.
std::optional<Picture> draw_columns(const BarChart& chart, const DrawContext& context, double width);

/// What the values of all series and ticks span.
ValueRange extent_of(const BarChart& chart);
/// Legend of the series (several), or of the highlight and the ticks (one); short names where the long ones do not hold in a row.
struct LegendItem;
std::vector<LegendItem> legend_of(const BarChart& chart, const Pen& pen, double width);
/// Colour of the bar of a category: full where highlighted or where nothing is, softer elsewhere.
Role bar_role(const BarChart& chart, const Series& series, std::size_t category);

/// Horizontal room of bars: the scale keeps space for the values written after the ends, on the left too when some are negative.
LinearScale bar_scale(const ValueRange& extent, const Axis& axis, double left, double right, double value_room);
/// Widest value as written, with the gap before it.
double value_room(const Pen& pen, const std::vector<Series>& series);

}  // namespace portraits
