#include <algorithm>

#include "base/french.hpp"
#include "compose/figure_context.hpp"
#include "compose/map_words.hpp"
#include "compose/members.hpp"
#include "compose/region_names.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"

namespace portraits {

namespace {

void note_signs_of(const Table& table, Drawn& drawn) {
    for (const auto& row : table.rows)
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            if (table.columns[i].numeric) note_sign(drawn, row.cells[i].value.missing);
}

std::string territories_in_words(const FigureContext& c) {
    const std::string region = c.region();
    const std::size_t count = region.empty() ? c.atlas().territory_count() : c.atlas().territories_of_region(region).size();
    const std::string where = region.empty() ? std::string() : " " + region_with_de(c.atlas().region(region).name);
    return "Tableau. " + format_number(static_cast<double>(count), 0) + (count < 2 ? " territoire d’industrie" : " territoires d’industrie") + where + ".";
}

/// Territories that are partly in the region, and listed with another one.
std::string shared_in_words(const FigureContext& c) {
    const std::string region = c.region();
    std::vector<std::string> shared;
    for (const Territory& territory : c.atlas().territories())
        if (territory.main_region() != region && std::find(territory.regions.begin(), territory.regions.end(), region) != territory.regions.end())
            shared.push_back(territory.name() + " (" + c.atlas().region(territory.main_region()).name + ")");
    if (shared.empty()) return {};
    std::sort(shared.begin(), shared.end(), collates_before);
    return "En partie dans la région, et " + std::string(shared.size() < 2 ? "compté" : "comptés") + " dans une autre\u00A0: " + phrase::listed(shared) + ".";
}

}  // namespace

std::optional<Drawn> draw_table(const FigureContext& c) {
    Drawn drawn;
    drawn.drawing = TableDrawing{};
    if (c.spec.table == "territoires") {
        drawn.table = territory_list(c);
        note_signs_of(drawn.table, drawn);
        drawn.alternative = territories_in_words(c);
        if (const std::string also = shared_in_words(c); !also.empty()) drawn.remarks.push_back(also);
        return drawn;
    }
    if (c.spec.table == "membres" || !c.indicator) {
        drawn.table = member_table(c);
        drawn.alternative = members_in_words(c, "Tableau", members_by_population(c.atlas(), c.territory()));
        return drawn;
    }
    const auto perimeters = perimeters_for(c.spec.perimeters, {PerimeterKind::territory, PerimeterKind::region_territories, PerimeterKind::all_territories, PerimeterKind::france},
                                           c.atlas(), c.findings(), c.subject(), *c.indicator);
    const std::vector<int> years = c.spec.years.empty() ? c.findings().years(c.indicator->code) : c.spec.years;
    drawn.table = c.spec.indicators.size() > 1         ? indicator_table(c, perimeters)
                  : !c.indicator->categories.empty()   ? category_table(c, perimeters)
                                                       : year_table(c, perimeters, years);
    note_signs_of(drawn.table, drawn);
    drawn.alternative = "Tableau. " + subject_of(c) + ".";
    return drawn;
}

}  // namespace portraits
