#pragma once
#include <string>

#include "draw/picture.hpp"

namespace portraits {

/// PNG bytes of a picture painted by Cairo, `scale` pixels per point, on the theme's paper.
std::string paint_png(const Picture& picture, const Theme& theme, double scale = 2);

}  // namespace portraits
