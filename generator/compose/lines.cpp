#include <algorithm>

#include "base/french.hpp"
#include "compose/axis.hpp"
#include "compose/figure_context.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"
#include "compute/arithmetic.hpp"

namespace portraits {

namespace {

/// A line's value: itself, or its index on the first year.
Value line_value(const FigureContext& c, const std::string& key, int year, int first) {
    const Value value = c.value(key, year);
    return c.spec.base_index > 0 ? divide(value, c.value(key, first), c.spec.base_index) : value;
}

std::vector<int> years_shown(const FigureContext& c) {
    const std::vector<int>& known = c.findings().years(c.indicator->code);
    std::vector<int> years;
    for (const int year : known)
        if (c.spec.years.size() < 2 || (year >= c.spec.years.front() && year <= c.spec.years.back())) years.push_back(year);
    return years;
}

std::string line_in_words(const Series& line, const std::vector<int>& years) {
    return line.label + " de " + line.values.front().text + " en " + format_number(years.front(), 0, false) + " à " + line.values.back().text +
           " en " + format_number(years.back(), 0, false);
}

}  // namespace

std::optional<Drawn> draw_lines(const FigureContext& c) {
    Drawn drawn;
    LineChart chart;
    chart.years = years_shown(c);
    if (chart.years.size() < 2) return std::nullopt;
    const auto perimeters = perimeters_for(
        c.spec.perimeters, {PerimeterKind::territory, PerimeterKind::region_territories, PerimeterKind::all_territories, PerimeterKind::france},
        c.atlas(), c.findings(), c.subject(), *c.indicator);
    const bool index = c.spec.base_index > 0;
    const int decimals = index ? 1 : c.indicator->decimals;
    std::vector<double> numbers;
    std::string words;
    for (const PerimeterView& p : perimeters) {
        Series line{p.label, p.short_label, p.who, {}};
        bool known = false;
        for (const int year : chart.years) {
            const Value v = line_value(c, p.key, year, chart.years.front());
            line.values.push_back({v, show_number(v, decimals, !index && c.percent())});
            note_sign(drawn, v.missing);
            known = known || v.known();
            if (v.known()) numbers.push_back(v.number);
        }
        if (!known && p.kind == PerimeterKind::territory) return std::nullopt;
        if (!known) continue;
        words += (words.empty() ? "" : "\u202F; ") + line_in_words(line, chart.years);
        chart.series.push_back(std::move(line));
    }
    chart.axis = nice_axis(numbers, c.spec.from_zero && !index, index || !c.percent() ? std::string() : "%");
    if (index) chart.reference = c.spec.base_index;
    if (chart.axis.low > 0) drawn.remarks.push_back("L’axe ne part pas de zéro.");
    drawn.alternative = subject_of(c) + (index ? ", indice 100 en " + format_number(chart.years.front(), 0, false) : "") + "\u00A0: " + words + ".";
    drawn.table = year_table(c, perimeters, chart.years);
    drawn.drawing = std::move(chart);
    return drawn;
}

}  // namespace portraits
