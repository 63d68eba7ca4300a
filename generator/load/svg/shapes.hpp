#pragma once
#include "load/svg/xml_tree.hpp"
#include "model/icon.hpp"

namespace portraits::svg {

/// Whether an element is a basic shape or a path.
bool is_shape(std::string_view name);
/// Its outline in its own units (SVG 1.1, 8 and 9); empty when it has no size. Throws Fault where its attributes cannot be read.
Icon outline_of(const Element& element);

}  // namespace portraits::svg
