#pragma once
#include <vector>

#include "draw/maps/map_fills.hpp"
#include "draw/maps/map_style.hpp"

namespace portraits {

// Legends draw from the top left corner of a box; they answer the height they used, so that layouts can ask without drawing
// (canvas null).

/// A legend's title in as many lines as its width asks for; nothing for an empty one.
double draw_legend_title(Canvas* canvas, Shaper& shaper, const MapStyle& style, const std::string& title, Point at, double width);
/// Bars of how many territories have each value, the class colours as their axis, each limit printed once.
double draw_histogram(Canvas* canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at, double width);
/// The territory's own value on that histogram.
void draw_histogram_mark(Canvas& canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, const std::string& territory,
                         Point at, double width);
/// A box in the colour of a class, with its pattern.
void fill_class(Canvas& canvas, const ClassedFill& fill, std::size_t place, const Box& box);
/// A swatch and its limits for each class, with how many areas it has where counts are given.
double draw_class_list(Canvas* canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at);
double class_list_width(Shaper& shaper, const MapStyle& style, const ClassedFill& fill);
/// The classes as one bar with each limit printed once: for small maps.
double draw_class_bar(Canvas* canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at, double width);
/// Ranked bars with counts, one for each category, in columns; where there is no room for bars, counts only.
double draw_category_bars(Canvas* canvas, const DrawContext& context, const CategoryFill& fill, Point at, double width, int columns);
/// The width at which these bars have their full length.
double category_bars_width(const DrawContext& context, const CategoryFill& fill);
/// "hors périmètre" and what is told in map.legend_other, then the signs of missing values.
double draw_signs(Canvas* canvas, Shaper& shaper, const MapStyle& style, const std::vector<std::string>& others,
                  const std::vector<Missing>& missing, Point at);
/// Width of the widest line of draw_signs.
double signs_width(Shaper& shaper, const MapStyle& style, const std::vector<std::string>& others, const std::vector<Missing>& missing);

/// Height of one row of a legend.
double row_height(const MapStyle& style);

}  // namespace portraits
