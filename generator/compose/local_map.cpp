#include <algorithm>

#include "base/french.hpp"
#include "compose/figure_context.hpp"
#include "compose/layer_points.hpp"
#include "compose/map_words.hpp"
#include "compose/members.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"

namespace portraits {

std::optional<Drawn> draw_local_map(const FigureContext& c) {
    Drawn drawn;
    MapDrawing map = locator_map(c.territory(), c.spec.kind == FigureKind::locator ? MapView::Kind::locator : MapView::Kind::local);
    map.view.layout = c.spec.layout.empty() ? "portrait" : c.spec.layout;
    if (c.spec.kind == FigureKind::locator && !c.spec.ground.value.empty()) map.ground = c.spec.ground.value;
    const auto members = members_by_population(c.atlas(), c.territory());
    if (c.spec.kind != FigureKind::locator) {
        MemberMarks marks;
        marks.circles = c.spec.circles;
        for (const Entity* member : members) marks.marks.push_back({member->code, member->short_name(), member->population, format_number(member->population, 0) + " habitants"});
        if (marks.circles && !members.empty()) marks.legend_values = legend_values(members.front()->population, {8, 1.5});
        for (const double v : marks.legend_values) marks.legend_texts.push_back(format_number(v, 0));
        map.members = std::move(marks);
        map.legend_other = {"autre territoire"};
        drawn.table = member_table(c);
    }
    map.north_arrow = c.spec.north_arrow;
    drawn.alternative = members_in_words(c, "Carte", members);
    add_layers(c, map, drawn);
    drawn.drawing = std::move(map);
    return drawn;
}

}  // namespace portraits
