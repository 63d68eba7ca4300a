#pragma once
#include <string>

#include "base/diagnostics.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// Reads content/publication.yml. Boundary files are named from its folder.
PublicationFile read_publication(const std::string& file, Diagnostics& diagnostics);

}  // namespace portraits
