// Every format, coordinate system and encoding that real files come in, on squares written for the test.
#include "geo/ogr_file.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "geo/rings.hpp"
#include "squares_file.hpp"

using namespace portraits;
using testing::ElementsAre;

namespace {

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const Diagnostic& item : diagnostics.items()) found.push_back(item.code);
    return found;
}

OgrRequest request(const std::string& path, const std::string& projection = {}) {
    OgrRequest made{.path = path};
    made.code = "code";
    made.label = "nom";
    made.projection = projection;
    return made;
}

const std::vector<Shape> degrees_squares{{"01", "Côte-d’Or", square_text(4, 46, 1)}, {"02", "Cœur d’Œuvre\u00A0", square_text(5, 46, 1)}};
/// 40 km around the projection's origin: 3° E, 46.5° N.
const std::vector<Shape> lambert_squares{{"01", "Côte-d’Or", square_text(700'000, 6'600'000, 40'000)}, {"02", "Cœur", square_text(740'000, 6'600'000, 40'000)}};

void expect_at_origin(const std::vector<OgrFeature>& features) {
    ASSERT_EQ(features.size(), 2u);
    EXPECT_EQ(features[0].code, "01");
    EXPECT_EQ(features[0].name, "Côte-d’Or");
    ASSERT_EQ(features[0].degrees.size(), 1u);
    const MetreRing& ring = features[0].degrees[0].rings[0];
    EXPECT_TRUE(std::any_of(ring.begin(), ring.end(), [](Metres p) { return std::hypot(p.x - 3, p.y - 46.5) < 1e-7; }));
}

}  // namespace

TEST(OgrFile, ReadsGeoPackageInItsOwnSystem) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", lambert_squares, 2154);
    Diagnostics diagnostics;
    expect_at_origin(read_ogr_file(request(folder / "a.gpkg"), diagnostics));
    EXPECT_THAT(codes(diagnostics), ElementsAre());
}

TEST(OgrFile, ReadsTheLayerThatIsNamed) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", degrees_squares, 4326, {}, "premiere");
    write_shapes("GPKG", folder / "a.gpkg", lambert_squares, 2154, {}, "seconde");
    Diagnostics diagnostics;
    OgrRequest second = request(folder / "a.gpkg");
    second.sublayer = "seconde";
    expect_at_origin(read_ogr_file(second, diagnostics));
    second.sublayer = "troisieme";
    EXPECT_TRUE(read_ogr_file(second, diagnostics).empty());
    EXPECT_THAT(codes(diagnostics), ElementsAre("sublayer-unknown"));
    EXPECT_NE(diagnostics.items()[0].help.find("premiere, seconde"), std::string::npos);
}

TEST(OgrFile, ReadsFlatGeobuf) {
    const TestFolder folder;
    write_shapes("FlatGeobuf", folder / "a.fgb", lambert_squares, 2154);
    Diagnostics diagnostics;
    EXPECT_EQ(read_ogr_file(request(folder / "a.fgb"), diagnostics).size(), 2u);
    EXPECT_THAT(codes(diagnostics), ElementsAre());
}

TEST(OgrFile, ReadsTopoJsonInDegreesWithAWarningUntilDeclared) {
    const TestFolder folder;
    folder.write("a.topojson", R"({"type":"Topology","arcs":[[[4,46],[5,46],[5,47],[4,47],[4,46]]],"objects":{"zones":{"type":"GeometryCollection",)"
                               R"("geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"code":"01","nom":"Ain"}}]}}})");
    Diagnostics assumed, declared;
    ASSERT_EQ(read_ogr_file(request(folder / "a.topojson"), assumed).size(), 1u);
    EXPECT_THAT(codes(assumed), ElementsAre("projection-assumed"));
    const std::vector<OgrFeature> features = read_ogr_file(request(folder / "a.topojson", "EPSG:4326"), declared);
    EXPECT_THAT(codes(declared), ElementsAre());
    EXPECT_NEAR(extent_of(features.at(0).degrees).max_y, 47, 1e-9);
}

TEST(OgrFile, ReadsShapefilesWithoutTheirSideFiles) {
    const TestFolder folder;
    write_shapes("ESRI Shapefile", folder / "a.shp", lambert_squares, 0, {"ENCODING=CP1252"});
    std::filesystem::remove(folder / "a.cpg");
    ASSERT_FALSE(std::filesystem::exists(folder / "a.prj"));
    Diagnostics silent, declared;
    EXPECT_TRUE(read_ogr_file(request(folder / "a.shp"), silent).empty());
    EXPECT_THAT(codes(silent), ElementsAre("projection-missing"));
    expect_at_origin(read_ogr_file(request(folder / "a.shp", "EPSG:2154"), declared));
    EXPECT_THAT(codes(declared), ElementsAre());
}

TEST(OgrFile, KeepsAccentsOfEveryEncoding) {
    const TestFolder folder;
    for (const char* encoding : {"UTF-8", "CP1252", "ISO-8859-15"})
        for (const bool told : {true, false}) {
            if (std::string(encoding) == "ISO-8859-15" && !told) continue;  // nothing tells it from Windows-1252
            const std::string path = folder / (std::string(encoding) + (told ? "" : "-sans-cpg") + ".shp");
            const std::string option = std::string("ENCODING=") + encoding;
            write_shapes("ESRI Shapefile", path, {{"01", "Cœur de Saône", square_text(4, 46, 1)}}, 4326, {option.c_str()});
            if (!told) std::filesystem::remove(std::filesystem::path(path).replace_extension(".cpg"));
            Diagnostics diagnostics;
            const std::vector<OgrFeature> features = read_ogr_file(request(path), diagnostics);
            ASSERT_EQ(features.size(), 1u) << path;
            EXPECT_EQ(features[0].name, "Cœur de Saône") << path;
        }
}

