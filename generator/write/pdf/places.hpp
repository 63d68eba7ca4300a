#pragma once
#include <map>
#include <string>
#include <vector>

#include "layout/booklet.hpp"
#include "write/pdf/objects.hpp"

namespace portraits::pdf {

/// Every name that a group of the booklet gives to a place, with where it is.
class Places {
public:
    explicit Places(const Booklet& booklet);
    /// Where a link of a page leads: a name of the booklet or, when that is empty, an address; both empty: nowhere.
    struct Target { std::string name, address; };
    Target target(const std::string& link, int page) const;
    /// Prints the name tree of destinations into the catalogue.
    void finish(Objects& objects, const std::vector<Dict>& pages, Dict catalog) const;

private:
    struct Place {
        int page = 0;
        double top = 0;  // from the bottom of the page
    };
    void collect(const std::vector<Node>& nodes, const Transform& transform, int page, double height);
    Target site_target(const std::string& address) const;
    bool has(const std::string& name) const { return places_.contains(name); }
    const Booklet& booklet_;
    std::map<std::string, Place> places_;
};

/// [page /XYZ null y null]: the page from y on, at the reader's own zoom.
Array destination(Objects& objects, const Dict& page, double y);
/// Bookmarks, nested by level, into the catalogue.
void add_outline(Objects& objects, const Booklet& booklet, const std::vector<Dict>& pages, Dict catalog);
/// Page labels, into the catalogue: numbers that follow one another as a range, anything else as it is.
void add_page_labels(Objects& objects, const Booklet& booklet, Dict catalog);

}  // namespace portraits::pdf
