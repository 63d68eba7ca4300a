#include "geo/declared_layers.hpp"
#include "geo/frames.hpp"
#include "geo/layers.hpp"
#include "geo/schematic.hpp"

namespace portraits {
namespace {

void note_frames_of_territories(Geography& geography) {
    for (const GeoFrame& frame : geography.frames[Detail::full])
        for (const Area& area : frame.territories) geography.frame_of[area.code] = frame.code;
}

}  // namespace

Geography make_geography(const Atlas& atlas, const std::string& outlines, Diagnostics& diagnostics) {
    Geography geography;
    const std::vector<FrameMesh> meshes = schematic_meshes(atlas, outlines, geography, diagnostics);
    add_frames(meshes, atlas, geography);
    const BoundariesSpec& spec = atlas.publication().boundaries;
    if (!spec.territories.empty() || !spec.departments.empty() || !spec.regions.empty()) {
        const std::vector<FrameMesh> real = layer_meshes(atlas, geography, diagnostics);
        geography.frames.clear();
        geography.schematic = spec.territories.empty();
        geography.credit = spec.credit;
        add_frames(real, atlas, geography);
    }
    note_frames_of_territories(geography);
    add_declared_layers(atlas, meshes, geography, diagnostics);
    return geography;
}

}  // namespace portraits
