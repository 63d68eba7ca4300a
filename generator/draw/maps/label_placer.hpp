#pragma once
#include <optional>
#include <vector>

#include "draw/picture.hpp"

namespace portraits {

/// A straight line from a place of the map to its name.
struct Leader {
    Point from, to;
};

/// One place where a label may stand. Costs are compared, not measured: 0 is the best place of all.
struct LabelPlace {
    Box box;
    std::size_t text = 0;            // which of the label's settings stands there
    Anchor anchor = Anchor::middle;  // how its lines are aligned
    std::optional<Leader> leader;
    double cost = 0;
    bool within = false;             // wholly on the label's own area
};

/// A label with all its places, in any order.
struct LabelRequest {
    std::vector<LabelPlace> places;
    double priority = 0;             // the highest is placed first and left out last
    double left_out = 1e4;           // what it costs to place it nowhere
};

/// Least distances between labels, in points: side by side more than one above the other, so that two names do not read as one.
struct LabelMargin {
    double beside = 2.4, above = 0.6, leader = 1.3;  // the last between a leader and another label
};

/// Chooses at most one place for each label: boxes at least a margin apart, no leader crosses another or passes over
/// a label. As many labels as can be found room for, those with priority first, then the least total cost.
/// Gives the index of each label's place, or none. The same requests always give the same answer: a greedy choice, then
/// exchanges of a label against those that it displaces, in a fixed order, as long as they gain (the local search that Christensen, Marks
/// and Shieber 1995, An Empirical Study of Algorithms for Point-Feature Label Placement, compare with annealing; no chance here).
std::vector<std::optional<std::size_t>> place_labels(const std::vector<LabelRequest>& requests, const LabelMargin& margin = {});

/// Whether two places cannot both be taken.
bool in_conflict(const LabelPlace& a, const LabelPlace& b, const LabelMargin& margin);
/// Whether a segment passes over a box grown by `margin` on each side.
bool passes_over(const Leader& leader, const Box& box, double margin);
/// Whether two segments have a point in common.
bool cross(const Leader& a, const Leader& b);

}  // namespace portraits
