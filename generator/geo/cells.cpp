#include <algorithm>
#include <cmath>
#include <map>

#include "geo/geos.hpp"
#include "geo/rings.hpp"
#include "geo/schematic.hpp"

namespace portraits {
namespace {

/// A cell with less land than this, in m², gets an islet around its centre, of this radius in metres. Both for intercommunalités; less where
/// cells are smaller, down to communes.
struct Islets {
    double least_cell = 20e6, radius = 5000;
};
Islets islets_for(double land, std::size_t cells) {
    const double mean = land / static_cast<double>(std::max<std::size_t>(cells, 1));
    return {std::min(20e6, 0.3 * mean), std::min(5000.0, 0.6 * std::sqrt(mean))};
}

Extent grown_extent(const std::vector<Seed>& seeds, const std::vector<MetrePolygon>& land) {
    Extent extent = extent_of(land);
    for (const Seed& seed : seeds) extent.add(seed.at);
    const double margin = std::max(extent.width(), extent.height());
    return {extent.min_x - margin, extent.min_y - margin, extent.max_x + margin, extent.max_y + margin};
}

MetreRing box_ring(const Extent& e) {
    return {{e.min_x, e.min_y}, {e.max_x, e.min_y}, {e.max_x, e.max_y}, {e.min_x, e.max_y}};
}

/// Voronoi cells in the order of the seeds, unclipped.
std::vector<MetreRing> voronoi(const Geos& geos, const std::vector<Seed>& seeds, const Extent& extent) {
    std::vector<Metres> points;
    for (const Seed& seed : seeds) points.push_back(seed.at);
    std::vector<MetreRing> cells(seeds.size());
    if (seeds.size() == 1) cells[0] = box_ring(extent);
    if (seeds.size() < 2) return cells;
    const GeosGeometry envelope = geos.to_geometry(box_ring(extent));
    const GeosGeometry sites = geos.to_points(points);
    const GeosGeometry diagram = geos.own(geos_c().GEOSVoronoiDiagram_r(geos.handle(), sites.get(), envelope.get(), 0, 0));
    std::vector<std::pair<double, std::size_t>> by_x;  // of the points: only those within a cell's width are looked at
    for (std::size_t i = 0; i < points.size(); ++i) by_x.emplace_back(points[i].x, i);
    std::sort(by_x.begin(), by_x.end());
    for (MetrePolygon& polygon : geos.to_polygons(diagram.get())) {
        const Extent around = extent_of({polygon});
        auto place = std::lower_bound(by_x.begin(), by_x.end(), std::pair(around.min_x, std::size_t{0}));
        while (place != by_x.end() && place->first <= around.max_x && !(around.contains(points[place->second]) && inside(polygon.rings[0], points[place->second]))) ++place;
        if (place != by_x.end() && place->first <= around.max_x) cells[place->second] = std::move(polygon.rings[0]);
    }
    return cells;
}

double total_surface(const std::vector<MetrePolygon>& polygons) {
    double sum = 0;
    for (const MetrePolygon& polygon : polygons) sum += surface(polygon);
    return sum;
}

/// What the cell covers of the land; with an islet when that is nearly nothing.
std::vector<MetrePolygon> on_land(const Geos& geos, const MetreRing& cell, Metres seed, const GEOSGeometry* land,
                                  const GEOSPreparedGeometry* prepared, const Islets& islets) {
    const GeosGeometry whole = geos.to_geometry(cell);
    if (geos_c().GEOSPreparedContains_r(geos.handle(), prepared, whole.get()) == 1) return {{{cell}}};
    const GeosGeometry part = geos.own(geos_c().GEOSIntersection_r(geos.handle(), whole.get(), land));
    std::vector<MetrePolygon> polygons = geos.to_polygons(part.get());
    if (total_surface(polygons) >= islets.least_cell) return polygons;
    const GeosGeometry disc = geos.own(geos_c().GEOSBuffer_r(geos.handle(), geos.to_points({seed}).get(), islets.radius, 6));
    const GeosGeometry islet = geos.own(geos_c().GEOSIntersection_r(geos.handle(), disc.get(), whole.get()));
    return geos.to_polygons(geos.own(geos_c().GEOSUnion_r(geos.handle(), islet.get(), part.get())).get());
}

double length(const std::vector<Metres>& line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return sum;
}

/// The face on the other side of most of a polygon's border, −1 when it is an island.
int main_neighbour(const Mesh& mesh, const ArcPolygon& polygon, const std::map<int, int>& face_at) {
    std::map<int, double> shared;
    for (const ArcRing& ring : polygon.rings)
        for (const int arc : ring)
            if (const auto other = face_at.find(~arc); other != face_at.end())
                shared[other->second] += length(mesh.arcs[arc < 0 ? ~arc : arc]);
    int best = -1;
    for (const auto& [face, size] : shared)
        if (best < 0 || size > shared[best]) best = face;
    return best;
}

double size_of(const Mesh& mesh, const ArcPolygon& polygon) {
    const std::vector<Area> areas = to_areas(mesh, {ArcFace{"", {polygon}}}, 0);
    return areas.empty() ? 0 : areas[0].surface;
}

}  // namespace

std::vector<MeshFace> cells_of(const std::vector<Seed>& seeds, const std::vector<MetrePolygon>& land) {
    const Geos geos;
    const GeosGeometry ground = geos.to_geometry(geos.repaired(land));
    const GEOSPreparedGeometry* prepared = geos_c().GEOSPrepare_r(geos.handle(), ground.get());
    const std::vector<MetreRing> rings = voronoi(geos, seeds, grown_extent(seeds, land));
    const Islets islets = islets_for(total_surface(land), seeds.size());
    std::vector<MeshFace> cells;
    for (std::size_t i = 0; i < seeds.size(); ++i)
        if (!rings[i].empty())
            cells.push_back({seeds[i].entity->code, on_land(geos, rings[i], seeds[i].at, ground.get(), prepared, islets)});
    geos_c().GEOSPreparedGeom_destroy_r(geos.handle(), prepared);
    return cells;
}

ArcLayer without_exclaves(const Mesh& mesh, const ArcLayer& cells) {
    std::map<int, int> face_at;  // directed arc → cell on its left
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (const ArcPolygon& polygon : cells[i].polygons)
            for (const ArcRing& ring : polygon.rings)
                for (const int arc : ring) face_at[arc] = static_cast<int>(i);
    ArcLayer kept = cells;
    for (ArcFace& face : kept) face.polygons.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto& polygons = cells[i].polygons;
        std::vector<double> sizes;
        for (const ArcPolygon& polygon : polygons) sizes.push_back(size_of(mesh, polygon));
        const std::size_t main = std::max_element(sizes.begin(), sizes.end()) - sizes.begin();
        for (std::size_t j = 0; j < polygons.size(); ++j) {
            const int neighbour = j == main ? -1 : main_neighbour(mesh, polygons[j], face_at);
            kept[neighbour < 0 || neighbour == static_cast<int>(i) ? i : neighbour].polygons.push_back(polygons[j]);
        }
    }
    ArcLayer made;
    for (const ArcFace& face : kept) made.push_back(merged(mesh, {&face}, face.code));
    return made;
}

}  // namespace portraits
