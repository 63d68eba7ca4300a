#pragma once
#include <filesystem>
#include <string>

#include "base/diagnostics.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// Reads content/publication.yml. Boundary files are named from its folder, and stand in it or in the folder `data`.
PublicationFile read_publication(const std::string& file, Diagnostics& diagnostics, const std::filesystem::path& data = {});

}  // namespace portraits
