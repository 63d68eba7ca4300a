#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

inline constexpr std::string_view narrow_nbsp = "\u202F";  // before ; ! ? and between thousands
inline constexpr std::string_view nbsp = "\u00A0";         // before : % € and inside guillemets
inline constexpr std::string_view minus_sign = "\u2212";

/// Decimal rounding half away from zero, on the shortest decimal form of the value (2.25 → 2.3, 2.675 → 2.68).
double round_half_away(double value, int decimals);

/// "1 234,5": comma, U+202F between groups of three, U+2212; rounded once, half away from zero. "−0" never appears.
std::string format_number(double value, int decimals, bool grouped = true);
/// With an explicit sign: "+1,4", "−0,2", "0,0".
std::string format_signed(double value, int decimals);
/// French plural begins at 2: plural(1.9, "million", "millions") → "million".
std::string_view plural(double count, std::string_view one, std::string_view many);
/// Ordinal: 1 → "1er" or "1re", 2 → "2e".
std::string ordinal(int n, bool feminine = false);
/// Cardinal in words from 0 to 20 ("un"/"une" by gender), digits above.
std::string number_in_words(int n, bool feminine = false);

/// True when "de", "le", "que" elide before this word: vowels and mute h (a short list of aspirated h is known).
bool elides(std::string_view word);
/// "de" + name: "d’Alès", "de Lens", and with a leading article "du Havre", "des Ardennes", "de La Réunion" kept.
std::string with_de(std::string_view name);

/// Applies the French spacing and punctuation rules to a sentence: U+2019, U+202F before ; ! ?, U+00A0 before : % € » and
/// after «, hyphen-minus to U+2212 before a digit at a word's start. Idempotent.
std::string typographic(std::string_view text);
/// Places where typographic rules are broken in a text shown to readers, as byte offsets with a short English code.
struct TypographicFault { std::size_t offset; std::string code; };
std::vector<TypographicFault> lint_typography(std::string_view text);

/// ICU collation for French; stable total order (ties by code point).
bool collates_before(std::string_view a, std::string_view b);
/// Lower case without accents, œ → oe, punctuation and spaces folded to one space: for searches.
std::string fold(std::string_view text);
/// Lower-case ASCII slug with hyphens: "Saint-Étienne" → "saint-etienne".
std::string slug(std::string_view text);
/// First letter in upper case, accents kept.
std::string capitalized(std::string_view text);
/// Number of code points of UTF-8 text.
std::size_t utf8_length(std::string_view text);
/// True for well-formed UTF-8.
bool is_utf8(std::string_view bytes);
/// Windows-1252 bytes as UTF-8.
std::string from_windows_1252(std::string_view bytes);
/// & < > " ' escaped, for HTML, SVG and XML.
std::string escape_markup(std::string_view text);

}  // namespace portraits
