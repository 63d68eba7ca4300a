// Simplification keeps neighbours neighbours: overlaps and gaps between areas, measured by GEOS, of the real perimeters and of the
// schematic ones, at every detail.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "base/files.hpp"
#include "geo/geos.hpp"
#include "geo/layers.hpp"
#include "geo/schematic.hpp"
#include "load/load_sources.hpp"

using namespace portraits;

namespace {

double length(const std::vector<Metres>& line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return sum;
}

/// Metres of border between two areas of a layer, and of all together.
struct SharedBorders {
    SharedBorders(const Mesh& mesh, const ArcLayer& layer) {
        for (const Border& border : to_borders(mesh, layer)) {
            if (border.level == Border::Level::coast) continue;
            between[std::minmax(border.left, border.right)] += length(border.line);
            total += length(border.line);
        }
    }
    double of(const std::string& a, const std::string& b) const {
        const auto found = between.find(std::minmax(a, b));
        return found == between.end() ? 0 : found->second;
    }
    std::map<std::pair<std::string, std::string>, double> between;
    double total = 0;
};

/// The areas of one layer as GEOS sees them.
class Ruler {
public:
    explicit Ruler(const std::vector<Area>& areas) : areas_(areas) {
        for (const Area& area : areas) shapes_.push_back(geos_.to_geometry(geos_.repaired(area.polygons)));
    }
    double overlap(std::size_t i, std::size_t j) const {
        if (!areas_[i].extent.overlaps(areas_[j].extent)) return 0;
        return surface(GEOSIntersection_r(geos_.handle(), shapes_[i].get(), shapes_[j].get()));
    }
    /// Ground of the whole that no area covers.
    double gap(const std::vector<Area>& whole) const {
        std::vector<GEOSGeometry*> parts;
        for (const GeosGeometry& shape : shapes_) parts.push_back(GEOSGeom_clone_r(geos_.handle(), shape.get()));
        const GeosGeometry all = geos_.own(
            GEOSGeom_createCollection_r(geos_.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(), static_cast<unsigned>(parts.size())));
        const GeosGeometry covered = geos_.own(GEOSUnaryUnion_r(geos_.handle(), all.get()));
        double sum = 0;
        for (const Area& area : whole) {
            const GeosGeometry shape = geos_.to_geometry(geos_.repaired(area.polygons));
            sum += surface(GEOSDifference_r(geos_.handle(), shape.get(), covered.get()));
        }
        return sum;
    }

private:
    double surface(GEOSGeometry* made) const {
        const GeosGeometry geometry = geos_.own(made);
        double area = 0;
        if (geometry) GEOSArea_r(geos_.handle(), geometry.get(), &area);
        return area;
    }
    const std::vector<Area>& areas_;
    Geos geos_;
    std::vector<GeosGeometry> shapes_;
};

struct NamedLayer { const char* name; std::size_t place; };
const NamedLayer all_layers[] = {{members_layer, layer::members},
                                 {territories_layer, layer::territories},
                                 {departments_layer, layer::departments},
                                 {regions_layer, layer::regions}};
const std::pair<const char*, Detail> all_details[] = {
    {"full", Detail::full}, {"local", Detail::local}, {"national", Detail::national}, {"small map", Detail::small_map}};

/// All that neighbours share is bounded by the tolerance times the border between them; 2 m is the distance at which points are one.
void expect_neighbours_to_touch(const Mesh& mesh, const ArcLayer& layer, double tolerance) {
    const std::vector<Area> areas = to_areas(mesh, layer, 0);
    const SharedBorders borders(mesh, layer);
    const Ruler ruler(areas);
    const double width = std::max(tolerance, 2.0);
    for (std::size_t i = 0; i < areas.size(); ++i)
        for (std::size_t j = i + 1; j < areas.size(); ++j)
            EXPECT_LE(ruler.overlap(i, j), width * borders.of(areas[i].code, areas[j].code) + 1) << areas[i].code << " and " << areas[j].code;
    std::vector<const ArcFace*> faces;
    for (const ArcFace& face : layer) faces.push_back(&face);
    EXPECT_LE(ruler.gap(to_areas(mesh, {merged(mesh, faces, "")}, 0)), width * borders.total / 100 + 1);
}

/// Areas keep their size within 2 %; those under a square of 20 tolerances (8 points on paper) within 8 %.
void expect_areas_to_keep_their_size(const std::vector<Area>& simple, const std::vector<Area>& full, double tolerance) {
    const Geos geos;
    EXPECT_EQ(simple.size(), full.size());
    for (const Area& area : simple) {
        EXPECT_EQ(GEOSisValid_r(geos.handle(), geos.to_geometry(area.polygons).get()), 1) << area.code;
        const Area* const before = find_area(full, area.code);
        ASSERT_NE(before, nullptr) << area.code;
        const bool tiny = before->surface < 400 * tolerance * tolerance;
        EXPECT_NEAR(area.surface / before->surface, 1, tiny ? 0.08 : 0.02) << area.code;
    }
}

class Topology : public testing::TestWithParam<bool> {
protected:
    /// Nothing when the boundaries asked for are not here.
    std::vector<FrameMesh> meshes() {
        Diagnostics diagnostics;
        Sources sources = load_sources({"content", "data", "themes", "", {}}, diagnostics);
        const std::string folder = SHARED_DIR "/data/";
        if (GetParam() && !std::filesystem::exists(folder + "territoires_industrie_temps2.geojson")) return {};
        BoundariesSpec& boundaries = sources.publication.boundaries;
        boundaries.territories = folder + "territoires_industrie_temps2.geojson";
        boundaries.departments = folder + "departements.geojson";
        boundaries.regions = folder + "regions.geojson";
        atlas_ = std::make_unique<const Atlas>(std::move(sources));
        Geography schematic;
        std::vector<FrameMesh> made = schematic_meshes(*atlas_, read_file("data/geo/contours.yml"), schematic, diagnostics);
        if (GetParam()) {
            add_frames(made, *atlas_, schematic);
            made = layer_meshes(read_layers(*atlas_, diagnostics), schematic);
        }
        EXPECT_TRUE(diagnostics.items().empty());
        return made;
    }
    std::unique_ptr<const Atlas> atlas_;
};

}  // namespace

