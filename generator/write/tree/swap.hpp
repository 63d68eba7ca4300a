#pragma once
#include <filesystem>

namespace portraits {

/// Writes everything of the file system that holds the folder to its disk. Throws EnvironmentError.
void flush_file_system(const std::filesystem::path& folder);
/// Writes the names that the folder holds to its disk, where the file system can.
void flush_names(const std::filesystem::path& folder);

/// Removes a folder or a file and all below. Throws EnvironmentError.
void clear_folder(const std::filesystem::path& folder);
/// Throws EnvironmentError.
void rename_folder(const std::filesystem::path& from, const std::filesystem::path& to);

/// Puts `fresh` in the place of `folder`, in one step where the file system can (renameat2, Linux 3.15), else in two renames by way of
/// `aside`. What stood there before is then at the path returned; empty when nothing did. Throws EnvironmentError, with `folder` as it was.
std::filesystem::path swap_in(const std::filesystem::path& fresh, const std::filesystem::path& folder, const std::filesystem::path& aside);

/// Whether a file system is mounted exactly there: such a folder cannot be renamed.
bool is_mount_point(const std::filesystem::path& folder);

}  // namespace portraits
