#pragma once
#include "compose/site_plan.hpp"
#include "publication/site.hpp"

namespace portraits {

/// territoires/: all territories in one table, by region.
SitePage territories_page(const Atlas& atlas);
/// regions/<name>/, one for each region that has territories; key indicators are those of the portraits' first figures.
std::vector<SitePage> region_pages(const SitePlan& plan, const std::vector<const PreparedPlan*>& documents);
/// indicateurs/: every indicator of the catalogue by theme.
SitePage catalogue_page(const Atlas& atlas);
/// indicateurs/<code>/, one for each indicator: what it is, its map, its distribution, all its values.
std::vector<SitePage> indicator_pages(const SitePlan& plan);

/// All values of an indicator as a table: territories in rows, the highest of the last year first, then all of them and France; years
/// or categories in columns.
Table indicator_values(const PreparedPlan& plan, const Indicator& indicator);
/// From the root: "regions/bretagne/".
std::string region_path(const std::string& name);

}  // namespace portraits
