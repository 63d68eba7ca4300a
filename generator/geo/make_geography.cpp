#include "base/messages.hpp"
#include "geo/frames.hpp"
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
    std::vector<FrameMesh> meshes = schematic_meshes(atlas, outlines, geography, diagnostics);
    add_frames(meshes, atlas, geography);
    note_frames_of_territories(geography);
    return geography;
}

}  // namespace portraits
