#include "editions/compare_blocks.hpp"

#include <algorithm>
#include <cstdint>

namespace portraits {

namespace {

using Blocks = std::vector<PageBlock>;

/// What differs between two blocks that both sides keep.
struct Gap {
    std::vector<const PageBlock*> removed, added;

    void close(std::vector<BlockChange>& changes) {
        const std::size_t both = std::min(removed.size(), added.size());
        for (std::size_t i = 0; i < both; ++i) changes.push_back({added[i]->kind, removed[i]->text, added[i]->text});
        for (std::size_t i = both; i < removed.size(); ++i) changes.push_back({removed[i]->kind, removed[i]->text, {}});
        for (std::size_t i = both; i < added.size(); ++i) changes.push_back({added[i]->kind, {}, added[i]->text});
        removed.clear();
        added.clear();
    }
};

/// Lengths of the longest common subsequences of the ends, row by row.
class Lengths {
public:
    Lengths(const Blocks& a, const Blocks& b) : width_(b.size() + 1), cells_((a.size() + 1) * width_) {
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t j = b.size(); j-- > 0;)
                cells_[i * width_ + j] = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::uint32_t at(std::size_t i, std::size_t j) const { return cells_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::uint32_t> cells_;
};

/// Pages of some thousand blocks that all changed: paired by their place, without looking for the fewest changes.
constexpr std::size_t largest_product = 25'000'000;

Blocks between(const Blocks& all, std::size_t first, std::size_t last) {
    return Blocks(all.begin() + static_cast<std::ptrdiff_t>(first), all.end() - static_cast<std::ptrdiff_t>(last));
}

void compare_middle(const Blocks& a, const Blocks& b, std::vector<BlockChange>& changes) {
    const bool small = (a.size() + 1) * (b.size() + 1) <= largest_product;
    const Lengths lengths(small ? a : Blocks(), small ? b : Blocks());
    Gap gap;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (small && i < a.size() && j < b.size() && a[i] == b[j]) {
            gap.close(changes);
            ++i, ++j;
        } else if (j == b.size() || (i < a.size() && (!small || lengths.at(i + 1, j) >= lengths.at(i, j + 1)))) {
            gap.removed.push_back(&a[i++]);
        } else {
            gap.added.push_back(&b[j++]);
        }
    }
    gap.close(changes);
}

}  // namespace

std::vector<BlockChange> compare_blocks(const Blocks& before, const Blocks& after) {
    std::size_t first = 0, last = 0;
    const std::size_t shorter = std::min(before.size(), after.size());
    while (first < shorter && before[first] == after[first]) ++first;
    while (last < shorter - first && before[before.size() - 1 - last] == after[after.size() - 1 - last]) ++last;
    std::vector<BlockChange> changes;
    compare_middle(between(before, first, last), between(after, first, last), changes);
    return changes;
}

}  // namespace portraits
