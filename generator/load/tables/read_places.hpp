#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "load/tables/raw_table.hpp"
#include "model/territory.hpp"

namespace portraits {

// Tables that describe places. `asked_at` is where the catalogue names the table: missing columns are complained of there.
std::map<std::string, Entity> read_entities(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics);
std::map<std::string, Department> read_departments(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics);
std::map<std::string, Region> read_regions(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics);
/// One row for each commune and territory that it is in.
std::vector<Commune> read_communes(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics);

}  // namespace portraits
