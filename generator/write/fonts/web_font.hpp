#pragma once
#include <string>
#include <utility>
#include <vector>

namespace portraits {

/// First and last code point.
using CodePoints = std::vector<std::pair<char32_t, char32_t>>;
/// What nearly every French page uses: Latin letters with French accents and ligatures, figures, punctuation.
const CodePoints& french_code_points();
/// What some pages use besides: other accents of Western Europe, rarer signs, arrows. A browser fetches it where one of them stands.
const CodePoints& further_code_points();
/// As a stylesheet's unicode-range says it: "U+20-7E,U+A0".
std::string unicode_range(const CodePoints& code_points);

/// What a font has and others lack, of characters that are written. Throws EnvironmentError when one cannot be read.
CodePoints code_points_lent(const std::string& font_file, const std::vector<std::string>& others);

/// A font file cut down to some code points, without hints, as woff2. Code points that the font lacks are left out.
/// Throws EnvironmentError when the font cannot be read.
std::string web_font(const std::string& font_file, const CodePoints& code_points);

/// How Arial is to be sized to stand in for a font until it is there: factor of its size, then ascent and descent in em of the result
/// (CSS Fonts 4: size-adjust, ascent-override, descent-override). Widths are means over French text.
struct StandIn {
    double size = 1, ascent = 0, descent = 0;
};
/// Throws EnvironmentError when the font cannot be read.
StandIn stand_in_for(const std::string& font_file, bool bold);

}  // namespace portraits
