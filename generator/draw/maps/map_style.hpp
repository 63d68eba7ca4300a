#pragma once
#include "draw/canvas.hpp"
#include "draw/draw_figure.hpp"

namespace portraits {

/// Type and strokes of maps in one medium. A page's wide drawing is shown at about 1.67 px a unit, the phone's at 1.4: text
/// never falls under 12 px there, nor under 5.2 pt on paper.
struct MapStyle {
    TextStyle label, neighbour;                    // names on the map
    TextStyle legend, legend_strong;
    TextStyle inset_name, scale;
    TextStyle number;                              // of a category, in its areas
    TextStyle callout_title, callout_value, callout_detail;
    double line = 1;                               // leading of a legend row over its size
};
MapStyle map_style(DrawFor medium);

/// White under the text, in the paper's colour.
Stroke halo(double width = 2.5);

/// Writes one line of text; returns its width.
double write(Canvas& canvas, Shaper& shaper, const std::string& text, const TextStyle& style, Point at, Role ink,
             Anchor anchor = Anchor::start, bool with_halo = false);

/// Top of a capital over the baseline, for centring text on a mark.
double cap_height(const TextStyle& style);

}  // namespace portraits
