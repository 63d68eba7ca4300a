#include "write/csv/write_csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace portraits {

namespace {

/// Programs and searches want ordinary spaces where print wants non-breaking ones.
std::string with_plain_spaces(std::string_view text) {
    static constexpr std::array<std::string_view, 2> spaces = {"\u00A0", "\u202F"};
    if (std::none_of(spaces.begin(), spaces.end(), [&](std::string_view space) { return text.find(space) != std::string_view::npos; }))
        return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 0;
        for (const std::string_view space : spaces)
            if (text.substr(i, space.size()) == space) length = space.size();
        out += length ? ' ' : text[i];
        i += length ? length : 1;
    }
    return out;
}

/// Spreadsheets run a cell that starts so as a formula (OWASP, "CSV injection").
bool runs_as_formula(std::string_view text) {
    constexpr std::array<std::string_view, 4> wide = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};  // ＝＋－＠, which some spreadsheets take for them
    return !text.empty() && (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos ||
                             std::any_of(wide.begin(), wide.end(), [&](std::string_view sign) { return text.starts_with(sign); }));
}

std::string quoted(std::string text, char separator) {
    const char special[] = {separator, '"', '\r', '\n', '\0'};
    if (text.find_first_of(special) == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string text_field(std::string_view text, char separator) {
    std::string plain = with_plain_spaces(text);
    if (runs_as_formula(plain)) plain.insert(plain.begin(), '\'');
    return quoted(std::move(plain), separator);
}

/// The shortest decimal form that reads back as the same number, never with an exponent.
std::string number_field(double number, CsvForm form) {
    std::array<char, 400> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number + 0.0, std::chars_format::fixed).ptr;
    std::string text(buffer.data(), end);
    if (text == "-0") text = "0";
    if (form == CsvForm::french)
        if (const auto point = text.find('.'); point != std::string::npos) text[point] = ',';
    return text;
}

std::string field(const Cell& cell, const Column& column, CsvForm form, char separator) {
    if (!column.numeric) return cell.text.size() == 1 ? text_field(cell.text.front().text, separator) : text_field(to_text(cell.text), separator);
    if (cell.value.known()) return number_field(cell.value.number, form);
    return cell.text.empty() ? std::string() : std::string(sign_of(cell.value.missing));
}

std::string header_of(const Column& column, char separator) {
    return text_field(column.unit.empty() ? column.title : column.title + " (" + column.unit + ")", separator);
}

}  // namespace

std::string write_csv(const Table& table, CsvForm form) { return write_csv(table, table.columns, form); }

std::string write_csv(const Table& table, const std::vector<Column>& columns, CsvForm form) {
    const char separator = form == CsvForm::french ? ';' : ',';
    std::string out = form == CsvForm::french ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i) out += separator;
        out += header_of(columns[i], separator);
    }
    out += "\r\n";
    for (const Table::Row& row : table.rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i) out += separator;
            if (i < row.cells.size()) out += field(row.cells[i], columns[i], form, separator);
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace portraits
