#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace portraits {

/// A file that content names, or why it is not read. Every name in YAML that becomes a path goes through contained_file.
struct ContainedFile {
    enum class Why { good, absolute, outside, missing, special } why = Why::good;
    std::filesystem::path path;  // as messages name it, only of a good file to be opened
    bool good() const { return why == Why::good; }
    /// In the user's words; empty for a good file.
    std::string reason() const;
};

/// The file `name` seen from `folder`. It must be a regular file (no folder, device, pipe or socket) and lie, links followed, in one of
/// `roots`; a name from the root of the disk is refused wherever it leads.
ContainedFile contained_file(const std::filesystem::path& folder, const std::string& name, const std::vector<std::filesystem::path>& roots);

/// True when the path, links followed, is one of the roots or lies in one.
bool lies_within(const std::filesystem::path& path, const std::vector<std::filesystem::path>& roots);

}  // namespace portraits
