#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// Rows of a published CSV, without the BOM: comma or semicolon, as its first line says; quoted cells (RFC 4180).
std::vector<std::vector<std::string>> csv_rows(std::string_view text);

/// The same as records: column name → cell. A row that is shorter lacks the last ones.
std::vector<std::map<std::string, std::string>> csv_records(std::string_view text);

}  // namespace portraits
