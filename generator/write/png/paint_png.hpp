#pragma once
#include <memory>
#include <string>

#include "draw/picture.hpp"

namespace portraits {

/// PNG bytes of a picture painted by Cairo, `scale` pixels per point, on the theme's paper.
std::string paint_png(const Picture& picture, const Theme& theme, double scale = 2);

/// Paints pictures that start with the same base, a whole picture used first and untransformed: it is rasterised at its first use, and
/// copied under the rest of each. The bytes are those of paint_png, but for rare shades that give way to near ones so that a palette of 256
/// suffices. Thread-safe.
class PngSeries {
public:
    PngSeries(const Theme& theme, double scale);
    ~PngSeries();
    std::string paint(const Picture& picture);

private:
    struct Bases;
    const Theme& theme_;
    double scale_;
    std::unique_ptr<Bases> bases_;
};

}  // namespace portraits
