#include "write/html/table_rows.hpp"

#include <algorithm>
#include <charconv>

#include "write/html/inline_text.hpp"
#include "write/svg/svg_numbers.hpp"

namespace portraits::html {

namespace {

constexpr double bar_width = 72;  // CSS pixels of a full bar

std::string sort_key(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 9).ptr;
    return std::string(text, end);
}

void write_bar(std::string& out, double share) {
    out += "<svg class=\"cell-bar\" viewBox=\"0 0 72 8\" width=\"72\" height=\"8\" aria-hidden=\"true\"><rect class=\"f-territory-soft\" width=\"" +
           svg_number(std::clamp(share, 0.0, 1.0) * bar_width) + "\" height=\"8\"/></svg>";
}

/// A sortable table says its numbers at full precision, so that a page sorts by them and not by texts.
void write_cell(std::string& out, const Cell& cell, const Column& column, const std::string& root, bool sortable) {
    out += column.numeric ? "<td class=\"number\"" : "<td";
    if (sortable && column.numeric && cell.value.known()) out += " data-value=\"" + sort_key(cell.value.number) + "\"";
    out += '>';
    if (column.bars && cell.bar >= 0) write_bar(out, cell.bar);
    out += to_html(cell.text, root);
    // A text that is a label already says it.
    const bool said = std::any_of(cell.text.begin(), cell.text.end(), [](const Span& span) { return span.badge; });
    if (cell.badge && !said) out += " <span class=\"badge\">démo</span>";
    out += "</td>";
}

void write_row(std::string& out, const Table::Row& row, const Table& table, const std::string& root) {
    const std::vector<Column>& columns = table.columns;
    out += "<tr";
    if (row.total) out += " class=\"total\"";
    else if (row.highlighted) out += " class=\"own\"";
    out += '>';
    const std::size_t count = std::min(row.cells.size(), columns.size());
    if (count > 0) out += "<th scope=\"row\">" + to_html(row.cells.front().text, root) + "</th>";
    for (std::size_t i = 1; i < count; ++i) write_cell(out, row.cells[i], columns[i], root, table.sortable);
    out += "</tr>\n";
}

}  // namespace

std::string table_rows(const Table& table, const std::string& root) {
    std::string out;
    for (const Table::Row& row : table.rows) write_row(out, row, table, root);
    return out;
}

}  // namespace portraits::html
