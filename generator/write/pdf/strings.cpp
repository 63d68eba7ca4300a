#include "write/pdf/strings.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "base/scratch.hpp"

namespace portraits::pdf {

namespace {

/// Next code point, advancing `at`; malformed bytes become U+FFFD.
char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(utf8[at++]);
    if (lead < 0x80) return lead;
    const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more > utf8.size()) return 0xFFFD;
    char32_t code_point = lead & (0x3Fu >> more);
    for (std::size_t i = 0; i < more; ++i) code_point = code_point << 6 | (static_cast<unsigned char>(utf8[at++]) & 0x3F);
    return code_point;
}

template <class Take> void each_utf16_unit(std::string_view utf8, Take take) {
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = next_code_point(utf8, at);
        if (c > 0xFFFF) {
            take(static_cast<unsigned>(0xD800 | ((c - 0x10000) >> 10)));
            take(static_cast<unsigned>(0xDC00 | ((c - 0x10000) & 0x3FF)));
        } else {
            take(static_cast<unsigned>(c));
        }
    }
}

/// PDFDocEncoding (ISO 32000-1, annex D.2): Latin-1 without its no-break space, and these.
std::optional<char> in_pdf_encoding(char32_t c) {
    if ((c >= 0x20 && c <= 0x7E) || (c >= 0xA1 && c <= 0xFF && c != 0xAD)) return static_cast<char>(c);
    constexpr std::pair<char32_t, unsigned char> others[] = {
        {0x2022, 0x80}, {0x2026, 0x83}, {0x2014, 0x84}, {0x2013, 0x85}, {0x2212, 0x8A}, {0x2030, 0x8B}, {0x201C, 0x8D}, {0x201D, 0x8E},
        {0x2018, 0x8F}, {0x2019, 0x90}, {0x0152, 0x96}, {0x0178, 0x98}, {0x0153, 0x9C}, {0x20AC, 0xA0}};
    for (const auto& [character, byte] : others)
        if (c == character) return static_cast<char>(byte);
    return std::nullopt;
}

/// Nothing when a character needs more.
std::optional<std::string> in_one_byte_each(std::string_view utf8) {
    std::string bytes;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = in_pdf_encoding(next_code_point(utf8, at));
        if (!byte) return std::nullopt;
        bytes += *byte;
    }
    return bytes;
}

}  // namespace

void append_hex4(std::string& out, unsigned value) {
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const int shift : {12, 8, 4, 0}) out += digits[value >> shift & 15];
}

std::string utf16_hex(std::string_view utf8) {
    std::string hex;
    each_utf16_unit(utf8, [&](unsigned unit) { append_hex4(hex, unit); });
    return hex;
}

std::string to_text_string(std::string_view utf8) {
    if (auto bytes = in_one_byte_each(utf8)) return *bytes;
    std::string bytes = "\xFE\xFF";
    each_utf16_unit(utf8, [&](unsigned unit) {
        bytes += static_cast<char>(unit >> 8);
        bytes += static_cast<char>(unit & 0xFF);
    });
    return bytes;
}

std::string ascii_uri(std::string_view uri) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string ascii;
    for (const char c : uri) {
        if (c > ' ' && c <= '~') {
            ascii += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            ascii += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return ascii;
}

namespace {

/// A division by a constant takes a fraction of any other.
template <int decimals> void append_rounded(std::string& out, double value) {
    constexpr long long powers[] = {1, 10, 100, 1000, 10000, 100000};
    constexpr long long power = powers[decimals];
    const long long scaled = std::llround(value * static_cast<double>(power));
    char text[32];
    char* to = text;
    if (scaled < 0) *to++ = '-';
    const long long size = scaled < 0 ? -scaled : scaled, whole = size / power;
    long long fraction = size % power;
    if (whole != 0 || fraction == 0) to = std::to_chars(to, text + sizeof text, whole).ptr;
    if (fraction != 0) {
        *to = '.';
        for (int i = decimals; i > 0; --i, fraction /= 10) to[i] = static_cast<char>('0' + fraction % 10);
        to += decimals + 1;
        while (to[-1] == '0') --to;
    }
    out.append(text, static_cast<std::size_t>(to - text));
}

}  // namespace

void append_number(std::string& out, double value, int decimals) {
    static constexpr std::array writers = {append_rounded<0>, append_rounded<1>, append_rounded<2>, append_rounded<3>, append_rounded<4>, append_rounded<5>};
    writers[static_cast<std::size_t>(decimals)](out, value);
}

std::string rows_less_above(std::string_view bytes, std::size_t row) {
    constexpr char up = 2;
    std::string above(row, '\0'), out;
    out.reserve(bytes.size() / row * (row + 1) + row + 1);
    for (std::size_t from = 0; from < bytes.size(); from += row) {
        std::string own(bytes.substr(from, row));
        own.resize(row, ' ');
        out += up;
        for (std::size_t i = 0; i < row; ++i) out += static_cast<char>(own[i] - above[i]);
        above = std::move(own);
    }
    return out;
}

namespace {

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

std::string deflated(libdeflate_compressor* tool, std::string_view bytes) {
    if (!tool) throw std::bad_alloc();
    std::string& packed = scratch<struct Deflated>(libdeflate_zlib_compress_bound(tool, bytes.size()));
    return packed.substr(0, libdeflate_zlib_compress(tool, bytes.data(), bytes.size(), packed.data(), packed.size()));
}

}  // namespace

std::string deflate(std::string_view bytes) {
    constexpr int level = 5;  // level 3 takes a quarter less and gives 3 % more: some portraits would weigh 150 kB; level 6 gives 1 % less
    // One for each thread: its tables are larger than most of what it compresses.
    static thread_local const Compressor own(libdeflate_alloc_compressor(level));
    return deflated(own.get(), bytes);
}

std::string deflate_rows(std::string_view bytes) {
    constexpr int level = 10;  // level 12 takes half as long again for 0.1 %; level 9 gives 12 % more
    return deflated(Compressor(libdeflate_alloc_compressor(level)).get(), bytes);
}

}  // namespace portraits::pdf
