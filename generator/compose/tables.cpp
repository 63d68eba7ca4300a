#include "compose/tables.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/members.hpp"
#include "compose/show.hpp"

namespace portraits {

Cell text_cell(std::string text) {
    Cell cell;
    cell.text = plain(std::move(text));
    return cell;
}

Cell number_cell(Value value, int decimals) {
    Cell cell;
    cell.text = plain(show_number(value, decimals, false));
    cell.value = value;
    return cell;
}

Column text_column(std::string title) {
    Column column;
    column.title = std::move(title);
    return column;
}
Column number_column(std::string title, std::string unit, int decimals) {
    Column column;
    column.title = std::move(title);
    column.unit = std::move(unit);
    column.numeric = true;
    column.decimals = decimals;
    return column;
}

namespace {

/// "Part de l’industrie, en %": what the columns hold.
std::string measured(const FigureContext& c) {
    std::string text = c.indicator->label;
    const std::string unit = c.percent() ? "%" : c.indicator->unit;
    if (!unit.empty()) text += ", en " + unit;
    return text;
}

void order_rows(NationalData& data) {
    std::vector<std::size_t> order(data.table.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](std::size_t i) { return data.table.rows[i].cells.back().value; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Value x = key(a), y = key(b);
        if (x.known() != y.known()) return x.known();
        return x.known() && x.number > y.number;
    });
    std::vector<Table::Row> rows;
    std::vector<std::string> ids;
    for (const std::size_t i : order) {
        rows.push_back(std::move(data.table.rows[i]));
        ids.push_back(data.row_ids[i]);
    }
    data.table.rows = std::move(rows);
    data.row_ids = std::move(ids);
}

}  // namespace

void fill_national_table(NationalData& data, const Findings& findings, const FigureSpec& figure, const Indicator& indicator) {
    const std::vector<Place>& places = data.ground.places;
    const bool regional = std::any_of(places.begin(), places.end(), [](const Place& place) { return !place.region.empty(); });
    data.table.columns = {text_column(data.ground.column)};
    if (regional) data.table.columns.push_back(text_column("Région"));
    data.table.columns.push_back(indicator.categorical ? text_column(indicator.label) : number_column(short_label(indicator), indicator.unit, indicator.decimals));
    const int year = figure.years.empty() ? 0 : figure.years.back();
    for (const Place& place : places) {
        Table::Row row;
        row.cells = {text_cell(place.name)};
        if (regional) row.cells.push_back(text_cell(place.region));
        if (indicator.categorical) {
            const CategoryValue found = findings.category(indicator.code, place.code, year);
            row.cells.push_back(text_cell(found.code.empty() ? sign_of(found.missing) : category_label(indicator, found.code)));
        } else {
            row.cells.push_back(number_cell(findings.value(indicator.code, place.code, year), indicator.decimals));
        }
        data.table.rows.push_back(std::move(row));
        data.row_ids.push_back(place.code);
    }
    if (!indicator.categorical) order_rows(data);
    for (std::size_t i = 0; i < data.row_ids.size(); ++i) data.row_of.try_emplace(data.row_ids[i], i);
}

Table national_table(const FigureContext& c, const std::vector<std::string>& codes) {
    const NationalData& data = *c.plan.national(c.spec);
    Table table;
    table.columns = data.table.columns;
    const bool close = c.spec.kind == FigureKind::region_map || c.spec.kind == FigureKind::neighbour_map;
    // An extract has the territory and the extremes: categories have none where no territory is spoken of.
    if (!close && (c.about() || !c.indicator->categorical)) table.national = slug(c.indicator->code);
    std::vector<std::size_t> rows;
    for (const std::string& code : codes)
        if (const auto row = data.row_of.find(code); row != data.row_of.end()) rows.push_back(row->second);
    std::sort(rows.begin(), rows.end());
    for (const std::size_t i : rows) {
        const Territory* territory = data.ground.of_territories() ? c.atlas().territory(data.row_ids[i]) : nullptr;
        const bool near = territory && territory->main_region() == c.region();
        table.rows.push_back(data.table.rows[i]);
        table.rows.back().of_region = near && c.about();
        table.rows.back().highlighted = territory && territory == c.about();
    }
    return table;
}

