#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// A paragraph, title, list item or caption of a page; a cell of a table; words of a drawing or of its alternative text.
struct PageBlock {
    enum class Kind { text, cell, drawing } kind = Kind::text;
    std::string text;  // spaces folded: none is wider, narrower or harder than another
    bool operator==(const PageBlock&) const = default;
};

/// What a reader of the page sees or hears, in order. Left out: scripts, styles, decoration, navigation, which names other pages, and
/// downloads; sizes of files ("21 ko") are no words of the page: "… ko". Reads any HTML or SVG, broken too.
std::vector<PageBlock> page_blocks(std::string_view html);

}  // namespace portraits
