#include "base/control_characters.hpp"

#include "base/format.hpp"

namespace portraits {

namespace {

bool is_control(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return false;
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFFFE || c == 0xFFFF;
}

/// The character at a place of well-formed UTF-8, and its length. Most texts have none but ASCII and two bytes.
char32_t decoded(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned first = byte(at);
    length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) c = c << 6 | (byte(at + k) & 0x3Fu);
    return c;
}

}  // namespace

std::optional<char32_t> first_control_character(std::string_view text) {
    for (std::size_t i = 0, length = 1; i < text.size(); i += length) {
        length = 1;
        if (text[i] >= ' ' && text[i] < 0x7F) continue;  // nearly all
        const char32_t c = decoded(text, i, length);
        if (is_control(c)) return c;
    }
    return std::nullopt;
}

std::string code_point_name(char32_t c) { return fmt::format("U+{:04X}", static_cast<unsigned>(c)); }

std::string with_controls_shown(std::string_view text) {
    std::string made;
    for (std::size_t i = 0, length = 1; i < text.size(); i += length) {
        const char32_t c = decoded(text, i, length);
        if (is_control(c)) made += "\uFFFD";
        else made.append(text.substr(i, length));
    }
    return made;
}

}  // namespace portraits
