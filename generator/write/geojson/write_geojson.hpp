#pragma once
#include <map>
#include <string>

#include "geo/degrees.hpp"
#include "publication/dataset.hpp"

namespace portraits {

/// A feature for each line of a table whose first column is the code of an area (RFC 7946): the columns are its properties, by key. A
/// number that is missing is null, and its sign stands beside it under the key with "_signe". Coordinates have five decimals, about a
/// metre. An area without shape has a null geometry. `note` says what the shapes are worth.
std::string write_geojson(const Dataset::Part& part, const std::map<std::string, std::vector<DegreePolygon>>& areas, const std::string& note);

}  // namespace portraits
