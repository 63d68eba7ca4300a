#include "gallery/gallery.hpp"

namespace portraits::gallery {
namespace {

std::vector<Case> joined(std::vector<Case> first, std::vector<Case> second) {
    for (Case& c : second) first.push_back(std::move(c));
    return first;
}

}  // namespace

std::vector<Kind> all_kinds() { return {{"charts", "Graphiques", joined(chart_cases(), chart_edge_cases())}, {"maps", "Cartes", joined(joined(map_cases(), atlas_cases()), name_cases())}}; }

}  // namespace portraits::gallery
