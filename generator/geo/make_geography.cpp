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

Extent to_extent(const BoundariesSpec::Box& box) { return {box.min_x, box.min_y, box.max_x, box.max_y}; }

bool all_given(const BoundariesSpec& spec) { return !spec.territories.empty() && !spec.departments.empty() && !spec.regions.empty(); }

/// Files stand in for layers of the schematic boundaries.
void replace_frames(const Atlas& atlas, Geography& geography, Diagnostics& diagnostics) {
    const BoundariesSpec& spec = atlas.publication().boundaries;
    const std::vector<FrameMesh> real = layer_meshes(atlas, geography, diagnostics);
    geography.frames.clear();
    geography.schematic = spec.territories.empty();
    geography.credit = spec.credit;
    geography.step = spec.step;
    geography.window = to_extent(spec.window);
    for (const auto& [frame, box] : spec.insets) geography.boxes[frame] = to_extent(box);
    add_frames(real, atlas, geography);
}

}  // namespace

Geography make_geography(const Atlas& atlas, const std::string& outlines, Diagnostics& diagnostics) {
    Geography geography;
    const BoundariesSpec& spec = atlas.publication().boundaries;
    // Layers of a table are joined from the cells of members, whatever else is given; a drawing has neither.
    const bool tables = !spec.moved() && !atlas.publication().layers.empty();
    std::vector<FrameMesh> meshes;
    if (all_given(spec) && !tables) {
        place_entities(atlas, outlines, geography, diagnostics);
    } else {
        meshes = schematic_meshes(atlas, outlines, geography, diagnostics);
        add_frames(meshes, atlas, geography);
    }
    if (!spec.territories.empty() || !spec.departments.empty() || !spec.regions.empty()) replace_frames(atlas, geography, diagnostics);
    note_frames_of_territories(geography);
    if (!geography.moved()) add_declared_layers(atlas, meshes, geography, diagnostics);
    return geography;
}

}  // namespace portraits
