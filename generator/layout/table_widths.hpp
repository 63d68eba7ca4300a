#pragma once
#include <vector>

#include "layout/setting.hpp"
#include "publication/table.hpp"

namespace portraits {

/// Where a table's columns stand and in what type its cells are set.
struct TableGrid {
    struct Track {
        double x = 0, width = 0;
        double decimals = 0;     // widest decimals of a column aligned on its decimal comma; 0: aligned on its right edge
    };
    std::vector<Track> tracks;
    TypeStyle type;
    double padding = 0;      // above and below the text of a row
    bool text_only = true;   // no numeric column: row headers are then in bold
};

/// Widths from the cells' natural and smallest widths; the type shrinks, within the theme's smallest, when words are too long.
TableGrid grid_of(const Setting& setting, const Table& table, double width);

/// Width of the decimals of a cell, comma included; 0 when it is a whole number.
double decimals_width(const Setting& setting, const RichText& cell, const TypeStyle& type);
/// True for "12", "−1 234,5 %": a number with its unit.
bool is_number(const RichText& cell);

/// Bold in heads, totals and row headers; accent for the territory's own row.
RichText cell_text(const Table& table, const Table::Row& row, std::size_t column, bool text_only);
RichText bold(RichText text);

}  // namespace portraits
