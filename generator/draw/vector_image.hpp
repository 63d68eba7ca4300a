#pragma once
#include "draw/picture.hpp"
#include "model/vector_image.hpp"

namespace portraits {

/// The drawing as large as the box, what lies outside its own frame cut off.
Node placed(const VectorImage& image, const Box& box);

}  // namespace portraits
