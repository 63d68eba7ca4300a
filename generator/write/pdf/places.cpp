#include "write/pdf/places.hpp"

#include <algorithm>
#include <cmath>

#include "base/links.hpp"
#include "publication/rich_text.hpp"
#include "write/pdf/shapes.hpp"

namespace portraits::pdf {

namespace {
constexpr double air_above = 8;  // a place is shown with a little of what is above it
}

Array destination(Objects& objects, const Dict& page, double y) {
    Array destination = objects.array();
    return destination.add(page).name("XYZ").null().real(std::ceil(y)).null();
}

Places::Places(const Booklet& booklet) : booklet_(booklet) {
    for (const auto& [folder, page] : booklet.documents)
        places_.try_emplace(folder, Place{page, booklet.pages[static_cast<std::size_t>(page)].picture.height});
    for (std::size_t i = 0; i < booklet.pages.size(); ++i) {
        const Picture& picture = booklet.pages[i].picture;
        collect(picture.nodes, {}, static_cast<int>(i), picture.height);
    }
}

void Places::collect(const std::vector<Node>& nodes, const Transform& transform, int page, double height) {
    for (const Node& node : nodes) {
        const auto* group = std::get_if<GroupPtr>(&node);
        if (!group) continue;
        if (!(*group)->destination.empty()) {
            const std::string name = booklet_.pages[static_cast<std::size_t>(page)].scope + (*group)->destination;
            Extent extent;
            extend(extent, node, transform);
            const double top = extent.empty() ? transform.apply({0, 0}).y : extent.top;
            places_.try_emplace(name, Place{page, std::min(height, height - top + air_above)});
        }
        collect((*group)->nodes, (*group)->transform.then(transform), page, height);
    }
}

namespace {

/// Address, from a file in `folder`, of the booklet in another folder of the site: both named by the last part of their folder.
std::string relative_booklet(const std::string& folder, const std::string& target) {
    std::string up;
    for (const char c : folder)
        if (c == '/') up += "../";
    const std::size_t end = target.rfind('/'), start = target.rfind('/', end - 1);
    return up + target + target.substr(start + 1, end - start - 1) + ".pdf";
}

}  // namespace

Places::Target Places::target(const std::string& link, int page) const {
    if (link.starts_with('#')) {
        const std::string name = booklet_.pages[static_cast<std::size_t>(page)].scope + link.substr(1);
        return has(name) ? Target{name, {}} : Target{};
    }
    if (link.starts_with(site_scheme)) return site_target(link.substr(site_scheme.size()));
    return is_safe_link(link) ? Target{{}, link} : Target{};
}

Places::Target Places::site_target(const std::string& address) const {
    const std::size_t hash = address.find('#');
    const std::string folder = address.substr(0, hash), name = folder + (hash == std::string::npos ? "" : address.substr(hash + 1));
    if (has(name)) return {name, {}};
    if (folder == booklet_.folder || folder.size() < 2 || folder.back() != '/' || !is_safe_link(folder)) return {};
    return {{}, relative_booklet(booklet_.folder, folder)};
}

void Places::finish(Objects& objects, const std::vector<Dict>& pages, Dict catalog) const {
    if (places_.empty()) return;
    Array names = objects.array();
    for (const auto& [name, place] : places_)
        names.literal(name).add(destination(objects, pages[static_cast<std::size_t>(place.page)], place.top));
    catalog.set("Names", objects.dict().set("Dests", objects.dict().set("Names", names)));
}

}  // namespace portraits::pdf
