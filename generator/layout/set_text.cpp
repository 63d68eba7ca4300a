#include "layout/set_text.hpp"

#include <algorithm>
#include <cmath>

#include "layout/measures.hpp"
#include "layout/wording.hpp"

namespace portraits {

namespace {

constexpr double least_scale = 0.7;
constexpr std::string_view no_break_space = "\u00A0";

std::string unbroken(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ') out += no_break_space;
        else out += c;
    }
    return out;
}

/// A badge keeps its words together and has room for its border at both ends.
StyledSpan badge_span(const Span& span, const TypeStyle& type) {
    StyledSpan out;
    out.style = to_text_style(type);
    out.style.size = type.size * measure::badge_scale;
    out.style.weight = 700;
    out.text = unbroken("  " + span.text + "  ");
    out.divisible = false;
    return out;
}

StyledSpan styled(const Span& span, const TypeStyle& type) {
    if (span.badge) return badge_span(span, type);
    StyledSpan out;
    out.text = span.text;
    out.style = to_text_style(type);
    if (span.bold) out.style.weight = std::max(type.weight, 700);
    if (span.italic) out.style.italic = true;
    out.superscript = span.superscript;
    out.divisible = !span.superscript && span.language.empty() && span.link.find(span.text) == std::string::npos;  // an address is copied as it stands, and foreign words have patterns of their own
    return out;
}

SetText::Look plain_look(const TypeStyle& type) {
    SetText::Look look;
    look.ink = Ink::of(type.colour);
    return look;
}

SetText::Look look_of(const Span& span, const TypeStyle& type) {
    SetText::Look look;
    look.ink = Ink::of(type.colour);
    if (span.bold && type.colour != Role::territory) look.ink = Ink::of(Role::ink);
    if (span.badge) look.ink = Ink::of(Role::ink2);
    if (!span.link.empty()) look.ink = Ink::of(Role::link);
    look.badge = span.badge;
    look.link = span.link;
    look.id = span.id;
    look.note = span.note;
    look.language = span.language;
    look.said = span.link.starts_with(site_scheme) || span.says_page ? span.text : span.link;
    return look;
}

bool fits(const std::vector<LinePtr>& lines, double width) {
    return std::all_of(lines.begin(), lines.end(), [&](const LinePtr& line) { return line->width <= width + measure::tolerance; });
}

std::string widest_text(const std::vector<LinePtr>& lines) {
    const auto widest = std::max_element(lines.begin(), lines.end(), [](const LinePtr& a, const LinePtr& b) { return a->width < b->width; });
    return widest == lines.end() ? std::string() : (*widest)->text();
}

/// Tries smaller and smaller type until the lines made by `shape` fit; the last resort is kept with its fault.
template <class Shape> void shape_to_fit(SetText& out, const TypeStyle& type, Shape shape) {
    for (double scale = 1;; scale -= 0.05) {
        out.type = type;
        out.type.size = type.size * scale;
        out.lines = shape(out.type);
        if (fits(out.lines, out.width)) return;
        if (scale <= least_scale + 0.01) break;
    }
    out.faults.push_back({"layout-word-too-wide", widest_text(out.lines)});
}

/// Spans as the shaper wants them, with a space before a badge that follows a word.
std::vector<StyledSpan> styled_spans(const RichText& text, const TypeStyle& type) {
    std::vector<StyledSpan> spans;
    for (const Span& span : text) {
        if (span.badge && !spans.empty() && !spans.back().text.empty() && spans.back().text.back() != ' ') spans.back().text += ' ';
        spans.push_back(styled(span, type));
    }
    return spans;
}

/// Text of one style that surely stands on one line is set as such: lines are remembered whatever the width they were
/// wanted for. Empty when it may need several.
LinePtr single_line(const Setting& setting, const std::vector<StyledSpan>& spans, double width) {
    constexpr double narrow = 0.6;  // mean advance that few texts exceed, in em
    if (spans.size() != 1 || spans.front().superscript || spans.front().text.find('\n') != std::string::npos) return nullptr;
    const StyledSpan& span = spans.front();
    if (static_cast<double>(span.text.size()) * span.style.size * narrow > width) return nullptr;
    LinePtr line = setting.shaper().line(span.text, span.style);
    return line->width <= width && !line->runs.empty() ? line : nullptr;
}

bool blank(const RichText& text) {
    return std::all_of(text.begin(), text.end(), [](const Span& span) { return span.text.empty(); });
}

}  // namespace

