#pragma once
#include <string>
#include <vector>

#include "draw/marks.hpp"

namespace portraits {

/// One entry of a legend: a box of colour, the mark of a Who, a reference tick, or a line.
struct LegendItem {
    enum class Kind { box, mark, tick, missing } kind = Kind::box;
    std::string label;
    Ink ink{};
    Who who = Who::other;
    Missing why = Missing::none;
};

/// Width of all entries in one row.
double legend_width(const Pen& pen, const std::vector<LegendItem>& items);
/// Draws entries in rows, wrapped by their measured widths, from the top y; returns the height taken (0 for no entry).
double draw_legend(Pen& pen, const std::vector<LegendItem>& items, double x, double y, double width);

}  // namespace portraits
