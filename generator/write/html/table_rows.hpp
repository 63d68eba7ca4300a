#pragma once
#include <string>

#include "publication/table.hpp"

namespace portraits::html {

/// The <tr> elements of a table's body, the first cell of each being its header. Written here and not by a template: a page has
/// a thousand cells, and a template would copy each of them five times.
std::string table_rows(const Table& table, const std::string& root);

}  // namespace portraits::html
