#pragma once
#include <filesystem>

#include "load/yaml/node.hpp"

namespace portraits {

/// Replaces every list item “inclure: file.yml” by what the file holds (the items of its list, or its one map), again inside
/// what was included. Files are named from the one that includes them and must lie in `root`; cycles are complaints.
void resolve_includes(YamlNode& node, const std::filesystem::path& root, Diagnostics& diagnostics);

}  // namespace portraits
