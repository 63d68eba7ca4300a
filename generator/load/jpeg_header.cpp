#include "load/jpeg_header.hpp"

#include "base/messages.hpp"

namespace portraits {

namespace {

constexpr unsigned application_1 = 0xE1, baseline = 0xC0, progressive = 0xC2;

unsigned byte_at(std::string_view bytes, std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0; }
unsigned two_bytes(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1); }

bool is_frame_header(unsigned marker) { return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; }

/// Whole numbers of a TIFF header, in the order of bytes that it says.
struct TiffReader {
    std::string_view bytes;
    bool little;
    unsigned two(std::size_t at) const {
        return little ? byte_at(bytes, at + 1) << 8 | byte_at(bytes, at) : two_bytes(bytes, at);
    }
    unsigned four(std::size_t at) const { return little ? two(at + 2) << 16 | two(at) : two(at) << 16 | two(at + 2); }
};

/// Orientation said by an Exif segment, 1 (upright) when it says none.
unsigned orientation_of(std::string_view segment) {
    constexpr std::string_view name("Exif\0\0", 6);
    constexpr unsigned orientation = 0x0112, most_entries = 200;
    if (!segment.starts_with(name)) return 1;
    const std::string_view tiff = segment.substr(name.size());
    const TiffReader read{tiff, tiff.starts_with("II")};
    const std::size_t directory = read.four(4);
    if (directory > tiff.size()) return 1;
    const unsigned entries = read.two(directory);
    for (unsigned i = 0; i < entries && i < most_entries; ++i) {
        const std::size_t entry = directory + 2 + std::size_t{12} * i;
        if (read.two(entry) == orientation) return read.two(entry + 8);
    }
    return 1;
}

ImageHeader refused(std::string reason) {
    ImageHeader header;
    header.reason = std::move(reason);
    return header;
}

ImageHeader read_frame(std::string_view bytes, std::size_t at, unsigned orientation) {
    const unsigned marker = byte_at(bytes, at + 1), bits = byte_at(bytes, at + 4), components = byte_at(bytes, at + 9);
    if (bytes.rfind("\xFF\xD9") == std::string_view::npos) return refused(tr("the JPEG file is damaged or cut short"));
    if (marker < baseline || marker > progressive || bits != 8)
        return refused(tr("this kind of JPEG file is not supported; save it as a baseline or progressive JPEG of 8 bits"));
    if (components == 4) return refused(tr("its colours are four inks (CMYK); save it in RGB"));
    if (components != 1 && components != 3) return refused(tr("the JPEG file is damaged or cut short"));
    if (orientation > 1)
        return refused(message("the camera was turned, which only a note in the file says (Exif orientation {}); turn the photograph in an image editor and save it",
                               orientation));
    ImageHeader header;
    header.format = ImageFile::Format::jpeg;
    header.width = static_cast<int>(two_bytes(bytes, at + 7));
    header.height = static_cast<int>(two_bytes(bytes, at + 5));
    return header;
}

}  // namespace

ImageHeader read_jpeg_header(std::string_view bytes) {
    unsigned orientation = 1;
    for (std::size_t at = 2; at + 9 < bytes.size() && byte_at(bytes, at) == 0xFF;) {
        const unsigned marker = byte_at(bytes, at + 1);
        if (is_frame_header(marker)) return read_frame(bytes, at, orientation);
        const std::size_t length = two_bytes(bytes, at + 2);
        if (marker == application_1 && length > 2 && orientation == 1) orientation = orientation_of(bytes.substr(at + 4, length - 2));
        at += 2 + length;
    }
    return refused(tr("the JPEG file is damaged or cut short"));
}

}  // namespace portraits
