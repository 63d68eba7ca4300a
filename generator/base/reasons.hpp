#pragma once
#include <filesystem>
#include <string>

#include "base/files.hpp"

namespace portraits {

/// The system's reason (an errno) in the language of messages: “no space left on the disk”; the system's own words for rare ones.
std::string reason_of(int error);

/// What failed on a path, why, and on a second line what to do about it: environment_failure("cannot write {}: {}", path, errno).
EnvironmentError environment_failure(const char* pattern, const std::filesystem::path& path, int error);

}  // namespace portraits
