#include "write/pdf/structure.hpp"

#include <algorithm>
#include <limits>

#include "base/messages.hpp"

namespace portraits::pdf {

namespace {
constexpr int never = std::numeric_limits<int>::max();
std::size_t at(int index) { return static_cast<std::size_t>(index); }
}  // namespace

StructureTree::StructureTree(Objects& objects, const Booklet& booklet, const std::vector<Dict>& pages)
    : objects_(objects), booklet_(booklet), pages_(pages), elements_(booklet.structure), items_(elements_.size()),
      page_marks_(pages.size()) {
    if (elements_.empty()) {
        elements_.push_back({});
        elements_.front().tag = Tag::document;
        items_.resize(1);
    }
}

/// After the children that have content already: it is about to be painted.
int StructureTree::add_under(int element, Tag tag) {
    const int made = static_cast<int>(elements_.size());
    elements_.push_back({});
    elements_.back().tag = tag;
    items_.push_back({});
    std::vector<int>& children = elements_[at(element)].children;
    auto place = children.end();
    while (place != children.begin() && first_order(*(place - 1)) == never) --place;
    children.insert(place, made);
    return made;
}

int StructureTree::link_under(int element) { return add_under(element, Tag::link); }

int StructureTree::span_under(int element, std::string actual_text) {
    const int made = add_under(element, Tag::span);
    elements_[at(made)].actual_text = std::move(actual_text);
    return made;
}

int StructureTree::mark(int element, int page) {
    std::vector<int>& marks = page_marks_[at(page)];
    marks.push_back(element);
    const int mcid = static_cast<int>(marks.size()) - 1;
    items_[at(element)].push_back({order_++, page, mcid, {}});
    return mcid;
}

void StructureTree::tie(int element, int page, Dict annotation) {
    annotation.integer("StructParent", static_cast<int>(pages_.size() + annotation_elements_.size()));
    annotation_elements_.push_back(element);
    items_[at(element)].push_back({order_++, page, -1, annotation});
}

int StructureTree::first_order(int element) const {
    int first = items_[at(element)].empty() ? never : items_[at(element)].front().order;
    for (const int child : elements_[at(element)].children) first = std::min(first, first_order(child));
    return first;
}

bool StructureTree::kept(int element) const {
    const Tag tag = elements_[at(element)].tag;
    return tag == Tag::td || tag == Tag::th || tag == Tag::document || first_order(element) != never;
}

void StructureTree::add_item(Array& kids, const Item& item, int own_page) {
    if (item.mcid < 0) {
        kids.add(objects_.dict().name("Type", "OBJR").set("Obj", item.annotation).set("Pg", pages_[at(item.page)]));
    } else if (item.page == own_page) {
        kids.integer(item.mcid);
    } else {
        kids.add(objects_.dict().name("Type", "MCR").set("Pg", pages_[at(item.page)]).integer("MCID", item.mcid));
    }
}

/// Own content and children in reading order: children in the booklet's order, content where it was painted among them.
void StructureTree::print_kids(Dict dict, int element) {
    const std::vector<Item>& items = items_[at(element)];
    const auto own = std::find_if(items.begin(), items.end(), [](const Item& i) { return i.mcid >= 0; });
    const int own_page = own != items.end() ? own->page : -1;
    if (own_page >= 0) dict.set("Pg", pages_[at(own_page)]);
    Array kids = objects_.array();
    auto next = items.begin();
    for (const int child : elements_[at(element)].children) {
        if (!kept(child)) continue;
        const int first = first_order(child);
        for (; first != never && next != items.end() && next->order < first; ++next) add_item(kids, *next, own_page);
        kids.add(print(child, dict));
    }
    for (; next != items.end(); ++next) add_item(kids, *next, own_page);
    dict.set("K", kids);
}

Dict StructureTree::figure_attributes(const Element& element) {
    Dict attributes = objects_.dict().name("O", "Layout").name("Placement", "Block");
    if (element.page >= 0) {
        const double height = booklet_.pages[at(element.page)].picture.height;
        Array box = objects_.array();
        box.real(element.box.x).real(height - element.box.bottom()).real(element.box.right()).real(height - element.box.y);
        attributes.set("BBox", box);
    }
    return attributes;
}

void StructureTree::add_attributes(Dict dict, const Element& element) {
    if (!element.alternative.empty()) dict.text("Alt", element.alternative);
    if (!element.actual_text.empty()) dict.text("ActualText", element.actual_text);
    if (!element.title.empty()) dict.text("T", element.title);
    if (!element.language.empty()) dict.text("Lang", element.language);
    if (element.tag == Tag::figure) dict.set("A", figure_attributes(element));
    if (element.tag == Tag::note) {
        note_ids_.push_back(fmt::format("note-{:04}", note_ids_.size() + 1));
        notes_.push_back(dict);
        dict.literal("ID", note_ids_.back());
    }
    const bool spans = element.row_span > 1 || element.column_span > 1;
    if (element.scope.empty() && !spans) return;
    Dict attributes = objects_.dict().name("O", "Table");
    if (!element.scope.empty()) attributes.name("Scope", element.scope);
    if (element.row_span > 1) attributes.integer("RowSpan", element.row_span);
    if (element.column_span > 1) attributes.integer("ColSpan", element.column_span);
    dict.set("A", attributes);
}

Dict StructureTree::print(int index, const Dict& parent) {
    const Element& element = elements_[at(index)];
    const std::vector<Item>& items = items_[at(index)];
    const bool tied = std::any_of(items.begin(), items.end(), [](const Item& i) { return i.mcid < 0; });
    // A link whose place the booklet does not have is only words.
    const Tag tag = element.tag == Tag::link && !tied ? Tag::span : element.tag;
    Dict dict = objects_.indirect();
    printed_[at(index)] = dict;
    dict.name("S", name_of(tag)).set("P", parent);
    add_attributes(dict, element);
    print_kids(dict, index);
    return dict;
}

Dict StructureTree::parent_tree() {
    Array numbers = objects_.array();
    for (std::size_t page = 0; page < page_marks_.size(); ++page) {
        Array parents = objects_.indirect_array();
        for (const int element : page_marks_[page]) parents.add(printed_[at(element)]);
        numbers.integer(static_cast<int>(page)).add(parents);
    }
    for (std::size_t i = 0; i < annotation_elements_.size(); ++i)
        numbers.integer(static_cast<int>(page_marks_.size() + i)).add(printed_[at(annotation_elements_[i])]);
    return objects_.indirect().set("Nums", numbers);
}

void StructureTree::finish(Dict catalog) {
    printed_.resize(elements_.size());
    Dict root = objects_.indirect();
    root.name("Type", "StructTreeRoot").set("K", objects_.array().add(print(0, root))).set("ParentTree", parent_tree())
        .integer("ParentTreeNextKey", static_cast<int>(page_marks_.size() + annotation_elements_.size()));
    if (!notes_.empty()) {
        Array names = objects_.array();
        for (std::size_t i = 0; i < notes_.size(); ++i) names.literal(note_ids_[i]).add(notes_[i]);
        root.set("IDTree", objects_.dict().set("Names", names));
    }
    catalog.set("StructTreeRoot", root).set("MarkInfo", objects_.dict().boolean("Marked", true));
}

}  // namespace portraits::pdf
