#include "layout/flow.hpp"

#include <algorithm>

namespace portraits {

namespace {

template <class Height> double sum_of(const Flow& flow, Height height) {
    double total = 0;
    bool first = true;
    for (const Item& item : flow) {
        if (item.page_break) continue;
        total += (first ? 0 : item.before) + height(item);
        first = false;
    }
    return total;
}

template <class Height> double tallest(const Item& item, Height height) {
    double most = 0;
    for (const FlowColumn& column : item.columns) most = std::max(most, height(column.flow));
    return most;
}

}  // namespace

double natural_height(const Item& item) {
    if (item.columns.empty()) return item.piece.height;
    return tallest(item, [](const Flow& flow) { return natural_height(flow); });
}

double least_height(const Item& item) {
    if (item.columns.empty()) return item.smallest();
    return tallest(item, [](const Flow& flow) { return least_height(flow); });
}

double natural_height(const Flow& flow) {
    return sum_of(flow, [](const Item& item) { return natural_height(item); });
}

double least_height(const Flow& flow) {
    return sum_of(flow, [](const Item& item) { return least_height(item); });
}

namespace {

/// The item in `height` at most, where it can shrink.
Piece fitted(const Item& item, double height) {
    if (item.columns.empty()) {
        const bool shrink = item.refit && height < item.piece.height - 0.01;
        return shrink ? item.refit(std::max(height, item.least)) : item.piece;
    }
    return side_by_side(item, height);
}

}  // namespace

void collect_calls(const Item& item, std::vector<int>& calls) {
    calls.insert(calls.end(), item.piece.calls.begin(), item.piece.calls.end());
    for (const FlowColumn& column : item.columns)
        for (const Item& inner : column.flow) collect_calls(inner, calls);
}

Piece side_by_side(const Item& row, double height) {
    std::vector<Piece> pieces;
    Piece whole;
    for (const FlowColumn& column : row.columns) {
        pieces.push_back(stacked(column.flow, height));
        whole.height = std::max(whole.height, pieces.back().height);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i)
        whole.append(pieces[i], row.columns[i].x, row.align * (whole.height - pieces[i].height));
    return whole;
}

Piece stacked(const Flow& flow, double height) {
    double excess = height > 0 ? natural_height(flow) - height : 0;
    double slack = natural_height(flow) - least_height(flow);
    Piece whole;
    bool first = true;
    for (const Item& item : flow) {
        if (item.page_break) continue;
        if (!first) whole.height += item.before;
        first = false;
        const double natural = natural_height(item);
        const double own = natural - least_height(item);  // each gives in proportion to what it can
        const double give = slack > 0 ? std::clamp(excess * own / slack, 0.0, own) : 0;
        const Piece piece = fitted(item, natural - give);
        excess -= natural - piece.height;
        slack -= own;
        whole.append(piece, 0, whole.height);
        whole.height += piece.height;
    }
    return whole;
}

}  // namespace portraits
