#pragma once
#include <string>
#include <string_view>

#include "text/shaper.hpp"

namespace portraits {

/// Superscripts: how much smaller than their span, and how far above its baseline, in em of the span.
inline constexpr double superscript_size = 0.62, superscript_rise = 0.33;

/// The style glyphs are really set in: superscripts are smaller.
inline TextStyle set_style(const StyledSpan& span) {
    TextStyle style = span.style;
    if (span.superscript) style.size *= superscript_size;
    return style;
}
inline double rise_of(const StyledSpan& span) { return span.superscript ? superscript_rise * span.style.size : 0; }

/// Bytes that differ whenever two spans differ.
void append_key(std::string& key, const StyledSpan& span);
/// The same for a text in one style.
void append_key(std::string& key, std::string_view text, const TextStyle& style);
void append_key(std::string& key, double number);

}  // namespace portraits
