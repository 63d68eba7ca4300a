#pragma once
#include "draw/picture.hpp"
#include "model/icon.hpp"

namespace portraits {

/// The pictogram in a square of `size` points; its stroke thickens when small, as the theme's grid says.
Picture draw_icon(const Icon& icon, double size, const Ink& ink);

}  // namespace portraits
