#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "write/tree/manifest.hpp"

namespace portraits {

/// What a published folder says of itself.
struct PublishedManifest {
    ManifestHead head;
    std::map<std::string, FileEntry> files;
};

/// The manifest's contents, or nothing when it is damaged: not JSON, a field that lacks or is of another kind, a path that leaves the folder.
std::optional<PublishedManifest> read_manifest(const std::string& text);

/// SHA-256 of each file by path, from the lines of SHA256SUMS; nothing when a line is no such line.
std::optional<std::map<std::string, std::string>> read_checksums(const std::string& text);

}  // namespace portraits
