#include "geo/layers.hpp"

#include <map>
#include <optional>
#include <set>

#include "base/messages.hpp"
#include "geo/ogr_file.hpp"
#include "geo/placing.hpp"

namespace portraits {
namespace {

using FramesOfCodes = std::map<std::string, std::string>;                 // code → frame
using FacesOfFrames = std::map<std::string, std::vector<MeshFace>>;      // frame → faces

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

class LayerReader {
public:
    LayerReader(const BoundariesSpec& spec, Diagnostics& diagnostics) : spec_(spec), diagnostics_(diagnostics) {}

    /// With `each_needed`, every absent code is an error about that territory.
    FacesOfFrames read(const std::string& path, const std::string& attribute, const FramesOfCodes& frames, bool each_needed = false) {
        std::set<std::string> known, seen;
        for (const auto& [code, frame] : frames) known.insert(code);
        std::vector<std::string> strangers, displaced, absent;
        ShapeFaults faults;
        FacesOfFrames faces;
        const std::vector<OgrFeature> features =
            read_ogr_file({path, {}, attribute, {}, {}, known, spec_.projection, spec_.origin}, diagnostics_);
        for (const OgrFeature& feature : features) {
            if (feature.degrees.empty()) {
                faults.empty.push_back(feature.code);
                continue;
            }
            const auto frame = frames.find(feature.code);
            if (frame == frames.end()) strangers.push_back(feature.code);
            else if (!lies_in(feature.degrees, window_of(frame->second))) displaced.push_back(feature.code);
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
    std::vector<MetrePolygon> projected(const OgrFeature& feature, const std::string& frame, ShapeFaults& faults) const {
        bool repaired = false;
        std::vector<MetrePolygon> polygons = geos_.repaired(placer_.projected(feature.degrees, frame), repaired);
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
};

std::vector<MeshFace> to_faces(const std::vector<Area>& areas) {
    std::vector<MeshFace> faces;
    for (const Area& area : areas) faces.push_back({area.code, area.polygons});
    return faces;
}

}  // namespace

std::vector<FrameMesh> layer_meshes(const Atlas& atlas, const Geography& schematic, Diagnostics& diagnostics) {
    const BoundariesSpec& spec = atlas.publication().boundaries;
    LayerReader reader(spec, diagnostics);
    std::optional<FacesOfFrames> territories, departments, regions;
    if (!spec.territories.empty()) territories = reader.read(spec.territories, spec.territory_code, territory_frames(atlas), true);
    if (!spec.departments.empty()) departments = reader.read(spec.departments, spec.department_code, department_frames(atlas));
    if (!spec.regions.empty()) regions = reader.read(spec.regions, spec.region_code, region_frames(atlas));
    std::vector<FrameMesh> meshes;
    for (const FrameDefinition& frame : frame_definitions()) {
        const GeoFrame& plain = schematic.frame(Detail::full, frame.code);
        std::vector<std::vector<MeshFace>> layers(layer::count);
        layers[layer::territories] = territories ? (*territories)[frame.code] : to_faces(plain.territories);
        layers[layer::departments] = departments ? (*departments)[frame.code] : to_faces(plain.departments);
        layers[layer::regions] = regions ? (*regions)[frame.code] : to_faces(plain.regions);
        meshes.push_back({frame, build_mesh(layers, 2)});
    }
    return meshes;
}

}  // namespace portraits
