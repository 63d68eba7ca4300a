#pragma once
#include <algorithm>

#include "model/atlas.hpp"

namespace portraits {

/// Four territories in two regions, two members in the first, none of it read from a file.
inline Sources small_sources() {
    Sources s;
    s.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}, {"84", {"84", "Auvergne-Rhône-Alpes"}}};
    s.departments = {{"21", {"21", "Côte-d’Or", "27"}}, {"69", {"69", "Rhône", "84"}}};
    const auto territory = [&](const char* id, const char* name, const char* region, std::vector<std::string> members) {
        Territory t;
        t.id = id;
        t.forms.name = name;
        t.regions = {region};
        for (auto& m : members) {
            Entity e;
            e.code = m;
            e.population = 100;
            s.entities[m] = e;
            t.members.push_back({m, {}});
        }
        s.territories.push_back(t);
    };
    territory("ti-a", "Alpha", "27", {"m1", "m2"});
    territory("ti-b", "Beta", "27", {"m3"});
    territory("ti-c", "Gamma", "84", {"m4"});
    territory("ti-d", "Delta", "84", {"m5"});
    return s;
}

inline Indicator& add_indicator(Sources& s, const std::string& code, Aggregation::Kind kind) {
    Indicator i;
    i.code = i.label = code;
    i.aggregation.kind = kind;
    s.indicator_order.push_back(code);
    s.observations[code].indicator = code;
    s.observations[code].years = {0};
    s.observations[code].categories = {""};
    return s.indicators[code] = i;
}

inline void give(Sources& s, const std::string& code, const std::string& perimeter, int year, const std::string& category, Value v) {
    Observations& o = s.observations[code];
    if (o.years == std::vector<int>{0} && year != 0) o.years.clear();
    if (std::find(o.years.begin(), o.years.end(), year) == o.years.end()) o.years.push_back(year);
    std::sort(o.years.begin(), o.years.end());
    o.values[{perimeter, year, category}] = {v, Origin::of_file(code + ".csv", 7)};
}
inline void give(Sources& s, const std::string& code, const std::string& perimeter, double v) { give(s, code, perimeter, 0, "", Value::of(v)); }

}  // namespace portraits
