#include "compose/compose.hpp"
#include "compose/members.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"

namespace portraits {

namespace {

/// Rows that a low page takes in the usual type.
constexpr std::size_t most_rows_at_ease = 11;

Column column_of(const Indicator& indicator) {
    if (indicator.categorical) return text_column(short_label(indicator));
    return number_column(short_label(indicator), indicator.unit, indicator.decimals);
}

std::string departments_of(const Atlas& atlas, const Territory& territory) {
    std::vector<std::string> names;
    for (const std::string& code : territory.departments) names.push_back(atlas.department(code).name);
    return phrase::listed(names);
}

Cell cell_of(const FigureContext& c, const Indicator& indicator, const std::string& perimeter) {
    if (!indicator.categorical) return number_cell(c.findings().value(indicator.code, perimeter, c.year()), indicator.decimals);
    const CategoryValue found = c.findings().category(indicator.code, perimeter, c.year());
    return text_cell(found.code.empty() ? sign_of(found.missing) : category_short_label(indicator, found.code));
}

/// Codes of the territories that the table lists: those of the region by name, or all in the Atlas's order.
std::vector<std::string> listed_territories(const FigureContext& c) {
    if (!c.region().empty()) return c.atlas().territories_of_region(c.region());
    std::vector<std::string> ids;
    for (const Territory& territory : c.atlas().territories()) ids.push_back(territory.id);
    return ids;
}

std::vector<const Indicator*> shown_indicators(const FigureContext& c) {
    std::vector<const Indicator*> shown;
    for (const auto& code : c.spec.indicators)
        if (const Indicator* one = c.atlas().indicator(code.value)) shown.push_back(one);
    return shown;
}

Table::Row row_of(const FigureContext& c, const Territory& territory, const std::vector<const Indicator*>& indicators) {
    Table::Row row;
    row.highlighted = c.about() == &territory;
    row.cells = {text_cell(territory.name())};
    for (Span& span : row.cells.front().text) span.link = portrait_link(territory);
    if (c.region().empty()) row.cells.push_back(text_cell(c.atlas().region(territory.main_region()).name));
    row.cells.push_back(text_cell(departments_of(c.atlas(), territory)));
    if (indicators.empty()) {
        row.cells.push_back(number_cell(Value::of(static_cast<double>(territory.members.size())), 0));
        row.cells.push_back(number_cell(Value::of(members_population(c.atlas(), territory)), 0));
    }
    for (const Indicator* indicator : indicators) row.cells.push_back(cell_of(c, *indicator, territory.id));
    return row;
}

/// What is known of all rows together; a category is of none of them.
Table::Row total_row(const FigureContext& c, const Table& table, const std::vector<const Indicator*>& indicators) {
    Table::Row row;
    row.total = true;
    row.cells = {text_cell("Ensemble")};
    while (row.cells.size() < (c.region().empty() ? 3u : 2u)) row.cells.push_back(text_cell(""));
    for (const Indicator* indicator : indicators)
        row.cells.push_back(indicator->categorical ? text_cell("") : cell_of(c, *indicator, "TI" + c.region()));
    for (std::size_t i = row.cells.size(); i < table.columns.size(); ++i) {
        double sum = 0;
        for (const Table::Row& one : table.rows) sum += one.cells[i].value.number;
        row.cells.push_back(number_cell(Value::of(sum), 0));
    }
    return row;
}

}  // namespace

Table territory_list(const FigureContext& c) {
    const std::vector<const Indicator*> indicators = shown_indicators(c);
    Table table;
    table.columns = {text_column("Territoire")};
    if (c.region().empty()) table.columns.push_back(text_column("Région"));
    table.columns.push_back(text_column("Départements"));
    if (indicators.empty()) {
        table.columns.push_back(number_column("Membres", "membres", 0));
        table.columns.push_back(number_column("Habitants", "habitants", 0));
    }
    for (const Indicator* indicator : indicators) table.columns.push_back(column_of(*indicator));
    for (const std::string& id : listed_territories(c)) table.rows.push_back(row_of(c, *c.atlas().territory(id), indicators));
    table.close_set = table.rows.size() > most_rows_at_ease && !c.region().empty();
    if (table.rows.size() > 1) table.rows.push_back(total_row(c, table, indicators));
    return table;
}

}  // namespace portraits
