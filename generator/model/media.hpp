#pragma once
#include <memory>
#include <string>

namespace portraits {

/// A photograph or drawing of the content folder, checked when it was read. The bytes are those of the file.
struct ImageFile {
    enum class Format { png, jpeg } format = Format::png;
    int width = 0, height = 0;   // pixels
    std::string name;            // "images/usine.jpg", relative to the content folder
    std::string bytes;
};
using ImageFilePtr = std::shared_ptr<const ImageFile>;

}  // namespace portraits
