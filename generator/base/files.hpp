#pragma once
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace portraits {

/// The environment fails us: a file that cannot be read or written, a library that refuses. Exit code 3.
struct EnvironmentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Whole file as bytes. Throws EnvironmentError naming the file and the system's reason.
std::string read_file(const std::filesystem::path& path);
/// Writes the bytes, creating parent folders; gives what the system then says of the file. Throws EnvironmentError.
struct stat write_file(const std::filesystem::path& path, std::string_view bytes);
/// Files of a folder with this extension (".yml"), sorted by name; not recursive; empty when the folder is absent.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view extension);
/// 64-bit content hash as 16 hexadecimal digits, for cache keys and asset names (XXH3; not cryptographic).
std::string content_hash(std::string_view bytes);

}  // namespace portraits
