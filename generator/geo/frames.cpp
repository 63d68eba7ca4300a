#include "geo/frames.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

#include <tbb/parallel_for.h>

#include "geo/geos.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

using AreaLayer = std::vector<Area> GeoFrame::*;
const AreaLayer all_layers[] = {&GeoFrame::members, &GeoFrame::territories, &GeoFrame::departments, &GeoFrame::regions};

/// The point of the largest polygon that lies farthest from its border.
Metres deepest_point(const Geos& geos, const Area& area) {
    const auto largest = std::max_element(area.polygons.begin(), area.polygons.end(), [](const auto& a, const auto& b) {
        return surface(a) < surface(b);
    });
    const GeosGeometry polygon = geos.to_geometry(std::vector<MetrePolygon>{*largest});
    const double tolerance = std::sqrt(surface(*largest)) / 12;
    const GeosGeometry radius = geos.own(geos_c().GEOSMaximumInscribedCircle_r(geos.handle(), polygon.get(), tolerance));
    if (!radius) return largest->rings[0][0];
    const GEOSCoordSequence* points = geos_c().GEOSGeom_getCoordSeq_r(geos.handle(), radius.get());
    Metres centre;
    geos_c().GEOSCoordSeq_getXY_r(geos.handle(), points, 0, &centre.x, &centre.y);
    return centre;
}

/// A cell's centre is the best place for its mark; other areas are labelled where they are widest.
void find_inner_points(GeoFrame& frame, const Geography& geography) {
    tbb::parallel_for(std::size_t{0}, std::size(all_layers), [&](std::size_t i) {
        const Geos geos;
        for (Area& area : frame.*all_layers[i]) {
            const auto centre = geography.centre_of_entity.find(area.code);
            const bool is_cell = all_layers[i] == &GeoFrame::members && centre != geography.centre_of_entity.end();
            area.inner = is_cell ? centre->second : deepest_point(geos, area);
        }
    });
}

void copy_inner_points(const GeoFrame& from, GeoFrame& to) {
    for (const AreaLayer& layer : all_layers) {
        std::map<std::string_view, Metres> known;
        for (const Area& area : from.*layer) known.emplace(area.code, area.inner);
        for (Area& area : to.*layer)
            if (const auto found = known.find(area.code); found != known.end()) area.inner = found->second;
    }
}

std::string region_of(const Atlas& atlas, const std::string& department) {
    const auto& departments = atlas.sources().departments;
    const auto found = departments.find(department);
    return found == departments.end() ? std::string() : found->second.region;
}

std::vector<Border> borders_of(const Mesh& mesh, const Atlas& atlas) {
    const bool detailed = !mesh.layers[layer::departments].empty();
    std::vector<Border> borders = to_borders(mesh, mesh.layers[detailed ? layer::departments : layer::regions]);
    for (Border& border : borders) {
        border.extent.emplace();
        for (const Metres& point : border.line) border.extent->add(point);
        if (border.level == Border::Level::coast) continue;
        const bool across = !detailed || region_of(atlas, border.left) != region_of(atlas, border.right);
        border.level = across ? Border::Level::region : Border::Level::department;
    }
    return borders;
}

ArcLayer land_of(const FrameMesh& frame) {
    const ArcLayer& parts = frame.mesh.layers[frame.mesh.layers[layer::regions].empty() ? layer::departments : layer::regions];
    std::vector<const ArcFace*> faces;
    for (const ArcFace& face : parts) faces.push_back(&face);
    return {merged(frame.mesh, faces, frame.definition.code)};
}

GeoFrame frame_at(const FrameMesh& source, const ArcLayer& land, double tolerance, const Atlas& atlas) {
    const Mesh mesh = simplified(source.mesh, tolerance);
    GeoFrame frame;
    frame.code = source.definition.code;
    frame.name = source.definition.name;
    frame.epsg = source.definition.epsg;
    frame.members = areas_at(mesh, mesh.layers[layer::members], tolerance);
    frame.territories = areas_at(mesh, mesh.layers[layer::territories], tolerance);
    frame.departments = areas_at(mesh, mesh.layers[layer::departments], tolerance);
    frame.regions = areas_at(mesh, mesh.layers[layer::regions], tolerance);
    frame.land = areas_at(mesh, land, tolerance);
    frame.borders = borders_of(mesh, atlas);
    for (const Area& area : frame.land) frame.extent = area.extent;
    return frame;
}

}  // namespace

double tolerance_of(const std::string& code, const Extent& extent, Detail detail) {
    const bool mainland = code == "met";
    const double size = std::max(extent.width(), extent.height());
    double points = 0;  // length on paper of the frame's longer side
    switch (detail) {
        case Detail::full: return 0;
        case Detail::local: points = mainland ? 1600 : 400; break;
        case Detail::national: points = mainland ? 370 : 80; break;
        case Detail::small_map: points = mainland ? 110 : 22; break;
    }
    return 0.4 * size / points;
}

Detail detail_for(const GeoFrame& frame, double points_per_metre) {
    for (const Detail detail : {Detail::small_map, Detail::national, Detail::local})
        if (tolerance_of(frame.code, frame.extent, detail) * points_per_metre < 0.65) return detail;
    return Detail::full;
}

std::vector<Area> areas_at(const Mesh& mesh, const ArcLayer& layer, double tolerance) {
    std::vector<Area> areas = to_areas(mesh, layer, tolerance * tolerance);  // an island under a square of about 0.4 pt
    if (tolerance <= 0) return areas;
    const Geos geos;
    for (Area& area : areas) {
        bool crossed = false;
        std::vector<MetrePolygon> polygons = geos.repaired(area.polygons, crossed);
        if (!crossed || polygons.empty()) continue;
        area.polygons = std::move(polygons);
        area.surface = 0;
        for (const MetrePolygon& polygon : area.polygons) area.surface += surface(polygon);
        area.extent = extent_of(area.polygons);
    }
    return areas;
}

std::map<std::string, Metres> inner_points(const std::vector<Area>& areas) {
    const Geos geos;
    std::map<std::string, Metres> points;
    for (const Area& area : areas) points[area.code] = deepest_point(geos, area);
    return points;
}

void add_frames(const std::vector<FrameMesh>& meshes, const Atlas& atlas, Geography& geography) {
    constexpr std::array details = {Detail::full, Detail::local, Detail::national, Detail::small_map};
    std::vector<std::array<GeoFrame, details.size()>> made(meshes.size());
    tbb::parallel_for(std::size_t{0}, meshes.size(), [&](std::size_t i) {
        const FrameMesh& source = meshes[i];
        const ArcLayer land = land_of(source);
        made[i][0] = frame_at(source, land, 0, atlas);
        if (geography.step > 0) return find_inner_points(made[i][0], geography);  // every point is drawn at every scale
        const Extent extent = made[i][0].extent;
        tbb::parallel_for(std::size_t{1}, details.size(), [&](std::size_t level) {
            made[i][level] = frame_at(source, land, tolerance_of(source.definition.code, extent, details[level]), atlas);
            if (details[level] == Detail::local) find_inner_points(made[i][level], geography);
        });
        for (const std::size_t level : {0u, 2u, 3u}) copy_inner_points(made[i][1], made[i][level]);
    });
    for (auto& levels : made)
        for (std::size_t level = 0; level < (geography.step > 0 ? 1 : details.size()); ++level) geography.frames[details[level]].push_back(std::move(levels[level]));
}

}  // namespace portraits
