#include "write/png/encode_png.hpp"

#include <cairo.h>
#include <png.h>

#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <vector>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {

/// A level that pays: the next ones gain a few per cent for twice the time.
constexpr int compression_level = 5;

void append(png_structp png, png_bytep data, png_size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), length);
}
void nothing_to_flush(png_structp) {}
[[noreturn]] void fail(png_structp, png_const_charp why) { throw EnvironmentError(message("the PNG image cannot be made: {}", why)); }
void ignore(png_structp, png_const_charp) {}

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

/// Place of each colour in the palette, in the order of their first pixels; empty when there are too many.
std::unordered_map<std::uint32_t, std::uint8_t> palette_of(const Pixels& pixels) {
    std::unordered_map<std::uint32_t, std::uint8_t> places;
    std::uint32_t last = ~0u;
    for (const std::uint32_t pixel : pixels.rgb) {
        if (pixel == last) continue;
        last = pixel;
        if (places.size() == 256 && !places.contains(pixel)) return {};
        places.try_emplace(pixel, static_cast<std::uint8_t>(places.size()));
    }
    return places;
}

png_color colour(std::uint32_t rgb) {
    return {static_cast<png_byte>(rgb >> 16), static_cast<png_byte>(rgb >> 8 & 0xFF), static_cast<png_byte>(rgb & 0xFF)};
}

class Encoder {
public:
    Encoder() : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, ignore)), info_(png_create_info_struct(png_)) {
        png_set_write_fn(png_, &bytes_, append, nothing_to_flush);
        png_set_compression_level(png_, compression_level);
        png_set_filter(png_, 0, PNG_FILTER_NONE);
    }
    ~Encoder() { png_destroy_write_struct(&png_, &info_); }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    std::string encode(const Pixels& pixels) {
        const auto palette = palette_of(pixels);
        head(pixels, palette.empty() ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_PALETTE);
        if (!palette.empty()) write_palette(palette);
        png_write_info(png_, info_);
        std::vector<png_byte> row;
        for (std::size_t y = 0; y < pixels.height; ++y) {
            row.clear();
            for (std::size_t x = 0; x < pixels.width; ++x) add(row, pixels.rgb[y * pixels.width + x], palette);
            png_write_row(png_, row.data());
        }
        png_write_end(png_, nullptr);
        return std::move(bytes_);
    }

private:
    void head(const Pixels& pixels, int type) {
        png_set_IHDR(png_, info_, pixels.width, pixels.height, 8, type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    }

    void write_palette(const std::unordered_map<std::uint32_t, std::uint8_t>& places) {
        std::vector<png_color> colours(places.size());
        for (const auto& [rgb, place] : places) colours[place] = colour(rgb);
        png_set_PLTE(png_, info_, colours.data(), static_cast<int>(colours.size()));
    }

    static void add(std::vector<png_byte>& row, std::uint32_t rgb, const std::unordered_map<std::uint32_t, std::uint8_t>& palette) {
        if (!palette.empty()) return row.push_back(palette.at(rgb));
        const png_color c = colour(rgb);
        row.insert(row.end(), {c.red, c.green, c.blue});
    }

    std::string bytes_;
    png_structp png_;
    png_infop info_;
};

}  // namespace

std::string encode_png(cairo_surface_t* surface) { return Encoder().encode(pixels_of(surface)); }

}  // namespace portraits
