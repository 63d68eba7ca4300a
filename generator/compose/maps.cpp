#include <algorithm>

#include "base/french.hpp"
#include "compose/figure_context.hpp"
#include "compose/members.hpp"
#include "compose/region_names.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"
#include "compute/classify.hpp"

namespace portraits {

namespace {

std::string printed_class(const ClassedFill& fill, Value value) {
    const int at = value.known() ? class_of(value.number, fill.limits) : -1;
    if (at < 0) return {};
    const auto i = static_cast<std::size_t>(at);
    return "classe de " + fill.limit_labels[i] + " à " + fill.limit_labels[i + 1] + (fill.unit == "%" ? "\u00A0%" : "");
}

/// Ids of the territories that the map shows: all, or those of the region.
std::vector<std::string> shown_territories(const FigureContext& c) {
    if (c.spec.kind == FigureKind::region_map) return c.atlas().territories_of_region(c.territory().main_region());
    std::vector<std::string> ids;
    for (const Territory& territory : c.atlas().territories()) ids.push_back(territory.id);
    return ids;
}

/// " De 8,3 % (Nantes Erdre et Gesvres) à 37,8 % (Choletais-Mauges)." among those shown; empty when none is known.
std::string extremes_in_words(const FigureContext& c, const NationalData& data) {
    std::vector<std::pair<double, std::string>> known;
    for (const std::string& id : shown_territories(c))
        if (const Value v = c.value(id, c.year()); v.known()) known.emplace_back(v.number, id);
    if (known.empty()) return {};
    const auto [low, high] = std::minmax_element(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto said = [&](const std::string& id) { return data.values.at(id).text + " (" + c.atlas().territory(id)->name() + ")"; };
    return " De " + said(low->second) + " à " + said(high->second) + ".";
}

/// " 183 territoires 17,5 %, France 15,7 %."
std::string references_in_words(const FigureContext& c) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const PerimeterKind kind : {PerimeterKind::all_territories, PerimeterKind::france}) {
        const PerimeterView p = view_of(kind, c.atlas(), c.territory());
        if (const Value v = c.value(p.key, c.year()); v.known()) values.emplace_back(p.label, with_unit(c, v));
    }
    return values.empty() ? std::string() : " " + values_in_words(values) + ".";
}

void fill_by_class(const FigureContext& c, const NationalData& data, MapDrawing& map, Drawn& drawn) {
    map.fill = data.classed;
    const Shown& own = data.values.at(c.territory().id);
    map.callout = MapCallout{c.territory().name(), own.text, printed_class(data.classed, own.value)};
    if (!data.classed.limits.empty()) drawn.remarks.push_back("Classes\u00A0: " + data.classed.method + ", communes à tous les portraits.");
    for (const std::string& id : shown_territories(c)) note_sign(drawn, data.values.at(id).value.missing);
    drawn.alternative = "Carte. " + subject_of(c) + ". " + data.titles.at(c.territory().id);
    if (const std::string place = place_in_words(c); !place.empty()) drawn.alternative += ", " + place;
    if (!map.callout->detail.empty()) drawn.alternative += ", " + map.callout->detail;
    drawn.alternative += "." + extremes_in_words(c, data) + references_in_words(c);
}

void fill_by_category(const FigureContext& c, const NationalData& data, MapDrawing& map, Drawn& drawn) {
    CategoryFill fill = data.categories;
    std::stable_sort(fill.items.begin(), fill.items.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    const std::string& own = fill.values.at(c.territory().id);
    std::string detail, counts;
    for (const auto& item : fill.items) {
        if (item.count > 0) counts += (counts.empty() ? "" : "\u202F; ") + item.label + " " + std::to_string(item.count);
        if (item.code == own) detail = "catégorie de " + std::to_string(item.count) + (item.count < 2 ? " territoire" : " territoires");
    }
    const std::string value = own.empty() ? sign_of(fill.missing.at(c.territory().id)) : category_label(*c.indicator, own);
    map.callout = MapCallout{c.territory().name(), value, detail};
    for (const std::string& id : shown_territories(c))
        if (const auto missing = fill.missing.find(id); missing != fill.missing.end()) note_sign(drawn, missing->second);
    drawn.alternative = "Carte. " + subject_of(c) + ". " + c.territory().name() + "\u00A0: " + value + ". Nombre de territoires\u00A0: " + counts + ".";
    map.fill = std::move(fill);
}

}  // namespace

namespace {

/// "Carte de Bretagne : le territoire Redon Bretagne Sud en évidence, avec A, B et C."
std::string place_on_map(const FigureContext& c, bool region) {
    const std::string where = region ? region_with_de(c.atlas().region(c.territory().main_region()).name) : std::string("de France");
    std::string text = "Carte " + where + "\u00A0: " + c.territory().name() + " en évidence";
    std::vector<std::string> others;
    for (const std::string& id : shown_territories(c))
        if (id != c.territory().id) others.push_back(c.atlas().territory(id)->name());
    if (others.empty()) return text + ", seul territoire d’industrie.";
    text += " parmi " + number_in_words(static_cast<int>(others.size()) + 1) + " territoires d’industrie";
    return text + (region ? ". Les autres\u00A0: " + phrase::listed(others) : std::string()) + ".";
}

}  // namespace

std::optional<Drawn> draw_national_map(const FigureContext& c) {
    Drawn drawn;
    const bool region = c.spec.kind == FigureKind::region_map;
    MapDrawing map = locator_map(c.territory(), region ? MapView::Kind::region : MapView::Kind::national);
    map.view.layout = c.spec.layout.empty() ? "portrait" : c.spec.layout;
    map.legend_other = {"hors périmètre"};
    if (const NationalData* data = c.indicator ? c.plan.national(c.spec) : nullptr) {
        if (!c.indicator->categorical && data->dots.empty()) return std::nullopt;
        if (c.indicator->categorical) fill_by_category(c, *data, map, drawn);
        else fill_by_class(c, *data, map, drawn);
        for (const std::string& id : shown_territories(c)) map.titles[id] = data->titles.at(id);
        drawn.table = national_table(c);
    } else {
        for (const std::string& id : shown_territories(c)) map.titles[id] = c.atlas().territory(id)->name();
        drawn.table = territories_table(c, shown_territories(c));
        drawn.alternative = place_on_map(c, region);
    }
    if (!region) drawn.remarks.push_back("Échelles différentes dans les cartouches.");
    drawn.drawing = std::move(map);
    return drawn;
}

namespace {

/// Round populations for the legend of circles: near the largest, a fifth of it.
std::vector<double> legend_populations(double largest) {
    std::vector<double> values;
    for (const double target : {largest / 8, largest / 1.5}) {
        double step = 1;
        while (step * 10 <= target) step *= 10;
        const double rounded_value = target >= 5 * step ? 5 * step : target >= 2 * step ? 2 * step : step;
        if (values.empty() || values.back() != rounded_value) values.push_back(rounded_value);
    }
    return values;
}

/// "Carte des membres du Grand Chalon (Saône-et-Loire), population : Grand Chalon 115 000 habitants."
std::string members_in_words(const FigureContext& c, const char* shape, const std::vector<const Entity*>& members) {
    std::vector<std::pair<std::string, std::string>> words;
    for (const Entity* member : members) words.emplace_back(member->short_name(), format_number(member->population, 0) + " habitants");
    std::vector<std::string> departments;
    for (const std::string& code : c.territory().departments) departments.push_back(c.atlas().department(code).name);
    std::string text = std::string(shape) + " des membres " + c.territory().forms.de;
    if (const std::string where = phrase::listed(departments); where != c.territory().name()) text += " (" + where + ")";
    text += "\u00A0: " + values_in_words(words) + ".";
    if (members.size() > 1) text += " Ensemble\u00A0: " + format_number(members_population(c.atlas(), c.territory()), 0) + " habitants.";
    return text;
}

}  // namespace

std::optional<Drawn> draw_local_map(const FigureContext& c) {
    Drawn drawn;
    MapDrawing map = locator_map(c.territory(), c.spec.kind == FigureKind::locator ? MapView::Kind::locator : MapView::Kind::local);
    map.view.layout = c.spec.layout.empty() ? "portrait" : c.spec.layout;
    const auto members = members_by_population(c.atlas(), c.territory());
    if (c.spec.kind != FigureKind::locator) {
        MemberMarks marks;
        marks.circles = c.spec.circles;
        for (const Entity* member : members) marks.marks.push_back({member->code, member->short_name(), member->population, format_number(member->population, 0)});
        if (marks.circles && !members.empty()) marks.legend_values = legend_populations(members.front()->population);
        for (const double v : marks.legend_values) marks.legend_texts.push_back(format_number(v, 0));
        map.members = std::move(marks);
        map.legend_other = {"autre territoire"};
        drawn.table = member_table(c);
    }
    drawn.alternative = members_in_words(c, "Carte", members);
    drawn.drawing = std::move(map);
    return drawn;
}

namespace {

void note_signs_of(const Table& table, Drawn& drawn) {
    for (const auto& row : table.rows)
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            if (table.columns[i].numeric) note_sign(drawn, row.cells[i].value.missing);
}

}  // namespace

std::optional<Drawn> draw_table(const FigureContext& c) {
    Drawn drawn;
    drawn.drawing = TableDrawing{};
    if (c.spec.table == "membres" || !c.indicator) {
        drawn.table = member_table(c);
        drawn.alternative = members_in_words(c, "Tableau", members_by_population(c.atlas(), c.territory()));
        return drawn;
    }
    const auto perimeters = perimeters_for(c.spec.perimeters, {PerimeterKind::territory, PerimeterKind::region_territories, PerimeterKind::all_territories, PerimeterKind::france},
                                           c.atlas(), c.findings(), c.territory(), *c.indicator);
    const std::vector<int> years = c.spec.years.empty() ? c.findings().years(c.indicator->code) : c.spec.years;
    drawn.table = c.spec.indicators.size() > 1         ? indicator_table(c, perimeters)
                  : !c.indicator->categories.empty()   ? category_table(c, perimeters)
                                                       : year_table(c, perimeters, years);
    note_signs_of(drawn.table, drawn);
    drawn.alternative = "Tableau. " + subject_of(c) + ".";
    return drawn;
}

}  // namespace portraits
