#pragma once
#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

#include "layout/piece.hpp"

namespace portraits {

struct FlowColumn;

/// One step of a flow, placed whole unless it is a row of columns.
struct Item {
    Piece piece;
    double before = 0;                          // space above it, dropped at the top of a page
    bool keep_with_next = false;
    bool page_break = false;                    // nothing but the end of the page
    bool at_foot = false;                       // stands at the foot of the page when it is the last of its document
    std::function<Piece(double height)> refit;  // sets itself again near this height, never taller; empty: fixed
    double least = 0;                           // height under which it may not be refitted
    std::function<Piece(double height)> tighten;  // the same for a row of a table that stands in a column: over pages, rows stay as they are
    double tightest = 0;
    double most = 0;                            // height up to which it may be refitted to use a page; 0: its own
    std::shared_ptr<const Piece> continued;     // repeated above when a page begins with this item
    std::vector<FlowColumn> columns;            // flows side by side; `piece` is then empty
    double align = 0;                           // of the shorter columns: 0 at the top of the row, 1 at its foot
    std::string subject;                        // "figure part-industrie": named by messages

    double greatest() const { return refit ? std::max(most, piece.height) : piece.height; }
    double smallest() const { return refit ? least : piece.height; }
};
using Flow = std::vector<Item>;

struct FlowColumn {
    double x = 0, width = 0;
    Flow flow;
};

/// Height of a flow set without break, with every flexible item at its own height, or at its least.
double natural_height(const Flow& flow);
double least_height(const Flow& flow);
double natural_height(const Item& item);
double least_height(const Item& item);

/// Footnotes that an item calls, in the order of its flow.
void collect_calls(const Item& item, std::vector<int>& calls);

/// The columns of a row as one piece, each refitted into `height` when it is taller (0: no limit).
Piece side_by_side(const Item& row, double height);
/// The flow as one piece, at its own height or refitted into `height` when that is smaller (0: no limit).
Piece stacked(const Flow& flow, double height = 0);

}  // namespace portraits
