#pragma once
#include <filesystem>
#include <string>

namespace portraits {

/// Name, size, times of the last changes and number of a file, as a line: another line, another file.
std::string file_stamp(const std::filesystem::path& file);
/// Those of all files under a folder, in the order of their names.
std::string file_stamps(const std::filesystem::path& folder);
/// Those of a file or of a folder; empty when one of them changed so recently that it may change once more within the same step of the clock that dates it.
std::string sure_stamps(const std::filesystem::path& path);

}  // namespace portraits
