#pragma once
#include "base/diagnostics.hpp"
#include "load/readers/read_catalogue.hpp"
#include "load/tables/raw_table.hpp"
#include "model/indicator.hpp"

namespace portraits {

/// The numbers of one indicator out of its table, long or wide, each with its cell's place.
Observations read_observations(const Indicator& indicator, const TableSpec& spec, const RawTable& table, Diagnostics& diagnostics);

/// Index of a column that must be there, or nothing after a complaint that names the nearest one.
std::optional<std::size_t> require_column(const RawTable& table, const Located<std::string>& name, Diagnostics& diagnostics);

}  // namespace portraits
