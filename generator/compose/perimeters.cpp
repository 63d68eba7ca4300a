#include "compose/perimeters.hpp"

#include <algorithm>

#include "base/french.hpp"

namespace portraits {

namespace {

std::string key_of(PerimeterKind kind, const Subject& subject) {
    if (subject.territory) return perimeter_key(kind, *subject.territory);
    switch (kind) {
        case PerimeterKind::territory: return subject.key();
        case PerimeterKind::region_territories: return subject.region.empty() ? std::string() : "TI" + subject.region;
        case PerimeterKind::region: return subject.region.empty() ? std::string() : "R" + subject.region;
        case PerimeterKind::all_territories: return "TI";
        case PerimeterKind::france: return "FR";
    }
    return {};
}

}  // namespace

PerimeterView view_of(PerimeterKind kind, const Atlas& atlas, const Subject& subject) {
    const std::string key = key_of(kind, subject);
    const std::string all = format_number(static_cast<double>(atlas.territory_count()), 0);
    const PerimeterView everywhere{kind, key, Who::all_territories, all + " territoires", all + " TI"};
    const PerimeterView of_region{kind, key, Who::region, "Territoires de la région", "TI région"};
    PerimeterView own = subject.region.empty() ? everywhere : of_region;
    own.who = Who::territory;
    switch (kind) {
        case PerimeterKind::territory: return subject.territory ? PerimeterView{kind, key, Who::territory, subject.territory->name(), "Territoire"} : own;
        case PerimeterKind::region_territories: return of_region;
        case PerimeterKind::region: return {kind, key, Who::region, subject.region.empty() ? std::string() : atlas.region(subject.region).name, "Région"};
        case PerimeterKind::all_territories: return everywhere;
        case PerimeterKind::france: break;
    }
    return {kind, key, Who::france, "France", "France"};
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
bool repeats_territory(PerimeterKind kind, const PerimeterView& view, const Atlas& atlas, const Subject& subject) {
    if (!subject.territory) return false;
    if (kind == PerimeterKind::region_territories) return atlas.territories_of_region(subject.region).size() == 1;
    return kind == PerimeterKind::region && view.label == subject.territory->name();
}

}  // namespace

std::vector<PerimeterView> perimeters_for(const std::vector<PerimeterKind>& asked, std::initializer_list<PerimeterKind> usual,
                                          const Atlas& atlas, const Findings& findings, const Subject& subject,
                                          const Indicator& indicator) {
    std::vector<PerimeterView> views;
    const auto add = [&](PerimeterKind kind) {
        PerimeterView view = view_of(kind, atlas, subject);
        const bool shown_already = std::any_of(views.begin(), views.end(), [&](const PerimeterView& v) { return v.key == view.key; });
        if (view.key.empty() || shown_already || repeats_territory(kind, view, atlas, subject) || (kind != PerimeterKind::territory && !has_any(findings, indicator, view.key))) return false;
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
