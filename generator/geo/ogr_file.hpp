#pragma once
#include <set>
#include <string>
#include <vector>

#include "geo/geography.hpp"

namespace portraits {

/// What to read of a vector file.
struct OgrRequest {
    std::string path, sublayer = {};         // the first layer when no sublayer is named
    std::string code = {}, label = {}, category = {};  // attributes; several separated by commas: the first that is filled in
    std::set<std::string> known = {};        // without `code`: the attribute whose values are most often among these
    std::string projection = {};             // "EPSG:2154", of a file that does not tell its own
    bool planar = false;                     // coordinates are taken as they are: a drawing, not places on the globe
    Origin origin = {};
};

/// A feature of a vector file: its attributes without spaces around, its polygons or points in degrees (of a planar file, in its units).
struct OgrFeature {
    std::string code, name, category;
    std::vector<MetrePolygon> degrees;
    std::vector<Metres> points;
    bool empty() const { return degrees.empty() && points.empty(); }
};

/// Features of a local vector file (GeoJSON, TopoJSON, GeoPackage, Shapefile, FlatGeobuf; no other driver is tried), in WGS 84.
/// A Shapefile that does not tell its encoding is read as UTF-8 where it is that, as Windows-1252 otherwise. Complains and gives
/// nothing when the file cannot be used; warns when longitudes and latitudes had to be assumed.
std::vector<OgrFeature> read_ogr_file(const OgrRequest& request, Diagnostics& diagnostics);

/// A row of a table that groups members.
struct TableRow { std::string member, code, name; };

/// Rows of a CSV table (separator and encoding found by themselves): the member's code is in the column whose values are most often
/// among request.known, the area's in the column request.code, its name in request.label.
std::vector<TableRow> read_member_table(const OgrRequest& request, Diagnostics& diagnostics);

/// Text without spaces and no-break spaces at its ends.
std::string trimmed_code(std::string text);

}  // namespace portraits
