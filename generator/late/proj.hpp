#pragma once
#include <proj.h>

// The functions of PROJ that the program calls. What is not listed cannot be linked: the program is not linked with PROJ.
#define PORTRAITS_PROJ_FUNCTIONS(function)                                                                                                 \
    function(proj_context_create) function(proj_context_destroy) function(proj_context_set_enable_network) function(proj_coord)            \
    function(proj_create) function(proj_create_crs_to_crs_from_pj) function(proj_crs_get_geodetic_crs) function(proj_destroy)              \
    function(proj_normalize_for_visualization) function(proj_trans) function(proj_trans_generic)

namespace portraits {

/// PROJ, each function under its own name.
struct Proj {
#define PORTRAITS_MEMBER(name) decltype(&::name) name = nullptr;
    PORTRAITS_PROJ_FUNCTIONS(PORTRAITS_MEMBER)
#undef PORTRAITS_MEMBER
};

/// PROJ, loaded by the first call. Throws EnvironmentError when it is not there.
const Proj& proj();

}  // namespace portraits