TEST(OgrFile, TrimsNamesOfNoBreakSpaces) {
    const TestFolder folder;
    write_shapes("GeoJSON", folder / "a.geojson", degrees_squares, 4326);
    Diagnostics diagnostics;
    EXPECT_EQ(read_ogr_file(request(folder / "a.geojson"), diagnostics).at(1).name, "Cœur d’Œuvre");
}

TEST(OgrFile, TakesTheFirstAttributeThatIsFilledIn) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", {{"01", "un", square_text(4, 46, 1)}, {"", "deux", square_text(5, 46, 1)}}, 4326);
    OgrRequest either = request(folder / "a.gpkg");
    either.code = "code, nom";
    Diagnostics diagnostics;
    const std::vector<OgrFeature> features = read_ogr_file(either, diagnostics);
    EXPECT_EQ(features.at(0).code, "01");
    EXPECT_EQ(features.at(1).code, "deux");
}

TEST(OgrFile, SuggestsTheAttributeThatWasMeant) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", degrees_squares, 4326);
    OgrRequest slip = request(folder / "a.gpkg");
    slip.label = "nomm";
    Diagnostics diagnostics;
    EXPECT_TRUE(read_ogr_file(slip, diagnostics).empty());
    EXPECT_THAT(codes(diagnostics), ElementsAre("boundaries-without-code"));
    EXPECT_NE(diagnostics.items()[0].help.find("nom"), std::string::npos);
}

TEST(OgrFile, RefusesADeclarationThatTheFileDenies) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", lambert_squares, 2154);
    Diagnostics wrong, unknown, same;
    EXPECT_TRUE(read_ogr_file(request(folder / "a.gpkg", "EPSG:27572"), wrong).empty());
    EXPECT_THAT(codes(wrong), ElementsAre("projection-contradicted"));
    EXPECT_TRUE(read_ogr_file(request(folder / "a.gpkg", "EPSG:99999"), unknown).empty());
    EXPECT_THAT(codes(unknown), ElementsAre("projection-unknown"));
    expect_at_origin(read_ogr_file(request(folder / "a.gpkg", "EPSG:9794"), same));  // the newer realisation of Lambert-93
    EXPECT_THAT(codes(same), ElementsAre());
}

TEST(OgrFile, DoesNotBelieveGeoJsonThatHoldsMetres) {
    const TestFolder folder;
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (const Shape& shape : lambert_squares) {
        const bool first = shape.code == "01";
        const std::string x0 = first ? "700000" : "740000", x1 = first ? "740000" : "780000";
        text += std::string(first ? "" : ",") + R"({"type":"Feature","properties":{"code":")" + shape.code + R"(","nom":")" + shape.name +
                R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + x0 + ",6600000],[" + x1 + ",6600000],[" + x1 + ",6640000],[" + x0 +
                ",6640000],[" + x0 + ",6600000]]]}}";
    }
    folder.write("a.geojson", text + "]}");
    Diagnostics silent, declared;
    EXPECT_TRUE(read_ogr_file(request(folder / "a.geojson"), silent).empty());
    EXPECT_THAT(codes(silent), ElementsAre("projection-missing"));
    expect_at_origin(read_ogr_file(request(folder / "a.geojson", "EPSG:2154"), declared));
}

TEST(OgrFile, OpensNothingButThePlainFormats) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", degrees_squares, 4326);
    folder.write("a.vrt", "<OGRVRTDataSource><OGRVRTLayer name=\"couche\"><SrcDataSource>" + (folder / "a.gpkg") +
                              "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    folder.write("a.csv", "code,nom,WKT\n01,un,\"POINT(4 46)\"\n");
    for (const char* name : {"a.vrt", "a.csv", "."}) {
        Diagnostics diagnostics;
        EXPECT_TRUE(read_ogr_file(request(folder / name), diagnostics).empty());
        EXPECT_THAT(codes(diagnostics), ElementsAre("boundaries-unreadable")) << name;
    }
}

TEST(OgrFile, ReadsTheRealEmploymentZones) {
    const std::string file = SHARED_DIR "/data/zones_emploi.topojson";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the real boundary files are not here";
    OgrRequest zones{.path = file};
    zones.code = "id_ze";
    zones.label = "nom_ze";
    zones.projection = "EPSG:4326";
    Diagnostics diagnostics;
    const std::vector<OgrFeature> features = read_ogr_file(zones, diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre());
    const auto moved = std::count_if(features.begin(), features.end(), [](const OgrFeature& f) { return f.code.starts_with("01"); });
    EXPECT_EQ(features.size(), 322u);
    EXPECT_EQ(moved, 4);  // Guadeloupe, drawn beside the mainland
}

TEST(OgrFile, ReadsTheRealShapefileWithItsAccents) {
    const std::string file = SHARED_DIR "/data/shapefile/departements.shp";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the real boundary files are not here";
    OgrRequest departments{.path = file};
    departments.code = "codgeo";
    departments.label = "libgeo";
    Diagnostics diagnostics;
    const std::vector<OgrFeature> features = read_ogr_file(departments, diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre());
    ASSERT_EQ(features.size(), 101u);
    const auto found = std::find_if(features.begin(), features.end(), [](const OgrFeature& f) { return f.code == "21"; });
    ASSERT_NE(found, features.end());
    EXPECT_EQ(found->name, "Côte-d'Or");
}
