#include "editions/csv_cells.hpp"

#include <algorithm>

namespace portraits {

namespace {

/// One cell from `at`, which is left at what ends it: a separator, a line feed or the end.
std::string cell(std::string_view text, std::size_t& at, char separator) {
    std::string out;
    bool quoted = at < text.size() && text[at] == '"';
    if (quoted) ++at;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '"') {
            if (at + 1 < text.size() && text[at + 1] == '"') ++at;
            else {
                quoted = false;
                continue;
            }
        } else if (!quoted && (c == separator || c == '\n')) {
            break;
        }
        out += c;
    }
    if (!out.empty() && out.back() == '\r') out.pop_back();
    return out;
}

}  // namespace

std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::string_view first = text.substr(0, text.find('\n'));
    const char separator = std::count(first.begin(), first.end(), ';') > std::count(first.begin(), first.end(), ',') ? ';' : ',';
    std::vector<std::vector<std::string>> rows;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::vector<std::string> row = {cell(text, at, separator)};
        while (at < text.size() && text[at] == separator) row.push_back(cell(text, ++at, separator));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::map<std::string, std::string>> csv_records(std::string_view text) {
    const auto rows = csv_rows(text);
    std::vector<std::map<std::string, std::string>> records;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        std::map<std::string, std::string>& record = records.emplace_back();
        for (std::size_t j = 0; j < rows[i].size() && j < rows[0].size(); ++j) record[rows[0][j]] = rows[i][j];
    }
    return records;
}

}  // namespace portraits
