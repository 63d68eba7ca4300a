#include <algorithm>
#include <cmath>

#include "base/few_complaints.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"
#include "quality/controls.hpp"

namespace portraits {

namespace {

std::vector<double> known_values(const Observations* observations) {
    std::vector<double> values;
    if (!observations) return values;
    for (const auto& [key, value] : observations->values)
        if (value.value.known()) values.push_back(value.value.number);
    return values;
}

/// 0.12 where 12 % is meant.
void check_fractions(const Atlas& atlas, const Indicator& indicator, Doubts& doubts) {
    constexpr std::size_t fewest = 5;
    const std::vector<double> values = known_values(atlas.observations(indicator.code));
    const bool small = std::all_of(values.begin(), values.end(), [](double n) { return std::abs(n) <= 1; });
    const bool some = std::any_of(values.begin(), values.end(), [](double n) { return n != 0 && n != std::round(n); });
    if (indicator.is_percentage() && values.size() >= fewest && small && some)
        doubts.add({"percentage-as-fraction", &indicator, {}, 0, std::nullopt, indicator.origin,
                    message("“{}” is in %, and none of its values is above 1: are they fractions?", indicator.code), tr("multiply them by 100 in the table")});
}

/// A ratio in % of a part to its whole stays between 0 and 100; one that may leave them declares its limits.
void check_percentages(const Atlas& atlas, const Findings& findings, const Indicator& indicator, Doubts& doubts) {
    if (!indicator.is_percentage() || indicator.aggregation.kind != Aggregation::Kind::ratio || indicator.minimum || indicator.maximum) return;
    for (const Territory& territory : atlas.territories())
        for (const int year : findings.years(indicator.code)) {
            const Value value = findings.value(indicator.code, territory.id, year);
            if (!value.known() || (value.number >= 0 && value.number <= 100)) continue;
            doubts.add({"percentage-out-of-range", &indicator, territory.id, year, value.number, origin_of_value(atlas, indicator, territory.id, year),
                        message("“{}” of {}: {} %", indicator.code, perimeter_text(atlas, territory.id), format_number(value.number, indicator.decimals)),
                        tr("correct the parts, or declare “bornes” where more than 100 % is possible")});
        }
}

/// Territories for which most of what is known of the others is not.
void check_missing(const Atlas& atlas, const Findings& findings, Doubts& doubts) {
    std::vector<std::string> shown;
    for (const auto& code : atlas.sources().indicator_order)
        if (const Indicator& indicator = *atlas.indicator(code); indicator.places.empty() && !findings.sorted_distribution(code).empty()) shown.push_back(code);
    for (const Territory& territory : atlas.territories()) {
        const auto known = static_cast<std::size_t>(std::count_if(shown.begin(), shown.end(), [&](const auto& code) { return findings.value(code, territory.id).known(); }));
        if (2 * known >= shown.size()) continue;
        doubts.add({"values-missing", nullptr, territory.id, 0, std::nullopt, territory.origin,
                    message("{}: {} indicators of {} have no value", perimeter_text(atlas, territory.id), shown.size() - known, shown.size()),
                    tr("complete the tables")});
    }
}

/// Values of places that are in no territory are never shown.
void check_members(const Atlas& atlas, Diagnostics& diagnostics) {
    for (const auto& [code, observations] : atlas.sources().observations) {
        const Indicator* indicator = atlas.indicator(code);
        if (!indicator || !indicator->places.empty()) continue;
        std::size_t count = 0;
        const std::string* first = nullptr;
        Origin origin;
        std::set<std::string> seen;
        for (const auto& [key, value] : observations.values) {
            if (!atlas.sources().entities.contains(key.perimeter) || atlas.territory_of_member(key.perimeter) || !seen.insert(key.perimeter).second) continue;
            if (count++ == 0) first = &key.perimeter, origin = value.origin;
        }
        if (count > 0)
            diagnostics.warning("member-in-none", origin,
                                message("“{}”: {} places of the table are in no territory, the first is {}", code, count, perimeter_text(atlas, *first)),
                                tr("their values are shown nowhere: remove their rows, or add them to a territory"));
    }
}

}  // namespace

void check_ranges(const Atlas& atlas, const Findings& findings, Doubts& doubts, Diagnostics& diagnostics) {
    for (const auto& code : atlas.sources().indicator_order) {
        const Indicator& indicator = *atlas.indicator(code);
        if (indicator.categorical) continue;
        if (indicator.unit.empty())
            diagnostics.warning("indicator-without-unit", indicator.origin, message("the indicator “{}” has no unit", code),
                                tr("add “unite: …”: a number alone says nothing"));
        if (!is_controlled(indicator)) continue;
        check_fractions(atlas, indicator, doubts);
        check_percentages(atlas, findings, indicator, doubts);
    }
    check_missing(atlas, findings, doubts);
    check_members(atlas, diagnostics);
}

}  // namespace portraits
