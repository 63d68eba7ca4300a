#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/geography.hpp"

namespace portraits {

/// Finds areas of one layer by their code and by what a window shows, without looking at all of them: a map of one commune among 35,000 draws a
/// few. The layer must outlive it, unchanged.
class AreaIndex {
public:
    explicit AreaIndex(const std::vector<Area>& areas);
    /// The first area of this code, or null.
    const Area* find(std::string_view code) const;
    /// Areas whose extents overlap this one, in the order of the layer.
    std::vector<const Area*> seen(const Extent& extent) const;

private:
    struct Tiles { std::size_t left, right, bottom, top; };  // both ends included
    Tiles tiles_of(const Extent& extent) const;

    const std::vector<Area>& areas_;
    std::unordered_map<std::string_view, const Area*> by_code_;
    Extent bounds_;
    std::size_t side_ = 1;                           // tiles in a row, and in a column
    std::vector<std::vector<std::uint32_t>> tiles_;  // positions of the areas that reach into each
};

}  // namespace portraits
