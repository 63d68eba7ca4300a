#pragma once
#include <functional>
#include <optional>

#include "draw/base_maps.hpp"
#include "draw/picture.hpp"
#include "geo/geography.hpp"
#include "publication/publication.hpp"
#include "text/shaper.hpp"

namespace portraits {

/// print: type sizes of the theme. web: the wide drawing of a page (499 units). web_narrow: the phone's (234 units): short
/// names, fewer ticks, larger type relative to the width. Never one drawing shrunk.
enum class DrawFor { print, web, web_narrow };

/// What every drawing needs. The shaper belongs to the calling thread; the rest is shared and immutable (BaseMaps locks itself).
struct DrawContext {
    const Theme& theme;
    Shaper& shaper;
    const Geography& geography;
    BaseMaps& base_maps;
    DrawFor medium = DrawFor::print;
};

/// Heights wanted for a drawing, in points; 0: no wish. Never both.
struct Heights {
    double most = 0;    // at most so tall, to fit what is left of a page
    double filled = 0;  // as tall as this, to use what is left of a page
};

/// The drawing of a figure, without its title, source and notes (those are text of the page). `width` in points; the height
/// follows from the data. What can be lower or taller without saying less (maps, lines) heeds the limits given.
/// A TableDrawing gives an empty picture.
Picture draw_figure(const Figure& figure, const DrawContext& context, double width, Heights heights = {});
Picture draw_chart(const BarChart& chart, const DrawContext& context, double width);
Picture draw_chart(const StackedBars& chart, const DrawContext& context, double width);
Picture draw_chart(const LineChart& chart, const DrawContext& context, double width, Heights heights = {});
Picture draw_chart(const DonutChart& chart, const DrawContext& context, double width);
Picture draw_chart(const StripPlot& chart, const DrawContext& context, double width);
Picture draw_map(const MapDrawing& map, const DrawContext& context, double width, Heights heights = {});
/// Height that a map takes when asked to be at most `wished` tall: a legend or a shape may ask for more. Draws nothing.
double least_map_height(const MapDrawing& map, const DrawContext& context, double width, double wished);
/// A map that is measured, to be drawn when it is known to be wanted: its picture is as wide as asked and has this height.
struct PlannedMap {
    double height = 0;
    std::function<Picture()> draw;
};
/// The map, which draw_map would draw, and its context must outlive the plan. Nothing for a map that only drawing measures.
std::optional<PlannedMap> plan_map(const MapDrawing& map, const DrawContext& context, double width, Heights heights = {});
/// A hundred squares, at most as wide as they can be counted.
Picture draw_whole_squares(const WholeSquares& squares, const DrawContext& context, double width);
/// The three small bars of a tile: label, bar, value right-aligned.
Picture draw_tile_bars(const TileBars& bars, const DrawContext& context, double width);

}  // namespace portraits
