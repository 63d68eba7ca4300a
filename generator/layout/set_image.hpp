#pragma once
#include "draw/picture.hpp"
#include "model/media.hpp"

namespace portraits {

/// A file of the content placed in a box.
Image to_image(const ImageFilePtr& file, const Box& box);

}  // namespace portraits
