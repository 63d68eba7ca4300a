#pragma once
#include <vector>

#include "draw/picture.hpp"

namespace portraits {

/// The nodes of a page with every path that touches its edge, and every clip that ends there, going on `bleed` points beyond it.
/// Nothing moves inside the page.
std::vector<Node> with_bleed(const std::vector<Node>& nodes, double width, double height, double bleed);

}  // namespace portraits
