// Layers declared in publication.yml: areas at every detail, points with their territory, and what is said of those that do not fit.
#include "geo/declared_layers.hpp"

#include <gmock/gmock.h>

#include "base/files.hpp"
#include "load/load_sources.hpp"
#include "squares_file.hpp"

using namespace portraits;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

Entity entity(const std::string& code, double lon, double lat) {
    Entity made;
    made.code = code;
    made.name = "CC du " + code;
    made.type = "CC";
    made.department = lat > 46.5 ? "21" : "71";
    made.region = "27";
    made.centre = {lon, lat};
    return made;
}

/// Four cells around 4.5° E, 46.5° N; the western two are a territory.
Sources four_cells() {
    Sources sources;
    sources.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}};
    sources.departments = {{"21", {"21", "Côte-d’Or", "27"}}, {"71", {"71", "Saône-et-Loire", "27"}}};
    for (const Entity& e : {entity("a", 4, 47), entity("b", 5, 47), entity("c", 4, 46), entity("d", 5, 46)}) sources.entities[e.code] = e;
    Territory territory;
    territory.id = "ti-1";
    territory.regions = {"27"};
    territory.departments = {"21"};
    territory.members = {{"a", {}}, {"c", {}}};
    sources.territories = {territory};
    return sources;
}

GeoLayerSpec layer_of(const std::string& file, GeoLayerSpec::Shape shape = GeoLayerSpec::Shape::areas) {
    GeoLayerSpec spec;
    spec.shape = shape;
    spec.file = file;
    spec.code = "code";
    spec.label = "nom";
    return spec;
}

GeoLayerSpec table_of(const std::string& file) {
    GeoLayerSpec spec;
    spec.table = file;
    spec.code = "zone";
    spec.label = "nom";
    return spec;
}

const char* const land = "met:\n  - 3.5 47.5  5.5 47.5  5.5 45.5  3.5 45.5\n";

Geography drawn(Sources sources, Diagnostics& diagnostics) { return make_geography(Atlas(std::move(sources)), land, diagnostics); }

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const Diagnostic& item : diagnostics.items()) found.push_back(item.code);
    return found;
}

const std::vector<Area>& areas(const Geography& geography, Detail detail = Detail::full) {
    return areas_of(geography.frame(detail, "met"), "zones");
}

}  // namespace

TEST(DeclaredAreas, ArePlacedAtEveryDetailWithTheirNames) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", {{"z1", "Zone d’un", square_text(4, 46, 0.5)}, {"z2", "Zone de deux", square_text(4.5, 46, 0.5)}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["zones"] = layer_of(folder / "a.gpkg");
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre());
    for (const Detail detail : {Detail::full, Detail::local, Detail::national, Detail::small_map}) {
        ASSERT_EQ(areas(geography, detail).size(), 2u);
        const Area& first = areas(geography, detail)[0];
        EXPECT_EQ(first.name, "Zone d’un");
        EXPECT_NEAR(first.surface, 55'600.0 * 38'600, 2e7);
        EXPECT_TRUE(first.extent.contains(first.inner));
    }
}

TEST(DeclaredAreas, JoinPiecesOfTheSameCode) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", {{"z", "Z", square_text(4, 46, 0.5)}, {"z", "Z", square_text(4.5, 46, 0.5)}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["zones"] = layer_of(folder / "a.gpkg");
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    ASSERT_EQ(areas(geography).size(), 1u);
    EXPECT_EQ(areas(geography)[0].polygons.size(), 1u);
}

TEST(DeclaredAreas, MovedBesideTheMainlandAreLeftOutAndNamed) {
    const TestFolder folder;
    const Shape right{"z1", "Z", square_text(4, 46, 0.5)}, moved{"0101", "Guadeloupe", square_text(-4, 45, 0.5)}, far{"zz", "", square_text(20, 46, 1)};
    write_shapes("GPKG", folder / "a.gpkg", {right, moved, far}, 4326);
    write_shapes("GPKG", folder / "b.gpkg", {moved}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["zones"] = layer_of(folder / "a.gpkg");
    sources.publication.layers["zones-b"] = layer_of(folder / "b.gpkg");
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    EXPECT_EQ(areas(geography).size(), 1u);
    ASSERT_THAT(codes(diagnostics), ElementsAre("boundary-displaced", "boundary-displaced"));
    EXPECT_EQ(diagnostics.items()[0].severity, Severity::warning);
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr("0101, zz"));
    EXPECT_EQ(diagnostics.items()[1].severity, Severity::error);  // nothing remains
}

