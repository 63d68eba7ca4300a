#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace portraits {

/// The first character of UTF-8 text that is no text: C0 (tab and line ends excepted), DEL, C1, what overrides or embeds the reading order
/// (U+202A to U+202E, U+2066 to U+2069), U+FFFE and U+FFFF.
std::optional<char32_t> first_control_character(std::string_view text);
/// "U+202E"
std::string code_point_name(char32_t c);
/// The text with each such character replaced by U+FFFD.
std::string with_controls_shown(std::string_view text);

}  // namespace portraits
