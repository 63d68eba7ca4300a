#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/figure_context.hpp"
#include "compose/notes.hpp"
#include "compose/plan_walk.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"

namespace portraits {

namespace {

void collect(const std::vector<BlockSpec>& blocks, std::vector<const FigureSpec*>& figures) {
    for (const BlockSpec& block : blocks) {
        if (const auto* figure = std::get_if<FigureSpec>(&block.spec)) figures.push_back(figure);
        if (const auto* columns = columns_of(block))
            for (const ColumnSpec& column : *columns) collect(column.blocks, figures);
    }
}

std::set<Missing> signs_of(const NationalData& data) {
    std::set<Missing> signs;
    if (data.absent > 0) signs.insert(Missing::not_available);
    if (data.secret > 0) signs.insert(Missing::secret);
    if (data.not_applicable > 0) signs.insert(Missing::not_applicable);
    return signs;
}

Table linked_table(const NationalData& data, const Atlas& atlas, const std::string& caption) {
    Table table = data.table;
    table.caption = caption;
    if (!data.ground.of_territories()) return table;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        for (Span& span : table.rows[i].cells.front().text)
            span.link = "../../territoires/" + slug(atlas.territory(data.row_ids[i])->name()) + "/index.html";
    return table;
}

/// The map whose areas are links: it stands once, in the page of the table.
FigurePtr map_of(const FigureContext& context, const NationalData& data, const NationalTable& table) {
    if (!data.ground.of_territories()) return nullptr;  // other places have no page of their own
    MapDrawing map;
    if (context.indicator->categorical) map.fill = data.categories;
    else if (!data.classed.limits.empty()) map.fill = data.classed;
    else return nullptr;
    map.clickable = true;
    map.legend_other = {"hors périmètre"};
    map.titles = data.titles;
    for (const Territory& territory : context.atlas().territories())
        map.links[territory.id] = "../../territoires/" + slug(territory.name()) + "/index.html";
    Figure figure;
    figure.id = "carte-" + table.id;
    figure.title = "Carte des " + std::to_string(context.atlas().territories().size()) + " territoires";
    figure.alternative = "Carte : " + table.title + ". Chaque territoire est un lien vers son portrait ; les valeurs sont dans le tableau.";
    figure.drawing = std::move(map);
    Citations cited(context.atlas());
    cited.add_boundaries();
    figure.sources = cited.line();
    if (schematic(context.atlas())) figure.notes = plain("Contours schématiques, sans valeur réglementaire.");
    return std::make_shared<const Figure>(std::move(figure));
}

NationalTable table_of(const FigureContext& context, const NationalData& data) {
    const Indicator& indicator = *context.indicator;
    NationalTable made;
    made.id = national_id(context);
    made.title = subject_of(context);
    made.table = linked_table(data, context.atlas(), made.title);
    Citations cited(context.atlas());
    cited.add(indicator);
    if (!data.ground.of_territories()) cited.add_layer(data.ground.layer);
    made.sources = cited.line();
    if (!indicator.scope.empty()) made.notes = plain(typographic("Champ : " + indicator.scope + "."));
    append_sentence(made.notes, signs_note(signs_of(data)));
    made.demonstration = indicator.status == Status::demonstration;
    made.map = map_of(context, data, made);
    return made;
}

}  // namespace

std::string national_id(const FigureContext& context) {
    const std::string& code = context.indicator->code;
    const int year = context.year() ? context.year() : context.findings().last_year(code);
    return slug(year ? code + " " + std::to_string(year) : code);
}

std::vector<NationalTable> national_tables(const PreparedPlan& plan) {
    std::vector<const FigureSpec*> figures;
    for (const ChapterSpec& chapter : plan.plan().chapters) collect(chapter.blocks, figures);
    const phrase::Scope scope{plan.atlas(), plan.findings(), nullptr};
    std::vector<NationalTable> tables;
    // A map's own classes serve before those made for a strip.
    std::stable_partition(figures.begin(), figures.end(), [](const FigureSpec* figure) { return figure->kind != FigureKind::strip; });
    for (const FigureSpec* figure : figures) {
        const NationalData* data = figure->kind == FigureKind::region_map ? nullptr : plan.national(*figure);
        if (!data) continue;
        const FigureContext context{plan, scope, *figure, plan.atlas().indicator(figure->indicators.front().value)};
        const bool known = std::any_of(tables.begin(), tables.end(), [&](const NationalTable& t) { return t.id == national_id(context); });
        if (!known) tables.push_back(table_of(context, *data));
    }
    return tables;
}

}  // namespace portraits
