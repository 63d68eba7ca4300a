#include "compose/words.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/show.hpp"

namespace portraits {

std::string subject_of(const FigureContext& c) {
    if (!c.indicator) return {};
    std::string text = c.indicator->label;
    const int year = c.year() ? c.year() : c.findings().last_year(c.indicator->code);
    if (c.percent()) text += ", en %";
    else if (!c.indicator->unit.empty()) text += ", en " + c.indicator->unit;
    if (year && c.spec.kind != FigureKind::lines) text += ", " + format_number(year, 0, false);
    return typographic(text);
}

std::string values_in_words(const std::vector<std::pair<std::string, std::string>>& labelled) {
    const bool simple = std::none_of(labelled.begin(), labelled.end(), [](const auto& one) { return one.first.find(',') != std::string::npos; });
    std::string text;
    for (const auto& [label, value] : labelled) text += (text.empty() ? "" : simple ? ", " : "\u202F; ") + label + " " + value;
    return text;
}

std::string place_in_words(const FigureContext& c) {
    const auto rank = c.findings().rank(c.indicator->code, c.own());
    if (!rank || (c.year() != 0 && c.year() != c.findings().last_year(c.indicator->code))) return {};
    return ordinal(rank->place) + (rank->tied ? " ex æquo" : "") + " sur " + std::to_string(rank->count);
}

std::string with_unit(const FigureContext& c, Value value) { return show_number(value, c.decimals(), c.percent()); }

}  // namespace portraits
