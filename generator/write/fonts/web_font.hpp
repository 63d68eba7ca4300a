#pragma once
#include <string>
#include <utility>
#include <vector>

namespace portraits {

/// First and last code point.
using CodePoints = std::vector<std::pair<char32_t, char32_t>>;
/// What French pages may use: Latin with French accents and ligatures, punctuation, spaces, arrows, mathematical signs.
const CodePoints& french_code_points();

/// A font file cut down to some code points, without hints, as woff2. Code points that the font lacks are left out.
/// Throws EnvironmentError when the font cannot be read.
std::string web_font(const std::string& font_file, const CodePoints& code_points);

}  // namespace portraits
