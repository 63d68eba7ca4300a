#pragma once
#include <vector>

namespace portraits {

/// A label on a line: the centre it would like, and how much room it takes.
struct SpreadItem {
    double wanted = 0, size = 0;
};

/// Centres as close as possible to those wanted (least squares) without overlap, inside [low, high] when there is room for all;
/// otherwise packed from `low`. Order of the wanted centres is kept, ties by index.
std::vector<double> spread(const std::vector<SpreadItem>& items, double low, double high);

}  // namespace portraits
