#pragma once
#include <filesystem>
#include <functional>
#include <map>
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

/// What was read, kept by a program that goes on for its next reading: the data, all or nothing, and each territory's file, as long as the stamps of
/// the files say that they are the same. What is taken from here is told to no InputWatch.
struct KeptSources {
    /// What tells a file, or all files under a folder, from any others without reading them; empty when that would not be sure.
    std::function<std::string(const std::filesystem::path&)> stamp;

    std::string data_key;               // empty: nothing is kept
    DataFolder data;
    Diagnostics data_complaints;
    struct File {
        std::string key;                // empty: nothing is kept
        Territory territory;
        Diagnostics complaints;
    };
    std::map<std::filesystem::path, File> territories;
};

/// Reads everything; every complaint of syntax, key and type goes to diagnostics, with its place. Never throws for bad content.
Sources load_sources(const LoadPaths& paths, Diagnostics& diagnostics, KeptSources* kept = nullptr);

}  // namespace portraits
