#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

const SetText::Look& look_of(const SetText& text, const GlyphRun& run) {
    const std::size_t span = static_cast<std::size_t>(std::max(run.span, 0));
    return text.looks[std::min(span, text.looks.size() - 1)];
}

bool same(const SetText::Look& a, const SetText::Look& b) {
    return a.ink == b.ink && a.badge == b.badge && a.link == b.link && a.element == b.element && a.note == b.note;
}

/// Runs [first, last) as a line of their own: glyph positions stay those of the whole line.
LinePtr part_of(const LinePtr& line, std::size_t first, std::size_t last) {
    if (first == 0 && last == line->runs.size()) return line;
    auto part = std::make_shared<ShapedLine>();
    part->runs.assign(line->runs.begin() + static_cast<std::ptrdiff_t>(first), line->runs.begin() + static_cast<std::ptrdiff_t>(last));
    part->width = line->width;
    part->ascent = line->ascent;
    part->descent = line->descent;
    return part;
}

double end_of(const GlyphRun& run) { return static_cast<double>(run.x) + static_cast<double>(run.width); }

/// Where a stretch of runs stands: its left end and its width, without the space that ends a line.
struct Reach { double left, width; };
Reach reach_of(const ShapedLine& part) {
    const double left = static_cast<double>(part.runs.front().x);
    return {left, std::min(end_of(part.runs.back()), part.width) - left};
}

struct Drawn {
    std::vector<Node> decoration, content;
};

void draw_badge(double x, double baseline, const Reach& reach, double size, Drawn& out) {
    const Box box{x + reach.left, baseline - size * 1.1, reach.width, size * 1.5};
    out.decoration.push_back(Shape{rounded_path(box, measure::badge_radius), std::nullopt,
                                   Stroke{Ink::of(Role::muted), measure::badge_line, {}, false}, false});
}

Node linked(Node text, const SetText::Look& look, const Box& box) {
    auto group = std::make_shared<Group>();
    group->nodes.push_back(std::move(text));
    group->element = look.element;
    group->link = look.link;
    group->link_box = box;
    group->destination = look.id;
    return GroupPtr(std::move(group));
}

void draw_part(const SetText& text, LinePtr part, const SetText::Look& look, double x, double baseline, Drawn& out) {
    const Reach reach = reach_of(*part);
    const double size = static_cast<double>(part->runs.front().style.size);
    if (look.badge) draw_badge(x, baseline, reach, size, out);
    Text node;
    node.line = std::move(part);
    node.at = {x, baseline};
    node.ink = look.ink;
    if (look.link.empty()) {
        if (look.element >= 0) out.content.push_back(tagged(look.element, {std::move(node)}));
        else out.content.push_back(std::move(node));
        return;
    }
    // A raised number is link enough.
    if (look.note == 0) out.decoration.push_back(filled({x + reach.left, baseline + measure::underline_drop, reach.width, measure::underline}, look.ink));
    const Box box{x + reach.left, baseline - text.type.size, reach.width, text.type.size * 1.3};
    out.content.push_back(linked(std::move(node), look, box));
}

void draw_line(const SetText& text, const LinePtr& line, double x, double baseline, Drawn& out) {
    for (std::size_t first = 0; first < line->runs.size();) {
        const SetText::Look& look = look_of(text, line->runs[first]);
        std::size_t last = first + 1;
        while (last < line->runs.size() && same(look, look_of(text, line->runs[last]))) ++last;
        draw_part(text, part_of(line, first, last), look, x, baseline, out);
        first = last;
    }
}

}  // namespace

void draw_lines(const SetText& text, std::size_t first, std::size_t last, double x, double y, int element, Anchor align,
                std::vector<Node>& out) {
    Drawn drawn;
    for (std::size_t i = first; i < last && i < text.lines.size(); ++i) {
        const LinePtr& line = text.lines[i];
        const double room = text.width - line->width;
        const double shift = align == Anchor::end ? room : align == Anchor::middle ? room / 2 : 0;
        const double top = y + static_cast<double>(i - first) * text.type.leading;
        draw_line(text, line, x + shift, top + baseline_of(text.type), drawn);
    }
    if (!drawn.decoration.empty()) out.push_back(artifact(std::move(drawn.decoration)));
    if (!drawn.content.empty()) out.push_back(tagged(element, std::move(drawn.content)));
}

std::vector<int> calls_of(const SetText& text, std::size_t first, std::size_t last) {
    std::vector<int> calls;
    for (std::size_t i = first; i < last && i < text.lines.size(); ++i)
        for (const GlyphRun& run : text.lines[i]->runs)
            if (const int note = look_of(text, run).note; note > 0 && (calls.empty() || calls.back() != note)) calls.push_back(note);
    return calls;
}

Piece text_piece(const SetText& text, int element, Anchor align) {
    Piece piece;
    piece.height = text.height();
    piece.faults = text.faults;
    piece.calls = calls_of(text, 0, text.lines.size());
    draw_lines(text, 0, text.lines.size(), 0, 0, element, align, piece.nodes);
    return piece;
}

Piece set_block(Setting& setting, const RichText& text, const TypeStyle& type, double width, int parent, Tag tag, Anchor align) {
    SetText set = set_text(setting, text, type, width);
    if (set.lines.empty()) return {};
    const int element = setting.add(parent, tag);
    tag_links(setting, set, element);
    return text_piece(set, element, align);
}

void add_paragraph(Setting& setting, SetText& text, int parent, double y, Piece& piece) {
    if (text.lines.empty()) return;
    const std::vector<int> calls = calls_of(text, 0, text.lines.size());
    piece.calls.insert(piece.calls.end(), calls.begin(), calls.end());
    const int element = setting.add(parent, Tag::p);
    tag_links(setting, text, element);
    piece.append(text_piece(text, element), 0, y);
}

}  // namespace portraits
