#pragma once
#include <functional>

#include "draw/maps/national_layout.hpp"

namespace portraits {

/// What a layout of a national map must place, and the wishes for its height.
struct LayoutNeed {
    const MapDrawing& map;
    const MapFills& fills;
    const DrawContext& context;
    MapStyle style;
    Extent mainland;
    std::vector<Missing> missing;
    Heights heights;
    bool narrow = false;  // a phone's width
    double aspect() const { return mainland.height() / mainland.width(); }
};

inline constexpr double inset_gap = 7;

/// Ways of laying out: insets in a row below; in a column at the left, legend at the right; small, insets at the right; everything
/// where the boundaries' own drawing has it.
NationalLayout upright_layout(const LayoutNeed& need, double width);
NationalLayout landscape_layout(const LayoutNeed& need, double width);
NationalLayout small_layout(const LayoutNeed& need, double width);
NationalLayout window_layout(const LayoutNeed& need, double width);

/// Codes of the five overseas frames in their order.
std::vector<std::string> overseas_frames();
void place_inset(NationalLayout& made, const LayoutNeed& need, const std::string& frame, const Box& box);
void place_zoom(NationalLayout& made, const LayoutNeed& need, const Box& box);
/// Is a rectangle free of the mainland, as it is placed?
bool is_sea(const NationalLayout& made, const LayoutNeed& need, const Box& box);
/// The enlargement where it covers neither land nor legend, as wide as can be between two widths: in the first free one of the boxes offered
/// for a width and a height. Left out when none is free.
void place_zoom_at_sea(NationalLayout& made, const LayoutNeed& need, double widest, double narrowest,
                       const std::function<std::vector<Box>(double, double)>& offered);
/// The mainland in a box, with room for circles that reach over its coast.
void fit_main(NationalLayout& made, const LayoutNeed& need, const Box& box);

// Each places a part of the legend with its top at `at` and answers its height, 0 when the map has none.
double place_classes(NationalLayout& made, const LayoutNeed& need, Point at, double width);
double place_circles(NationalLayout& made, const LayoutNeed& need, Point at, double width);
double place_entries(NationalLayout& made, const LayoutNeed& need, std::vector<LegendEntry> entries, Point at, double width, bool flow);
double place_categories(NationalLayout& made, const LayoutNeed& need, Point at, double width, int columns);
/// Circles at the left, entries in rows beside them or below.
double place_row(NationalLayout& made, const LayoutNeed& need, std::vector<LegendEntry> entries, bool with_circles, double y, double width);

/// Width of the widest legend of circles, at most `most`.
double circles_width(const LayoutNeed& need, double size, double most);
std::vector<LegendEntry> signs_of(const LayoutNeed& need);

}  // namespace portraits
