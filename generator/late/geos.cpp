#include "late/geos.hpp"

#include "late/library.hpp"
#include "late/names.hpp"

namespace portraits {

namespace {

GeosC loaded() {
    const LateLibrary library(geos_library);
    GeosC functions;
#define PORTRAITS_FIND(name) library.find(#name, functions.name);
    PORTRAITS_GEOS_FUNCTIONS(PORTRAITS_FIND)
#undef PORTRAITS_FIND
    return functions;
}

}  // namespace

const GeosC& geos_c() {
    static const GeosC functions = loaded();
    return functions;
}

}  // namespace portraits
