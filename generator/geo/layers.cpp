#include "geo/layers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <tbb/parallel_for.h>

#include "base/inputs.hpp"
#include "base/messages.hpp"
#include "geo/ogr_file.hpp"
#include "geo/placing.hpp"

namespace portraits {
namespace {

using FramesOfCodes = std::map<std::string, std::string>;                 // code → frame

FramesOfCodes territory_frames(const Atlas& atlas) {
    FramesOfCodes frames;
    for (const Territory& territory : atlas.territories())
        frames[territory.id] = territory.departments.empty() ? "met" : frame_of_department(territory.departments.front());
    return frames;
}
FramesOfCodes department_frames(const Atlas& atlas) {
    FramesOfCodes frames;
    for (const auto& [code, department] : atlas.sources().departments) frames[code] = frame_of_department(code);
    return frames;
}
FramesOfCodes region_frames(const Atlas& atlas) {
    FramesOfCodes frames;
    for (const auto& [code, department] : atlas.sources().departments) frames[department.region] = frame_of_department(code);
    return frames;
}

/// A layer that a file gives: which attribute holds its codes, where each of them must lie, whether none may be absent.
struct LayerFile {
    std::string path, attribute;
    FramesOfCodes frames;
    bool each_needed = false;
};

class LayerReader {
public:
    LayerReader(const BoundariesSpec& spec, Diagnostics& diagnostics) : spec_(spec), diagnostics_(diagnostics) {}

    /// Points that are not on the grid that publication.yml declares; each is still drawn, at its nearest place.
    std::size_t off_the_grid() const { return off_the_grid_; }

    /// With `each_needed`, every absent code is an error about that territory.
    FacesOfFrames read(const LayerFile& file) {
        const auto& [path, attribute, frames, each_needed] = file;
        std::set<std::string> known, seen;
        for (const auto& [code, frame] : frames) known.insert(code);
        std::vector<std::string> strangers, displaced, absent;
        ShapeFaults faults;
        FacesOfFrames faces;
        const std::vector<OgrFeature> features =
            read_ogr_file({path, {}, attribute, {}, {}, known, spec_.projection, spec_.moved(), spec_.origin}, diagnostics_);
        for (const OgrFeature& feature : features) {
            if (feature.degrees.empty()) {
                faults.empty.push_back(feature.code);
                continue;
            }
            const auto frame = frames.find(feature.code);
            if (frame == frames.end()) strangers.push_back(feature.code);
            else if (!lies_in(feature.degrees, place_of(frame->second))) displaced.push_back(feature.code);
            else faces[frame->second].push_back({feature.code, projected(feature, frame->second, faults)});
            seen.insert(feature.code);
        }
        for (const std::string& code : known)
            if (!seen.contains(code)) absent.push_back(code);
        if (features.empty()) return faces;
        faults.report(path, spec_.origin, diagnostics_);
        if (each_needed) refuse(path, absent);
        else if (!absent.empty())
            diagnostics_.warning("boundary-missing", spec_.origin, message("“{}” has no area for: {}", path, listed(absent)));
        report(path, strangers, displaced);
        return faces;
    }

private:
    /// Where a frame's shapes must lie: on the globe, or in the box they were moved to.
    Extent place_of(const std::string& frame) const {
        if (!spec_.moved()) return window_of(frame);
        const auto inset = spec_.insets.find(frame);
        const BoundariesSpec::Box& box = inset == spec_.insets.end() ? spec_.window : inset->second;
        return {box.min_x, box.min_y, box.max_x, box.max_y};
    }

    void count_off_the_grid(const std::vector<MetrePolygon>& polygons) {
        const auto off = [&](double v) { return std::abs(v - spec_.step * std::round(v / spec_.step)) > 1e-3 * spec_.step; };
        for (const MetrePolygon& polygon : polygons)
            for (const MetreRing& ring : polygon.rings)
                off_the_grid_ += static_cast<std::size_t>(std::count_if(ring.begin(), ring.end(), [&](Metres p) { return off(p.x) || off(p.y); }));
    }

