#pragma once
#include <vector>

#include "draw/maps/map_layers.hpp"
#include "draw/maps/map_style.hpp"

namespace portraits {

/// Room of a legend's sign before its words.
inline constexpr double swatch_width = 14.5, swatch_height = 9.5, swatch_gap = 5.5;

/// Baseline that centres capitals on a swatch whose top is at y.
double swatch_baseline(const TextStyle& style, double y);
/// A filled swatch, outlined when its colour is near the paper's.
void draw_swatch(Canvas& canvas, Point at, const Ink& ink, bool outlined = false);

/// Words of a legend in as many lines as their room asks for, and the height of their row.
struct LegendWords {
    std::vector<LinePtr> lines;
    double leading = 0, width = 0, row = 0;
};
LegendWords legend_words(Shaper& shaper, const MapStyle& style, const std::string& text, double room);
/// Writes them beside a swatch whose top is at y.
void write_words(Canvas& canvas, const MapStyle& style, const LegendWords& words, double x, double y);

/// A sign of the legend and its words: a class of places, an area layer, the ground outside, a missing value, a category.
struct LegendEntry {
    enum class Kind { places, areas, ground, missing, category } kind = Kind::ground;
    std::string label;
    int count = 0;                               // printed after the label when not 0
    const PointLayer* points = nullptr;
    std::size_t in_class = 0;
    const AreaLayer* areas = nullptr;
    Missing why = Missing::none;
    Ink ink{};
    Pattern pattern = Pattern::none;
    int number = 0;
};

/// What the map's layers and fill need besides classes, circles and ranked bars.
std::vector<LegendEntry> layer_entries(const MapDrawing& map);
std::vector<LegendEntry> sign_entries(const std::vector<std::string>& others, const std::vector<Missing>& missing);
std::vector<LegendEntry> category_entries(const CategoryFill& fill);

/// The sign alone; `size` as in MapWindow.
void draw_sign(Canvas& canvas, const DrawContext& context, const LegendEntry& entry, Point at, double size);

/// Entries under one another, counts in a column; or in rows when `flow`. Answers the height; draws nothing when canvas is null.
double draw_entries(Canvas* canvas, const DrawContext& context, const std::vector<LegendEntry>& entries, Point at, double width, bool flow,
                    double size);
/// Width of the widest entry in one column.
double entries_width(const DrawContext& context, const std::vector<LegendEntry>& entries);

/// Nested circles on one base line, a leader and a value for each, under the layer's title.
double draw_circle_legend(Canvas* canvas, const DrawContext& context, const PointLayer& layer, Point at, double size, double width);
/// Its width, at most `most`: a longer title takes more lines.
double circle_legend_width(const DrawContext& context, const PointLayer& layer, double size, double most);
/// The legend of all layers of a map: nested circles at the left, the rest in rows beside them. Answers its height, 0 without any.
double draw_layer_legend(Canvas* canvas, const DrawContext& context, const MapDrawing& map, Point at, double width, double size);
/// The map's layers of proportional circles.
std::vector<const PointLayer*> circle_layers(const MapDrawing& map);

}  // namespace portraits
