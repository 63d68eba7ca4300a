#pragma once
#include <string>

#include "draw/picture.hpp"
#include "publication/figure.hpp"
#include "write/html/pages.hpp"

namespace portraits {

/// Inline SVG of a figure's wide or narrow drawing: ids prefixed by the figure's, its alternative as accessible name.
WebFace inline_face(const Figure& figure, const Picture& picture, const Theme& theme, bool narrow);
/// Inline SVG hidden from assistive technologies: tile bars, locator, home map. Its links leave the tab order: the same
/// targets stand in the page as text.
WebFace decorative_face(const Picture& picture, const Theme& theme, const std::string& id);
/// The drawing as a file beside the page, for pictures too heavy to stand in it.
WebFace linked_face(const Picture& picture, const std::string& href);

}  // namespace portraits
