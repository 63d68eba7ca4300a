#include <algorithm>

#include "base/french.hpp"
#include "compose/figure_context.hpp"
#include "compose/map_words.hpp"
#include "compose/members.hpp"
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
