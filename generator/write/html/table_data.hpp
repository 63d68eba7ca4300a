#pragma once
#include <string>

#include "publication/table.hpp"
#include "write/html/templates.hpp"

namespace portraits::html {

/// What the template "table" needs. `id` names the caption and the scrolled region; `caption` stands in for an empty one.
Data table_data(const Table& table, const std::string& id, const std::string& caption, const std::string& root);

}  // namespace portraits::html
