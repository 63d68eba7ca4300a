#pragma once
#include <string>

#include "model/icon.hpp"

namespace portraits::html {

/// The pictogram as inline SVG of a side in pixels, hidden from assistive technologies: the word beside it says the same.
/// Its colour is that of the text around it. Empty without icon.
std::string icon_html(const IconPtr& icon, int side);

}  // namespace portraits::html
