#pragma once
#include <cstddef>
#include <vector>

#include "text/line_breaks.hpp"
#include "text/shaper.hpp"

namespace portraits {

class Hyphenator;

/// A place where a line may end: before this byte of the text, after its spaces.
struct Opportunity {
    std::size_t at = 0;
    bool division = false;
};

/// Adds the divisions of the spans' words to the opportunities of their text, in order. `from`: byte of the spans' joined text
/// that the opportunities count from, and `size` how many of them they cover.
void add_divisions(const std::vector<StyledSpan>& spans, std::size_t from, std::size_t size, const Hyphenator& hyphenator,
                   std::vector<Opportunity>& opportunities);

/// The lines that spans are set on; without patterns no line ends with a division.
LineMeasure measure_of(const std::vector<StyledSpan>& spans, double width, bool justified, const Hyphenator* hyphenator);

/// One unbroken line as the lines of a paragraph. A divided word ends with a hyphen whose text is U+00AD, so that the word is
/// whole again when copied or read aloud (ISO 32000-1, 14.8.2.2.3). Text that runs from right to left gives no line.
std::vector<LinePtr> break_prose(const ShapedLine& whole, const std::vector<Opportunity>& opportunities, const LineMeasure& measure, Shaper& shaper);

}  // namespace portraits
