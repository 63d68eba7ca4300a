#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace portraits {

/// A pictogram of the theme: strokes of one colour on a grid of 24 × 24, y downwards. Verbs take their points in order:
/// move 1, line 1, curve 3, close 0. An icon never stands alone: the word beside it says the same.
struct Icon {
    static constexpr double grid = 24, stroke = 1.6, small_stroke = 2;
    enum class Verb : std::uint8_t { move, line, curve, close };
    std::vector<Verb> verbs;
    std::vector<std::array<double, 2>> points;
    bool empty() const { return verbs.empty(); }
};
using IconPtr = std::shared_ptr<const Icon>;
using Icons = std::map<std::string, IconPtr>;

}  // namespace portraits
