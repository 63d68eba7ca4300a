#include "write/csv/write_csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace portraits {

namespace {

/// Programs and searches want ordinary spaces where print wants non-breaking ones.
constexpr std::array<std::string_view, 2> no_break_spaces = {"\u00A0", "\u202F"};

std::size_t no_break_space_at(std::string_view text, std::size_t at) {
    for (const std::string_view space : no_break_spaces)
        if (text[at] == space.front() && text.substr(at, space.size()) == space) return space.size();
    return 0;
}

/// Spreadsheets run a cell that starts so as a formula (OWASP, "CSV injection").
bool runs_as_formula(std::string_view text) {
    constexpr std::array<std::string_view, 4> wide = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};  // ＝＋－＠, which some spreadsheets take for them
    return !text.empty() && (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos ||
                             std::any_of(wide.begin(), wide.end(), [&](std::string_view sign) { return text.starts_with(sign); }));
}

bool wants_quotes(char c, char separator) { return c == separator || c == '"' || c == '\r' || c == '\n'; }

/// Bytes at which a text may have to be written otherwise: signs that want quotes, and the first of a no-break space.
constexpr std::array<bool, 256> doubtful = [] {
    std::array<bool, 256> found{};
    for (const char c : {',', ';', '"', '\r', '\n', no_break_spaces[0].front(), no_break_spaces[1].front()}) found[static_cast<unsigned char>(c)] = true;
    return found;
}();

/// Nothing of it must be written otherwise: most cells, looked at once.
bool stands_as_it_is(std::string_view text, char separator) {
    if (runs_as_formula(text)) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (doubtful[static_cast<unsigned char>(text[i])] && (wants_quotes(text[i], separator) || no_break_space_at(text, i) > 0)) return false;
    return true;
}

std::string with_plain_spaces(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = no_break_space_at(text, i);
        out += length ? ' ' : text[i];
        i += length ? length : 1;
    }
    return out;
}

void add_text(std::string& out, std::string_view text, char separator) {
    if (stands_as_it_is(text, separator)) {
        out += text;
        return;
    }
    std::string plain = with_plain_spaces(text);
    if (runs_as_formula(plain)) plain.insert(plain.begin(), '\'');
    const bool quotes = std::any_of(plain.begin(), plain.end(), [&](char c) { return wants_quotes(c, separator); });
    if (quotes) out += '"';
    for (const char c : plain) {
        if (c == '"') out += '"';
        out += c;
    }
    if (quotes) out += '"';
}

/// The shortest decimal form that reads back as the same number, never with an exponent.
void add_number(std::string& out, double number, CsvForm form) {
    std::array<char, 400> buffer;
    char* const begin = buffer.data();
    char* const end = std::to_chars(begin, begin + buffer.size(), number + 0.0, std::chars_format::fixed).ptr;
    const std::string_view text(begin, static_cast<std::size_t>(end - begin));
    if (form == CsvForm::french) std::replace(begin, end, '.', ',');
    out += text == "-0" ? std::string_view("0") : text;
}

void add_field(std::string& out, const Cell& cell, const Column& column, CsvForm form, char separator) {
    if (!column.numeric && cell.text.size() == 1) add_text(out, cell.text.front().text, separator);
    else if (!column.numeric) add_text(out, to_text(cell.text), separator);
    else if (cell.value.known()) add_number(out, cell.value.number, form);
    else if (!cell.text.empty()) out += sign_of(cell.value.missing);
}

void add_header(std::string& out, const Column& column, char separator) {
    add_text(out, column.unit.empty() ? column.title : column.title + " (" + column.unit + ")", separator);
}

}  // namespace

std::string write_csv(const Table& table, CsvForm form) { return write_csv(table, table.columns, form); }

std::string write_csv(const Table& table, const std::vector<Column>& columns, CsvForm form) {
    const char separator = form == CsvForm::french ? ';' : ',';
    std::string out = form == CsvForm::french ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i) out += separator;
        add_header(out, columns[i], separator);
    }
    out += "\r\n";
    for (const Table::Row& row : table.rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i) out += separator;
            if (i < row.cells.size()) add_field(out, row.cells[i], columns[i], form, separator);
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace portraits
