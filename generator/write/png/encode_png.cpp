#include "write/png/encode_png.hpp"

#include <cairo.h>
#include <libdeflate.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <unordered_map>
#include <vector>

namespace portraits {

namespace {

void append_big_endian(std::string& out, std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

struct Pixels {
    std::uint32_t width, height;
    std::vector<std::uint32_t> rgb;  // 0x00RRGGBB, row after row
};

Pixels pixels_of(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    const auto width = static_cast<std::uint32_t>(cairo_image_surface_get_width(surface));
    const auto height = static_cast<std::uint32_t>(cairo_image_surface_get_height(surface));
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    Pixels pixels{width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width) * height)};
    for (std::size_t y = 0; y < height; ++y)
        std::memcpy(&pixels.rgb[y * width], cairo_image_surface_get_data(surface) + y * stride, 4ul * width);
    for (std::uint32_t& pixel : pixels.rgb) pixel &= 0xFFFFFF;
    return pixels;
}

/// Colours of an image in the order of their first pixels, and each pixel's place among them.
struct Palette {
    std::vector<std::uint32_t> colours;
    std::string places;
};

/// None when there are more colours than a byte can name.
std::optional<Palette> palette_of(const Pixels& pixels) {
    std::unordered_map<std::uint32_t, char> places;
    Palette palette;
    palette.places.resize(pixels.rgb.size());
    std::uint32_t last = ~0u;  // most pixels are like the one before
    char place = 0;
    for (std::size_t i = 0; i < pixels.rgb.size(); ++i) {
        if (const std::uint32_t pixel = pixels.rgb[i]; pixel != last) {
            const auto [known, fresh] = places.try_emplace(pixel, static_cast<char>(places.size()));
            if (places.size() > 256) return std::nullopt;
            if (fresh) palette.colours.push_back(pixel);
            place = known->second;
            last = pixel;
        }
        palette.places[i] = place;
    }
    return palette;
}

void append_colour(std::string& out, std::uint32_t rgb) {
    for (const int shift : {16, 8, 0}) out += static_cast<char>(rgb >> shift & 0xFF);
}

/// Rows without filter: flat colours compress best as they are.
std::string rows_of(const Pixels& pixels, const std::optional<Palette>& palette) {
    std::string rows;
    rows.reserve((pixels.width * (palette ? 1ul : 3ul) + 1) * pixels.height);
    for (std::size_t y = 0; y < pixels.height; ++y) {
        rows += '\0';
        const std::size_t start = y * pixels.width;
        if (palette) rows.append(palette->places, start, pixels.width);
        else for (std::size_t x = 0; x < pixels.width; ++x) append_colour(rows, pixels.rgb[start + x]);
    }
    return rows;
}

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

std::string compressed(const std::string& rows) {
    constexpr int level = 7;  // the next one takes half as long again for 1 % less
    static thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> tool(libdeflate_alloc_compressor(level));
    if (!tool) throw std::bad_alloc();
    std::string out(libdeflate_zlib_compress_bound(tool.get(), rows.size()), '\0');
    out.resize(libdeflate_zlib_compress(tool.get(), rows.data(), rows.size(), out.data(), out.size()));
    return out;
}

/// A PNG file (ISO/IEC 15948), chunk by chunk.
class PngFile {
public:
    void chunk(const std::string& name, const std::string& data) {
        const std::string named = name + data;
        append_big_endian(bytes_, data.size());
        bytes_ += named;
        append_big_endian(bytes_, libdeflate_crc32(0, named.data(), named.size()));
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_ = "\x89PNG\r\n\x1A\n";
};

std::string header_of(const Pixels& pixels, bool palette) {
    std::string header;
    append_big_endian(header, pixels.width);
    append_big_endian(header, pixels.height);
    return header + '\x08' + (palette ? '\x03' : '\x02') + std::string(3, '\0');  // 8 bits; of a palette, or red, green, blue
}

}  // namespace

std::string encode_png(cairo_surface_t* surface) {
    const Pixels pixels = pixels_of(surface);
    const std::optional<Palette> palette = palette_of(pixels);
    PngFile file;
    file.chunk("IHDR", header_of(pixels, palette.has_value()));
    if (palette) {
        std::string colours;
        for (const std::uint32_t rgb : palette->colours) append_colour(colours, rgb);
        file.chunk("PLTE", colours);
    }
    file.chunk("IDAT", compressed(rows_of(pixels, palette)));
    file.chunk("IEND", "");
    return file.take();
}

}  // namespace portraits
