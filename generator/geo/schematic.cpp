#include "geo/schematic.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <tbb/parallel_for.h>

#include "base/messages.hpp"
#include "geo/geos.hpp"
#include "geo/projection.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

/// Few points mean a small island shown large: more rounds of corner cutting.
std::vector<MetrePolygon> land_of(const std::vector<LonLatRing>& rings, const Projection& projection) {
    std::vector<MetrePolygon> land;
    for (const LonLatRing& ring : rings) {
        MetreRing points;
        for (const LonLat& p : ring) points.push_back(projection.to_metres(p));
        land.push_back({{wound(corners_cut(std::move(points), ring.size() > 100 ? 2 : 4), true)}});
    }
    return land;
}


/// Seeds at the same place are pulled apart by a small step in a direction that depends on their order alone.
void separate(std::vector<Seed>& seeds) {
    std::map<std::pair<double, double>, int> taken;
    for (Seed& seed : seeds) {
        const int before = taken[{seed.at.x, seed.at.y}]++;
        if (before == 0) continue;
        const double golden_angle = 2.399963;
        seed.at.x += 400 * std::cos(before * golden_angle);
        seed.at.y += 400 * std::sin(before * golden_angle);
    }
}

bool is_finite(Metres p) { return std::isfinite(p.x) && std::isfinite(p.y); }

std::vector<Seed> seeds_of(const Atlas& atlas, const std::string& frame, const Extent& land, const Projection& projection,
                           Diagnostics& diagnostics) {
    const double margin = std::max(land.width(), land.height()) / 4;
    const Extent near{land.min_x - margin, land.min_y - margin, land.max_x + margin, land.max_y + margin};
    std::vector<Seed> seeds;
    for (const auto& [code, entity] : atlas.sources().entities) {
        if (frame_of_department(entity.department) != frame) continue;
        const Metres at = projection.to_metres(entity.centre);
        if (is_finite(at) && near.contains(at)) seeds.push_back({&entity, at});
        else
            diagnostics.warning("centre-outside-frame", entity.origin,
                                message("the centre of “{}” ({}) lies outside {}", entity.name, code, frame),
                                tr("check its longitude and latitude; it is left out of the maps"));
    }
    separate(seeds);
    return seeds;
}

FrameMesh frame_mesh(const FrameDefinition& definition, const std::vector<MeshFace>& cells, const Atlas& atlas) {
    FrameMesh made{definition, build_mesh({cells}, 2)};
    ArcLayer members = without_exclaves(made.mesh, made.mesh.layers[0]);
    const auto territory = [&](const std::string& code) {
        const Territory* found = atlas.territory_of_member(code);
        return found ? found->id : std::string();
    };
    const auto department = [&](const std::string& code) { return atlas.entity(code).department; };
    const auto region = [&](const std::string& code) { return atlas.entity(code).region; };
    std::vector<ArcLayer> layers(layer::count);
    layers[layer::territories] = joined(made.mesh, members, territory);
    layers[layer::departments] = joined(made.mesh, members, department);
    layers[layer::regions] = joined(made.mesh, members, region);
    layers[layer::members] = std::move(members);
    made.mesh.layers = std::move(layers);
    return made;
}

/// What one frame gives, by a task of its own.
struct SchematicFrame {
    std::vector<Seed> seeds;
    FrameMesh mesh;
    Diagnostics diagnostics;
};

enum class Cells { wanted, none };

SchematicFrame schematic_frame(const FrameDefinition& definition, const std::vector<LonLatRing>& rings, const Atlas& atlas, Cells cells) {
    SchematicFrame frame;
    const Projection projection(definition.epsg);
    const std::vector<MetrePolygon> land = land_of(rings, projection);
    frame.seeds = seeds_of(atlas, definition.code, extent_of(land), projection, frame.diagnostics);
    frame.mesh.definition = definition;
    if (cells == Cells::wanted) frame.mesh = frame_mesh(definition, cells_of(frame.seeds, land), atlas);
    return frame;
}

std::vector<FrameMesh> schematic_frames(const Atlas& atlas, const std::string& outlines, Geography& geography, Diagnostics& diagnostics,
                                        Cells cells) {
    const std::map<std::string, std::vector<LonLatRing>> rings = read_outlines(outlines, diagnostics);
    const auto& definitions = frame_definitions();
    std::vector<SchematicFrame> frames(definitions.size());
    tbb::parallel_for(std::size_t{0}, frames.size(), [&](std::size_t i) {
        const auto own = rings.find(definitions[i].code);
        frames[i] = schematic_frame(definitions[i], own == rings.end() ? std::vector<LonLatRing>() : own->second, atlas, cells);
    });
    std::vector<FrameMesh> meshes;
    for (SchematicFrame& frame : frames) {
        diagnostics.append(frame.diagnostics);
        for (const Seed& seed : frame.seeds) {
            geography.centre_of_entity[seed.entity->code] = seed.at;
            geography.frame_of_entity[seed.entity->code] = frame.mesh.definition.code;
        }
        meshes.push_back(std::move(frame.mesh));
    }
    return meshes;
}

}  // namespace

ArcLayer joined(const Mesh& mesh, const ArcLayer& cells, const CodeOf& code_of) {
    std::map<std::string, std::vector<const ArcFace*>> groups;
    for (const ArcFace& cell : cells)
        if (const std::string code = code_of(cell.code); !code.empty()) groups[code].push_back(&cell);
    ArcLayer made;
    for (const auto& [code, faces] : groups) made.push_back(merged(mesh, faces, code));
    return made;
}

std::vector<FrameMesh> schematic_meshes(const Atlas& atlas, const std::string& outlines, Geography& geography, Diagnostics& diagnostics) {
    return schematic_frames(atlas, outlines, geography, diagnostics, Cells::wanted);
}

void place_entities(const Atlas& atlas, const std::string& outlines, Geography& geography, Diagnostics& diagnostics) {
    schematic_frames(atlas, outlines, geography, diagnostics, Cells::none);
}

}  // namespace portraits
