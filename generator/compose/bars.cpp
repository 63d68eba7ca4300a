#include <algorithm>
#include <cmath>
#include <map>

#include "base/french.hpp"
#include "compose/axis.hpp"
#include "compose/figure_context.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"

namespace portraits {

namespace {

constexpr PerimeterKind own = PerimeterKind::territory, region = PerimeterKind::region, france = PerimeterKind::france;

bool is_grouped(const FigureContext& c) { return c.spec.kind == FigureKind::grouped_bars || c.spec.kind == FigureKind::grouped_columns; }
bool is_vertical(const FigureContext& c) { return c.spec.kind == FigureKind::columns || c.spec.kind == FigureKind::grouped_columns; }

/// Reads the values of one series and keeps what the axis and the note need.
class Builder {
public:
    explicit Builder(const FigureContext& context) : c_(context) {}
    Drawn drawn;
    BarChart chart;

    Series series(const PerimeterView& p, const std::vector<Value>& values) {
        Series s{p.label, p.short_label, p.who, {}};
        for (const Value v : values) {
            s.values.push_back(c_.show(v));
            note_sign(drawn, v.missing);
            if (v.known()) numbers_.push_back(v.number);
            if (p.kind == own && v.known()) known_ = true;
        }
        return s;
    }
    std::optional<Drawn> finish(Table table, std::string alternative) {
        if (!known_) return std::nullopt;
        chart.vertical = is_vertical(c_);
        chart.axis = nice_axis(numbers_, true, c_.percent() ? "%" : std::string());
        drawn.drawing = std::move(chart);
        drawn.table = std::move(table);
        drawn.alternative = std::move(alternative);
        return std::move(drawn);
    }

private:
    const FigureContext& c_;
    std::vector<double> numbers_;
    bool known_ = false;
};

std::vector<Value> category_values(const FigureContext& c, const std::string& key, const std::vector<std::string>& codes) {
    std::vector<Value> values;
    for (const std::string& code : codes) values.push_back(c.value(key, c.year(), code));
    return values;
}

/// The category with the highest value on a perimeter: "Agroalimentaire 30,1 %"; empty when none is known.
std::string leader_in_words(const FigureContext& c, const std::string& key, const std::vector<std::string>& codes) {
    const std::string* first = nullptr;
    Value most;
    for (const std::string& code : codes)
        if (const Value v = c.value(key, c.year(), code); v.known() && (!first || v.number > most.number)) first = &code, most = v;
    return first ? category_label(*c.indicator, *first) + " " + with_unit(c, most) : std::string();
}

/// All values of the territory, and of the others when they are drawn as bars; else only what leads there.
std::string categories_in_words(const FigureContext& c, const std::vector<std::string>& codes, const std::vector<PerimeterView>& perimeters) {
    std::string text = subject_of(c) + ".";
    for (const PerimeterView& p : perimeters) {
        std::vector<std::pair<std::string, std::string>> values;
        for (const std::string& code : codes) values.emplace_back(category_label(*c.indicator, code), with_unit(c, c.value(p.key, c.year(), code)));
        if (is_grouped(c) || p.kind == own) text += " " + p.label + "\u00A0: " + values_in_words(values) + ".";
        else if (const std::string leader = leader_in_words(c, p.key, codes); !leader.empty()) text += " " + p.label + ", en tête\u00A0: " + leader + ".";
    }
    return text;
}

constexpr const char* rounding_remark = "En raison des arrondis, la somme des parts peut différer de 100.";

/// Whether the shares of a perimeter, all known, do not add up to 100 as they are printed.
bool sums_off(const FigureContext& c, const std::vector<PerimeterView>& perimeters, const std::vector<std::string>& codes) {
    return std::any_of(perimeters.begin(), perimeters.end(), [&](const PerimeterView& p) {
        double printed = 0;
        for (const Value v : category_values(c, p.key, codes)) {
            if (!v.known()) return false;
            printed += round_half_away(v.number, c.decimals());
        }
        return std::abs(printed - 100) > 0.01;
    });
}

/// One bar for each category; other perimeters as series when grouped, else the second one as ticks.
std::optional<Drawn> by_category(const FigureContext& c) {
    Builder b(c);
    const std::vector<std::string> codes = ordered_categories(c);
    const auto perimeters = perimeters_for(c.spec.perimeters, {own, region}, c.atlas(), c.findings(), c.subject(), *c.indicator);
    for (const std::string& code : codes) b.chart.categories.push_back({category_label(*c.indicator, code), category_short_label(*c.indicator, code), false});
    for (const PerimeterView& p : perimeters) {
        Series series = b.series(p, category_values(c, p.key, codes));
        if (is_grouped(c) || p.kind == own) b.chart.series.push_back(std::move(series));
        else if (!b.chart.ticks) b.chart.ticks = std::move(series);
    }
    if (!is_grouped(c) && c.spec.sorted && !codes.empty() && c.value(c.own(), c.year(), codes.front()).known()) {
        b.chart.categories.front().highlighted = true;
        b.chart.highlight_legend = "en tête";
        b.chart.other_legend = "autres";
    }
    if (shares_of_published(c, c.own())) b.drawn.remarks.push_back("Parts calculées sur les seules valeurs publiées.");
    if (c.spec.share && sums_off(c, perimeters, codes)) b.drawn.remarks.push_back(rounding_remark);
    return b.finish(category_table(c, perimeters), categories_in_words(c, codes, perimeters));
}

/// One group for each year.
std::optional<Drawn> by_year(const FigureContext& c, const std::vector<int>& years) {
    Builder b(c);
    const auto perimeters = perimeters_for(c.spec.perimeters, {own}, c.atlas(), c.findings(), c.subject(), *c.indicator);
    for (const int year : years) b.chart.categories.push_back({format_number(year, 0, false), {}, false});
    std::vector<std::pair<std::string, std::string>> words;
    for (const PerimeterView& p : perimeters) {
        std::vector<Value> values;
        for (const int year : years) values.push_back(c.value(p.key, year));
        words.emplace_back(p.label, "de " + with_unit(c, values.front()) + " à " + with_unit(c, values.back()));
        b.chart.series.push_back(b.series(p, values));
    }
    return b.finish(year_table(c, perimeters, years), subject_of(c) + ". " + values_in_words(words) + ".");
}

/// One bar for each perimeter.
std::optional<Drawn> by_perimeter(const FigureContext& c) {
    Builder b(c);
    const auto perimeters = perimeters_for(c.spec.perimeters, {own, region, france}, c.atlas(), c.findings(), c.subject(), *c.indicator);
    Series all{c.indicator->label, short_label(*c.indicator), Who::territory, {}};
    std::vector<std::pair<std::string, std::string>> words;
    for (const PerimeterView& p : perimeters) {
        const Value v = c.value(p.key, c.year());
        b.chart.categories.push_back({p.label, p.short_label, p.kind == own});
        all.values.push_back(b.series(p, {v}).values.front());
        words.emplace_back(p.label, with_unit(c, v));
    }
    b.chart.series.push_back(std::move(all));
    return b.finish(year_table(c, perimeters, {c.year() ? c.year() : c.findings().last_year(c.indicator->code)}),
                    subject_of(c) + ". " + values_in_words(words) + ".");
}

/// "Évolution de l’emploi privé, 2018-2023 : Cap Excellence +9,4 %, Guadeloupe +5,3 %, France +4,7 %."
std::string indicator_in_words(const FigureContext& c, const Indicator& indicator, const std::vector<PerimeterView>& perimeters) {
    const bool change = indicator.aggregation.kind == Aggregation::Kind::evolution;
    std::vector<std::pair<std::string, std::string>> values;
    for (const PerimeterView& p : perimeters) {
        const Value v = c.findings().value(indicator.code, p.key);
        values.emplace_back(p.label, change ? show_signed(v, indicator.decimals, true) : portraits::show(v, indicator));
    }
    return indicator.label + "\u00A0: " + values_in_words(values) + ".";
}

/// Short labels that no longer tell two groups apart are left out.
template <class Category> void drop_repeated_short_labels(std::vector<Category>& categories) {
    std::map<std::string, int> count;
    for (const Category& one : categories) ++count[one.short_label];
    for (Category& one : categories)
        if (count[one.short_label] > 1) one.short_label.clear();
}

/// One group for each indicator.
std::optional<Drawn> by_indicator(const FigureContext& c) {
    Builder b(c);
    const auto perimeters = perimeters_for(c.spec.perimeters, {own, region, france}, c.atlas(), c.findings(), c.subject(), *c.indicator);
    std::string words;
    for (const auto& code : c.spec.indicators) {
        const Indicator* indicator = c.atlas().indicator(code.value);
        if (!indicator) continue;
        b.chart.categories.push_back({indicator->label, short_label(*indicator), false});
        words += (words.empty() ? "" : " ") + indicator_in_words(c, *indicator, perimeters);
    }
    drop_repeated_short_labels(b.chart.categories);
    for (const PerimeterView& p : perimeters) {
        std::vector<Value> values;
        for (const auto& code : c.spec.indicators)
            if (c.atlas().indicator(code.value)) values.push_back(c.findings().value(code.value, p.key));
        b.chart.series.push_back(b.series(p, values));
    }
    return b.finish(indicator_table(c, perimeters), words);
}

}  // namespace

std::optional<Drawn> draw_bars(const FigureContext& c) {
    if (c.spec.indicators.size() > 1) return by_indicator(c);
    if (!c.indicator->categories.empty()) return by_category(c);
    const std::vector<int>& years = c.findings().years(c.indicator->code);
    if (c.spec.years.size() > 1) return by_year(c, c.spec.years);
    if (is_vertical(c) && years.size() > 1) return by_year(c, years);
    return by_perimeter(c);
}

}  // namespace portraits
