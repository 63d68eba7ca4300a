#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace portraits {

/// A cell as written, in UTF-8, without surrounding spaces. In a workbook, line and column are those of the sheet.
struct RawCell {
    std::string text;
    int line = 0, column = 0;
};

/// What a table may not exceed; the largest real one, all communes by year, has 1.8 million cells. A file of separators alone, or a small
/// workbook that inflates, would fill the memory.
struct TableLimits {
    std::size_t cells = 5'000'000;
    std::size_t columns = 2'000;
    std::size_t cell_bytes = 100'000;
    std::uintmax_t inflated = 256u << 20;  // bytes of a workbook's parts
};

/// A table of texts: nothing is guessed, so that codes keep their zeros.
struct RawTable {
    std::shared_ptr<const std::string> file;  // "table.xlsx!Feuille1" for a sheet
    std::vector<RawCell> header;
    std::vector<std::vector<RawCell>> rows;   // blank lines left out; each row may be shorter or longer than the header

    Origin origin(const RawCell& cell) const { return {file, cell.line, cell.column}; }
    /// Place of a row, for a cell that it does not have.
    Origin origin(const std::vector<RawCell>& row) const { return {file, row.empty() ? 0 : row.front().line, 1}; }
    /// Index of a column, or nothing.
    std::optional<std::size_t> find(std::string_view column) const;
    std::vector<std::string> column_names() const;
    /// Adds a row, the first as the header. False, after an error where the row begins, when the table now exceeds the limits.
    bool add(std::vector<RawCell> row, Diagnostics& diagnostics, const TableLimits& limits = {});

private:
    std::size_t cells_ = 0, controls_ = 0;
};

/// Parses CSV (RFC 4180; “;”, “,” or tab found by itself; UTF-8 or Windows-1252). Complaints go to diagnostics.
RawTable parse_csv(std::string_view bytes, const std::string& file, Diagnostics& diagnostics, const TableLimits& limits = {});
/// Reads one sheet of an XLSX or ODS workbook, every cell as text; the first sheet when no name is given.
RawTable read_workbook(const std::string& file, const std::string& sheet, Diagnostics& diagnostics, const TableLimits& limits = {});
/// Reads a table by its extension (.csv, .tsv, .txt, .xlsx, .ods); a missing file is a complaint at `asked_at`.
std::optional<RawTable> read_table(const std::string& file, const std::string& sheet, const Origin& asked_at, Diagnostics& diagnostics);

}  // namespace portraits
