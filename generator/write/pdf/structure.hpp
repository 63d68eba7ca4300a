#pragma once
#include <string>
#include <vector>

#include "layout/booklet.hpp"
#include "write/pdf/objects.hpp"

namespace portraits::pdf {

/// The structure tree of a booklet: which marked content and which links belong to which element.
class StructureTree {
public:
    StructureTree(Objects& objects, const Booklet& booklet, const std::vector<Dict>& pages);

    const Element& element(int index) const { return elements_[static_cast<std::size_t>(index)]; }
    /// A Link element inside another, for a link that the booklet did not tag itself.
    int link_under(int element);
    /// A Span element inside another, whose content is read as this text: what is painted in another order than it is read.
    int span_under(int element, std::string actual_text);
    /// Marked-content identifier of new content of an element on a page.
    int mark(int element, int page);
    /// Ties an annotation to its Link element, both ways.
    void tie(int element, int page, Dict annotation);
    /// Prints the tree into the catalogue. Elements without any content are left out, table cells excepted.
    void finish(Dict catalog);

private:
    int add_under(int element, Tag tag);
    struct Item {
        int order, page, mcid;  // mcid −1: the annotation
        Dict annotation;
    };
    int first_order(int element) const;
    bool kept(int element) const;
    Dict print(int element, const Dict& parent);
    void print_kids(Dict dict, int element);
    void add_item(Array& kids, const Item& item, int own_page);
    void add_attributes(Dict dict, const Element& element);
    Dict parent_tree();
    Dict figure_attributes(const Element& element);

    Objects& objects_;
    const Booklet& booklet_;
    const std::vector<Dict>& pages_;
    std::vector<Element> elements_;
    std::vector<std::vector<Item>> items_;       // of each element, in the order of painting
    std::vector<std::vector<int>> page_marks_;   // element of each identifier of each page
    std::vector<int> annotation_elements_;       // element of each annotation
    std::vector<Dict> printed_;
    std::vector<std::string> note_ids_;
    std::vector<Dict> notes_;
    int order_ = 0;
};

}  // namespace portraits::pdf
