#include "pipeline/geography_key.hpp"

#include "pipeline/file_stamps.hpp"

namespace portraits {

namespace {

/// All digits of an angle in degrees.
std::string exact(double degrees) { return std::to_string(degrees * 1e9); }

void add_territory(const Territory& territory, std::string& key) {
    key += territory.id + '|' + territory.name() + '|' + exact(territory.centre.lon) + '|' + exact(territory.centre.lat);
    for (const auto* codes : {&territory.regions, &territory.departments})
        for (const auto& code : *codes) key += ',' + code;
    for (const auto& member : territory.members) key += ';' + member.value;
    key += '\n';
}

}  // namespace

std::string geography_key(const Atlas& atlas, const BuildOptions& options) {
    std::string key = file_stamp(options.paths.content / "publication.yml") + file_stamps(options.paths.data);
    const BoundariesSpec& boundaries = atlas.publication().boundaries;
    for (const std::string& file : {boundaries.territories, boundaries.departments, boundaries.regions}) key += file_stamp(file);
    for (const auto& [name, layer] : options.layer_files) key += file_stamp(layer);
    for (const Territory& territory : atlas.sources().territories) add_territory(territory, key);
    return key;
}

std::shared_ptr<const Geography> KeptPreparation::find(const Prepared& prepared, Diagnostics& diagnostics) {
    std::string key = geography_key(*prepared.atlas, options_);
    if (key_ != key) {
        key_ = std::move(key);
        shapes_ = nullptr;
    }
    if (shapes_) diagnostics.append(diagnostics_);
    return shapes_;
}

void KeptPreparation::keep(std::shared_ptr<const Geography> shapes, const Diagnostics& diagnostics) {
    shapes_ = std::move(shapes);
    diagnostics_ = diagnostics;
}

std::shared_ptr<const FontSet> KeptPreparation::fonts(const Theme& theme) {
    std::string key = theme.name + '\n' + file_stamps(options_.paths.themes);  // a theme takes files of others
    if (!fonts_ || fonts_key_ != key) {
        fonts_ = std::make_shared<const FontSet>(theme);
        fonts_key_ = std::move(key);
    }
    return fonts_;
}

}  // namespace portraits
