#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "geo/geography.hpp"

namespace portraits {

using LonLatRing = std::vector<LonLat>;

/// Rings of each frame from the text of data/geo/contours.yml: "code:" lines, then one "- lon lat lon lat …" item for each
/// ring, continued on indented lines. Anything else is an error with its line.
std::map<std::string, std::vector<LonLatRing>> read_outlines(const std::string& text, Diagnostics& diagnostics);

/// Corner cutting (Chaikin 1974): each round replaces every corner of a closed ring by two points, at 1/4 and 3/4 of its sides.
MetreRing corners_cut(MetreRing ring, int rounds);

}  // namespace portraits
