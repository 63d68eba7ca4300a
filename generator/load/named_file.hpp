#pragma once
#include <filesystem>
#include <vector>

#include "base/diagnostics.hpp"

namespace portraits {

/// False, after an error where the file is named, when it may not be read (contained_file): "file-outside" or "file-special". A missing
/// file is left to the caller, who knows what it is for.
bool may_read(const Located<std::string>& file, const std::filesystem::path& folder, const std::vector<std::filesystem::path>& roots,
              Diagnostics& diagnostics);

/// The same of a folder that a theme names.
bool may_use_folder(const Located<std::string>& named, const std::filesystem::path& folder, const std::vector<std::filesystem::path>& roots,
                    Diagnostics& diagnostics);

}  // namespace portraits
