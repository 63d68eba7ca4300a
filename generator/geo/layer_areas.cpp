#include "geo/layer_areas.hpp"

#include <algorithm>
#include <set>

#include "base/messages.hpp"
#include "geo/geos.hpp"
#include "geo/ogr_file.hpp"
#include "geo/schematic.hpp"
#include "geo/shores.hpp"

namespace portraits {
namespace {

/// Polygons by the frame whose window holds them; those in none under "".
std::map<std::string, std::vector<MetrePolygon>> by_frame(const std::vector<MetrePolygon>& degrees) {
    std::map<std::string, std::vector<MetrePolygon>> found;
    for (const MetrePolygon& polygon : degrees) {
        const std::string frame = frame_at(polygon.rings[0][0]);
        const bool whole = !frame.empty() && lies_in({polygon}, window_of(frame));
        found[whole ? frame : ""].push_back(polygon);
    }
    return found;
}

/// Faces of one layer, by frame, and what was wrong with the features they come from.
struct Sorting {
    std::map<std::string, std::vector<MeshFace>> faces;
    std::map<std::string, std::map<std::string, std::string>> names;
    std::vector<std::string> displaced;
    ShapeFaults faults;
};

void sort_feature(const OgrFeature& feature, const Placer& placer, const Shores& shores, const Geos& geos, Sorting& sorting) {
    const std::string& called = feature.code.empty() ? feature.name : feature.code;
    if (feature.degrees.empty()) sorting.faults.empty.push_back(called);
    bool repaired = false, displaced = false;
    for (const auto& [frame, degrees] : by_frame(feature.degrees)) {
        bool changed = false;
        std::vector<MetrePolygon> polygons;
        if (!frame.empty()) polygons = geos.repaired(placer.projected(degrees, frame), changed);
        if (frame.empty() || !shores.hold(polygons, frame)) {
            displaced = true;
            continue;
        }
        repaired |= changed;
        sorting.faces[frame].push_back({feature.code, std::move(polygons)});
        sorting.names[frame][feature.code] = feature.name;
    }
    if (repaired) sorting.faults.repaired.push_back(called);
    if (displaced) sorting.displaced.push_back(called);
}

void report_displaced(const Sorting& sorting, const GeoLayerSpec& spec, Diagnostics& diagnostics) {
    if (sorting.displaced.empty()) return;
    const std::string codes = listed(sorting.displaced);
    const char* const remedy = tr("give overseas departments their true coordinates, not moved beside the mainland");
    if (sorting.faces.empty())
        diagnostics.error("boundary-displaced", spec.origin, message("“{}” has areas outside their place on the globe: {}", spec.file, codes), remedy);
    else
        diagnostics.warning("boundary-displaced", spec.origin,
                            message("“{}” has areas outside their place on the globe, which are left out: {}", spec.file, codes), remedy);
}

/// Faces of the same code become one.
void join_pieces(Mesh& mesh) {
    for (ArcLayer& layer : mesh.layers) {
        std::map<std::string, std::vector<const ArcFace*>> pieces;
        for (const ArcFace& face : layer) pieces[face.code].push_back(&face);
        if (pieces.size() == layer.size()) continue;
        ArcLayer joined;
        for (const auto& [code, faces] : pieces) joined.push_back(faces.size() == 1 ? *faces[0] : merged(mesh, faces, code));
        layer = std::move(joined);
    }
}

/// Area of each member by the table, in the file's order of first appearance; unknown members apart.
struct Grouping {
    std::map<std::string, std::string> area_of_member, names;
    std::vector<std::string> strangers;
};

Grouping grouping_of(const GeoLayerSpec& spec, const Atlas& atlas, Diagnostics& diagnostics) {
    Grouping grouping;
    std::set<std::string> known;
    for (const auto& [code, entity] : atlas.sources().entities) known.insert(code);
    const OgrRequest request{spec.table, {}, spec.code, spec.label, {}, known, {}, false, spec.origin};
    for (const TableRow& row : read_member_table(request, diagnostics)) {
        if (!known.contains(row.member)) grouping.strangers.push_back(row.member);
        else if (!row.code.empty()) grouping.area_of_member[row.member] = row.code;
        if (!row.name.empty()) grouping.names[row.code] = row.name;
    }
    if (!grouping.strangers.empty())
        diagnostics.warning("member-unknown", spec.origin, message("“{}” groups unknown members: {}", spec.table, listed(grouping.strangers)));
    return grouping;
}

}  // namespace

LayerMeshes areas_of_file(const GeoLayerSpec& spec, const Geography& geography, const Placer& placer, Diagnostics& diagnostics) {
    const Shores shores(geography);
    const Geos geos;
    Sorting sorting;
    const OgrRequest request{spec.file, spec.sublayer, spec.code, spec.label, {}, {}, spec.projection, false, spec.origin};
    const std::vector<OgrFeature> features = read_ogr_file(request, diagnostics);
    for (const OgrFeature& feature : features) sort_feature(feature, placer, shores, geos, sorting);
    if (!features.empty() && sorting.faults.empty.size() == features.size()) {
        refuse_empty_layer(spec.file, spec.origin, diagnostics);
        return {};
    }
    sorting.faults.report(spec.file, spec.origin, diagnostics);
    report_displaced(sorting, spec, diagnostics);
    LayerMeshes meshes;
    for (auto& [frame, faces] : sorting.faces) {
        LayerMesh made{build_mesh({faces}, 2), std::move(sorting.names[frame])};
        join_pieces(made.mesh);
        meshes.emplace(frame, std::move(made));
    }
    return meshes;
}

LayerMeshes areas_of_table(const GeoLayerSpec& spec, const std::vector<FrameMesh>& schematic, const Atlas& atlas, Diagnostics& diagnostics) {
    const Grouping grouping = grouping_of(spec, atlas, diagnostics);
    const auto area_of = [&](const std::string& member) {
        const auto found = grouping.area_of_member.find(member);
        return found == grouping.area_of_member.end() ? std::string() : found->second;
    };
    LayerMeshes meshes;
    for (const FrameMesh& frame : schematic) {
        LayerMesh made{frame.mesh, grouping.names};
        made.mesh.layers = {joined(frame.mesh, frame.mesh.layers[layer::members], area_of)};
        if (!made.mesh.layers[0].empty()) meshes.emplace(frame.definition.code, std::move(made));
    }
    return meshes;
}

void add_layer_areas(const std::string& name, const LayerMeshes& meshes, Geography& geography) {
    for (const auto& [code, layer] : meshes) {
        const Extent extent = geography.frame(Detail::full, code).extent;
        std::map<std::string, Metres> inner;
        for (const Detail detail : {Detail::local, Detail::full, Detail::national, Detail::small_map}) {
            const double tolerance = tolerance_of(code, extent, detail);
            const Mesh mesh = simplified(layer.mesh, tolerance);
            std::vector<Area> areas = areas_at(mesh, mesh.layers[0], tolerance);
            if (detail == Detail::local) inner = inner_points(areas);
            for (Area& area : areas) {
                if (const auto known = layer.names.find(area.code); known != layer.names.end()) area.name = known->second;
                if (const auto point = inner.find(area.code); point != inner.end()) area.inner = point->second;
            }
            for (GeoFrame& frame : geography.frames.at(detail))
                if (frame.code == code) frame.layers[name] = std::move(areas);
        }
    }
}

}  // namespace portraits
