#include "geo/layers.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "geo/ogr_file.hpp"
#include "squares_file.hpp"

using namespace portraits;

namespace {

/// A GeoJSON file of squares of one degree, deleted with the test.
class SquaresFile {
public:
    explicit SquaresFile(const std::vector<std::tuple<std::string, double, double>>& squares)
        : path_(std::filesystem::temp_directory_path() / ("portraits-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".geojson")) {
        std::ofstream out(path_);
        out << R"({"type":"FeatureCollection","features":[)";
        const char* comma = "";
        for (const auto& [code, x, y] : squares) {
            out << comma << R"({"type":"Feature","properties":{"nom":"sans objet","id_territoire":")" << code
                << R"("},"geometry":{"type":"Polygon","coordinates":[[[)" << x << ',' << y << "],[" << x + 1 << ',' << y << "],["
                << x + 1 << ',' << y + 1 << "],[" << x << ',' << y + 1 << "],[" << x << ',' << y << "]]]}}";
            comma = ",";
        }
        out << "]}";
    }
    ~SquaresFile() { std::filesystem::remove(path_); }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

Sources one_territory(const std::string& file) {
    Sources sources;
    sources.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}};
    sources.departments = {{"21", {"21", "Côte-d’Or", "27"}}};
    Territory territory;
    territory.id = "ti-1";
    territory.regions = {"27"};
    territory.departments = {"21"};
    sources.territories = {territory};
    for (const double lon : {4.2, 5.4}) {
        Entity entity;
        entity.code = std::to_string(lon);
        entity.department = "21";
        entity.region = "27";
        entity.centre = {lon, 46.5};
        sources.entities[entity.code] = entity;
    }
    sources.publication.boundaries.territories = file;
    return sources;
}

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const Diagnostic& item : diagnostics.items()) found.push_back(item.code);
    return found;
}

const char* const square = "met:\n  - 3.5 47.5  5.5 47.5  5.5 45.5  3.5 45.5\n";

}  // namespace

TEST(Layers, FindsTheCodeAndDrawsTheRealShape) {
    const SquaresFile file({{"ti-1\u00A0", 4, 46}});
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(one_territory(file.path())), square, diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    EXPECT_FALSE(geography.schematic);
    ASSERT_EQ(geography.frame(Detail::full, "met").territories.size(), 1u);
    EXPECT_NEAR(geography.frame(Detail::full, "met").territories[0].surface, 8.5e9, 1e8);
}

TEST(Layers, TellsWhatDoesNotJoinInBothDirections) {
    const SquaresFile file({{"ti-1", 4, 46}, {"ti-9", 5, 46}});
    Sources sources = one_territory(file.path());
    Territory other = sources.territories[0];
    other.id = "ti-2";
    sources.territories.push_back(other);
    Diagnostics diagnostics;
    make_geography(Atlas(sources), square, diagnostics);
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"boundary-missing", "boundary-unknown"}));
    EXPECT_EQ(diagnostics.items()[0].severity, Severity::error);
    EXPECT_EQ(diagnostics.items()[0].territory, "ti-2");
}

TEST(Layers, RefusesAreasMovedAway) {
    const SquaresFile file({{"ti-1", -20, 46}});
    Diagnostics diagnostics;
    make_geography(Atlas(one_territory(file.path())), square, diagnostics);
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"boundary-displaced"}));
}

TEST(Layers, NamesWhatWasRepairedAndWhatIsEmpty) {
    const TestFolder folder;
    const char* const bow_tie = "POLYGON((4 46,5 47,5 46,4 47,4 46))";
    write_shapes("GPKG", folder / "a.gpkg", {{"ti-1", "nœud", bow_tie}, {"ti-2", "rien", ""}}, 4326);
    Sources sources = one_territory(folder / "a.gpkg");
    Territory other = sources.territories[0];
    other.id = "ti-2";
    sources.territories.push_back(other);
    Diagnostics diagnostics;
    const Geography geography = make_geography(Atlas(sources), square, diagnostics);
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"boundary-repaired", "boundary-empty", "boundary-missing"}));
    EXPECT_NE(diagnostics.items()[0].message.find("ti-1"), std::string::npos);
    EXPECT_NE(diagnostics.items()[1].message.find("ti-2"), std::string::npos);
    const Area& repaired = geography.frame(Detail::full, "met").territories.at(0);
    EXPECT_EQ(repaired.polygons.size(), 2u);
    EXPECT_NEAR(repaired.surface, 8.5e9 / 2, 1e8);
}

TEST(Layers, RefusesWhatIsNotALocalFile) {
    Diagnostics diagnostics;
    read_ogr_file({.path = "/vsicurl/http://example.org/a.geojson"}, diagnostics);
    read_ogr_file({.path = "absent.geojson"}, diagnostics);
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"boundaries-not-local", "boundaries-unreadable"}));
}

TEST(Layers, RefusesATruncatedFile) {
    const SquaresFile file({{"ti-1", 4, 46}, {"ti-9", 5, 46}});
    std::filesystem::resize_file(file.path(), std::filesystem::file_size(file.path()) / 2);
    Diagnostics diagnostics;
    EXPECT_TRUE(read_ogr_file({.path = file.path(), .known = {"ti-1"}}, diagnostics).empty());
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"boundaries-unreadable"}));
}

TEST(Layers, RefusesAnAttributeThatIsNotThere) {
    const SquaresFile file({{"ti-1", 4, 46}});
    Diagnostics diagnostics;
    EXPECT_TRUE(read_ogr_file({.path = file.path(), .code = "code"}, diagnostics).empty());
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"boundaries-without-code"}));
}

TEST(Layers, ReadsTheRealFilesOfAll) {
    const std::string folder = SHARED_DIR "/data/";
    if (!std::filesystem::exists(folder + "departements.geojson")) GTEST_SKIP() << "the real boundary files are not here";
    Diagnostics diagnostics;
    std::set<std::string> known{"01", "2A", "971", "976"};
    const std::vector<OgrFeature> features = read_ogr_file({.path = folder + "departements.geojson", .known = known}, diagnostics);
    EXPECT_EQ(features.size(), 101u);
    EXPECT_TRUE(diagnostics.items().empty());
}

TEST(Codes, AreTrimmedOfAllSpaces) { EXPECT_EQ(trimmed_code(" \u00A0ti-0101\u202F "), "ti-0101"); }
