#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "write/tree/scan.hpp"

namespace portraits {

/// What two trees held when they were last alike: a folder that has changed on neither side since (its times of change move with every name that
/// comes or goes) need not be listed.
struct MirrorMemory {
    struct Folder {
        FileStamp from, into;
        std::vector<std::string> files, folders;  // names in it
    };
    std::map<std::string, Folder> folders;        // by their paths; "" is the root

    /// The two trees have taken each other's place.
    void exchange();
    /// The folder of this file has changed, and those around it.
    void forget(const std::string& file);
    static MirrorMemory read(const std::filesystem::path& file);  // empty for what is none
    /// Throws EnvironmentError.
    void write(const std::filesystem::path& file) const;
};

/// Makes a folder hold the same files as another, by further names of them (hard links): what is there already stays, all else in it is removed.
/// Files are told apart by their inodes; only what `memory` knows is not looked at again, and what is then known is left there. Gives the paths of
/// all files, sorted; links and folders without a file are left out. Throws EnvironmentError, also where the file system has no hard links.
std::vector<std::string> mirror(const std::filesystem::path& folder, const std::filesystem::path& into, MirrorMemory* memory = nullptr);

}  // namespace portraits
