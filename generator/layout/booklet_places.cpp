#include "layout/booklet.hpp"

namespace portraits {

namespace {

void collect(const std::vector<Node>& nodes, const std::string& scope, int page, std::map<std::string, int>& places) {
    for (const Node& node : nodes) {
        const auto* group = std::get_if<GroupPtr>(&node);
        if (!group) continue;
        if (!(*group)->destination.empty()) places.try_emplace(scope + (*group)->destination, page);
        collect((*group)->nodes, scope, page, places);
    }
}

}  // namespace

std::map<std::string, int> places_of(const Booklet& booklet) {
    std::map<std::string, int> places;
    for (std::size_t i = 0; i < booklet.pages.size(); ++i)
        collect(booklet.pages[i].picture.nodes, booklet.pages[i].scope, static_cast<int>(i), places);
    return places;
}

}  // namespace portraits
