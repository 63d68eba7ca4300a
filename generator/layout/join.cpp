#include "layout/join.hpp"

#include <iterator>

namespace portraits {

namespace {

void add_structure(const Booklet& part, const std::string& title, int first_page, Booklet& whole) {
    const int first = static_cast<int>(whole.structure.size());
    whole.structure.front().children.push_back(first);
    for (Element element : part.structure) {
        for (int& child : element.children) child += first;
        if (element.page >= 0) element.page += first_page;
        whole.structure.push_back(std::move(element));
    }
    Element& root = whole.structure[static_cast<std::size_t>(first)];
    root.tag = Tag::part;
    root.title = title;
}

/// The bookmarks of a part hang under its name, and that under its group.
void add_outline(const EditionPart& part, int first_page, std::string& group, Booklet& whole) {
    const int level = part.group.empty() ? 1 : 2;
    if (!part.group.empty() && part.group != group) whole.outline.push_back({part.group, 1, first_page, 0});
    whole.outline.push_back({part.name, level, first_page, 0});
    group = part.group;
    for (OutlineEntry entry : part.booklet.outline) {
        const bool cover = entry.page == 0 && entry.title == part.name;
        if (cover) continue;
        entry.level += level;
        entry.page += first_page;
        whole.outline.push_back(std::move(entry));
    }
}

void add_pages(EditionPart& part, int first_element, Booklet& whole) {
    whole.documents[part.address] = static_cast<int>(whole.pages.size());
    for (BookletPage& page : part.booklet.pages) {
        page.first_element += first_element;
        page.scope = part.address + page.scope;
        page.label = std::to_string(whole.pages.size() + 1);
        whole.pages.push_back(std::move(page));
    }
}

}  // namespace

Booklet join(std::vector<EditionPart> parts) {
    Booklet whole;
    if (parts.empty()) return whole;
    const Booklet& first = parts.front().booklet;
    whole.title = first.title;
    whole.author = first.author;
    whole.subject = first.subject;
    whole.language = first.language;
    whole.date = first.date;
    whole.structure.emplace_back().tag = Tag::document;
    std::string group;
    for (EditionPart& part : parts) {
        const int first_page = static_cast<int>(whole.pages.size()), first_element = static_cast<int>(whole.structure.size());
        add_structure(part.booklet, part.name, first_page, whole);
        add_outline(part, first_page, group, whole);
        add_pages(part, first_element, whole);
        part = {};  // its pages are the whole's now
    }
    return whole;
}

}  // namespace portraits
