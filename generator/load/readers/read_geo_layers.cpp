#include "load/readers/read_geo_layers.hpp"

#include <algorithm>
#include <set>

#include "base/messages.hpp"
#include "load/named_file.hpp"

namespace portraits {

namespace {

bool is_layer_name(const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void check_name(const Located<std::string>& name, Diagnostics& diagnostics) {
    static const std::set<std::string> reserved{territories_layer, departments_layer, regions_layer, members_layer};
    if (reserved.contains(name.value))
        diagnostics.error("layer-reserved", name.origin, message("the layer “{}” is there without being declared", name.value),
                          tr("choose another name"));
    else if (!is_layer_name(name.value))
        diagnostics.error("layer-name", name.origin, message("“{}” cannot name a layer", name.value),
                          tr("use small letters without accents, digits and hyphens"));
}

void check_source(const Located<std::string>& name, const GeoLayerSpec& spec, Diagnostics& diagnostics) {
    if (spec.file.empty() == spec.table.empty())
        diagnostics.error("layer-source", name.origin, message("the layer “{}” needs either a file or a table", name.value),
                          tr("give “fichier”, a vector file, or “tableau”, a CSV that groups members, and not both"));
    else if (!spec.table.empty() && spec.shape == GeoLayerSpec::Shape::points)
        diagnostics.error("layer-source", name.origin, message("the layer “{}” of points cannot come from a table", name.value),
                          tr("give a vector file of points with “fichier”"));
    else if (spec.shape == GeoLayerSpec::Shape::areas && spec.code.empty())
        diagnostics.error("layer-code", name.origin, message("the layer “{}” does not say which attribute holds the codes", name.value),
                          tr("name it with “code”"));
}

void read_layer(const Located<std::string>& name, const YamlNode& node, GeoLayerSpec& spec, const GeoFolders& folders, Diagnostics& diagnostics) {
    using Shape = GeoLayerSpec::Shape;
    MapReader map(node, diagnostics);
    spec.origin = name.origin;
    map.choice("genre", spec.shape, {{"surfaces", Shape::areas}, {"points", Shape::points}});
    read_geo_file(map, "fichier", spec.file, folders, diagnostics);
    read_geo_file(map, "tableau", spec.table, folders, diagnostics);
    map.optional("sous_couche", spec.sublayer);
    map.optional("code", spec.code);
    map.optional("nom", spec.label);
    map.optional("classe", spec.category);
    read_projection(map, spec.projection, diagnostics);
    map.required("titre", spec.title);
    map.required("credit", spec.credit);
    map.optional("demonstration", spec.demonstration);
    map.optional("annee", spec.geography_year);
    map.finish();
    check_name(name, diagnostics);
    check_source(name, spec, diagnostics);
}

}  // namespace

void read_geo_file(MapReader& map, const char* key, std::string& target, const GeoFolders& folders, Diagnostics& diagnostics) {
    Located<std::string> file;
    if (!map.optional(key, file)) return;
    const std::filesystem::path& folder = folders.folder;
    target = (folder / file.value).lexically_normal().generic_string();
    if (!may_read(file, folder, folders.roots, diagnostics)) return;
    if (!std::filesystem::exists(target))
        diagnostics.error("file-missing", file.origin, message("the file {} cannot be found", target),
                          message("it is looked for in {}", folder.generic_string()));
}

void read_projection(MapReader& map, std::string& projection, Diagnostics& diagnostics) {
    Located<std::string> given;
    if (!map.optional("projection", given)) return;
    const std::string prefix = "EPSG:";
    const std::string digits = given.value.starts_with(prefix) ? given.value.substr(prefix.size()) : std::string();
    const bool is_code = !digits.empty() && digits.size() <= 6 && digits.find_first_not_of("0123456789") == std::string::npos;
    if (is_code) projection = given.value;
    else
        diagnostics.error("projection-unknown", given.origin, message("“{}” is not the code of a coordinate system", given.value),
                          tr("write it as EPSG:2154 (Lambert-93) or EPSG:4326 (longitude and latitude)"));
}

void read_geo_layers(MapReader& map, std::map<std::string, GeoLayerSpec>& layers, const GeoFolders& folders, Diagnostics& diagnostics) {
    map.entries("couches", [&](const Located<std::string>& name, const YamlNode& node) {
        read_layer(name, node, layers[name.value], folders, diagnostics);
    });
}

}  // namespace portraits
