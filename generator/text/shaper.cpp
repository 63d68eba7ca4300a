#include "text/shaper.hpp"

namespace portraits {

TextStyle to_text_style(const TypeStyle& type) { return {type.size, type.weight, type.italic, type.tracking}; }

std::string ShapedLine::text() const {
    std::string text;
    for (const GlyphRun& run : runs) text += run.text;
    return text;
}

std::vector<LinePtr> balanced(Shaper& shaper, std::string_view text, const TextStyle& style, double width) {
    const std::vector<StyledSpan> spans = {{std::string(text), style, false}};
    std::vector<LinePtr> best = shaper.paragraph(spans, width);
    const auto fits = [&](const std::vector<LinePtr>& lines, double limit) {
        if (lines.size() > best.size()) return false;
        for (const LinePtr& line : lines)
            if (line->width > limit) return false;
        return true;
    };
    if (best.size() < 2 || !fits(best, width)) return best;
    double low = 0, high = width;
    while (high - low > 0.5) {
        const double middle = (low + high) / 2;
        std::vector<LinePtr> lines = shaper.paragraph(spans, middle);
        if (fits(lines, middle)) {
            best = std::move(lines);
            high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

}  // namespace portraits
