#include "load/images.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/contained_file.hpp"
#include "base/files.hpp"
#include "base/messages.hpp"
#include "load/jpeg_header.hpp"
#include "load/svg/read_svg.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_file = 20u << 20;  // a photograph of 300 dpi on A4 is under 10 MB
constexpr int largest_side = 20000;                 // pixels
constexpr double most_pixels = 64e6;                // A2 at 300 dpi is 35 million; a few kB of zeros can say 400 million

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
int big_endian(std::string_view bytes, std::size_t at, int count) {
    unsigned value = 0;
    for (int i = 0; i < count; ++i) value = value << 8 | byte_at(bytes, at + static_cast<std::size_t>(i));
    return static_cast<int>(value & 0x7FFFFFFF);
}

ImageHeader refused(std::string reason) {
    ImageHeader header;
    header.reason = std::move(reason);
    return header;
}

ImageHeader sized(ImageFile::Format format, int width, int height) {
    if (width < 1 || height < 1 || width > largest_side || height > largest_side)
        return refused(message("its size is {} × {} pixels", width, height));
    if (static_cast<double>(width) * height > most_pixels)
        return refused(message("it has {} × {} pixels: at most 64 million can be shown", width, height));
    return {format, width, height, {}};
}

/// Signature, IHDR, IEND; what the PDF cannot take (interlacing, 16 bits with transparency) is refused here, with a remedy.
ImageHeader read_png_header(std::string_view bytes) {
    constexpr std::size_t header_end = 33;
    if (bytes.size() < header_end || bytes.substr(12, 4) != "IHDR" || bytes.rfind("IEND") == std::string_view::npos)
        return refused(tr("the PNG file is damaged or cut short"));
    if (byte_at(bytes, 28) != 0) return refused(tr("interlaced PNG files are not supported; save it without interlacing"));
    if (byte_at(bytes, 24) == 16 && byte_at(bytes, 25) >= 4) return refused(tr("16-bit PNG files with transparency are not supported; save it in 8 bits"));
    return sized(ImageFile::Format::png, big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

/// An XML file: its first sign, after blanks and a byte order mark, is “<”.
bool looks_like_svg(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<';
}

/// Reads each file once and hands it to every block that names it.
class ImageLoader {
public:
    ImageLoader(fs::path content, Diagnostics& diagnostics) : content_(std::move(content)), diagnostics_(diagnostics) {}

    void visit(std::vector<BlockSpec>& blocks) {
        for (BlockSpec& block : blocks) {
            if (auto* image = std::get_if<ImageSpec>(&block.spec)) image->image = load(image->file);
            if (auto* row = std::get_if<RowSpec>(&block.spec)) visit(row->columns);
            if (auto* panel = std::get_if<PanelSpec>(&block.spec)) visit(panel->columns);
        }
    }

    ImageFilePtr load(const Located<std::string>& file) {
        if (file.value.empty()) return nullptr;  // its absence is already reported
        const auto [place, fresh] = images_.try_emplace(file.value);
        if (fresh) place->second = read(file);
        return place->second;
    }

private:
    void visit(std::vector<ColumnSpec>& columns) {
        for (ColumnSpec& column : columns) visit(column.blocks);
    }

    ImageFilePtr refuse(const Located<std::string>& file, std::string reason) {
        diagnostics_.error("image-unreadable", file.origin, message("the image {} cannot be used: {}", file.value, reason),
                           tr("put a PNG, JPEG or SVG file in the content folder and name it from there: images/photo.jpg"));
        return nullptr;
    }

    ImageFilePtr read(const Located<std::string>& file) {
        const auto [why, path] = contained_file(content_, file.value, {content_});
        if (why == ContainedFile::Why::outside) return refuse(file, tr("it lies outside the content folder"));
        if (why != ContainedFile::Why::good) return refuse(file, ContainedFile{why, path}.reason());
        std::error_code error;
        if (fs::file_size(path, error) > largest_file) return refuse(file, tr("it weighs more than 20 MB"));
        std::string bytes = read_file(path);
        if (looks_like_svg(bytes)) return read_drawing(file, path, bytes);
        const ImageHeader header = read_image_header(bytes);
        if (!header.reason.empty()) return refuse(file, header.reason);
        return std::make_shared<const ImageFile>(ImageFile{header.format, header.width, header.height, file.value, std::move(bytes), nullptr});
    }

    /// What is wrong in a drawing is told at its own line.
    ImageFilePtr read_drawing(const Located<std::string>& file, const fs::path& path, const std::string& bytes) {
        SvgReading reading = read_svg(bytes);
        if (!reading.image) {
            const svg::Fault& fault = reading.fault;
            const Origin place = fault.line > 0 ? Origin::of_file(path.string(), fault.line, fault.column) : file.origin;
            diagnostics_.error("image-svg", place, message("the drawing {} cannot be used: {}", file.value, fault.reason), fault.help);
            return nullptr;
        }
        const int width = static_cast<int>(std::lround(reading.image->width)), height = static_cast<int>(std::lround(reading.image->height));
        return std::make_shared<const ImageFile>(
            ImageFile{ImageFile::Format::svg, std::max(1, width), std::max(1, height), file.value, to_svg(*reading.image), reading.image});
    }


    fs::path content_;
    Diagnostics& diagnostics_;
    std::map<std::string, ImageFilePtr> images_;
};

}  // namespace

ImageHeader read_image_header(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png_header(bytes);
    if (bytes.starts_with("\xFF\xD8\xFF")) {
        const ImageHeader header = read_jpeg_header(bytes);
        return header.reason.empty() ? sized(header.format, header.width, header.height) : header;
    }
    return refused(tr("it is neither a PNG nor a JPEG nor an SVG file"));
}

void load_images(DocumentPlan& plan, const fs::path& content, Diagnostics& diagnostics) {
    ImageLoader loader(content, diagnostics);
    for (IssuerSpec& issuer : plan.cover.issuers) issuer.logo.image = loader.load(issuer.logo.file);
    for (ChapterSpec& chapter : plan.chapters) loader.visit(chapter.blocks);
}

}  // namespace portraits
