#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "load/yaml/map_reader.hpp"
#include "model/map_layer.hpp"

namespace portraits {

/// Where geodata named in content is looked for, and the folders that it may stand in.
struct GeoFolders {
    std::filesystem::path folder;
    std::vector<std::filesystem::path> roots;
};

/// Reads the key `couches` of publication.yml: layers by name. A layer that cannot be drawn
/// (no source, two sources, a reserved name) is an error at its place.
void read_geo_layers(MapReader& map, std::map<std::string, GeoLayerSpec>& layers, const GeoFolders& folders, Diagnostics& diagnostics);

/// The text of `projection`, which must look like EPSG:2154.
void read_projection(MapReader& map, std::string& projection, Diagnostics& diagnostics);

/// The path of a file; that it is absent, or may not be read, is an error where it is named.
void read_geo_file(MapReader& map, const char* key, std::string& target, const GeoFolders& folders, Diagnostics& diagnostics);

}  // namespace portraits
