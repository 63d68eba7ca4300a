#pragma once
#include <set>
#include <string>
#include <vector>

#include "geo/geography.hpp"

namespace portraits {

/// A feature of a vector file: its code without spaces around, its polygons in degrees.
struct OgrFeature {
    std::string code;
    std::vector<MetrePolygon> degrees;
};

/// Polygons of the first layer of a local vector file, in WGS 84. The code's attribute is the one named, or the one whose values
/// are most often among `known`. Complains and gives nothing when the file cannot be used.
std::vector<OgrFeature> read_ogr_file(const std::string& path, const std::string& attribute, const std::set<std::string>& known,
                                      const Origin& origin, Diagnostics& diagnostics);

/// Text without spaces and no-break spaces at its ends.
std::string trimmed_code(std::string text);

}  // namespace portraits