TEST_P(Topology, NeighboursNeitherOverlapNorPart) {
    const std::vector<FrameMesh> frames = meshes();
    if (frames.empty()) GTEST_SKIP() << "the real boundary files are not here";
    Geography geography;
    add_frames(frames, *atlas_, geography);
    for (const FrameMesh& frame : frames)
        for (const auto& [name, detail] : all_details) {
            const std::string code = frame.definition.code;
            const double tolerance = tolerance_of(code, geography.frame(Detail::full, code).extent, detail);
            const Mesh mesh = simplified(frame.mesh, tolerance);
            for (const NamedLayer& each : all_layers) {
                SCOPED_TRACE(code + ", " + each.name + ", " + name);
                expect_neighbours_to_touch(mesh, mesh.layers[each.place], tolerance);
            }
        }
}

TEST_P(Topology, AreasKeepTheirSizeAtNationalScale) {
    const std::vector<FrameMesh> frames = meshes();
    if (frames.empty()) GTEST_SKIP() << "the real boundary files are not here";
    Geography geography;
    add_frames(frames, *atlas_, geography);
    for (const Detail detail : {Detail::local, Detail::national})
        for (const GeoFrame& frame : geography.frames.at(detail))
            for (const NamedLayer& each : all_layers) {
                SCOPED_TRACE(frame.code + ", " + each.name);
                const GeoFrame& full = geography.frame(Detail::full, frame.code);
                expect_areas_to_keep_their_size(areas_of(frame, each.name), areas_of(full, each.name), tolerance_of(frame.code, full.extent, detail));
            }
}

INSTANTIATE_TEST_SUITE_P(Boundaries, Topology, testing::Bool(), [](const auto& parameter) { return parameter.param ? "real" : "schematic"; });
