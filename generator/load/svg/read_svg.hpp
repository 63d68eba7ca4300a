#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "load/svg/xml_tree.hpp"
#include "model/vector_image.hpp"

namespace portraits {

/// A drawing read from SVG, or why it cannot be used.
struct SvgReading {
    std::shared_ptr<const VectorImage> image;
    svg::Fault fault;          // of a null image
};

/// Reads the subset of SVG 1.1 that docs/reference.fr.md declares: groups, shapes and paths, uses of them without cycles, flat
/// colours, opacities, transforms. Scripts, text, images, links, animations, gradients, clips and what lies outside the file are
/// refused, wherever they stand.
SvgReading read_svg(std::string_view bytes);

/// The drawing as SVG of its own: paths with their colours, nothing else.
std::string to_svg(const VectorImage& image);

}  // namespace portraits
