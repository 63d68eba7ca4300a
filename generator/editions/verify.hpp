#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace portraits {

/// One difference between a published folder and what it says of itself.
struct Discrepancy {
    enum class Kind { missing, truncated, changed, not_a_file, unreadable, extra, manifest_damaged, lists_disagree } kind;
    std::string path;      // relative to the folder
    std::string message;   // translated, without the path
};

struct Verification {
    std::string program, edition, date;     // of the manifest; empty when it cannot be read
    std::size_t files = 0;                  // that the manifest or, without it, SHA256SUMS lists
    std::uint64_t bytes = 0;                // that were read
    std::vector<Discrepancy> found;         // by path
    bool sound() const { return found.empty(); }
};

/// Compares every file of a published folder with manifeste.json and SHA256SUMS, and these with each other. Nothing is written. Throws
/// EnvironmentError when the folder cannot be read.
Verification verify_folder(const std::filesystem::path& folder);

}  // namespace portraits
