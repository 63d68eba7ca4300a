#pragma once
#include <memory>
#include <string>

namespace portraits {

struct VectorImage;

/// A photograph or drawing of the content folder, checked when it was read. The bytes are those of the file; of an SVG file,
/// those of the same drawing written again with nothing in it but shapes.
struct ImageFile {
    enum class Format { png, jpeg, svg } format = Format::png;
    int width = 0, height = 0;   // pixels; points of an SVG file
    std::string name;            // "images/usine.jpg", relative to the content folder
    std::string bytes;
    std::shared_ptr<const VectorImage> drawing = {};  // of an SVG file
};
using ImageFilePtr = std::shared_ptr<const ImageFile>;

}  // namespace portraits
