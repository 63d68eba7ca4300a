#include <algorithm>
#include <array>
#include <cmath>

#include <unicode/numberformatter.h>
#include <unicode/unistr.h>

#include "base/french.hpp"

namespace portraits {

namespace {

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

constexpr int most_decimals = 9;
using icu::number::LocalizedNumberFormatter;

// ICU rounds half to even and writes an ASCII minus by default: both are set here, once for the whole program.
LocalizedNumberFormatter make_formatter(int decimals, bool grouped, UNumberSignDisplay sign) {
    return icu::number::NumberFormatter::withLocale(icu::Locale("fr", "FR"))
        .precision(icu::number::Precision::fixedFraction(decimals))
        .roundingMode(UNUM_ROUND_HALFUP)  // away from zero, in ICU's words
        .grouping(grouped ? UNUM_GROUPING_ON_ALIGNED : UNUM_GROUPING_OFF)
        .sign(sign);
}

enum class Style { plain, grouped, exact, change };  // exact: for rounding, never shown

LocalizedNumberFormatter make_formatter(Style style, int decimals) {
    switch (style) {
        case Style::plain: return make_formatter(decimals, false, UNUM_SIGN_NEGATIVE);
        case Style::grouped: return make_formatter(decimals, true, UNUM_SIGN_NEGATIVE);
        case Style::exact: return make_formatter(decimals, false, UNUM_SIGN_AUTO);
        case Style::change: return make_formatter(decimals, true, UNUM_SIGN_EXCEPT_ZERO);
    }
    return {};
}

/// Making a formatter costs a hundred times its use: all are made once, and are safe to share between threads.
const LocalizedNumberFormatter& formatter(Style style, int decimals) {
    static const auto all = [] {
        std::array<std::array<LocalizedNumberFormatter, most_decimals + 1>, 4> made;
        for (std::size_t style_index = 0; style_index < made.size(); ++style_index)
            for (int d = 0; d <= most_decimals; ++d) made[style_index][static_cast<std::size_t>(d)] = make_formatter(static_cast<Style>(style_index), d);
        return made;
    }();
    return all[static_cast<std::size_t>(style)][static_cast<std::size_t>(std::clamp(decimals, 0, most_decimals))];
}

std::string format(double value, int decimals, Style style) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = formatter(style, decimals).formatDouble(value, status).toString(status);
    std::string utf8;
    text.toUTF8String(utf8);
    return replace_all(std::move(utf8), "-", minus_sign);
}

}  // namespace

double round_half_away(double value, int decimals) {
    const std::string text = replace_all(replace_all(format(value, decimals, Style::exact), minus_sign, "-"), ",", ".");
    return std::stod(text) + 0.0;
}

std::string format_number(double value, int decimals, bool grouped) {
    return format(value, decimals, grouped ? Style::grouped : Style::plain);
}

std::string format_signed(double value, int decimals) { return format(value, decimals, Style::change); }

std::string_view plural(double count, std::string_view one, std::string_view many) { return std::abs(count) < 2 ? one : many; }

std::string ordinal(int n, bool feminine) {
    if (n == 1) return feminine ? "1re" : "1er";
    return format_number(n, 0) + "e";
}

std::string number_in_words(int n, bool feminine) {
    static constexpr const char* words[] = {"zéro", "un",    "deux",  "trois",  "quatre",   "cinq",  "six",
                                            "sept", "huit",  "neuf",  "dix",    "onze",     "douze", "treize",
                                            "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt"};
    if (n < 0 || n > 20) return format_number(n, 0);
    if (n == 1 && feminine) return "une";
    return words[n];
}

}  // namespace portraits
