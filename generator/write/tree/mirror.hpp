#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace portraits {

/// Makes a folder hold the same files as another, by further names of them (hard links): what is there already stays, all else in it is removed.
/// Files are told apart by their inodes, never by trust. Gives the paths of all files, sorted; links and folders without a file are left out. Throws
/// EnvironmentError, also where the file system has no hard links.
std::vector<std::string> mirror(const std::filesystem::path& folder, const std::filesystem::path& into);

}  // namespace portraits
