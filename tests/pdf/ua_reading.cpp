#include <algorithm>

#include "pdf/ua_file.hpp"

namespace portraits {

namespace {

/// Lines that differ by less stand at one height: a raised or a smaller text beside another.
constexpr double same_height = 9;

const UaMarked* find(const std::vector<UaMarked>& marks, int mcid) {
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const UaMarked& m) { return m.mcid == mcid; });
    return found != marks.end() && found->text ? &*found : nullptr;
}

/// What is read next stands lower, or further to the right: a cell beside another, a column beside another.
bool follows(const UaMarked& before, const UaMarked& next) {
    if (next.top <= before.bottom + same_height) return true;
    return next.left > before.left + 1;
}

}  // namespace

/// Texts are read as they stand, from the top to the bottom and then in the next column: nothing goes back up in its column. Texts
/// inside figures and notes are not asked.
void check_reading_order(UaFile& file) {
    const UaMarked* before = nullptr;
    int page = -1, order_faults = 0;
    for (const auto& [index, mcid] : file.read) {
        if (index < page) file.fault("", "page " + std::to_string(index + 1) + " is read after page " + std::to_string(page + 1));
        if (index != page) before = nullptr;
        page = index;
        const UaMarked* next = find(file.marked[static_cast<std::size_t>(index)], mcid);
        if (!next) continue;
        if (before && !follows(*before, *next) && ++order_faults <= 20)
            file.fault("", "page " + std::to_string(index + 1) + ": content " + std::to_string(mcid) + " (" + next->tag + ") is above content " +
                           std::to_string(before->mcid) + " (" + before->tag + "), which is read before it");
        before = next;
    }
}

}  // namespace portraits
