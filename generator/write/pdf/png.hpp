#pragma once
#include <string>
#include <string_view>

namespace portraits::pdf {

/// What a PNG file holds, unpacked no further than a PDF needs.
struct Png {
    int width = 0, height = 0, bits = 8;
    int colour_type = 0;       // of the PNG standard: 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha
    std::string palette;       // RGB triples
    std::string data;          // zlib stream of filtered rows
    int channels() const { return colour_type == 2 ? 3 : colour_type == 4 ? 2 : colour_type == 6 ? 4 : 1; }
    bool alpha() const { return colour_type == 4 || colour_type == 6; }
};

/// Throws EnvironmentError when the bytes are not a PNG that can be used.
Png read_png(std::string_view bytes);

/// Samples of an 8-bit PNG with an alpha channel: colours and opacity apart, unfiltered.
struct SplitSamples {
    std::string colours, opacity;
};
SplitSamples split_alpha(const Png& png);

}  // namespace portraits::pdf
