#pragma once
#include <cstdint>
#include <map>
#include <string>

namespace portraits {

/// Names of the two files that check a copy of the site, at its root.
inline constexpr const char* manifest_path = "manifeste.json";
inline constexpr const char* checksums_path = "SHA256SUMS";

struct FileEntry {
    std::uint64_t bytes = 0;
    std::string sha256;
};

/// What the manifest says of the build.
struct ManifestHead {
    std::string program;   // "portraits 0.1.0"
    std::string title, edition, date, theme, address;
};

/// The manifest: the edition, counts by kind, then each file with its size and SHA-256, by path. Itself excepted.
std::string manifest_text(const ManifestHead& head, const std::map<std::string, FileEntry>& files);
/// The same files and the manifest, as "sha256sum --check" reads them.
std::string checksums_text(const std::map<std::string, FileEntry>& files, const std::string& manifest_sha256);

}  // namespace portraits
