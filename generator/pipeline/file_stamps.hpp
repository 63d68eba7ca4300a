#pragma once
#include <filesystem>
#include <string>

namespace portraits {

/// Name, size, time of the last change and number of a file, as a line: another line, another file.
std::string file_stamp(const std::filesystem::path& file);
/// Those of all files under a folder, in the order of their names.
std::string file_stamps(const std::filesystem::path& folder);

}  // namespace portraits
