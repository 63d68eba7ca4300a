#pragma once
#include <string>

typedef struct _cairo_surface cairo_surface_t;

namespace portraits {

/// An image surface of Cairo (RGB24) as PNG: by a palette when it has at most 256 colours. Flat colours compress best unfiltered.
std::string encode_png(cairo_surface_t* surface);

}  // namespace portraits