    std::vector<MetrePolygon> projected(const OgrFeature& feature, const std::string& frame, ShapeFaults& faults) {
        // A grid makes shapes touch themselves here and there: mending them would move points, and painting does not need it.
        if (spec_.step > 0) count_off_the_grid(feature.degrees);
        if (spec_.step > 0 && spec_.moved()) return feature.degrees;
        bool repaired = false;
        std::vector<MetrePolygon> polygons = spec_.moved() ? feature.degrees : placer_.projected(feature.degrees, frame);
        polygons = geos_.repaired(std::move(polygons), repaired);
        if (repaired) faults.repaired.push_back(feature.code);
        return polygons;
    }

    void refuse(const std::string& path, const std::vector<std::string>& absent) {
        for (const std::string& territory : absent)
            diagnostics_.add({Severity::error, "boundary-missing", spec_.origin, message("“{}” has no area for this territory", path),
                              tr("complete the file, or correct the attribute that holds the codes"), territory});
    }

    void report(const std::string& path, const std::vector<std::string>& strangers, const std::vector<std::string>& displaced) {
        if (!strangers.empty())
            diagnostics_.warning("boundary-unknown", spec_.origin, message("“{}” has areas with unknown codes: {}", path, listed(strangers)));
        if (!displaced.empty())
            diagnostics_.error("boundary-displaced", spec_.origin,
                               message("“{}” has areas outside their place on the globe: {}", path, listed(displaced)),
                               tr("give overseas departments their true coordinates, not moved beside the mainland"));
    }

    const BoundariesSpec& spec_;
    Diagnostics& diagnostics_;
    Geos geos_;
    Placer placer_;
    std::size_t off_the_grid_ = 0;
};

std::vector<MeshFace> to_faces(const std::vector<Area>& areas) {
    std::vector<MeshFace> faces;
    for (const Area& area : areas) faces.push_back({area.code, area.polygons});
    return faces;
}

}  // namespace

GivenLayers read_layers(const Atlas& atlas, Diagnostics& diagnostics) {
    const BoundariesSpec& spec = atlas.publication().boundaries;
    const std::array<LayerFile, 3> files = {{{spec.territories, spec.territory_code, territory_frames(atlas), true},
                                             {spec.departments, spec.department_code, department_frames(atlas)},
                                             {spec.regions, spec.region_code, region_frames(atlas)}}};
    struct Task {
        std::optional<FacesOfFrames> faces;
        Diagnostics diagnostics;
        TaskInputs inputs;
        std::size_t off_the_grid = 0;
    };
    std::vector<Task> tasks(files.size());
    tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
        if (files[i].path.empty()) return;
        tasks[i].inputs.during([&] {
            LayerReader reader(spec, tasks[i].diagnostics);
            tasks[i].faces = reader.read(files[i]);
            tasks[i].off_the_grid = reader.off_the_grid();
        });
    }, tbb::simple_partitioner());
    GivenLayers layers;
    std::size_t off_the_grid = 0;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        tasks[i].inputs.tell();
        diagnostics.append(tasks[i].diagnostics);
        off_the_grid += tasks[i].off_the_grid;
        layers[i] = std::move(tasks[i].faces);
    }
    if (off_the_grid > 0)
        diagnostics.error("boundaries-off-grid", spec.origin, message("{} points do not lie on a grid of {} m", off_the_grid, spec.step),
                          tr("correct “pas” in publication.yml, or take it away: outlines are then simplified to what shows"));
    return layers;
}

std::vector<FrameMesh> layer_meshes(GivenLayers given, const Geography& schematic) {
    std::vector<FrameMesh> meshes;
    for (const FrameDefinition& frame : frame_definitions()) {
        const auto given_or_plain = [&](std::size_t i, std::vector<Area> GeoFrame::*plain) {
            return given[i] ? std::move((*given[i])[frame.code]) : to_faces(schematic.frame(Detail::full, frame.code).*plain);
        };
        std::vector<std::vector<MeshFace>> layers(layer::count);
        layers[layer::territories] = given_or_plain(0, &GeoFrame::territories);
        layers[layer::departments] = given_or_plain(1, &GeoFrame::departments);
        layers[layer::regions] = given_or_plain(2, &GeoFrame::regions);
        meshes.push_back({frame, build_mesh(layers, 2)});
    }
    return meshes;
}

}  // namespace portraits
