#pragma once
#include "draw/picture.hpp"
#include "write/pdf/objects.hpp"

namespace portraits::pdf {

/// An image as an XObject. JPEG data pass through; so do PNG data without transparency, and an alpha channel becomes a soft
/// mask. Throws EnvironmentError for what is damaged or of a kind not handled (interlaced PNG, 16 bits with alpha, arithmetic
/// JPEG).
Dict image_object(Objects& objects, const Image& image);

}  // namespace portraits::pdf
