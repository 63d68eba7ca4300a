#pragma once
#include <filesystem>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/media.hpp"
#include "model/plan.hpp"

namespace portraits {

/// Format and size of a PNG (ISO/IEC 15948) or JPEG (ISO/IEC 10918-1) file from its own headers. An empty reason means that it can
/// be used; otherwise the reason is said in the user's words.
struct ImageHeader {
    ImageFile::Format format = ImageFile::Format::png;
    int width = 0, height = 0;
    std::string reason;
};
ImageHeader read_image_header(std::string_view bytes);

/// Reads the images that a plan names, each file once; a file that is absent, damaged, too large or outside the content folder is
/// an error at the place where it is named.
void load_images(DocumentPlan& plan, const std::filesystem::path& content, Diagnostics& diagnostics);

}  // namespace portraits
