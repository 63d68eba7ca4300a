#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/show.hpp"
#include "compose/site_pages.hpp"
#include "compose/tables.hpp"
#include "publication/spans.hpp"

namespace portraits {

namespace {

/// What a column holds: a year of the whole, or a category of the last year.
struct Slice {
    int year = 0;
    std::string category;
};

bool by_category(const Indicator& indicator) { return !indicator.categorical && !indicator.categories.empty(); }

/// What orders the rows comes first, where a narrow screen shows it: the newest year, the sum of the categories.
std::vector<Slice> slices_of(const Findings& findings, const Indicator& indicator) {
    std::vector<Slice> slices;
    const int last = findings.last_year(indicator.code);
    if (by_category(indicator)) {
        if (indicator.aggregation.kind == Aggregation::Kind::sum) slices.push_back({last, {}});
        for (const std::string& category : indicator.categories) slices.push_back({last, category});
    } else {
        for (const int year : findings.years(indicator.code)) slices.push_back({year, {}});
        std::reverse(slices.begin(), slices.end());
        if (slices.empty()) slices.push_back({last, {}});
    }
    return slices;
}

Column column_of(const Slice& slice, const Indicator& indicator) {
    std::string title = slice.year ? format_number(slice.year, 0, false) : indicator.vintage;
    if (by_category(indicator)) title = slice.category.empty() ? "Ensemble" : category_short_label(indicator, slice.category);
    if (indicator.categorical) return text_column(title);
    return number_column(title, indicator.unit, indicator.decimals);
}

Cell cell_of(const Findings& findings, const Indicator& indicator, const std::string& place, const Slice& slice) {
    if (!indicator.categorical) return number_cell(findings.value(indicator.code, place, slice.year, slice.category), indicator.decimals);
    const CategoryValue found = findings.category(indicator.code, place, slice.year);
    return text_cell(found.code.empty() ? sign_of(found.missing) : category_label(indicator, found.code));
}

/// Highest first in this column, missing values last.
void sort_by(Table& table, std::size_t column) {
    std::stable_sort(table.rows.begin(), table.rows.end(), [&](const Table::Row& a, const Table::Row& b) {
        const Value &left = a.cells[column].value, &right = b.cells[column].value;
        if (left.known() != right.known()) return left.known();
        return left.known() && left.number > right.number;
    });
}

/// A row for what is known of several territories together.
void add_total(const PreparedPlan& plan, const Indicator& indicator, const char* name, const char* key, const std::vector<Slice>& slices, Table& table) {
    Table::Row row;
    row.total = true;
    row.cells = {text_cell(name)};
    while (row.cells.size() + slices.size() < table.columns.size()) row.cells.push_back(text_cell(""));
    bool known = false;
    for (const Slice& slice : slices) {
        row.cells.push_back(cell_of(plan.findings(), indicator, key, slice));
        known = known || row.cells.back().value.known();
    }
    if (known) table.rows.push_back(std::move(row));
}

}  // namespace

Table indicator_values(const PreparedPlan& plan, const Indicator& indicator) {
    const Ground ground = ground_of(plan.atlas(), plan.geography(), indicator.places);
    const bool regional = std::any_of(ground.places.begin(), ground.places.end(), [](const Place& place) { return !place.region.empty(); });
    const std::vector<Slice> slices = slices_of(plan.findings(), indicator);
    Table table;
    table.caption = typographic(indicator.label + (indicator.unit.empty() ? "" : indicator.is_percentage() ? ", en %" : ", en " + indicator.unit));
    table.sortable = true;
    table.columns = {text_column(ground.column)};
    if (regional) table.columns.push_back(text_column("Région"));
    for (const Slice& slice : slices) table.columns.push_back(column_of(slice, indicator));
    bool any = indicator.categorical;
    for (const Place& place : ground.places) {
        Table::Row row;
        row.cells = {text_cell(place.name)};
        if (ground.of_territories()) row.cells.front().text = {link_span(place.name, portrait_link(*plan.atlas().territory(place.code)))};
        if (regional) row.cells.push_back(text_cell(place.region));
        for (const Slice& slice : slices) {
            row.cells.push_back(cell_of(plan.findings(), indicator, place.code, slice));
            any = any || row.cells.back().value.known();
        }
        table.rows.push_back(std::move(row));
    }
    if (!any) table.rows.clear();  // known of all of them together only
    if (!indicator.categorical) sort_by(table, table.columns.size() - slices.size());
    if (!ground.of_territories() || indicator.categorical) return table;
    add_total(plan, indicator, "Ensemble des territoires", "TI", slices, table);
    add_total(plan, indicator, "France", "FR", slices, table);
    return table;
}

}  // namespace portraits
