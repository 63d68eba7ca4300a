#include <algorithm>
#include <charconv>

#include "write/pdf/places.hpp"

namespace portraits::pdf {

namespace {

struct Item {
    Dict dict;
    int parent = -1;           // −1: the root
    std::vector<int> children;
};

/// Links the brothers of one parent; all are shown open.
void link_children(Dict parent, const std::vector<int>& children, std::vector<Item>& items) {
    if (children.empty()) return;
    const auto dict = [&](int i) { return items[static_cast<std::size_t>(i)].dict; };
    for (std::size_t i = 0; i < children.size(); ++i) {
        Dict item = dict(children[i]);
        item.set("Parent", parent);
        if (i > 0) item.set("Prev", dict(children[i - 1]));
        if (i + 1 < children.size()) item.set("Next", dict(children[i + 1]));
    }
    parent.set("First", dict(children.front())).set("Last", dict(children.back())).integer("Count", static_cast<int>(children.size()));
}

/// Decimal value of a label that is a plain number, else 0.
int number_of(const std::string& label) {
    int number = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
    return error == std::errc{} && end == label.data() + label.size() && std::to_string(number) == label ? number : 0;
}

}  // namespace

void add_outline(Objects& objects, const Booklet& booklet, const std::vector<Dict>& pages, Dict catalog) {
    if (booklet.outline.empty()) return;
    std::vector<Item> items;
    std::vector<int> roots, open;  // open: the last item of each depth
    for (const OutlineEntry& entry : booklet.outline) {
        const std::size_t depth = std::min(open.size(), static_cast<std::size_t>(std::max(1, entry.level) - 1));
        open.resize(depth);
        const int index = static_cast<int>(items.size()), parent = open.empty() ? -1 : open.back();
        const std::size_t page = static_cast<std::size_t>(entry.page);
        items.push_back({objects.indirect(), parent, {}});
        items.back().dict.text("Title", entry.title)
            .set("Dest", destination(objects, pages[page], booklet.pages[page].picture.height - entry.y));
        (parent < 0 ? roots : items[static_cast<std::size_t>(parent)].children).push_back(index);
        open.push_back(index);
    }
    Dict root = objects.indirect();
    root.name("Type", "Outlines");
    link_children(root, roots, items);
    for (const Item& item : items) link_children(item.dict, item.children, items);
    root.integer("Count", static_cast<int>(items.size()));
    catalog.set("Outlines", root).name("PageMode", "UseOutlines");
}

void add_page_labels(Objects& objects, const Booklet& booklet, Dict catalog) {
    Array numbers = objects.array();
    int expected = 0;
    for (std::size_t i = 0; i < booklet.pages.size(); ++i) {
        const std::string& label = booklet.pages[i].label;
        const int number = number_of(label);
        const bool continues = number > 0 && number == expected;
        expected = number > 0 ? number + 1 : 0;
        if (continues) continue;
        Dict range = objects.dict();
        if (number > 0) range.name("S", "D").integer("St", number);
        else range.text("P", label);
        numbers.integer(static_cast<int>(i)).add(range);
    }
    catalog.set("PageLabels", objects.dict().set("Nums", numbers));
}

}  // namespace portraits::pdf