TypeStyle Setting::type(Type role) const {
    TypeStyle style = theme().type(role);
    if (type_scale == 1) return style;
    const double half = theme().baseline / 2;
    style.size *= type_scale;
    style.leading = std::ceil(style.leading * type_scale / half - 0.5) * half;
    return style;
}

double SetText::widest() const {
    double most = 0;
    for (const LinePtr& line : lines) most = std::max(most, line->width);
    return most;
}

double baseline_of(const TypeStyle& type) { return type.leading / 2 + type.size * measure::baseline_lift; }

bool SetText::divided_after(std::size_t line) const {
    return line < lines.size() && !lines[line]->runs.empty() && lines[line]->runs.back().text.ends_with("\u00AD");
}

namespace {

/// Cross-references with the pages they lead to; a place that is nowhere is a fault.
RichText with_pages(const Setting& setting, const RichText& text, std::vector<Fault>& faults) {
    RichText said = text;
    for (Span& span : said) {
        if (!span.says_page) continue;
        if (const std::string* page = setting.page_number(span.link)) span.text += std::string(", ") + wording::page + *page;
        else faults.push_back({"reference-unknown", span.link.substr(1)});
    }
    return said;
}

/// Rich text on the lines that `broken(spans, width)` makes of it when one is not enough.
template <class Break> SetText set_rich(const Setting& setting, const RichText& text, const TypeStyle& type, double width, Break broken) {
    SetText out;
    out.type = type;
    out.width = width;
    if (blank(text)) return out;
    const RichText said = with_pages(setting, text, out.faults);
    for (const Span& span : said) out.looks.push_back(look_of(span, type));
    shape_to_fit(out, type, [&](const TypeStyle& smaller) {
        const std::vector<StyledSpan> spans = styled_spans(said, smaller);
        if (LinePtr line = single_line(setting, spans, width)) return std::vector<LinePtr>{std::move(line)};
        return broken(spans, width);
    });
    return out;
}

}  // namespace

SetText set_text(const Setting& setting, const RichText& text, const TypeStyle& type, double width) {
    return set_rich(setting, text, type, width,
                    [&](const std::vector<StyledSpan>& spans, double room) { return setting.shaper().paragraph(spans, room); });
}

SetText set_running_text(const Setting& setting, const RichText& text, const TypeStyle& type, double width, bool justified) {
    return set_rich(setting, text, type, width,
                    [&](const std::vector<StyledSpan>& spans, double room) { return setting.shaper().prose(spans, room, justified); });
}

SetText set_balanced(const Setting& setting, const std::string& text, const TypeStyle& type, double width) {
    SetText out;
    out.type = type;
    out.width = width;
    if (text.empty()) return out;
    out.looks.push_back(plain_look(type));
    shape_to_fit(out, type, [&](const TypeStyle& smaller) {
        return balanced(setting.shaper(), text, to_text_style(smaller), width);
    });
    return out;
}

SetText set_line(const Setting& setting, const std::string& text, const TypeStyle& type, double width) {
    SetText out;
    out.type = type;
    out.width = width;
    if (text.empty()) return out;
    out.looks.push_back(plain_look(type));
    shape_to_fit(out, type, [&](const TypeStyle& smaller) {
        return std::vector<LinePtr>{setting.shaper().line(text, to_text_style(smaller))};
    });
    return out;
}

void tag_links(Setting& setting, SetText& text, int paragraph) {
    for (SetText::Look& look : text.looks) {
        if (look.element >= 0 || (look.link.empty() && look.language.empty())) continue;
        look.element = setting.add(paragraph, look.link.empty() ? Tag::span : Tag::link);
        setting.booklet.structure[static_cast<std::size_t>(look.element)].language = look.language;
        if (look.link.empty()) continue;
        const bool note = look.note > 0;
        setting.booklet.structure[static_cast<std::size_t>(look.element)].alternative =
            note ? std::string(wording::note) + "\u00A0" + std::to_string(look.note) : look.said;
    }
}

}  // namespace portraits
