#pragma once
#include <geos_c.h>

// The functions of GEOS that the program calls. What is not listed cannot be linked: the program is not linked with GEOS.
#define PORTRAITS_GEOS_FUNCTIONS(function)                                                                                                 \
    function(GEOSBufferWithStyle_r) function(GEOSBuffer_r) function(GEOSClipByRect_r) function(GEOSCoordSeq_create_r)                      \
    function(GEOSCoordSeq_getSize_r) function(GEOSCoordSeq_getXY_r) function(GEOSCoordSeq_setXY_r) function(GEOSDistance_r)                \
    function(GEOSGeomTypeId_r) function(GEOSGeom_createCollection_r) function(GEOSGeom_createLinearRing_r)                                 \
    function(GEOSGeom_createPointFromXY_r) function(GEOSGeom_createPolygon_r) function(GEOSGeom_destroy_r)                                 \
    function(GEOSGeom_getCoordSeq_r) function(GEOSGetExteriorRing_r) function(GEOSGetGeometryN_r) function(GEOSGetInteriorRingN_r)         \
    function(GEOSGetNumGeometries_r) function(GEOSGetNumInteriorRings_r) function(GEOSIntersection_r)                                      \
    function(GEOSMakeValidParams_create_r) function(GEOSMakeValidParams_destroy_r) function(GEOSMakeValidParams_setMethod_r)               \
    function(GEOSMakeValidWithParams_r) function(GEOSMaximumInscribedCircle_r) function(GEOSPrepare_r) function(GEOSPreparedContains_r)    \
    function(GEOSPreparedGeom_destroy_r) function(GEOSUnion_r) function(GEOSVoronoiDiagram_r) function(GEOS_finish_r)                      \
    function(GEOS_init_r) function(GEOSisEmpty_r) function(GEOSisValid_r)

namespace portraits {

/// GEOS, each function under its own name.
struct GeosC {
#define PORTRAITS_MEMBER(name) decltype(&::name) name = nullptr;
    PORTRAITS_GEOS_FUNCTIONS(PORTRAITS_MEMBER)
#undef PORTRAITS_MEMBER
};

/// GEOS, loaded by the first call. Throws EnvironmentError when it is not there.
const GeosC& geos_c();

}  // namespace portraits
