#include "late/library.hpp"

#include <dlfcn.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "late/names.hpp"

namespace portraits {

LateLibrary::LateLibrary(const char* name) : name_(name), handle_(dlopen(name, RTLD_LAZY | RTLD_LOCAL)) {
    if (handle_ == nullptr)
        throw EnvironmentError(message("the library {} cannot be loaded", name) + "\n    " +
                               message("help: {}", message("install it: on Debian, the packages are {}", late_packages)));
}

void* LateLibrary::address(const char* function_name) const {
    void* const found = dlsym(handle_, function_name);
    if (found == nullptr)
        throw EnvironmentError(message("the library {} has no function {}: it is not the version that this program was built for", name_, function_name));
    return found;
}

}  // namespace portraits
