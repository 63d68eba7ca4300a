#include "load/tables/raw_table.hpp"

#include <algorithm>
#include <filesystem>

#include "base/control_characters.hpp"
#include "base/files.hpp"
#include "base/inputs.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {
constexpr std::size_t most_controls_told = 10;  // in one table
constexpr std::uintmax_t largest_table = 64u << 20;  // the largest real one, all communes by year, is under 10 MB
}

std::optional<std::size_t> RawTable::find(std::string_view column) const {
    const auto found = std::find_if(header.begin(), header.end(), [&](const RawCell& cell) { return cell.text == column; });
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

bool RawTable::add(std::vector<RawCell> row, Diagnostics& diagnostics, const TableLimits& limits) {
    const auto refuse = [&](const RawCell& at, std::string reason) {
        diagnostics.error("table-too-large", origin(at), std::move(reason), tr("give the table that is needed, and it alone"));
        return false;
    };
    if (row.size() > limits.columns) return refuse(row.front(), message("this row has {} columns: at most {} are read", row.size(), limits.columns));
    for (const RawCell& cell : row)
        if (cell.text.size() > limits.cell_bytes)
            return refuse(cell, message("this cell holds {} bytes: at most {} are read", cell.text.size(), limits.cell_bytes));
    for (RawCell& cell : row) {
        const auto control = first_control_character(cell.text);
        if (!control) continue;
        if (++controls_ <= most_controls_told)
            diagnostics.error("text-control", origin(cell), message("the control character {} in a text", code_point_name(*control)),
                              tr("type the text again: what is pasted may bring signs that do not show"));
        cell.text = with_controls_shown(cell.text);
    }
    cells_ += row.size();
    if (cells_ > limits.cells) return refuse(row.front(), message("the table has more than {} cells", limits.cells));
    if (header.empty()) header = std::move(row);
    else rows.push_back(std::move(row));
    return true;
}

std::vector<std::string> RawTable::column_names() const {
    std::vector<std::string> names;
    for (const RawCell& cell : header) names.push_back(cell.text);
    return names;
}

std::optional<RawTable> read_table(const std::string& file, const std::string& sheet, const Origin& asked_at, Diagnostics& diagnostics) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);  // an error for what is no ordinary file
    if (error) {
        diagnostics.error("table-missing", asked_at, message("the table {} cannot be found", file), tr("check its name and its folder"));
        return std::nullopt;
    }
    if (size > largest_table) {
        diagnostics.error("table-too-large", asked_at, message("the table {} exceeds {} MB", file, largest_table >> 20));
        return std::nullopt;
    }
    const std::string extension = std::filesystem::path(file).extension().string();
    if (extension == ".xlsx" || extension == ".ods") {
        note_input_of_library(file);
        return read_workbook(file, sheet, diagnostics);
    }
    if (extension == ".csv" || extension == ".tsv" || extension == ".txt") return parse_csv(read_file(file), file, diagnostics);
    diagnostics.error("table-format", asked_at, message("unknown format of table: {}", file), tr("possible formats: .csv, .xlsx, .ods"));
    return std::nullopt;
}

}  // namespace portraits
