#pragma once
#include <string>
#include <vector>

#include "layout/booklet.hpp"

namespace portraits {

/// A document of a combined edition.
struct EditionPart {
    Booklet booklet;
    std::string address;   // folder of its page in the site: the other parts link to it by this name
    std::string group;     // bookmark over it and the parts that follow with the same one; empty: its own bookmark is of the first level
    std::string name;      // its bookmark under the group
};

/// One booklet made of all the parts, in their order: the first gives its title, author and language. Elements, names of places,
/// bookmarks and pages of a part keep to themselves; pages are labelled from 1 on, and links from part to part find their place.
Booklet join(std::vector<EditionPart> parts);

}  // namespace portraits
