#pragma once
#include "draw/canvas.hpp"
#include "draw/maps/map_fills.hpp"
#include "draw/maps/map_layers.hpp"
#include "draw/maps/projector.hpp"

namespace portraits {

/// Lines that part a map's areas; a width of 0 leaves a level out.
struct BorderStyle {
    Stroke area, department, region;
};

/// White borders of territories, wider ones of departments and regions; a declared layer keeps its own, with the regions as thin dark lines
/// over them. `size` as in MapWindow; `close`: an enlargement; `inset`: the areas' only.
enum class BordersOf { national, close, inset };
BorderStyle border_style(const std::string& ground, BordersOf where, double size);

/// Whether the theme tells the sea and neighbouring countries from the page.
bool sea_is_tinted(const Theme& theme);
/// Fills a window with the colour of the sea and of neighbouring countries, where the theme tells it from the page.
void draw_sea(Canvas& canvas, const Theme& theme, const Box& box);

/// Fills the sea, the land with the base colour, the areas of the map's ground with their paints, and parts them by borders. Areas are
/// one path for each paint, or one linked group each ("t-<id>" for territories) when the map is clickable or names them.
void draw_ground(Canvas& canvas, const MapDrawing& map, const MapFills& fills, const DrawContext& context, const MapWindow& window,
                 const BorderStyle& borders);

/// One area, or several of one paint: colour and border, then the pattern of its category; or the sign of a missing value.
void draw_area(Canvas& canvas, const MapWindow& window, const PathPtr& path, const AreaPaint& paint, const Stroke& border);

/// Widths of the white borders, in points; 0 leaves a level out.
struct BorderWidths {
    double territory = 0.4, department = 0.7, region = 1.2;
};
/// Borders of departments and regions in one ink.
void draw_borders(Canvas& canvas, const GeoFrame& frame, const Projector& projector, const Box& box, const BorderWidths& widths,
                  const Ink& ink);

/// Accent line around a territory over a white one, both a little outside its border.
void draw_highlight(Canvas& canvas, const Area& area, const Projector& projector, const Box& box);

/// Stroke with round joins in the paper's colour.
Stroke white_line(double width);

}  // namespace portraits
