#include <utility>

#include <tbb/parallel_invoke.h>

#include "base/inputs.hpp"
#include "geo/declared_layers.hpp"
#include "geo/frames.hpp"
#include "geo/layers.hpp"
#include "geo/schematic.hpp"
#include "late/gdal.hpp"

namespace portraits {
namespace {

void note_frames_of_territories(Geography& geography) {
    for (const GeoFrame& frame : geography.frames[Detail::full])
        for (const Area& area : frame.territories) geography.frame_of[area.code] = frame.code;
}

Extent to_extent(const BoundariesSpec::Box& box) { return {box.min_x, box.min_y, box.max_x, box.max_y}; }

bool some_given(const BoundariesSpec& spec) { return !spec.territories.empty() || !spec.departments.empty() || !spec.regions.empty(); }
bool all_given(const BoundariesSpec& spec) { return !spec.territories.empty() && !spec.departments.empty() && !spec.regions.empty(); }

/// Files stand in for layers of the schematic boundaries.
void replace_frames(const Atlas& atlas, GivenLayers given, Geography& geography) {
    const BoundariesSpec& spec = atlas.publication().boundaries;
    const std::vector<FrameMesh> real = layer_meshes(std::move(given), geography);
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
    GivenLayers given;
    Diagnostics of_given;
    TaskInputs read;
    tbb::parallel_invoke(
        [&] {
            if (all_given(spec) && !tables) return place_entities(atlas, outlines, geography, diagnostics);
            meshes = schematic_meshes(atlas, outlines, geography, diagnostics);
            add_frames(meshes, atlas, geography);
        },
        [&] {
            if (some_given(spec)) read.during([&] { given = read_layers(atlas, of_given); });
            else if (tables) gdal();  // reads them then: it takes a while to load
        });
    read.tell();
    diagnostics.append(of_given);
    if (some_given(spec)) replace_frames(atlas, std::move(given), geography);
    note_frames_of_territories(geography);
    if (!geography.moved()) add_declared_layers(atlas, meshes, geography, diagnostics);
    return geography;
}

}  // namespace portraits
