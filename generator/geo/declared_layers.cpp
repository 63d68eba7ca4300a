#include "geo/declared_layers.hpp"

#include <set>

#include "base/messages.hpp"
#include "geo/layer_areas.hpp"
#include "geo/layer_points.hpp"

namespace portraits {
namespace {

/// Codes that tables use for France, a region or the territories together, not for an area.
bool is_reference(const std::string& code) {
    if (code == "FR" || code == "TI") return true;
    const std::size_t letters = code.starts_with("TI") ? 2 : code.starts_with("R") ? 1 : 0;
    return letters > 0 && code.size() > letters && code.find_first_not_of("0123456789", letters) == std::string::npos;
}

std::set<std::string> codes_of_values(const Observations& observations) {
    std::set<std::string> codes;
    for (const auto& [key, value] : observations.values)
        if (!is_reference(key.perimeter)) codes.insert(key.perimeter);
    return codes;
}

std::set<std::string> codes_of_areas(const std::string& layer, const Geography& geography) {
    std::set<std::string> codes;
    for (const GeoFrame& frame : geography.frames.at(Detail::full))
        for (const Area& area : areas_of(frame, layer)) codes.insert(area.code);
    return codes;
}

std::vector<std::string> without(const std::set<std::string>& all, const std::set<std::string>& others) {
    std::vector<std::string> left;
    for (const std::string& code : all)
        if (!others.contains(code)) left.push_back(code);
    return left;
}

/// What does not join between the values of an indicator and the areas they are of, each way.
void report_join(const Indicator& indicator, const Observations& observations, const Geography& geography,
                 Diagnostics& diagnostics) {
    const std::set<std::string> values = codes_of_values(observations), areas = codes_of_areas(indicator.places, geography);
    if (areas.empty()) return;  // already said of the layer itself
    if (const auto lost = without(values, areas); !lost.empty())
        diagnostics.warning("value-without-area", indicator.origin,
                            message("“{}” has values of codes that no area of the layer “{}” bears: {}", indicator.label, indicator.places, listed(lost)));
    if (const auto bare = without(areas, values); !bare.empty())
        diagnostics.warning("area-without-value", indicator.origin,
                            message("“{}” has no value for areas of the layer “{}”: {}", indicator.label, indicator.places, listed(bare)));
}

void report_joins(const Atlas& atlas, const Geography& geography, Diagnostics& diagnostics) {
    for (const auto& [code, indicator] : atlas.sources().indicators) {
        const Observations* observations = atlas.observations(code);
        if (observations == nullptr || indicator.places.empty() || indicator.places == territories_layer) continue;
        report_join(indicator, *observations, geography, diagnostics);
    }
}

LayerMeshes meshes_of(const GeoLayerSpec& spec, const std::string& name, const std::vector<FrameMesh>& schematic, const Atlas& atlas,
                      const Placer& placer, const Geography& geography, Diagnostics& diagnostics) {
    if (!spec.file.empty()) return areas_of_file(spec, geography, placer, diagnostics);
    if (!geography.schematic)
        diagnostics.warning("layer-schematic", spec.origin, message("the layer “{}” stays schematic beside real boundaries", name),
                            tr("give it a file of its own, with “fichier” or --couche"));
    return areas_of_table(spec, schematic, atlas, diagnostics);
}

}  // namespace

void add_declared_layers(const Atlas& atlas, const std::vector<FrameMesh>& schematic, Geography& geography, Diagnostics& diagnostics) {
    add_member_points(atlas, geography);
    check_entity_centres(atlas, geography, diagnostics);
    const auto& layers = atlas.publication().layers;
    if (!layers.empty()) {
        const Placer placer;
        for (const auto& [name, spec] : layers) {
            if (spec.shape == GeoLayerSpec::Shape::points) add_layer_points(name, spec, atlas, placer, geography, diagnostics);
            else add_layer_areas(name, meshes_of(spec, name, schematic, atlas, placer, geography, diagnostics), geography);
        }
    }
    report_joins(atlas, geography, diagnostics);
}

}  // namespace portraits
