#include "draw/pen.hpp"

#include <algorithm>
#include <cctype>

#include "base/french.hpp"

namespace portraits {
namespace {

/// Web drawings are shown enlarged (499 units on 832 px, 234 on 328 px): these factors give 13.7 and 13 px of chart text.
double scale_of(DrawFor medium) {
    switch (medium) {
        case DrawFor::print: return 1;
        case DrawFor::web: return 1.1;
        case DrawFor::web_narrow: return 1.25;
    }
    return 1;
}

}  // namespace

ChartStyle chart_style(const DrawContext& context) {
    ChartStyle style;
    style.k = scale_of(context.medium);
    style.narrow = context.medium == DrawFor::web_narrow;
    const TypeStyle &chart = context.theme.type(Type::chart), &small = context.theme.type(Type::chart_small);
    style.text = {chart.size * style.k, 400, false, 0};
    style.bold = {chart.size * style.k, 700, false, 0};
    style.italic = {small.size * style.k, 400, true, 0};
    style.small = {small.size * style.k, 400, false, 0};
    style.small_bold = {small.size * style.k, 700, false, 0};
    style.leading = 1.22 * style.text.size;
    return style;
}

void Pen::text(std::string_view words, const TextStyle& with, double x, double baseline, Role role, Anchor anchor) {
    if (!words.empty()) canvas.text(line(words, with), x, baseline, Ink::of(role), anchor);
}

void Pen::begin_mark(std::string_view name, std::string_view value) {
    Group group;
    group.title = std::string(name);
    if (!value.empty()) group.title += std::string(nbsp) + ": " + std::string(value);
    canvas.begin_group(std::move(group));
}

double FittedLabel::width() const {
    double widest = 0;
    for (const LinePtr& line : lines) widest = std::max(widest, line->width);
    return widest;
}

FittedLabel fit_label(const Pen& pen, std::string_view text, const TextStyle& with, double width) {
    if (text.empty()) return {{}, with, 1.22 * with.size};
    TextStyle smaller = with;
    smaller.size = std::min(with.size, pen.style.small.size);
    FittedLabel label;
    for (const TextStyle& style : {with, smaller}) {
        const LinePtr whole = pen.line(text, style);
        label = {whole->width <= width ? std::vector{whole} : balanced(pen.context.shaper, text, style, width), style, 1.22 * style.size};
        if (label.lines.size() <= 2 && label.width() <= width) break;
    }
    return label;
}

void draw_label(Pen& pen, const FittedLabel& label, double x, double y, Role role, Anchor anchor) {
    double centre = y - (label.height() - label.leading) / 2;
    for (const LinePtr& line : label.lines) {
        pen.canvas.text(line, x, Pen::centred(centre, label.style), Ink::of(role), anchor);
        centre += label.leading;
    }
}

namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0; }

/// Length of the ordinal ending that starts here after a digit: "er", "re", "e"; 0 when there is none.
std::size_t ordinal_ending(std::string_view rest) {
    for (const std::string_view ending : {"er", "re", "e"}) {
        if (rest.starts_with(ending) && (rest.size() == ending.size() || !is_letter(rest[ending.size()]))) return ending.size();
    }
    // A no-break space is a non-ASCII byte too: it ends the word as an ordinary space does.
    for (const std::string_view ending : {"er", "re", "e"}) {
        if (rest.starts_with(ending) && (rest.substr(ending.size()).starts_with(nbsp) || rest.substr(ending.size()).starts_with(narrow_nbsp)))
            return ending.size();
    }
    return 0;
}

}  // namespace

std::vector<StyledSpan> with_raised_ordinals(std::string_view text, const TextStyle& with) {
    std::vector<StyledSpan> spans;
    std::size_t start = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const std::size_t length = is_digit(text[i - 1]) ? ordinal_ending(text.substr(i)) : 0;
        if (length == 0) continue;
        spans.push_back({std::string(text.substr(start, i - start)), with, false});
        spans.push_back({std::string(text.substr(i, length)), with, true});
        start = i + length;
        i = start;
    }
    if (start < text.size()) spans.push_back({std::string(text.substr(start)), with, false});
    return spans;
}

Ink readable_on(Rgb ground, const Theme& theme) {
    constexpr Rgb white{255, 255, 255};
    // Literal ink, not the role: the ground does not change in dark mode, so neither may the text on it.
    return Ink::of(contrast(white, ground) >= 4.5 ? white : theme.colour(Role::ink));
}

}  // namespace portraits
