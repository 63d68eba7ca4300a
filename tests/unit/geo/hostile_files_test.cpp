// Boundaries by mail: the extension does not decide, nothing leads to a network or out of the file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "geo/ogr_file.hpp"
#include "squares_file.hpp"

using namespace portraits;

namespace {

std::vector<std::string> codes_of(const std::string& path) {
    OgrRequest request;
    request.path = path;
    request.known = {"ti-1"};
    Diagnostics diagnostics;
    EXPECT_TRUE(read_ogr_file(request, diagnostics).empty());
    std::vector<std::string> found;
    for (const auto& d : diagnostics.items()) found.push_back(d.code);
    return found;
}

}  // namespace

TEST(HostileBoundaries, AVirtualFormatInAGeoJsonDoesNotOpen) {
    const TestFolder folder;
    write_shapes("GeoJSON", folder / "vrai.geojson", {{"ti-1", "a", square_text(4, 46, 1)}}, 4326);  // registers every driver
    folder.write("vrt.geojson", "<OGRVRTDataSource><OGRVRTLayer name=\"vrai\"><SrcDataSource>" + folder / "vrai.geojson" + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    folder.write("wfs.geojson", "<OGRWFSDataSource><URL>http://localhost:9/wfs</URL></OGRWFSDataSource>");
    folder.write("gml.json", "<?xml version=\"1.0\"?><ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" xmlns:gml=\"http://www.opengis.net/gml\"/>");
    folder.write("kml.shp", "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>");
    folder.write("csv.geojson", "WKT,code\n\"POINT (4 46)\",ti-1\n");
    for (const char* name : {"vrt.geojson", "wfs.geojson", "gml.json", "kml.shp", "csv.geojson"})
        EXPECT_THAT(codes_of(folder / name), testing::ElementsAre("boundaries-unreadable")) << name;
}

TEST(HostileBoundaries, NamesThatGdalWouldFollowAreRefused) {
    for (const char* name : {"/vsicurl/http://localhost:9/a.geojson", "/vsizip/a.zip/a.shp", "/vsistdin/", "/vsis3/a/b.geojson", "/vsimem/a.geojson", "http://localhost:9/a.geojson",
                             "https://exemple.fr/a.geojson", "WFS:http://localhost:9"})
        EXPECT_THAT(codes_of(name), testing::ElementsAre("boundaries-not-local")) << name;
    for (const char* name : {"PG:dbname=x", "{\"type\":\"FeatureCollection\",\"features\":[]}", "/dev/zero", "ESRIJSON:x"})
        EXPECT_THAT(codes_of(name), testing::ElementsAre("boundaries-unreadable")) << name;
}

TEST(HostileBoundaries, PipesAndDevicesAreNeverOpened) {
    const TestFolder folder;
    mkfifo((folder / "tuyau.geojson").c_str(), 0600);
    EXPECT_THAT(codes_of(folder / "tuyau.geojson"), testing::ElementsAre("boundaries-unreadable"));
    write_shapes("ESRI Shapefile", folder / "carre.shp", {{"ti-1", "a", square_text(4, 46, 1)}}, 4326);
    std::filesystem::remove(folder / "carre.dbf");
    std::filesystem::create_symlink("/dev/zero", folder / "carre.dbf");
    EXPECT_THAT(codes_of(folder / "carre.shp"), testing::ElementsAre("boundaries-unreadable"));
}
