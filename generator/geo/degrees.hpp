#pragma once
#include <map>
#include <string>
#include <vector>

#include "geo/geography.hpp"

namespace portraits {

/// Rings in degrees (WGS 84, longitude first), closed: the last point repeats the first. Outer rings turn counterclockwise, holes
/// clockwise (RFC 7946, 3.1.6).
using DegreeRing = std::vector<LonLat>;
using DegreePolygon = std::vector<DegreeRing>;  // outer first, then holes

/// Areas of the territories as they stand on the Earth, at one level of detail, by id.
std::map<std::string, std::vector<DegreePolygon>> territories_in_degrees(const Geography& geography, Detail detail);

}  // namespace portraits
