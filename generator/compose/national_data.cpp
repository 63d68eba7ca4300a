#include "compose/national_data.hpp"

#include <algorithm>
#include <iterator>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "compose/palettes.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compute/classify.hpp"

namespace portraits {

namespace {

int year_of(const FigureSpec& figure) { return figure.years.empty() ? 0 : figure.years.back(); }

void count_missing(NationalData& data, Missing why) {
    if (why == Missing::not_available) ++data.absent;
    if (why == Missing::secret) ++data.secret;
    if (why == Missing::not_applicable) ++data.not_applicable;
}

void add_numbers(NationalData& data, const Findings& findings, const FigureSpec& figure, const Indicator& indicator) {
    std::vector<double> known;
    for (const Place& place : data.ground.places) {
        const Value value = findings.value(indicator.code, place.code, year_of(figure));
        const std::string text = show(value, indicator);
        data.titles[place.code] = place.name + "\u00A0: " + text;
        // Classes are cut on printed values, so that a legend, a label and a table never disagree.
        const Value printed = value.known() ? Value::of(rounded(value.number, indicator)) : value;
        data.values[place.code] = {printed, text};
        count_missing(data, value.missing);
        if (!value.known()) continue;
        known.push_back(printed.number);
        data.dots.push_back({place.name, value.number, Who::other, text});
        data.dot_ids.push_back(place.code);
    }
    std::sort(known.begin(), known.end());
    data.low_quartile = quantile(known, 0.25);
    data.high_quartile = quantile(known, 0.75);
}

const char* method_name(ClassesSpec::Method method) {
    switch (method) {
        case ClassesSpec::Method::quantiles: return "effectifs égaux (quantiles)";
        case ClassesSpec::Method::natural: return "seuils naturels (Fisher-Jenks)";
        case ClassesSpec::Method::equal: return "amplitudes égales";
        case ClassesSpec::Method::standard_deviation: return "moyenne et écart-type";
        case ClassesSpec::Method::nested_means: return "moyennes emboîtées";
        case ClassesSpec::Method::geometric: return "progression géométrique";
        case ClassesSpec::Method::q6: return "quantiles et extrêmes (Q6)";
        case ClassesSpec::Method::head_tail: return "moyennes successives (head/tail)";
        case ClassesSpec::Method::manual: return "bornes choisies";
    }
    return "";
}

/// Limits rounded as printed: every value falls in one printed class.
std::vector<double> printed_limits(std::vector<double> limits, const Indicator& indicator) {
    for (double& limit : limits) limit = rounded(limit, indicator);
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    if (limits.size() == 1) limits.push_back(limits.front());
    return limits;
}

/// The declared classes; a diverging palette turns at zero unless a pivot or all limits are given.
ClassesSpec classes_of(const FigureSpec& figure) {
    ClassesSpec spec = figure.classes.value_or(ClassesSpec{});
    if (!spec.pivot && spec.method != ClassesSpec::Method::manual && spec.palette.starts_with("divergente")) spec.pivot = 0;
    return spec;
}

/// "304 zones d’emploi 2010", "183 territoires par valeur": short, to stand over a narrow legend.
std::string legend_title(const Ground& ground, std::size_t known, bool histogram) {
    return format_number(static_cast<double>(known), 0) + " " + ground.title + (histogram ? " par valeur" : "");
}

void count_classes(ClassedFill& fill, const std::vector<double>& known) {
    fill.counts.assign(fill.colours.size(), 0);
    for (const double value : known)
        if (const int at = class_of(value, fill.limits); at >= 0) ++fill.counts[static_cast<std::size_t>(at)];
}

/// Both ends of a diverging palette are dark in grey: dots tell the classes below the pivot.
std::vector<Pattern> patterns_below(double pivot, const std::vector<double>& limits) {
    std::vector<Pattern> patterns;
    for (std::size_t i = 0; i + 1 < limits.size(); ++i) patterns.push_back(limits[i + 1] <= pivot ? Pattern::dots : Pattern::none);
    return patterns;
}

void classify_values(NationalData& data, const Atlas& atlas, const FigureSpec& figure, const Indicator& indicator, Diagnostics& diagnostics) {
    const ClassesSpec spec = classes_of(figure);
    std::vector<double> known;
    for (const auto& [code, shown] : data.values)
        if (shown.value.known()) known.push_back(shown.value.number);
    if (known.empty()) return;
    ClassedFill& fill = data.classed;
    fill.limits = printed_limits(classify(known, spec), indicator);
    if (fill.limits.size() < 2) {
        fill.limits.clear();
        return diagnostics.error("classes-undefined", spec.origin, message("“{}” cannot be cut into classes by this method", indicator.code),
                                 tr("a geometric progression wants values above zero: use another method"));
    }
    const auto whole = [](double limit) { return limit == static_cast<double>(static_cast<long long>(limit)); };
    const int decimals = std::all_of(fill.limits.begin(), fill.limits.end(), whole) ? 0 : indicator.decimals;
    for (const double limit : fill.limits) fill.limit_labels.push_back(format_number(limit, decimals));
    fill.colours = class_colours(atlas.theme(), spec, fill.limits);
    fill.method = method_name(spec.method);
    if (spec.pivot && figure.second_channel != "aucun") fill.patterns = patterns_below(*spec.pivot, fill.limits);
    if (spec.pivot && std::find(fill.limits.begin(), fill.limits.end(), *spec.pivot) != fill.limits.end())
        fill.method += ", de part et d’autre de " + format_number(*spec.pivot, whole(*spec.pivot) ? 0 : indicator.decimals);
    count_classes(fill, known);
    fill.histogram = figure.histogram;
    fill.histogram_title = legend_title(data.ground, known.size(), figure.histogram);
    fill.unit = indicator.unit;
}

/// True when the tints go from dark to pale, or the other way: an order that grey keeps.
bool is_ordered(const std::vector<Rgb>& colours) {
    const auto against_white = [](Rgb colour) { return contrast(colour, {255, 255, 255}); };
    const auto darker = [&](Rgb a, Rgb b) { return against_white(a) > against_white(b); };
    return std::is_sorted(colours.begin(), colours.end(), darker) || std::is_sorted(colours.rbegin(), colours.rend(), darker);
}

/// What tells categories apart without colour: patterns for a few, numbers for many, nothing where tints are ordered or two.
CategoryFill::Second second_channel(const FigureSpec& figure, const CategoryFill& fill, bool ordered) {
    using Second = CategoryFill::Second;
    if (figure.second_channel == "motifs") return Second::patterns;
    if (figure.second_channel == "numeros") return Second::numbers;
    if (!figure.second_channel.empty() || ordered) return Second::none;
    const auto used = std::count_if(fill.items.begin(), fill.items.end(), [](const auto& item) { return item.count > 0; });
    return used < 3 ? Second::none : used <= 7 ? Second::patterns : Second::numbers;
}

/// The most frequent category stays plain: large areas of lines are tiring.
void set_patterns(CategoryFill& fill) {
    constexpr Pattern patterns[] = {Pattern::none, Pattern::rising, Pattern::dots, Pattern::horizontal, Pattern::falling, Pattern::grid, Pattern::crossed};
    for (std::size_t i = 0; i < fill.items.size(); ++i) fill.items[i].pattern = patterns[i % std::size(patterns)];
}

void add_categories(NationalData& data, const Atlas& atlas, const Findings& findings, const FigureSpec& figure, const Indicator& indicator) {
    CategoryFill& fill = data.categories;
    const std::vector<Rgb> colours = category_colours(atlas.theme(), indicator);
    const bool ordered = is_ordered(colours);
    for (std::size_t i = 0; i < indicator.categories.size(); ++i) {
        const std::string& code = indicator.categories[i];
        fill.items.push_back({code, category_label(indicator, code), colours[i], 0});
    }
    for (const Place& place : data.ground.places) {
        const CategoryValue found = findings.category(indicator.code, place.code, year_of(figure));
        fill.values[place.code] = found.code;
        count_missing(data, found.code.empty() ? found.missing : Missing::none);
        if (found.code.empty()) fill.missing[place.code] = found.missing;
        for (auto& item : fill.items) item.count += item.code == found.code ? 1 : 0;
        data.titles[place.code] =
            place.name + "\u00A0: " + (found.code.empty() ? std::string(sign_of(found.missing)) : category_label(indicator, found.code));
    }
    if (!ordered) std::stable_sort(fill.items.begin(), fill.items.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    fill.second = second_channel(figure, fill, ordered);
    if (fill.second == CategoryFill::Second::patterns) set_patterns(fill);
}

}  // namespace

NationalData national_data(const PreparedPlan& plan, const FigureSpec& figure, const Indicator& indicator, Diagnostics& diagnostics) {
    NationalData data;
    data.ground = ground_of(plan.atlas(), plan.geography(), figure.ground.value);
    if (indicator.categorical) {
        add_categories(data, plan.atlas(), plan.findings(), figure, indicator);
    } else {
        add_numbers(data, plan.findings(), figure, indicator);
        classify_values(data, plan.atlas(), figure, indicator, diagnostics);
    }
    for (std::size_t i = 0; i < data.ground.places.size(); ++i) data.place_of.try_emplace(data.ground.places[i].code, i);
    fill_national_table(data, plan.findings(), figure, indicator);
    return data;
}

}  // namespace portraits
