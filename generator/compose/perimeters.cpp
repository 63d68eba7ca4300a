#include "compose/perimeters.hpp"

#include <algorithm>

#include "base/french.hpp"

namespace portraits {

PerimeterView view_of(PerimeterKind kind, const Atlas& atlas, const Territory& territory) {
    PerimeterView view{kind, perimeter_key(kind, territory), Who::territory, territory.name(), "Territoire"};
    const std::string all = format_number(static_cast<double>(atlas.territories().size()), 0);
    switch (kind) {
        case PerimeterKind::territory: break;
        case PerimeterKind::region_territories: view.who = Who::region; view.label = "Territoires de la région"; view.short_label = "TI région"; break;
        case PerimeterKind::region: view.who = Who::region; view.label = atlas.region(territory.main_region()).name; view.short_label = "Région"; break;
        case PerimeterKind::all_territories: view.who = Who::all_territories; view.label = all + " territoires"; view.short_label = all + " TI"; break;
        case PerimeterKind::france: view.who = Who::france; view.label = view.short_label = "France"; break;
    }
    return view;
}

namespace {

bool has_any(const Findings& findings, const Indicator& indicator, const std::string& key) {
    for (const int year : findings.years(indicator.code)) {
        if (findings.value(indicator.code, key, year).missing != Missing::not_available) return true;
        for (const std::string& category : indicator.categories)
            if (findings.value(indicator.code, key, year, category).missing != Missing::not_available) return true;
    }
    return false;
}

/// Mayotte is its own region: its region would repeat it line by line.
bool repeats_territory(PerimeterKind kind, const PerimeterView& view, const Atlas& atlas, const Territory& territory) {
    if (kind == PerimeterKind::region_territories) return atlas.territories_of_region(territory.main_region()).size() == 1;
    return kind == PerimeterKind::region && view.label == territory.name();
}

}  // namespace

std::vector<PerimeterView> perimeters_for(const std::vector<PerimeterKind>& asked, std::initializer_list<PerimeterKind> usual,
                                          const Atlas& atlas, const Findings& findings, const Territory& territory,
                                          const Indicator& indicator) {
    std::vector<PerimeterView> views;
    const auto add = [&](PerimeterKind kind) {
        PerimeterView view = view_of(kind, atlas, territory);
        const bool shown_already = std::any_of(views.begin(), views.end(), [&](const PerimeterView& v) { return v.key == view.key; });
        if (shown_already || repeats_territory(kind, view, atlas, territory) || (kind != PerimeterKind::territory && !has_any(findings, indicator, view.key))) return false;
        views.push_back(std::move(view));
        return true;
    };
    const std::vector<PerimeterKind> kinds = asked.empty() ? std::vector<PerimeterKind>(usual) : asked;
    for (const PerimeterKind kind : kinds) {
        if (add(kind)) continue;
        if (kind == PerimeterKind::region) add(PerimeterKind::region_territories);
        if (kind == PerimeterKind::france) add(PerimeterKind::all_territories);
    }
    return views;
}

}  // namespace portraits
