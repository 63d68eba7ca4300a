#pragma once
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

// The functions of GDAL that the program calls. What is not listed cannot be linked: the program is not linked with GDAL.
#define PORTRAITS_GDAL_FUNCTIONS(function)                                                                                                 \
    function(CPLErrorReset) function(CPLGetLastErrorType) function(CPLPopErrorHandler) function(CPLPushErrorHandler)                       \
    function(CPLQuietErrorHandler) function(CPLSetThreadLocalConfigOption)                                                                 \
    function(GDALClose) function(GDALDatasetGetLayer) function(GDALDatasetGetLayerByName) function(GDALDatasetGetLayerCount)               \
    function(GDALOpenEx)                                                                                                                   \
    function(OCTDestroyCoordinateTransformation) function(OCTNewCoordinateTransformation) function(OCTTransform)                           \
    function(OGR_FD_GetFieldCount) function(OGR_FD_GetFieldDefn) function(OGR_FD_GetFieldIndex) function(OGR_Fld_GetNameRef)               \
    function(OGR_F_Destroy) function(OGR_F_GetFID) function(OGR_F_GetFieldAsString) function(OGR_F_GetFieldCount)                          \
    function(OGR_F_GetGeometryRef) function(OGR_F_IsFieldSetAndNotNull)                                                                    \
    function(OGR_GT_Flatten) function(OGR_G_GetEnvelope) function(OGR_G_GetGeometryCount) function(OGR_G_GetGeometryRef)                   \
    function(OGR_G_GetGeometryType) function(OGR_G_GetPointCount) function(OGR_G_GetX) function(OGR_G_GetY) function(OGR_G_IsEmpty)        \
    function(OGR_G_Transform)                                                                                                              \
    function(OGR_L_GetLayerDefn) function(OGR_L_GetName) function(OGR_L_GetNextFeature) function(OGR_L_GetSpatialRef)                      \
    function(OGR_L_ResetReading)                                                                                                           \
    function(OSRClone) function(OSRDestroySpatialReference) function(OSRGetName) function(OSRImportFromEPSG) function(OSRIsGeographic)     \
    function(OSRIsLocal) function(OSRNewSpatialReference) function(OSRSetAxisMappingStrategy)                                              \
    function(RegisterOGRCSV) function(RegisterOGRFlatGeobuf) function(RegisterOGRGeoJSON) function(RegisterOGRGeoPackage)                  \
    function(RegisterOGRODS) function(RegisterOGRShape) function(RegisterOGRTopoJSON) function(RegisterOGRXLSX)                            \
    function(VSICloseDir) function(VSIGetNextDirEntry) function(VSIOpenDir)

namespace portraits {

/// GDAL, each function under its own name.
struct Gdal {
#define PORTRAITS_MEMBER(name) decltype(&::name) name = nullptr;
    PORTRAITS_GDAL_FUNCTIONS(PORTRAITS_MEMBER)
#undef PORTRAITS_MEMBER
};

/// GDAL, loaded by the first call. Throws EnvironmentError when it is not there.
const Gdal& gdal();

}  // namespace portraits
