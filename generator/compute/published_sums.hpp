#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace portraits {

/// A relation between cells that every reader knows: Σ coefficient × cell = constant.
struct PublishedSum {
    using Cell = std::uint64_t;
    std::vector<std::pair<Cell, double>> terms;
    double constant = 0;
    Cell told_by = 0;      // the total, or the ratio, that shows it; 0: nothing but what a share is
};

/// What a reader can compute by subtraction from published tables: the linear view of secondary secret (Hundepool et al., Statistical
/// Disclosure Control, 2012, chapter 4). Cells are known or not; an unknown one is revealed when the sums leave it one value only, alone or
/// together. Bounds that everybody knows (a count hidden under 3 is 1 or 2) reveal too.
class PublishedSums {
public:
    using Cell = PublishedSum::Cell;
    /// What everybody knows of an unknown cell before looking.
    struct Bounds {
        double least, greatest;
    };
    using Found = std::map<Cell, std::set<std::size_t>>;  // revealed cell → positions of the sums that reveal it

    void add(PublishedSum sum);
    void know(Cell cell, double value) { known_[cell] = value; }
    void bound(Cell cell, Bounds bounds) { bounds_[cell] = bounds; }
    const PublishedSum& sum(std::size_t position) const { return sums_[position]; }
    bool empty() const { return sums_.empty(); }

    Found revealed() const;
    /// A known cell, among those that `allowed` accepts, which hides `cell` when it is hidden too, without being found itself: the smallest,
    /// as the practice is. 0 when there is none.
    template <class Allowed> Cell second_to_hide(Cell cell, const std::set<std::size_t>& by, const Allowed& allowed) const {
        std::vector<std::pair<double, Cell>> candidates;
        for (const std::size_t position : by)
            for (const auto& [other, unused] : sums_[position].terms)
                if (const auto value = known_.find(other); value != known_.end() && allowed(other)) candidates.emplace_back(value->second, other);
        return first_that_hides(cell, std::move(candidates));
    }

private:
    using Row = std::map<Cell, double>;
    struct Reduced {
        Row unknown;                 // coefficient by unknown cell
        double rest = 0;             // what they add up to
        std::set<std::size_t> used;
    };

    bool is_known(Cell cell) const { return known_.contains(cell); }
    Reduced reduced(std::size_t position, Cell also_hidden) const;
    void add_bounded(std::vector<Reduced>& rows) const;
    /// Positions of the sums that tell something of these cells, directly or through other unknown cells.
    std::vector<std::size_t> around(const std::vector<Cell>& cells, Cell also_hidden) const;
    Found solve(const std::vector<std::size_t>& positions, Cell also_hidden) const;
    Cell first_that_hides(Cell cell, std::vector<std::pair<double, Cell>> candidates) const;

    std::vector<PublishedSum> sums_;
    std::unordered_map<Cell, double> known_;
    std::unordered_map<Cell, Bounds> bounds_;
    std::unordered_map<Cell, std::vector<std::size_t>> of_cell_;
};

}  // namespace portraits
