#include "write/png/encode_png.hpp"

#include <cairo.h>
#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <vector>

#include "base/scratch.hpp"

namespace portraits {

namespace {

void append_big_endian(std::string& out, std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

/// The pixels of an image, row after row.
struct Pixels {
    std::uint32_t width, height;
    const unsigned char* first;
    std::size_t stride;

    static constexpr std::uint32_t rgb = 0xFFFFFF;
    const std::uint32_t* row(std::size_t y) const { return reinterpret_cast<const std::uint32_t*>(first + y * stride); }
};

Pixels pixels_of(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    return {static_cast<std::uint32_t>(cairo_image_surface_get_width(surface)), static_cast<std::uint32_t>(cairo_image_surface_get_height(surface)),
            cairo_image_surface_get_data(surface), static_cast<std::size_t>(cairo_image_surface_get_stride(surface))};
}

/// The colours of an image in the order of their first pixels, with how many pixels have each.
class Colours {
public:
    static constexpr std::size_t most = 2048;

    /// Place of a colour, which is added when it is new; nothing once there are more than `most`.
    std::optional<std::size_t> add(std::uint32_t rgb, std::size_t pixels) {
        const std::size_t at = find(rgb);
        if (slots_[at] < 0) {
            if (colours_.size() == most) return std::nullopt;
            slots_[at] = static_cast<int>(colours_.size());
            colours_.push_back({rgb, 0});
        }
        const auto place = static_cast<std::size_t>(slots_[at]);
        colours_[place].pixels += pixels;
        return place;
    }
    struct Colour {
        std::uint32_t rgb;
        std::size_t pixels;
    };
    const std::vector<Colour>& all() const { return colours_; }

private:
    std::size_t find(std::uint32_t rgb) const {
        std::size_t at = rgb * 2654435761u >> 20;  // Knuth's multiplicative hash, 12 bits
        while (slots_[at] >= 0 && colours_[static_cast<std::size_t>(slots_[at])].rgb != rgb) at = (at + 1) % slots_.size();
        return at;
    }
    std::vector<int> slots_ = std::vector<int>(4096, -1);
    std::vector<Colour> colours_;
};

/// Pixels of one colour beside each other in a row.
struct Run {
    std::uint32_t colour;  // its place
    std::uint32_t pixels;
};

/// An image as runs of its colours; nothing when it has too many colours.
struct RunImage {
    Colours colours;
    std::vector<Run> runs;
};

/// Where the run of pixels that starts at `x` ends. Most are long: eight are compared at once, which compilers do in one go.
std::size_t end_of_run(const std::uint32_t* row, std::size_t x, std::size_t width) {
    constexpr std::size_t at_once = 8;
    const std::uint32_t rgb = row[x] & Pixels::rgb;
    std::size_t end = x + 1;
    for (; end + at_once <= width; end += at_once) {
        std::uint32_t other = 0;
        for (std::size_t i = 0; i < at_once; ++i) other |= row[end + i] ^ rgb;
        if ((other & Pixels::rgb) != 0) break;
    }
    while (end < width && (row[end] & Pixels::rgb) == rgb) ++end;
    return end;
}

std::optional<RunImage> runs_of(const Pixels& pixels) {
    RunImage image;
    image.runs.reserve(pixels.height * 64ul);
    for (std::size_t y = 0; y < pixels.height; ++y) {
        const std::uint32_t* const row = pixels.row(y);
        for (std::size_t x = 0; x < pixels.width;) {
            const std::size_t end = end_of_run(row, x, pixels.width);
            const std::optional<std::size_t> colour = image.colours.add(row[x] & Pixels::rgb, end - x);
            if (!colour) return std::nullopt;
            image.runs.push_back({static_cast<std::uint32_t>(*colour), static_cast<std::uint32_t>(end - x)});
            x = end;
        }
    }
    return image;
}

/// Colours that stay in a palette of 256, apart by channels: all are compared with one at once.
class Kept {
public:
    static constexpr std::size_t most = 256;
    Kept() {
        for (auto& values : channels_) values.fill(far);
    }
    std::size_t size() const { return size_; }
    void add(std::uint32_t rgb) {
        for (std::size_t i = 0; i < 3; ++i) channels_[i][size_] = channel(rgb, i);
        ++size_;
    }
    /// Of one that stays, the first of them: its place and its distance, the largest of the three differences.
    struct Nearest {
        std::size_t place;
        int distance;
    };
    Nearest nearest(std::uint32_t rgb) const {
        // Always over all places, taken or not: compilers then look at eight of them at once.
        std::array<std::int16_t, most> apart;
        for (std::size_t i = 0; i < most; ++i) apart[i] = difference(0, i, rgb);
        for (std::size_t i = 0; i < most; ++i) apart[i] = std::max(apart[i], difference(1, i, rgb));
        for (std::size_t i = 0; i < most; ++i) apart[i] = std::max(apart[i], difference(2, i, rgb));
        std::int16_t least = far;
        for (std::size_t i = 0; i < most; ++i) least = std::min(least, apart[i]);
        return {static_cast<std::size_t>(std::find(apart.begin(), apart.end(), least) - apart.begin()), least};
    }

private:
    static constexpr std::int16_t far = 1000;  // where no colour is yet
    static std::int16_t channel(std::uint32_t rgb, std::size_t i) { return static_cast<std::int16_t>(rgb >> (16 - 8 * i) & 0xFF); }
    std::int16_t difference(std::size_t c, std::size_t i, std::uint32_t rgb) const {
        const auto value = static_cast<std::int16_t>(channels_[c][i] - channel(rgb, c));
        return static_cast<std::int16_t>(value < 0 ? -value : value);
    }
    std::array<std::array<std::int16_t, most>, 3> channels_;
    std::size_t size_ = 0;
};

struct Palette {
    std::vector<std::uint32_t> colours;
    std::string of;      // each colour of the image: which of the palette's stands for it
};

/// The colours that stay, the commonest first: all, or those that have none that stays as near as `furthest`. Nothing when more stay than a
/// byte can name.
std::optional<Palette> choose(const std::vector<Colours::Colour>& all, int furthest) {
    std::vector<Colours::Colour> by_pixels = all;
    std::stable_sort(by_pixels.begin(), by_pixels.end(), [](const auto& a, const auto& b) { return a.pixels > b.pixels; });
    if (all.size() <= Kept::most) furthest = -1;
    Palette palette;
    Kept kept;
    for (const Colours::Colour& colour : by_pixels) {
        if (kept.nearest(colour.rgb).distance <= furthest) continue;
        if (kept.size() == Kept::most) return std::nullopt;
        kept.add(colour.rgb);
        palette.colours.push_back(colour.rgb);
    }
    for (const Colours::Colour& colour : all) palette.of += static_cast<char>(kept.nearest(colour.rgb).place);
    return palette;
}

void append_colour(std::string& out, std::uint32_t rgb) {
    for (const int shift : {16, 8, 0}) out += static_cast<char>(rgb >> shift & 0xFF);
}

/// Rows without filter: flat colours compress best as they are.
std::string_view rows_of(const RunImage& image, const Palette& palette, const Pixels& pixels) {
    const std::size_t size = (pixels.width + 1ul) * pixels.height;
    char* const rows = scratch<struct Rows>(size).data();
    char* to = rows;
    std::size_t in_row = 0;
    for (const Run& run : image.runs) {
        if (in_row == 0) *to++ = '\0';
        to = std::fill_n(to, run.pixels, palette.of[run.colour]);
        in_row += run.pixels;
        if (in_row == pixels.width) in_row = 0;
    }
    return {rows, size};
}

std::string rows_of(const Pixels& pixels) {
    std::string rows;
    rows.reserve((3ul * pixels.width + 1) * pixels.height);
    for (std::size_t y = 0; y < pixels.height; ++y) {
        rows += '\0';
        for (std::size_t x = 0; x < pixels.width; ++x) append_colour(rows, pixels.row(y)[x]);
    }
    return rows;
}

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

std::string compressed(std::string_view rows) {
    constexpr int level = 4;  // the next takes an eighth longer for 2.6 % less
    static thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> tool(libdeflate_alloc_compressor(level));
    if (!tool) throw std::bad_alloc();
    std::string& out = scratch<struct Compressed>(libdeflate_zlib_compress_bound(tool.get(), rows.size()));
    return out.substr(0, libdeflate_zlib_compress(tool.get(), rows.data(), rows.size(), out.data(), out.size()));
}

/// A PNG file (ISO/IEC 15948), chunk by chunk.
class PngFile {
public:
    void chunk(const std::string& name, const std::string& data) {
        append_big_endian(bytes_, data.size());
        const std::size_t named = bytes_.size();
        bytes_ += name;
        bytes_ += data;
        append_big_endian(bytes_, libdeflate_crc32(0, bytes_.data() + named, bytes_.size() - named));
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
    const std::optional<RunImage> runs = runs_of(pixels);
    const std::optional<Palette> palette = runs ? choose(runs->colours.all(), furthest) : std::nullopt;
    PngFile file;
    file.chunk("IHDR", header_of(pixels, palette.has_value()));
    if (palette) {
        std::string colours;
        for (const std::uint32_t rgb : palette->colours) append_colour(colours, rgb);
        file.chunk("PLTE", colours);
    }
    file.chunk("IDAT", palette ? compressed(rows_of(*runs, *palette, pixels)) : compressed(rows_of(pixels)));
    file.chunk("IEND", "");
    return file.take();
}

}  // namespace portraits
