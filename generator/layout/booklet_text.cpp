#include <algorithm>

#include "base/format.hpp"

#include "layout/booklet.hpp"

namespace portraits {

namespace {

std::string described(const Element& element) {
    std::string text = name_of(element.tag);
    if (!element.scope.empty()) text += " scope=" + element.scope;
    if (!element.title.empty()) text += " title=\"" + element.title + "\"";
    if (!element.alternative.empty()) text += " alt=\"" + element.alternative + "\"";
    if (element.page >= 0)
        text += fmt::format(" page={} box=({:.2f} {:.2f} {:.2f} {:.2f})", element.page + 1, element.box.x, element.box.y,
                            element.box.width, element.box.height);
    return text;
}

void write_element(const Booklet& booklet, int index, int depth, std::string& out) {
    const Element& element = booklet.structure[static_cast<std::size_t>(index)];
    out += fmt::format("{}{} {}\n", std::string(static_cast<std::size_t>(depth) * 2, ' '), index, described(element));
    for (const int child : element.children) write_element(booklet, child, depth + 1, out);
}

}  // namespace

std::string to_text(const Booklet& booklet) {
    std::string out = fmt::format("title {}\nauthor {}\nsubject {}\nlanguage {}\ndate {}\n", booklet.title, booklet.author,
                                  booklet.subject, booklet.language, booklet.date);
    for (std::size_t i = 0; i < booklet.pages.size(); ++i)
        out += fmt::format("page {} label=\"{}\"\n", i + 1, booklet.pages[i].label) + to_text(booklet.pages[i].picture);
    out += "structure\n";
    if (!booklet.structure.empty()) write_element(booklet, 0, 1, out);
    out += "outline\n";
    for (const OutlineEntry& entry : booklet.outline)
        out += fmt::format("{}{} page={} y={:.2f}\n", std::string(static_cast<std::size_t>(std::max(entry.level, 1)) * 2, ' '), entry.title,
                           entry.page + 1, entry.y);
    return out;
}

}  // namespace portraits