TEST(DeclaredAreas, NameInvalidAndEmptyShapes) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", {{"nœud", "", "POLYGON((4 46,5 47,5 46,4 47,4 46))"}, {"vide", "", ""}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["zones"] = layer_of(folder / "a.gpkg");
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("boundary-repaired", "boundary-empty"));
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr("nœud"));
    EXPECT_THAT(diagnostics.items()[1].message, HasSubstr("vide"));
    EXPECT_EQ(areas(geography).at(0).polygons.size(), 2u);
}

TEST(DeclaredAreas, OfATableAreUnionsOfCells) {
    const TestFolder folder;
    folder.write("zones.csv", "\xEF\xBB\xBFmembre;zone;nom\na;n;Nord\nb;n;Nord\nc;s;Sud\nd;;\nx;s;Sud\n");
    Sources sources = four_cells();
    sources.publication.layers["zones"] = table_of(folder / "zones.csv");
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("member-unknown"));
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr(": x"));
    const GeoFrame& frame = geography.frame(Detail::full, "met");
    ASSERT_EQ(areas(geography).size(), 2u);
    EXPECT_EQ(areas(geography)[0].code, "n");
    EXPECT_EQ(areas(geography)[0].name, "Nord");
    EXPECT_NEAR(areas(geography)[0].surface, find_area(frame.members, "a")->surface + find_area(frame.members, "b")->surface, 1);
    EXPECT_NEAR(areas(geography)[1].surface, find_area(frame.members, "c")->surface, 1);
}

TEST(DeclaredAreas, OfATableStaySchematicBesideRealBoundaries) {
    const TestFolder folder;
    folder.write("zones.csv", "membre,zone,nom\na,n,Nord\n");
    write_shapes("GPKG", folder / "ti.gpkg", {{"ti-1", "Un", square_text(4, 46, 1)}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["zones"] = table_of(folder / "zones.csv");
    sources.publication.boundaries.territories = folder / "ti.gpkg";
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre("layer-schematic"));
    EXPECT_EQ(areas(geography).size(), 1u);
}

TEST(DeclaredPoints, KnowTheTerritoryThatHoldsThem) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "p.gpkg", {{"p1", "Dedans", "POINT(4 46.2)"}, {"p2", "Dehors", "POINT(5.2 46.2)"}, {"p3", "Moroni", "POINT(43.2 -11.7)"}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["lieux"] = layer_of(folder / "p.gpkg", GeoLayerSpec::Shape::points);
    sources.publication.layers["lieux"].category = "nom";
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("point-outside-france"));
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr("p3 (Moroni)"));
    const std::vector<GeoPoint>& points = geography.points.at("lieux").at("met");
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[0].territory, "ti-1");
    EXPECT_EQ(points[0].category, "Dedans");
    EXPECT_EQ(points[1].territory, "");
}

TEST(DeclaredPoints, WithoutCodeOrOfOneCodeAreStillToldApart) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "p.gpkg", {{"", "A", "POINT(4 46.2)"}, {"", "B", "POINT(4.1 46.2)"}, {"p", "C", "POINT(4.2 46.2)"}, {"p", "D", "POINT(4.3 46.2)"}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["lieux"] = layer_of(folder / "p.gpkg", GeoLayerSpec::Shape::points);
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    std::set<std::string> found;
    for (const GeoPoint& point : geography.points.at("lieux").at("met")) found.insert(point.code);
    EXPECT_THAT(found, ElementsAre("#1", "#2", "p", "p#4"));
}

TEST(DeclaredPoints, OfEntitiesOutsideTheirRegionAreLeftOutAndNamed) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "p.gpkg", {{"a", "A", "POINT(4 47)"}, {"b", "B", "POINT(55.4 -20.9)"}, {"c", "C", "POINT(4 49)"}, {"d", "D", "POINT(5 46)"}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["lieux"] = layer_of(folder / "p.gpkg", GeoLayerSpec::Shape::points);
    Diagnostics diagnostics;
    const Geography geography = drawn(sources, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("point-outside-region"));
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr("b (B), c (C)"));
    EXPECT_EQ(geography.points.at("lieux").at("met").size(), 2u);
}

