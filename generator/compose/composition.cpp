#include <cmath>

#include "base/french.hpp"
#include "compose/figure_context.hpp"
#include "compose/palettes.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"

namespace portraits {

namespace {

constexpr double label_from = 5.5;  // shares under this are not written in a bar

/// Shares are always of the total: a composition drawn in counts would compare sizes, not structures.
FigureContext in_shares(const FigureContext& c, FigureSpec& spec) {
    spec = c.spec;
    spec.share = true;
    return {c.plan, c.scope, spec, c.indicator};
}

bool rounding_shows(const Series& row) {
    double printed = 0, exact = 0;
    for (const Shown& s : row.values) {
        if (!s.value.known()) return false;
        printed += round_half_away(s.value.number, 0);
        exact += s.value.number;
    }
    return std::abs(printed - exact) > 0.5;
}

Series shares_of(const FigureContext& c, const PerimeterView& p, const std::vector<std::string>& codes, Drawn& drawn) {
    Series row{p.label, p.short_label, p.who, {}};
    for (const std::string& code : codes) {
        const Value v = c.value(p.key, c.year(), code);
        note_sign(drawn, v.missing);
        row.values.push_back({v, show_number(v, 0, true)});
    }
    return row;
}

std::vector<Category> category_names(const FigureContext& c, const std::vector<std::string>& codes) {
    std::vector<Category> names;
    for (const std::string& code : codes) names.push_back({category_label(*c.indicator, code), category_short_label(*c.indicator, code), false});
    return names;
}

std::vector<Rgb> colours_of(const FigureContext& c, const std::vector<std::string>& codes) {
    const std::vector<Rgb> declared = category_colours(c.atlas().theme(), *c.indicator);
    std::vector<Rgb> colours;
    for (const std::string& code : codes)
        for (std::size_t i = 0; i < declared.size(); ++i)
            if (c.indicator->categories[i] == code) colours.push_back(declared[i]);
    return colours;
}

bool any_known(const Series& row) {
    for (const Shown& s : row.values)
        if (s.value.known()) return true;
    return false;
}

std::string composition_in_words(const FigureContext& c, const std::vector<Series>& rows, const std::vector<Category>& names) {
    std::string text = subject_of(c) + ".";
    for (const Series& row : rows) {
        std::vector<std::pair<std::string, std::string>> parts;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (!row.values[i].value.known() || row.values[i].value.number > 0) parts.emplace_back(names[i].label, row.values[i].text);
        text += " " + row.label + "\u00A0: " + values_in_words(parts) + ".";
    }
    return text;
}

void add_remarks(Drawn& drawn, const FigureContext& c, const std::vector<Series>& rows, bool small_unwritten) {
    bool shows = false;
    for (const Series& row : rows) shows = shows || rounding_shows(row);
    if (shows) drawn.remarks.push_back("En raison des arrondis, la somme des parts peut différer de 100.");
    if (small_unwritten) drawn.remarks.push_back("Les parts inférieures à 5,5\u00A0% ne sont pas écrites.");
    if (shares_of_published(c, c.own())) drawn.remarks.push_back("Parts calculées sur les seules valeurs publiées.");
}

bool has_small(const std::vector<Series>& rows) {
    for (const Series& row : rows)
        for (const Shown& s : row.values)
            if (s.value.known() && s.value.number > 0 && s.value.number < label_from) return true;
    return false;
}

}  // namespace

std::optional<Drawn> draw_stacked(const FigureContext& context) {
    FigureSpec spec;
    const FigureContext c = in_shares(context, spec);
    Drawn drawn;
    StackedBars chart;
    const std::vector<std::string> codes = ordered_categories(c);
    const auto perimeters = perimeters_for(c.spec.perimeters, {PerimeterKind::territory, PerimeterKind::region_territories, PerimeterKind::all_territories},
                                           c.atlas(), c.findings(), c.subject(), *c.indicator);
    chart.categories = category_names(c, codes);
    chart.colours = colours_of(c, codes);
    chart.label_from = label_from;
    for (const PerimeterView& p : perimeters) {
        Series row = shares_of(c, p, codes, drawn);
        if (p.kind == PerimeterKind::territory && !any_known(row)) return std::nullopt;
        if (any_known(row)) chart.rows.push_back(std::move(row));
    }
    drawn.alternative = composition_in_words(c, chart.rows, chart.categories);
    add_remarks(drawn, c, chart.rows, has_small(chart.rows));
    drawn.table = category_table(c, perimeters);
    drawn.drawing = std::move(chart);
    return drawn;
}

std::optional<Drawn> draw_donut(const FigureContext& context) {
    FigureSpec spec;
    const FigureContext c = in_shares(context, spec);
    Drawn drawn;
    DonutChart chart;
    const std::vector<std::string> codes = ordered_categories(c);
    const PerimeterView own = view_of(PerimeterKind::territory, c.atlas(), c.subject());
    chart.series = shares_of(c, own, codes, drawn);
    if (!any_known(chart.series)) return std::nullopt;
    chart.categories = category_names(c, codes);
    chart.colours = colours_of(c, codes);
    const Value total = c.findings().value(c.indicator->code, own.key, c.year());
    if (total.known()) {
        chart.centre_value = show(total, *c.indicator);
        chart.centre_label = unit_for(total, *c.indicator);
    }
    drawn.alternative = composition_in_words(c, {chart.series}, chart.categories);
    add_remarks(drawn, c, {chart.series}, false);
    drawn.table = category_table(c, {own});
    drawn.drawing = std::move(chart);
    return drawn;
}

}  // namespace portraits
