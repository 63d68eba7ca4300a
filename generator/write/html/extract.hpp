#pragma once
#include <string>

#include "publication/site.hpp"

namespace portraits::html {

/// The site's page with the whole table, when it has one and the table is too long to be repeated in every portrait; else null.
const SitePage* whole_table(const Table& table, const Site& site);
/// What a portrait prints of a national table: its territory, those of its region, the highest and the lowest value.
Table extract_of(const Table& table);

}  // namespace portraits::html
