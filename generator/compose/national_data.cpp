#include "compose/national_data.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/palettes.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compute/classify.hpp"

namespace portraits {

namespace {

Value value_for(const Findings& findings, const FigureSpec& figure, const Indicator& indicator, const Territory& territory) {
    return findings.value(indicator.code, territory.id, figure.years.empty() ? 0 : figure.years.back());
}

void count_missing(NationalData& data, Missing why) {
    if (why == Missing::not_available) ++data.absent;
    if (why == Missing::secret) ++data.secret;
    if (why == Missing::not_applicable) ++data.not_applicable;
}

void add_numbers(NationalData& data, const Atlas& atlas, const Findings& findings, const FigureSpec& figure, const Indicator& indicator) {
    std::vector<double> known;
    for (const Territory& territory : atlas.territories()) {
        const Value value = value_for(findings, figure, indicator, territory);
        const std::string text = show(value, indicator);
        data.titles[territory.id] = territory.name() + "\u00A0: " + text;
        // Classes are cut on printed values, so that a legend, a label and a table never disagree.
        const Value printed = value.known() ? Value::of(rounded(value.number, indicator)) : value;
        data.values[territory.id] = {printed, text};
        count_missing(data, value.missing);
        if (!value.known()) continue;
        known.push_back(printed.number);
        data.dots.push_back({territory.name(), value.number, Who::other, text});
        data.dot_ids.push_back(territory.id);
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

void classify_values(NationalData& data, const Atlas& atlas, const FigureSpec& figure, const Indicator& indicator) {
    const ClassesSpec spec = figure.classes.value_or(ClassesSpec{});
    std::vector<double> known;
    for (const auto& [id, shown] : data.values)
        if (shown.value.known()) known.push_back(shown.value.number);
    if (known.empty()) return;
    ClassedFill& fill = data.classed;
    fill.limits = printed_limits(classify(known, spec), indicator);
    const auto whole = [](double limit) { return limit == static_cast<double>(static_cast<long long>(limit)); };
    const int decimals = std::all_of(fill.limits.begin(), fill.limits.end(), whole) ? 0 : indicator.decimals;
    for (const double limit : fill.limits) fill.limit_labels.push_back(format_number(limit, decimals));
    fill.colours = class_colours(atlas.theme(), spec, fill.limits);
    fill.method = method_name(spec.method);
    fill.histogram = figure.histogram;
    fill.histogram_title = format_number(static_cast<double>(known.size()), 0) + " territoires, répartis selon la valeur";
    fill.unit = indicator.unit;
    fill.values = data.values;
}

void add_categories(NationalData& data, const Atlas& atlas, const Findings& findings, const FigureSpec& figure, const Indicator& indicator) {
    const int year = figure.years.empty() ? 0 : figure.years.back();
    CategoryFill& fill = data.categories;
    const std::vector<Rgb> colours = category_colours(atlas.theme(), indicator);
    for (std::size_t i = 0; i < indicator.categories.size(); ++i) {
        const std::string& code = indicator.categories[i];
        fill.items.push_back({code, category_label(indicator, code), colours[i], 0});
    }
    for (const Territory& territory : atlas.territories()) {
        const CategoryValue found = findings.category(indicator.code, territory.id, year);
        fill.values[territory.id] = found.code;
        count_missing(data, found.code.empty() ? found.missing : Missing::none);
        if (found.code.empty()) fill.missing[territory.id] = found.missing;
        for (auto& item : fill.items) item.count += item.code == found.code ? 1 : 0;
        data.titles[territory.id] =
            territory.name() + "\u00A0: " + (found.code.empty() ? std::string(sign_of(found.missing)) : category_label(indicator, found.code));
    }
}

}  // namespace

NationalData national_data(const Atlas& atlas, const Findings& findings, const FigureSpec& figure, const Indicator& indicator) {
    NationalData data;
    if (indicator.categorical) {
        add_categories(data, atlas, findings, figure, indicator);
    } else {
        add_numbers(data, atlas, findings, figure, indicator);
        classify_values(data, atlas, figure, indicator);
    }
    fill_national_table(data, atlas, findings, figure, indicator);
    return data;
}

}  // namespace portraits
