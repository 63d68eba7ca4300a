#include "layout/structure.hpp"

#include <algorithm>
#include <array>

namespace portraits {

const char* name_of(Tag tag) {
    static constexpr std::array<const char*, 27> names = {
        "Document", "Part", "Sect", "H1", "H2", "H3", "H4", "H5", "P", "Note", "L", "LI", "Lbl", "LBody", "Table",
        "THead", "TBody", "TR", "TH", "TD", "Figure", "Caption", "Link", "Span", "TOC", "TOCI", "BlockQuote"};
    return names[static_cast<std::size_t>(tag)];
}

int add_element(Booklet& booklet, int parent, Tag tag) {
    const int index = static_cast<int>(booklet.structure.size());
    Element element;
    element.tag = tag;
    booklet.structure.push_back(std::move(element));
    if (parent >= 0) booklet.structure[static_cast<std::size_t>(parent)].children.push_back(index);
    return index;
}

Tag heading_tag(int level) {
    static constexpr std::array<Tag, 5> tags = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5};
    return tags[static_cast<std::size_t>(std::clamp(level, 1, 5) - 1)];
}

}  // namespace portraits
