// The departments of a Shapefile in Lambert-93 draw the same map as those of a GeoJSON file in degrees.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.hpp"
#include "geo/frames.hpp"
#include "geo/geos.hpp"
#include "load/load_sources.hpp"
#include "squares_file.hpp"

using namespace portraits;

namespace {

Geography with_departments(const std::string& file, const std::string& attribute, Diagnostics& diagnostics) {
    Diagnostics ignored;
    Sources sources = load_sources({"content", "data", "themes", "", {}}, ignored);
    sources.publication.boundaries.departments = file;
    sources.publication.boundaries.department_code = attribute;
    return make_geography(Atlas(std::move(sources)), read_file("data/geo/contours.yml"), diagnostics);
}

/// Mean distance between two outlines of an area, metres: the ground that only one of them encloses, along the first's length.
double distance(const Geos& geos, const Area& a, const Area& b) {
    const GeosGeometry first = geos.to_geometry(a.polygons), second = geos.to_geometry(b.polygons);
    const GeosGeometry either = geos.own(GEOSSymDifference_r(geos.handle(), first.get(), second.get()));
    double area = 0, length = 1;
    GEOSArea_r(geos.handle(), either.get(), &area);
    GEOSLength_r(geos.handle(), first.get(), &length);
    return area / length;
}

}  // namespace

// The two real files are not generalised alike (206 117 points and 50 051), so that coordinates differ; on a map of France 13 cm high the
// outlines must not lie farther apart than the finest line that prints (0.1 point).
TEST(SamePicture, FromShapefileAndFromGeoJson) {
    const std::string folder = SHARED_DIR "/data/";
    if (!std::filesystem::exists(folder + "shapefile/departements.shp")) GTEST_SKIP() << "the real boundary files are not here";
    Diagnostics clean, displaced;
    const Geography json = with_departments(folder + "departements.geojson", "insee_dep", clean);
    const Geography shape = with_departments(folder + "shapefile/departements.shp", "codgeo", displaced);
    EXPECT_TRUE(clean.items().empty());
    ASSERT_EQ(displaced.items().size(), 1u);  // the Shapefile draws the overseas departments beside the mainland
    EXPECT_EQ(displaced.items()[0].code, "boundary-displaced");
    const GeoFrame& first = json.frame(Detail::national, "met");
    const GeoFrame& second = shape.frame(Detail::national, "met");
    const double points_per_metre = 0.4 / tolerance_of("met", first.extent, Detail::national);  // the scale that this detail is for
    const Geos geos;
    EXPECT_EQ(first.departments.size(), 96u);
    for (const Area& area : first.departments) {
        const Area* const other = find_area(second.departments, area.code);
        ASSERT_NE(other, nullptr) << area.code;
        EXPECT_LT(distance(geos, area, *other) * points_per_metre, 0.1) << area.code;
    }
}

// Twice the same shapes, so that only the way through file, projection and encoding can differ.
TEST(SamePicture, OfTheSameShapesInAnyFormatAndSystem) {
    const TestFolder folder;
    std::vector<Shape> metres;
    for (int i = 0; i < 6; ++i)
        metres.push_back({"0" + std::to_string(i + 1), "Département", square_text(600'000 + 50'000 * (i % 3), 6'500'000 + 50'000 * (i / 3), 50'000)});
    write_shapes("ESRI Shapefile", folder / "a.shp", metres, 2154);
    write_shapes("GPKG", folder / "a.gpkg", metres, 2154);
    write_shapes("FlatGeobuf", folder / "a.fgb", metres, 2154);
    write_in_degrees(folder / "a.geojson", metres);
    std::vector<std::vector<Area>> drawn;
    for (const char* name : {"a.shp", "a.gpkg", "a.fgb", "a.geojson"}) {
        Diagnostics diagnostics;
        drawn.push_back(with_departments(folder / name, "code", diagnostics).frame(Detail::national, "met").departments);
        ASSERT_EQ(drawn.back().size(), 6u) << name;
    }
    const Geos geos;
    for (std::size_t i = 0; i < 6; ++i)
        for (const std::vector<Area>& other : drawn) {
            const Area* const twin = find_area(other, drawn[0][i].code);
            ASSERT_NE(twin, nullptr);
            EXPECT_LT(distance(geos, drawn[0][i], *twin), 1) << twin->code;
        }
}
