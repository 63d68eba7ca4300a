#pragma once
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
    double bottom = 0;                 // foot of the lowest piece
};

/// The rectangle that text may take on each page.
struct TextArea {
    double left = 0, top = 0, bottom = 0;
    double height() const { return bottom - top; }
};

/// Breaks a flow into pages: chains of keep-with-next stay together, rows move whole or break column by column when taller
/// than a page, heads of tables are repeated. What is taller than a page is placed alone on one and carries a fault.
/// `scale` (1 to measure::map_least) makes flexible items, and the spaces between items, smaller before breaking; `growth`
/// (0 to 1) makes those that may grow taller.
std::vector<FilledPage> paginate(const Flow& flow, const TextArea& area, double scale = 1, double growth = 0);

/// Of the scales that a flow may take, the pages of the one that leaves no page nearly empty when another can do better.
/// On a single page with room to spare, what may grow uses it.
std::vector<FilledPage> paginate_well(const Flow& flow, const TextArea& area);

}  // namespace portraits
