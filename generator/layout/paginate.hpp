#pragma once
#include <map>
#include <vector>

#include "layout/flow.hpp"

namespace portraits {

/// A piece on a page, its top left corner in page units.
struct Placement {
    Piece piece;
    double x = 0, y = 0;
};

/// A page's content, before furniture.
struct FilledPage {
    std::vector<Placement> placements;
    double bottom = 0;                 // foot of the lowest piece, footnotes aside
    double notes = 0;                  // height of its footnotes, which stand at the foot of the text area
};

/// Footnotes by number, set at the width of the page.
using Footnotes = std::map<int, Piece>;

/// The rectangle that text may take on each page.
struct TextArea {
    double left = 0, top = 0, bottom = 0;
    double height() const { return bottom - top; }
};

/// Breaks a flow into pages: chains of keep-with-next stay together, rows move whole or break column by column when taller
/// than a page, heads of tables are repeated. What is taller than a page is placed alone on one and carries a fault.
/// `scale` (1 to measure::map_least) makes flexible items, and the spaces between items, smaller before breaking; `growth`
/// (0 to 1) makes those that may grow taller.
/// Footnotes stand under a short rule at the foot of the page that calls them first.
std::vector<FilledPage> paginate(const Flow& flow, const TextArea& area, double scale = 1, double growth = 0, const Footnotes& notes = {});

/// Of the scales that a flow may take, the pages of the one that leaves no page nearly empty when another can do better.
/// On a single page with room to spare, what may grow uses it.
std::vector<FilledPage> paginate_well(const Flow& flow, const TextArea& area, const Footnotes& notes = {});

}  // namespace portraits
