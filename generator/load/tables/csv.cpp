#include <algorithm>
#include <array>

#include "base/few_complaints.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"
#include "load/tables/raw_table.hpp"

namespace portraits {

namespace {

bool is_graph(char c) { return c > ' ' && c < 0x7F; }  // of ASCII: no byte of a space that is longer

std::string_view trimmed(std::string_view text) {
    static constexpr std::array<std::string_view, 4> spaces = {" ", "\t", nbsp, narrow_nbsp};
    if (text.empty() || (is_graph(text.front()) && is_graph(text.back()))) return text;  // nearly all
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view space : spaces) {
            if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
            if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
        }
    }
    return text;
}

/// Walks the bytes once, keeping line and column (in characters) of the place it has reached.
class CsvReader {
public:
    CsvReader(std::string_view text, char separator, RawTable& table, Diagnostics& diagnostics, const TableLimits& limits)
        : text_(text), separator_(separator), table_(table), diagnostics_(diagnostics), limits_(limits) {}

    void read() {
        while (at_ < text_.size()) {
            std::vector<RawCell> row = read_row();
            if (row.size() <= limits_.columns && blank(row)) continue;  // spreadsheets keep lines of nothing but separators
            if (!table_.add(std::move(row), diagnostics_, limits_)) return;
        }
    }

private:
    static bool blank(const std::vector<RawCell>& row) {
        return std::all_of(row.begin(), row.end(), [](const RawCell& cell) { return cell.text.empty(); });
    }

    std::vector<RawCell> read_row() {
        std::vector<RawCell> row;
        row.reserve(table_.header.size());
        for (;;) {
            row.push_back(at_ < text_.size() && text_[at_] == '"' ? read_quoted() : read_plain());
            if (row.size() > limits_.columns) return row;  // refused: a row of separators alone would fill the memory
            if (at_ >= text_.size()) return row;
            const char end = text_[at_];
            step();
            if (end == separator_) continue;
            if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') step();
            return row;
        }
    }

    static bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

    bool at_end_of_cell() const {
        return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
    }

    RawCell read_plain() {
        const std::size_t begin = at_;
        const int column = column_;
        for (; !at_end_of_cell(); ++at_) column_ += begins_character(text_[at_]);
        return {std::string(trimmed(text_.substr(begin, at_ - begin))), line_, column};
    }

    RawCell read_quoted() {
        const Origin opening{table_.file, line_, column_};
        step();
        RawCell cell{"", line_, column_};
        std::string text;
        for (;;) {
            if (at_ >= text_.size()) {
                diagnostics_.error("csv-quote", opening, tr("a quotation mark is never closed"), tr("double a quotation mark that belongs to the text: \"\""));
                break;
            }
            if (text_[at_] == '"') {
                step();
                if (at_ >= text_.size() || text_[at_] != '"') break;
            }
            text += text_[at_];
            step();
        }
        cell.text = trimmed(text);
        if (!at_end_of_cell()) {
            diagnostics_.error("csv-quote", {table_.file, line_, column_}, tr("text after a closing quotation mark"),
                               tr("double a quotation mark that belongs to the text: \"\""));
            while (!at_end_of_cell()) step();
        }
        return cell;
    }

    void step() {
        const char c = text_[at_++];
        if (c == '\n') ++line_, column_ = 1;
        else column_ += begins_character(c);
    }

    std::string_view text_;
    char separator_;
    RawTable& table_;
    Diagnostics& diagnostics_;
    const TableLimits& limits_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1;
};

// The separator is the one most present in the first line, outside quotation marks.
char find_separator(std::string_view text) {
    static constexpr std::array<char, 3> candidates = {';', ',', '\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        for (std::size_t i = 0; i < candidates.size() && !quoted; ++i)
            if (c == candidates[i]) ++counts[i];
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < counts.size(); ++i)
        if (counts[i] > counts[best]) best = i;
    return candidates[best];
}

// Spreadsheets end rows with empty cells: those are dropped. Any other row that is not as wide as the header is left out.
void check_widths(RawTable& table, Diagnostics& diagnostics) {
    FewComplaints few(diagnostics);
    std::erase_if(table.rows, [&](std::vector<RawCell>& row) {
        while (row.size() > table.header.size() && row.back().text.empty()) row.pop_back();
        if (row.size() == table.header.size()) return false;
        few.error("table-row-width", table.origin(row), message("this row has another number of cells ({}) than the header ({})", row.size(), table.header.size()),
                  tr("a text that holds the separator must be put between quotation marks"));
        return true;
    });
}

}  // namespace

RawTable parse_csv(std::string_view bytes, const std::string& file, Diagnostics& diagnostics, const TableLimits& limits) {
    RawTable table;
    table.file = std::make_shared<const std::string>(file);
    std::string converted;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.find('\0') != std::string_view::npos) {
        diagnostics.error("table-encoding", {table.file, 0, 0}, tr("this is not a CSV file"), tr("save it again as “CSV UTF-8”"));
        return table;
    }
    if (!is_utf8(bytes)) {
        converted = from_windows_1252(bytes);
        bytes = converted;
        diagnostics.warning("table-encoding", {table.file, 0, 0}, tr("the file is not in UTF-8; it was read as Windows-1252"),
                            tr("save it again as “CSV UTF-8”"));
    }
    CsvReader(bytes, find_separator(bytes), table, diagnostics, limits).read();
    if (table.header.empty()) diagnostics.error("table-empty", {table.file, 0, 0}, tr("the table is empty"));
    check_widths(table, diagnostics);
    return table;
}

}  // namespace portraits
