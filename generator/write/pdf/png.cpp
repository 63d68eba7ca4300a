#include "write/pdf/png.hpp"

#include <zlib.h>

#include <cstdint>
#include <cstdlib>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits::pdf {

namespace {

[[noreturn]] void refuse(const std::string& why) { throw EnvironmentError(message("image that cannot be used: {}", why)); }

std::uint32_t big_endian_32(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

void read_header(Png& png, std::string_view chunk) {
    if (chunk.size() != 13) refuse(tr("damaged PNG header"));
    constexpr std::uint32_t most = 20000;
    const std::uint32_t width = big_endian_32(chunk, 0), height = big_endian_32(chunk, 4);
    if (width == 0 || height == 0 || width > most || height > most) refuse(tr("PNG size out of bounds"));
    png.width = static_cast<int>(width);
    png.height = static_cast<int>(height);
    png.bits = chunk[8];
    png.colour_type = chunk[9];
    if (chunk[12] != 0) refuse(tr("interlaced PNG"));
    if (png.alpha() && png.bits != 8) refuse(tr("PNG with 16-bit transparency"));
}

std::string inflate_rows(const Png& png, std::size_t size) {
    std::string rows(size, '\0');
    uLongf length = static_cast<uLongf>(size);
    const int status = uncompress(reinterpret_cast<Bytef*>(rows.data()), &length, reinterpret_cast<const Bytef*>(png.data.data()),
                                  static_cast<uLong>(png.data.size()));
    if (status != Z_OK || length != size) refuse(tr("damaged PNG data"));
    return rows;
}

int paeth(int left, int above, int corner) {
    const int p = left + above - corner;
    const int to_left = std::abs(p - left), to_above = std::abs(p - above), to_corner = std::abs(p - corner);
    if (to_left <= to_above && to_left <= to_corner) return left;
    return to_above <= to_corner ? above : corner;
}

/// Undoes one row's filter (PNG standard, chapter 9) in place; `above` is the finished row before, or null.
void unfilter(unsigned char* row, const unsigned char* above, std::size_t length, std::size_t step, int filter) {
    for (std::size_t i = 0; i < length; ++i) {
        const int left = i >= step ? row[i - step] : 0;
        const int up = above ? above[i] : 0;
        const int corner = above && i >= step ? above[i - step] : 0;
        int predicted = 0;
        switch (filter) {
            case 0: break;
            case 1: predicted = left; break;
            case 2: predicted = up; break;
            case 3: predicted = (left + up) / 2; break;
            case 4: predicted = paeth(left, up, corner); break;
            default: refuse(tr("damaged PNG data"));
        }
        row[i] = static_cast<unsigned char>(row[i] + predicted);
    }
}

}  // namespace

Png read_png(std::string_view bytes) {
    constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
    if (!bytes.starts_with(signature)) refuse(tr("not a PNG file"));
    Png png;
    for (std::size_t at = signature.size(); at + 12 <= bytes.size();) {
        const std::size_t length = big_endian_32(bytes, at);
        if (length > bytes.size() - at - 12) refuse(tr("truncated PNG file"));
        const std::string_view kind = bytes.substr(at + 4, 4), chunk = bytes.substr(at + 8, length);
        if (kind == "IHDR") read_header(png, chunk);
        else if (kind == "PLTE") png.palette = chunk;
        else if (kind == "IDAT") png.data += chunk;
        else if (kind == "tRNS") refuse(tr("PNG with a transparent colour"));
        at += length + 12;
    }
    if (png.width == 0 || png.data.empty()) refuse(tr("truncated PNG file"));
    return png;
}

SplitSamples split_alpha(const Png& png) {
    const auto channels = static_cast<std::size_t>(png.channels()), width = static_cast<std::size_t>(png.width);
    const std::size_t length = width * channels;
    std::string rows = inflate_rows(png, (length + 1) * static_cast<std::size_t>(png.height));
    auto* bytes = reinterpret_cast<unsigned char*>(rows.data());
    SplitSamples samples;
    const unsigned char* above = nullptr;
    for (int y = 0; y < png.height; ++y) {
        unsigned char* line = bytes + static_cast<std::size_t>(y) * (length + 1);
        unfilter(line + 1, above, length, channels, line[0]);
        above = line + 1;
        for (std::size_t x = 0; x < width; ++x) {
            samples.colours.append(reinterpret_cast<const char*>(above + x * channels), channels - 1);
            samples.opacity += static_cast<char>(above[x * channels + channels - 1]);
        }
    }
    return samples;
}

}  // namespace portraits::pdf
