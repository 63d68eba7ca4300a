#include "compose/figure_context.hpp"

#include <algorithm>

#include "compose/members.hpp"
#include "compose/show.hpp"
#include "compute/arithmetic.hpp"

namespace portraits {

namespace {

/// Sum of the known categories.
Value published_total(const FigureContext& c, const std::string& perimeter, int year) {
    Value total = Value::absent(Missing::not_available);
    for (const std::string& category : c.indicator->categories)
        if (const Value v = c.findings().value(c.indicator->code, perimeter, year, category); v.known())
            total = total.known() ? add(total, v) : v;
    return total;
}

}  // namespace

bool shares_of_published(const FigureContext& c, const std::string& perimeter) {
    return c.spec.share && !c.indicator->categories.empty() && !c.findings().value(c.indicator->code, perimeter, c.year()).known();
}

Value FigureContext::value(const std::string& perimeter, int at_year, const std::string& category) const {
    const Value value = findings().value(indicator->code, perimeter, at_year, category);
    if (!spec.share || category.empty()) return value;
    const Value total = findings().value(indicator->code, perimeter, at_year);
    return divide(value, total.known() ? total : published_total(*this, perimeter, at_year), 100);
}

Shown FigureContext::show(Value value) const { return shown(value, decimals()); }

void note_sign(Drawn& drawn, Missing why) {
    drawn.has_absent = drawn.has_absent || why == Missing::not_available;
    drawn.has_secret = drawn.has_secret || why == Missing::secret;
    drawn.has_not_applicable = drawn.has_not_applicable || why == Missing::not_applicable;
}

std::vector<std::string> ordered_categories(const FigureContext& c) {
    std::vector<std::string> codes = c.indicator->categories;
    if (c.spec.sorted) {
        const auto rank = [&](const std::string& code) {
            const Value v = c.value(c.own(), c.year(), code);
            return v.known() ? v.number : -1;
        };
        std::stable_sort(codes.begin(), codes.end(), [&](const auto& a, const auto& b) { return rank(a) > rank(b); });
    }
    return codes;
}

MapDrawing locator_map(const Territory& territory, MapView::Kind kind) {
    MapDrawing map;
    map.view.kind = kind;
    map.view.territory = territory.id;
    map.view.region = territory.main_region();
    return map;
}

namespace {

/// Territories of its region that may be seen around one: all of them where they are few.
std::vector<std::string> around(const PreparedPlan& plan, const Territory& territory) {
    constexpr std::size_t few = 60;
    const std::vector<std::string>& all = plan.atlas().territories_of_region(territory.main_region());
    if (all.size() <= few) return all;
    std::vector<std::string> near = plan.neighbours(territory.id, usual_neighbours);
    std::erase_if(near, [&](const std::string& id) { return plan.atlas().territory(id)->main_region() != territory.main_region(); });
    near.push_back(territory.id);
    return near;
}

}  // namespace

MapDrawing cover_map(const PreparedPlan& plan, const Territory& territory) {
    const Atlas& atlas = plan.atlas();
    MapDrawing map = locator_map(territory, MapView::Kind::cover);
    map.members.emplace();
    for (const Entity* member : members_by_population(atlas, territory))
        map.members->marks.push_back({member->code, member->short_name(), member->population, {}});
    for (const std::string& id : around(plan, territory)) map.titles[id] = atlas.territory(id)->name();
    return map;
}

}  // namespace portraits
