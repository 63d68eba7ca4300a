#include <algorithm>
#include <cmath>

#include "write/pdf/page_painter.hpp"
#include "write/pdf/shapes.hpp"

namespace portraits::pdf {

void PagePainter::show(const GlyphRun& run, Point origin, const Transform& transform, Content::Glyphs as) {
    DocumentFont& font = parts_.resources.font(run.face);
    content_.font(font.resource(), run.style.size);
    content_.tracking(run.style.tracking * run.style.size);
    for (std::size_t from = 0; from < run.glyphs.size();) {
        std::size_t to = from + 1;
        while (to < run.glyphs.size() && run.glyphs[to].y == run.glyphs[from].y) ++to;
        const Point at{origin.x + run.x + (from > 0 ? run.glyphs[from].x : 0), origin.y - run.rise + run.glyphs[from].y};
        const double pen = from > 0 ? run.glyphs[from].x : 0;
        if (shown_ != &run) {  // else the same glyphs again, over their halo
            operand_.clear();
            font.append_operand(operand_, run, from, to, pen);
            shown_ = to - from == run.glyphs.size() ? &run : nullptr;
        }
        content_.show(operand_, Transform::translation(at.x, at.y).then(transform), as);
        from = to;
    }
}

void PagePainter::show(const ShapedLine& line, Point origin, const Transform& transform, Content::Glyphs as) {
    for (const GlyphRun& run : line.runs)
        if (!run.glyphs.empty()) show(run, origin, transform, as);
}

/// The halo is the same glyphs stroked below the text: decoration that says nothing, so that the text is read and copied
/// once. Not nested in the text's own marked content: some readers lose what follows a nested one. Some heed an actual
/// text on a Span only.
void PagePainter::paint_halo(const Text& text, Point origin, const Transform& transform) {
    end_mark();
    content_.begin_marked("Artifact", "<</Type/Layout>>");
    content_.begin_marked("Span", "<</ActualText()>>");
    content_.opacity(text.ink.alpha, text.halo->ink.alpha);
    content_.stroke_colour(colour_of(text.halo->ink, parts_.theme));
    content_.pen(*text.halo, scale_of(transform));
    show(*text.line, origin, transform, Content::Glyphs::stroked);
    content_.end_marked();
    content_.end_marked();
}

namespace {

bool runs_backwards(const GlyphRun& run) { return !run.glyphs.empty() && run.glyphs.front().cluster > run.glyphs.back().cluster; }

/// The text of a line that has runs from right to left, in the order of reading; neighbouring ones are read the last first.
std::string reading_text(const ShapedLine& line) {
    std::string text;
    for (std::size_t i = 0; i < line.runs.size();) {
        std::size_t end = i;
        while (end < line.runs.size() && runs_backwards(line.runs[end])) ++end;
        for (std::size_t k = end; k > i; --k) text += line.runs[k - 1].text;
        if (end == i) text += line.runs[end++].text;
        i = end;
    }
    return text;
}

}  // namespace

void PagePainter::paint(const Text& text, const Place& place) {
    if (!text.line || text.line->runs.empty()) return;
    const Point origin = text.origin();
    if (text.halo) paint_halo(text, origin, place.transform);
    Owner owner = place.owner;
    if (owner.element >= 0 && std::any_of(text.line->runs.begin(), text.line->runs.end(), runs_backwards))
        owner.element = parts_.structure.span_under(owner.element, reading_text(*text.line));
    mark(owner);
    content_.opacity(text.ink.alpha, 1);
    content_.fill_colour(colour_of(text.ink, parts_.theme));
    show(*text.line, origin, place.transform, Content::Glyphs::filled);
}

}  // namespace portraits::pdf
