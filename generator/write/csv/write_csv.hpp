#pragma once
#include <string>
#include <vector>

#include "publication/table.hpp"

namespace portraits {

/// french: what Excel opens in France (BOM, ";", decimal comma). international: what programs read (",", decimal point).
enum class CsvForm { french, international };

/// A table as CSV, RFC 4180 with CRLF. The header carries units; numbers have full precision and no grouping; missing
/// values keep their sign; a text that a spreadsheet would run as a formula gets a leading apostrophe.
std::string write_csv(const Table& table, CsvForm form);
/// The same under other columns, one for each of the table's: names that programs know them by.
std::string write_csv(const Table& table, const std::vector<Column>& columns, CsvForm form);

}  // namespace portraits
