#include "write/html/table_data.hpp"

#include "base/french.hpp"
#include "write/html/inline_text.hpp"

namespace portraits::html {

namespace {

constexpr double bar_width = 72;  // CSS pixels of a full bar, as drawn in the template

std::string bar_length(double share) {
    const double length = round_half_away(std::min(1.0, std::max(0.0, share)) * bar_width, 1);
    std::string text = format_number(length, 1, false);
    if (const auto comma = text.find(','); comma != std::string::npos) text[comma] = '.';
    return text;
}

Data cell_data(const Cell& cell, const Column& column, bool first) {
    Data data;
    data.set("head", first);
    data.set("plain", !first);
    data.set("numeric", column.numeric);
    data.set("html", to_html(cell.text));
    data.set("badge", cell.badge);
    data.set("bar", column.bars && cell.bar >= 0);
    data.set("length", bar_length(cell.bar));
    return data;
}

Data row_data(const Table::Row& row, const std::vector<Column>& columns) {
    Data cells(Data::type::list);
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) cells << cell_data(row.cells[i], columns[i], i == 0);
    Data data;
    data.set("cells", cells);
    data.set("total", row.total);
    data.set("highlighted", row.highlighted);
    return data;
}

}  // namespace

Data table_data(const Table& table, const std::string& id, const std::string& caption) {
    Data columns(Data::type::list), rows(Data::type::list);
    for (const Column& column : table.columns) {
        Data head;
        head.set("title", column.title);
        head.set("numeric", column.numeric);
        columns << head;
    }
    for (const Table::Row& row : table.rows) rows << row_data(row, table.columns);
    Data data;
    data.set("id", id);
    data.set("caption", table.caption.empty() ? caption : table.caption);
    data.set("columns", columns);
    data.set("rows", rows);
    return data;
}

}  // namespace portraits::html
