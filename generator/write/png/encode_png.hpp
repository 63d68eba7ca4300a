#pragma once
#include <string>

typedef struct _cairo_surface cairo_surface_t;

namespace portraits {

/// An image surface of Cairo (RGB24) as PNG: by a palette of 256 colours when none of its colours changes by more than `furthest` of 255 for
/// that. Flat colours compress best unfiltered.
std::string encode_png(cairo_surface_t* surface, int furthest = 0);

}  // namespace portraits
