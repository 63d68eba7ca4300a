#include "text/shaper.hpp"

#include <algorithm>

namespace portraits {

TextStyle to_text_style(const TypeStyle& type) { return {type.size, type.weight, type.italic, type.tracking}; }

std::string ShapedLine::text() const {
    std::string text;
    for (const GlyphRun& run : runs) text += run.text;
    return text;
}

namespace {

/// A stretch of a line after which it may be broken: where it begins, and where its last seen glyph ends.
struct Unbroken {
    double start = 0, end = 0;
};

std::vector<Unbroken> unbroken_of(const ShapedLine& line) {
    std::vector<Unbroken> found;
    bool open = false;
    for (const GlyphRun& run : line.runs)
        for (const Glyph& glyph : run.glyphs) {
            const double x = static_cast<double>(run.x + glyph.x);
            const char first = run.text[glyph.cluster];
            if (first == ' ') {
                open = false;
                continue;
            }
            if (!open) found.push_back({x, x});
            found.back().end = x + static_cast<double>(glyph.advance);
            open = first != '-';
        }
    return found;
}

std::size_t lines_needed(const std::vector<Unbroken>& stretches, double width) {
    std::size_t lines = 0;
    double start = 0;
    for (const Unbroken& stretch : stretches) {
        if (lines > 0 && stretch.end - start <= width) continue;
        start = stretch.start;
        ++lines;
    }
    return lines;
}

/// Whether lines are at most so many, each of at most a width.
bool fit(const std::vector<LinePtr>& lines, std::size_t most, double width) {
    return lines.size() <= most && std::all_of(lines.begin(), lines.end(), [&](const LinePtr& line) { return line->width <= width; });
}

}  // namespace

std::vector<LinePtr> balanced(Shaper& shaper, std::string_view text, const TextStyle& style, double width) {
    const std::vector<StyledSpan> spans = {{std::string(text), style, false}};
    std::vector<LinePtr> best = shaper.paragraph(spans, width);
    if (best.size() < 2 || !fit(best, best.size(), width)) return best;
    // The search is arithmetic on the words of one set line: to set the text again at each width would cost ten times more.
    const std::vector<Unbroken> stretches = unbroken_of(*shaper.line(text, style));
    double low = 0, high = width;
    for (const Unbroken& stretch : stretches) low = std::max(low, stretch.end - stretch.start);
    low = std::min(low, width);
    if (lines_needed(stretches, low) <= best.size()) high = low;
    while (high - low > 0.25) {
        const double middle = (low + high) / 2;
        (lines_needed(stretches, middle) <= best.size() ? high : low) = middle;
    }
    for (const double slack : {0.25, 2.0, 6.0}) {  // words are set a little differently where a line ends
        const double wanted = std::min(width, high + slack);
        std::vector<LinePtr> lines = shaper.paragraph(spans, wanted);
        if (fit(lines, best.size(), wanted)) return lines;
    }
    return best;
}

}  // namespace portraits
