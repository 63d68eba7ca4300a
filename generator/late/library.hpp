#pragma once

namespace portraits {

/// A shared library that is loaded when it is first asked for: most builds and commands do without it, and loading it with all that it needs
/// takes longer than they do. Never unloaded.
class LateLibrary {
public:
    /// `name` as the loader looks for it: "libproj.so.25". Throws EnvironmentError when it is not there.
    explicit LateLibrary(const char* name);
    /// Sets `function` to the library's function of this name. Throws EnvironmentError when it has none.
    template <class Function> void find(const char* function_name, Function*& function) const {
        function = reinterpret_cast<Function*>(address(function_name));
    }

private:
    void* address(const char* function_name) const;

    const char* name_;
    void* handle_;
};

}  // namespace portraits
