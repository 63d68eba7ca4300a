#include "write/png/encode_png.hpp"

#include <cairo.h>
#include <libdeflate.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
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

/// The colours of an image in the order of their first pixels, with how many pixels have each.
class Colours {
public:
    static constexpr std::size_t most = 2048;

    /// False once there are more than `most`.
    bool add(std::uint32_t rgb, std::size_t pixels) {
        const std::size_t at = find(rgb);
        if (slots_[at] < 0) {
            if (colours_.size() == most) return false;
            slots_[at] = static_cast<int>(colours_.size());
            colours_.push_back({rgb, 0});
        }
        colours_[static_cast<std::size_t>(slots_[at])].pixels += pixels;
        return true;
    }
    struct Colour {
        std::uint32_t rgb;
        std::size_t pixels;
    };
    const std::vector<Colour>& all() const { return colours_; }
    /// Place of a colour that was added.
    std::size_t place_of(std::uint32_t rgb) const { return static_cast<std::size_t>(slots_[find(rgb)]); }

private:
    std::size_t find(std::uint32_t rgb) const {
        std::size_t at = rgb * 2654435761u >> 20;  // Knuth's multiplicative hash, 12 bits
        while (slots_[at] >= 0 && colours_[static_cast<std::size_t>(slots_[at])].rgb != rgb) at = (at + 1) % slots_.size();
        return at;
    }
    std::vector<int> slots_ = std::vector<int>(4096, -1);
    std::vector<Colour> colours_;
};

template <class Visit> bool for_each_run(const Pixels& pixels, const Visit& visit) {
    for (std::size_t i = 0; i < pixels.rgb.size();) {
        std::size_t end = i + 1;
        while (end < pixels.rgb.size() && pixels.rgb[end] == pixels.rgb[i]) ++end;
        if (!visit(pixels.rgb[i], i, end - i)) return false;
        i = end;
    }
    return true;
}

/// Distance of two colours: the largest of their three differences.
int apart(std::uint32_t a, std::uint32_t b) {
    int most = 0;
    for (const int shift : {16, 8, 0}) most = std::max(most, std::abs(static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF)));
    return most;
}

struct Palette {
    std::vector<std::uint32_t> colours;
    std::string places;  // of each pixel
};

/// The colours that stay, the commonest first, and for each colour of the image which of them stands for it.
struct Choice {
    std::vector<std::uint32_t> kept;
    std::string of;
};

/// A colour stays when none that stays is as near as `furthest`. Nothing when more stay than a byte can name.
std::optional<Choice> choose(const std::vector<Colours::Colour>& all, int furthest) {
    std::vector<Colours::Colour> by_pixels = all;
    std::stable_sort(by_pixels.begin(), by_pixels.end(), [](const auto& a, const auto& b) { return a.pixels > b.pixels; });
    Choice choice;
    for (const Colours::Colour& colour : by_pixels) {
        const auto near = [&](std::uint32_t other) { return apart(other, colour.rgb) <= furthest; };
        if (std::any_of(choice.kept.begin(), choice.kept.end(), near)) continue;
        if (choice.kept.size() == 256) return std::nullopt;
        choice.kept.push_back(colour.rgb);
    }
    for (const Colours::Colour& colour : all) {
        const auto closer = [&](std::uint32_t a, std::uint32_t b) { return apart(a, colour.rgb) < apart(b, colour.rgb); };
        choice.of += static_cast<char>(std::min_element(choice.kept.begin(), choice.kept.end(), closer) - choice.kept.begin());
    }
    return choice;
}

/// None when the image has too many colours for one.
std::optional<Palette> palette_of(const Pixels& pixels, int furthest) {
    Colours colours;
    if (!for_each_run(pixels, [&](std::uint32_t rgb, std::size_t, std::size_t count) { return colours.add(rgb, count); })) return std::nullopt;
    std::optional<Choice> choice = choose(colours.all(), 0);
    if (!choice) choice = choose(colours.all(), furthest);
    if (!choice) return std::nullopt;
    Palette palette{choice->kept, {}};
    palette.places.resize(pixels.rgb.size());
    for_each_run(pixels, [&](std::uint32_t rgb, std::size_t at, std::size_t count) {
        std::fill_n(palette.places.begin() + static_cast<std::ptrdiff_t>(at), count, choice->of[colours.place_of(rgb)]);
        return true;
    });
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
    constexpr int level = 5;  // two levels more take twice as long for 1 % less
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

std::string encode_png(cairo_surface_t* surface, int furthest) {
    const Pixels pixels = pixels_of(surface);
    const std::optional<Palette> palette = palette_of(pixels, furthest);
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
