#include "draw/maps/map_labels.hpp"

#include <algorithm>

namespace portraits {

MapLabels::Block MapLabels::block_of(const std::string& text, const TextStyle& style, double width) {
    Block block;
    block.lines = balanced(shaper_, text, style, width);
    block.leading = style.size * 1.12;
    for (const LinePtr& line : block.lines) block.width = std::max(block.width, line->width);
    block.height = block.leading * static_cast<double>(block.lines.size());
    return block;
}

bool MapLabels::is_free(const Box& box) const {
    if (box.x < frame_.x + 2 || box.y < frame_.y + 2 || box.right() > frame_.right() - 2 || box.bottom() > frame_.bottom() - 2) return false;
    return std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) {
        return box.x < other.right() && other.x < box.right() && box.y < other.bottom() && other.y < box.bottom();
    });
}

void MapLabels::put(const Block& block, const TextStyle& style, Role ink, const Box& box, Anchor anchor, bool with_halo) {
    const double x = anchor == Anchor::start ? box.x : anchor == Anchor::end ? box.right() : box.x + box.width / 2;
    double y = box.y + style.size * 0.9;
    for (const LinePtr& line : block.lines) {
        std::optional<Stroke> under;
        if (with_halo) under = halo();
        canvas_.text(line, x, y, Ink::of(ink), anchor, under);
        y += block.leading;
    }
    taken_.push_back(box);
}

bool MapLabels::beside(const std::string& text, const TextStyle& style, Role ink, Point mark, double radius, double width) {
    const Block block = block_of(text, style, width);
    const double gap = radius + 3, middle = mark.y - block.height / 2;
    const std::pair<Box, Anchor> candidates[] = {
        {{mark.x + gap, middle, block.width, block.height}, Anchor::start},
        {{mark.x - gap - block.width, middle, block.width, block.height}, Anchor::end},
        {{mark.x - block.width / 2, mark.y + gap - 1, block.width, block.height}, Anchor::middle},
        {{mark.x - block.width / 2, mark.y - gap - block.height + 1, block.width, block.height}, Anchor::middle},
        {{mark.x + gap * 0.7, mark.y + gap * 0.7, block.width, block.height}, Anchor::start},
        {{mark.x + gap * 0.7, mark.y - gap * 0.7 - block.height, block.width, block.height}, Anchor::start},
        {{mark.x - gap * 0.7 - block.width, mark.y + gap * 0.7, block.width, block.height}, Anchor::end},
        {{mark.x - gap * 0.7 - block.width, mark.y - gap * 0.7 - block.height, block.width, block.height}, Anchor::end}};
    for (const auto& [box, anchor] : candidates)
        if (is_free(box)) {
            put(block, style, ink, box, anchor, true);
            return true;
        }
    return false;
}

bool MapLabels::centred(const std::string& text, const TextStyle& style, Role ink, Point at, double width, bool with_halo) {
    const Block block = block_of(text, style, width);
    const Box box{at.x - block.width / 2, at.y - block.height / 2, block.width, block.height};
    if (!is_free(box)) return false;
    put(block, style, ink, box, Anchor::middle, with_halo);
    return true;
}

std::string name_in_title(const std::string& title) {
    const auto colon = title.find("\u00A0:");
    return colon == std::string::npos ? title : title.substr(0, colon);
}

}  // namespace portraits