Table category_table(const FigureContext& c, const std::vector<PerimeterView>& perimeters) {
    Table table;
    table.columns.push_back(text_column(measured(c)));
    for (const PerimeterView& p : perimeters) table.columns.push_back(number_column(p.label, c.percent() ? "%" : c.indicator->unit, c.decimals()));
    for (const std::string& code : ordered_categories(c)) {
        Table::Row row;
        row.cells.push_back(text_cell(category_label(*c.indicator, code)));
        for (const PerimeterView& p : perimeters) row.cells.push_back(number_cell(c.value(p.key, c.year(), code), c.decimals()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table year_table(const FigureContext& c, const std::vector<PerimeterView>& perimeters, const std::vector<int>& years) {
    Table table;
    table.columns.push_back(text_column(measured(c)));
    for (const int year : years) {
        const std::string title = year ? format_number(year, 0, false) : c.indicator->vintage;
        table.columns.push_back(number_column(title, c.indicator->unit, c.indicator->decimals));
    }
    for (const PerimeterView& p : perimeters) {
        Table::Row row;
        row.highlighted = p.kind == PerimeterKind::territory;
        row.cells.push_back(text_cell(p.label));
        for (const int year : years) row.cells.push_back(number_cell(c.findings().value(c.indicator->code, p.key, year), c.indicator->decimals));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table indicator_table(const FigureContext& c, const std::vector<PerimeterView>& perimeters) {
    Table table;
    table.columns.push_back(text_column("Indicateur"));
    for (const PerimeterView& p : perimeters) table.columns.push_back(number_column(p.label, {}, 0));
    for (const auto& code : c.spec.indicators) {
        const Indicator* indicator = c.atlas().indicator(code.value);
        if (!indicator) continue;
        Table::Row row;
        row.cells.push_back(text_cell(indicator->label + (indicator->unit.empty() ? "" : " (" + indicator->unit + ")")));
        for (const PerimeterView& p : perimeters) row.cells.push_back(number_cell(c.findings().value(code.value, p.key), indicator->decimals));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table territories_table(const FigureContext& c, const std::vector<std::string>& ids) {
    Table table;
    table.columns = {text_column("Territoire"), number_column("Membres", "membres", 0), number_column("Habitants", "habitants", 0)};
    for (const std::string& id : ids) {
        const Territory& territory = *c.atlas().territory(id);
        Table::Row row;
        row.highlighted = c.about() && id == c.about()->id;
        row.cells = {text_cell(territory.name()), number_cell(Value::of(static_cast<double>(territory.members.size())), 0),
                     number_cell(Value::of(members_population(c.atlas(), territory)), 0)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table member_table(const FigureContext& c) {
    Table table;
    table.columns = {text_column("Intercommunalité"), number_column("Communes", "communes", 0), number_column("Habitants", "habitants", 0)};
    table.columns[2].bars = true;
    const auto members = members_by_population(c.atlas(), c.territory());
    const double most = members.empty() ? 0 : members.front()->population;
    double communes = 0;
    for (const Entity* member : members) {
        Table::Row row;
        row.cells = {text_cell(member->name), number_cell(Value::of(member->communes), 0), number_cell(Value::of(member->population), 0)};
        row.cells[2].bar = most > 0 ? member->population / most : 0;
        communes += member->communes;
        table.rows.push_back(std::move(row));
    }
    Table::Row total;
    total.total = true;
    total.cells = {text_cell("Ensemble"), number_cell(Value::of(communes), 0), number_cell(Value::of(members_population(c.atlas(), c.territory())), 0)};
    table.rows.push_back(std::move(total));
    return table;
}

}  // namespace portraits
