#include "compute/published_sums.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {

namespace {

constexpr double nothing = 1e-9;

using Row = std::map<PublishedSum::Cell, double>;

/// Subtracts `factor` times a row; what cancels goes.
void subtract(Row& from, const Row& row, double factor) {
    for (const auto& [cell, coefficient] : row) {
        const auto at = from.try_emplace(cell, 0).first;
        at->second -= factor * coefficient;
        if (std::abs(at->second) < nothing) from.erase(at);
    }
}

void scale_to_one(Row& row, double by) {
    for (auto& [unused, coefficient] : row) coefficient /= by;
}

}  // namespace

void PublishedSums::add(PublishedSum sum) {
    for (const auto& [cell, unused] : sum.terms) of_cell_[cell].push_back(sums_.size());
    sums_.push_back(std::move(sum));
}

PublishedSums::Reduced PublishedSums::reduced(std::size_t position, Cell also_hidden) const {
    Reduced made{{}, sums_[position].constant, {position}};
    double largest = 0;
    for (const auto& [cell, coefficient] : sums_[position].terms) {
        const auto value = known_.find(cell);
        if (value != known_.end() && cell != also_hidden) {
            made.rest -= coefficient * value->second;
        } else {
            made.unknown[cell] += coefficient;
            largest = std::max(largest, std::abs(coefficient));
        }
    }
    if (largest > 0) scale_to_one(made.unknown, largest), made.rest /= largest;
    std::erase_if(made.unknown, [](const auto& term) { return std::abs(term.second) < nothing; });
    return made;
}

// Cells that add up to the least, or the most, that they can be all are that least or most.
void PublishedSums::add_bounded(std::vector<Reduced>& rows) const {
    const std::size_t count = rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        double least = 0, greatest = 0;
        bool bounded = rows[i].unknown.size() > 1;
        for (const auto& [cell, coefficient] : rows[i].unknown) {
            const auto known = bounds_.find(cell);
            bounded = bounded && known != bounds_.end() && coefficient > 0;
            if (!bounded) break;
            least += coefficient * known->second.least;
            greatest += coefficient * known->second.greatest;
        }
        const double near = 1e-6 * std::max(1.0, std::abs(rows[i].rest));
        const auto is = [&](double end) { return std::abs(rows[i].rest - end) <= near; };
        if (!bounded || (!is(least) && !is(greatest))) continue;  // a sum beyond them is an error of the table, and tells nothing
        for (const auto& [cell, unused] : Row(rows[i].unknown)) rows.push_back({{{cell, 1}}, 0, rows[i].used});
    }
}

std::vector<std::size_t> PublishedSums::around(const std::vector<Cell>& cells, Cell also_hidden) const {
    std::set<std::size_t> found;
    std::unordered_set<Cell> seen(cells.begin(), cells.end());
    std::vector<Cell> pending = cells;
    while (!pending.empty()) {
        const Cell cell = pending.back();
        pending.pop_back();
        const auto at = of_cell_.find(cell);
        if (at == of_cell_.end()) continue;
        for (const std::size_t position : at->second) {
            if (!found.insert(position).second) continue;
            for (const auto& [other, unused] : sums_[position].terms)
                if ((!is_known(other) || other == also_hidden) && seen.insert(other).second) pending.push_back(other);
        }
    }
    return {found.begin(), found.end()};
}

// Gauss and Jordan: each row keeps one cell that no other row has; a row of one cell alone says its value.
PublishedSums::Found PublishedSums::solve(const std::vector<std::size_t>& positions, Cell also_hidden) const {
    std::vector<Reduced> rows;
    for (const std::size_t position : positions) rows.push_back(reduced(position, also_hidden));
    add_bounded(rows);
    std::stable_sort(rows.begin(), rows.end(), [](const Reduced& a, const Reduced& b) { return a.unknown.size() < b.unknown.size(); });
    std::map<Cell, Reduced> by_pivot;
    for (Reduced& row : rows) {
        for (const auto& [cell, unused] : Row(row.unknown)) {
            const auto pivot = by_pivot.find(cell);
            const auto own = row.unknown.find(cell);
            if (pivot == by_pivot.end() || own == row.unknown.end()) continue;
            subtract(row.unknown, pivot->second.unknown, double(own->second));
            row.used.insert(pivot->second.used.begin(), pivot->second.used.end());
        }
        if (row.unknown.empty()) continue;
        const auto strongest = std::max_element(row.unknown.begin(), row.unknown.end(),
                                                [](const auto& a, const auto& b) { return std::abs(a.second) < std::abs(b.second); });
        const Cell cell = strongest->first;
        scale_to_one(row.unknown, double(strongest->second));
        for (auto& [unused, other] : by_pivot) {
            const auto at = other.unknown.find(cell);
            if (at == other.unknown.end()) continue;
            subtract(other.unknown, row.unknown, double(at->second));
            other.used.insert(row.used.begin(), row.used.end());
        }
        by_pivot.emplace(cell, std::move(row));
    }
    Found found;
    for (const auto& [cell, row] : by_pivot)
        if (row.unknown.size() == 1) found.emplace(cell, row.used);
    return found;
}

PublishedSums::Found PublishedSums::revealed() const {
    Found found;
    std::vector<bool> done(sums_.size(), false);
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        if (done[i]) continue;
        std::vector<Cell> unknown;
        for (const auto& [cell, unused] : sums_[i].terms)
            if (!is_known(cell)) unknown.push_back(cell);
        if (unknown.empty()) continue;
        const std::vector<std::size_t> block = around(unknown, 0);
        for (const std::size_t position : block) done[position] = true;
        found.merge(solve(block, 0));
    }
    return found;
}

PublishedSum::Cell PublishedSums::first_that_hides(Cell cell, std::vector<std::pair<double, Cell>> candidates) const {
    constexpr std::size_t tries = 12;
    std::sort(candidates.begin(), candidates.end());
    std::stable_partition(candidates.begin(), candidates.end(), [](const auto& candidate) { return candidate.first > 0; });  // a zero hides nothing
    for (std::size_t i = 0; i < std::min(tries, candidates.size()); ++i) {
        const Cell second = candidates[i].second;
        const Found found = solve(around({cell, second}, second), second);
        if (!found.contains(cell) && !found.contains(second)) return second;
    }
    return 0;
}

}  // namespace portraits
