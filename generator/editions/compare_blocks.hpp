#pragma once
#include <string>
#include <vector>

#include "editions/page_text.hpp"

namespace portraits {

/// A block that changed; without old it is new, without new it is gone.
struct BlockChange {
    PageBlock::Kind kind = PageBlock::Kind::text;
    std::string before, after;
    auto operator<=>(const BlockChange&) const = default;
};

/// The fewest changes that make `after` of `before`, in order (longest common subsequence); where blocks were removed and added at one
/// place, the first of each are said to be one that changed.
std::vector<BlockChange> compare_blocks(const std::vector<PageBlock>& before, const std::vector<PageBlock>& after);

}  // namespace portraits
