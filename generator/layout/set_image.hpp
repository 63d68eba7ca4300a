#pragma once
#include <optional>

#include "layout/piece.hpp"
#include "model/media.hpp"

namespace portraits {

/// A file of the content placed in a box: an image, or the shapes of an SVG file.
Node placed_image(const ImageFilePtr& file, const Box& box);

/// What is wrong with an image printed in this box: fewer than 200 pixels to the inch.
std::optional<Fault> coarse(const ImageFile& image, const Box& box);

}  // namespace portraits