TEST(DeclaredLayers, OfTheWrongKindAreRefused) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "p.gpkg", {{"p1", "Dedans", "POINT(4 46.2)"}}, 4326);
    write_shapes("GPKG", folder / "a.gpkg", {{"z1", "Zone", square_text(4, 46, 0.5)}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["lieux"] = layer_of(folder / "a.gpkg", GeoLayerSpec::Shape::points);
    sources.publication.layers["zones"] = layer_of(folder / "p.gpkg");
    Diagnostics diagnostics;
    drawn(sources, diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre("layer-empty", "layer-empty"));
}

TEST(MemberPoints, AreAlwaysThere) {
    Diagnostics diagnostics;
    const Geography geography = drawn(four_cells(), diagnostics);
    const std::vector<GeoPoint>& points = geography.points.at("membres").at("met");
    ASSERT_EQ(points.size(), 4u);
    EXPECT_EQ(points[0].name, four_cells().entities["a"].short_name());
    EXPECT_EQ(points[0].category, "CC");
    EXPECT_EQ(points[0].territory, "ti-1");
    EXPECT_EQ(points[1].territory, "");
}

TEST(EntityCentres, AwayFromAllOthersOfTheirRegionAreNamed) {
    Sources sources = four_cells();
    sources.entities["c"].centre = {4, 45.6};  // 150 km south of its neighbours
    sources.entities["d"].centre = {5, 47.2};
    Diagnostics diagnostics;
    drawn(sources, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("point-outside-region"));
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr("(c)"));
}

TEST(Joins, AreReportedBothWays) {
    const TestFolder folder;
    write_shapes("GPKG", folder / "a.gpkg", {{"z1", "", square_text(4, 46, 0.5)}, {"z2", "", square_text(4.5, 46, 0.5)}}, 4326);
    Sources sources = four_cells();
    sources.publication.layers["zones"] = layer_of(folder / "a.gpkg");
    Indicator jobs;
    jobs.code = "emploi";
    jobs.label = "Emploi";
    jobs.places = "zones";
    sources.indicators["emploi"] = jobs;
    for (const char* code : {"z1", "z9", "FR", "R27"}) sources.observations["emploi"].values[{code, 2015, ""}] = {Value::of(1), {}};
    Diagnostics diagnostics;
    drawn(sources, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("value-without-area", "area-without-value"));
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr(": z9"));
    EXPECT_THAT(diagnostics.items()[1].message, HasSubstr(": z2"));
}

namespace {

/// The shipped content with one more layer.
Geography shipped_with(const GeoLayerSpec& spec, Diagnostics& diagnostics) {
    Diagnostics ignored;
    Sources sources = load_sources({"content", "data", "themes", "", {}}, ignored);
    sources.publication.layers = {{"zones", spec}};
    return make_geography(Atlas(std::move(sources)), read_file("data/geo/contours.yml"), diagnostics);
}

}  // namespace

TEST(RealLayers, EmploymentZonesAre304OnTheMainland) {
    const std::string file = SHARED_DIR "/data/zones_emploi.topojson";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the real boundary files are not here";
    GeoLayerSpec spec;
    spec.file = file;
    spec.code = "id_ze";
    spec.label = "nom_ze";
    spec.projection = "EPSG:4326";
    Diagnostics diagnostics;
    const Geography geography = shipped_with(spec, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("boundary-displaced"));  // the 18 overseas ones are drawn beside the mainland
    EXPECT_EQ(areas(geography).size(), 304u);
    for (const Area& area : areas(geography, Detail::national))
        EXPECT_NEAR(area.surface / find_area(areas(geography), area.code)->surface, 1, area.surface < 4e8 ? 0.08 : 0.02) << area.code;
}

TEST(RealLayers, ThePointOfAnEntityInTheIndianOceanIsNamed) {
    const std::string file = SHARED_DIR "/data/epci_centroides.geojson";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the real boundary files are not here";
    GeoLayerSpec spec;
    spec.shape = GeoLayerSpec::Shape::points;
    spec.file = file;
    spec.code = "siren_epci, siren_ept";
    spec.label = "lib_epci, lib_ept";
    Diagnostics diagnostics;
    const Geography geography = shipped_with(spec, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre("point-outside-region"));
    EXPECT_THAT(diagnostics.items()[0].message, HasSubstr(": 200057867 (Plaine Commune)"));
    std::size_t places = 0;
    for (const auto& [frame, points] : geography.points.at("zones")) places += points.size();
    EXPECT_EQ(places, 1265u);
}
