#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/atlas.hpp"

namespace portraits {

struct LoadPaths {
    std::filesystem::path content = "content", data = "data", themes = "themes";
    std::string theme;                  // overrides publication.yml
    std::vector<std::string> only;      // territory ids; all are read, these are built
};

/// Reads everything; every complaint of syntax, key and type goes to diagnostics, with its place. Never throws for bad content.
Sources load_sources(const LoadPaths& paths, Diagnostics& diagnostics);

}  // namespace portraits
