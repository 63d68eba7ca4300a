#include "late/proj.hpp"

#include "late/library.hpp"
#include "late/names.hpp"

namespace portraits {

namespace {

Proj loaded() {
    const LateLibrary library(proj_library);
    Proj functions;
#define PORTRAITS_FIND(name) library.find(#name, functions.name);
    PORTRAITS_PROJ_FUNCTIONS(PORTRAITS_FIND)
#undef PORTRAITS_FIND
    return functions;
}

}  // namespace

const Proj& proj() {
    static const Proj functions = loaded();
    return functions;
}

}  // namespace portraits
