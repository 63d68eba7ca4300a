#include "late/gdal.hpp"

#include "late/library.hpp"
#include "late/names.hpp"

namespace portraits {

namespace {

Gdal loaded() {
    const LateLibrary library(gdal_library);
    Gdal functions;
#define PORTRAITS_FIND(name) library.find(#name, functions.name);
    PORTRAITS_GDAL_FUNCTIONS(PORTRAITS_FIND)
#undef PORTRAITS_FIND
    return functions;
}

}  // namespace

const Gdal& gdal() {
    static const Gdal functions = loaded();
    return functions;
}

}  // namespace portraits
