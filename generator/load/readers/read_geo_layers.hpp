#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "base/diagnostics.hpp"
#include "load/yaml/map_reader.hpp"
#include "model/map_layer.hpp"

namespace portraits {

/// Reads the key `couches` of publication.yml: layers by name, their files named from `folder`. A layer that cannot be drawn
/// (no source, two sources, a reserved name) is an error at its place.
void read_geo_layers(MapReader& map, std::map<std::string, GeoLayerSpec>& layers, const std::filesystem::path& folder,
                     Diagnostics& diagnostics);

/// The text of `projection`, which must look like EPSG:2154.
void read_projection(MapReader& map, std::string& projection, Diagnostics& diagnostics);

/// The path of a file named from `folder`; its absence is an error where it is named.
void read_geo_file(MapReader& map, const char* key, std::string& target, const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace portraits
