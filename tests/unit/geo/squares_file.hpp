#pragma once
// Vector files of squares that tests write with GDAL, in any format and coordinate system, into a folder of their own.
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <cpl_conv.h>
#include <gdal.h>
#include <gtest/gtest.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

namespace portraits {

/// A folder deleted with the test.
class TestFolder {
public:
    TestFolder() : path_(std::filesystem::path(testing::TempDir()) / ("portraits-geo-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~TestFolder() { std::filesystem::remove_all(path_); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    void write(const std::string& name, const std::string& text) const { std::ofstream(path_ / name, std::ios::binary) << text; }

private:
    std::filesystem::path path_;
};

struct Shape { std::string code, name, wkt; };

/// Well-known text of a square whose lower left corner is given.
inline std::string square_text(double x, double y, double side) {
    const auto at = [&](double dx, double dy) { return std::to_string(x + dx) + ' ' + std::to_string(y + dy); };
    return "POLYGON((" + at(0, 0) + ',' + at(side, 0) + ',' + at(side, side) + ',' + at(0, side) + ',' + at(0, 0) + "))";
}

/// Writes shapes as they are; `epsg` 0 tells no coordinate system. Attributes: code, nom.
inline void write_shapes(const char* driver, const std::string& path, const std::vector<Shape>& shapes, int epsg,
                         const std::vector<const char*>& layer_options = {}, const char* layer_name = "couche") {
    GDALAllRegister();
    GDALDatasetH dataset = std::filesystem::exists(path) ? GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr)
                                                         : GDALCreate(GDALGetDriverByName(driver), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    ASSERT_NE(dataset, nullptr) << path;
    OGRSpatialReferenceH system = epsg ? OSRNewSpatialReference(nullptr) : nullptr;
    if (system) OSRImportFromEPSG(system, epsg);
    std::vector<const char*> options = layer_options;
    options.push_back(nullptr);
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, layer_name, system, wkbUnknown, const_cast<char**>(options.data()));
    ASSERT_NE(layer, nullptr);
    for (const char* name : {"code", "nom"}) {
        OGRFieldDefnH field = OGR_Fld_Create(name, OFTString);
        OGR_Fld_SetWidth(field, 40);
        OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
    }
    for (const Shape& shape : shapes) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, 0, shape.code.c_str());
        OGR_F_SetFieldString(feature, 1, shape.name.c_str());
        OGRGeometryH geometry = nullptr;
        std::string text = shape.wkt;
        char* start = text.data();
        if (!text.empty() && OGR_G_CreateFromWkt(&start, nullptr, &geometry) == OGRERR_NONE) OGR_F_SetGeometryDirectly(feature, geometry);
        EXPECT_EQ(OGR_L_CreateFeature(layer, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
    if (system) OSRDestroySpatialReference(system);
    GDALClose(dataset);
}

/// The same shapes, given in Lambert-93, as GeoJSON in longitude and latitude.
inline void write_in_degrees(const std::string& path, std::vector<Shape> shapes) {
    OGRSpatialReferenceH from = OSRNewSpatialReference(nullptr), to = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(from, 2154);
    OSRImportFromEPSG(to, 4326);
    OSRSetAxisMappingStrategy(to, OAMS_TRADITIONAL_GIS_ORDER);
    OGRCoordinateTransformationH transform = OCTNewCoordinateTransformation(from, to);
    for (Shape& shape : shapes) {
        OGRGeometryH geometry = nullptr;
        char *start = shape.wkt.data(), *text = nullptr;
        ASSERT_EQ(OGR_G_CreateFromWkt(&start, nullptr, &geometry), OGRERR_NONE);
        ASSERT_EQ(OGR_G_Transform(geometry, transform), OGRERR_NONE);
        OGR_G_ExportToWkt(geometry, &text);
        shape.wkt = text;
        CPLFree(text);
        OGR_G_DestroyGeometry(geometry);
    }
    OCTDestroyCoordinateTransformation(transform);
    OSRDestroySpatialReference(from);
    OSRDestroySpatialReference(to);
    write_shapes("GeoJSON", path, shapes, 4326);
}

}  // namespace portraits
