#include "write/pdf/places.hpp"

#include <algorithm>

#include "write/pdf/shapes.hpp"

namespace portraits::pdf {

namespace {
constexpr double air_above = 8;  // a place is shown with a little of what is above it
}

Array destination(Objects& objects, const Dict& page, double y) {
    Array destination = objects.array();
    return destination.add(page).name("XYZ").null().real(y).null();
}

Places::Places(const Booklet& booklet) {
    for (std::size_t i = 0; i < booklet.pages.size(); ++i) {
        const Picture& picture = booklet.pages[i].picture;
        collect(picture.nodes, {}, static_cast<int>(i), picture.height);
    }
}

void Places::collect(const std::vector<Node>& nodes, const Transform& transform, int page, double height) {
    for (const Node& node : nodes) {
        const auto* group = std::get_if<GroupPtr>(&node);
        if (!group) continue;
        if (const std::string& name = (*group)->destination; !name.empty()) {
            Extent extent;
            extend(extent, node, transform);
            const double top = extent.empty() ? transform.apply({0, 0}).y : extent.top;
            places_.try_emplace(name, Place{page, std::min(height, height - top + air_above)});
        }
        collect((*group)->nodes, (*group)->transform.then(transform), page, height);
    }
}

void Places::finish(Objects& objects, const std::vector<Dict>& pages, Dict catalog) const {
    if (places_.empty()) return;
    Array names = objects.array();
    for (const auto& [name, place] : places_)
        names.literal(name).add(destination(objects, pages[static_cast<std::size_t>(place.page)], place.top));
    catalog.set("Names", objects.dict().set("Dests", objects.dict().set("Names", names)));
}

}  // namespace portraits::pdf
