// A drawing: what is read is written again with nothing active, and reads back the same.
#include <cmath>

#include "fuzz/harness.hpp"
#include "load/svg/read_svg.hpp"

using namespace portraits;

namespace {

void check_written(const std::string& svg) {
    for (const char* word : {"script", "href", "<style", "url(", "<!", "&", "<image", "<use", "javascript", " on"})
        fuzz::require(svg.find(word) == std::string::npos, "nothing active is written", svg.substr(0, 2000));
}

void check_numbers(const VectorImage& image) {
    fuzz::require(std::isfinite(image.width) && std::isfinite(image.height) && image.width > 0 && image.height > 0, "a drawing has a size");
    for (const VectorImage::Shape& shape : image.shapes)
        for (const auto& point : shape.path.points)
            fuzz::require(std::isfinite(point[0]) && std::isfinite(point[1]), "coordinates are finite");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SvgReading reading = read_svg({reinterpret_cast<const char*>(data), size});
    if (!reading.image) {
        fuzz::require(!reading.fault.reason.empty(), "what is refused has a reason");
        return 0;
    }
    check_numbers(*reading.image);
    const std::string written = to_svg(*reading.image);
    check_written(written);
    const SvgReading again = read_svg(written);
    fuzz::require(again.image != nullptr, "what is written can be read", again.fault.reason + '\n' + written.substr(0, 2000));
    fuzz::require(again.image->shapes.size() == reading.image->shapes.size(), "what is written has as many shapes", written.substr(0, 2000));
    return 0;
}
