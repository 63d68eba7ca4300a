#pragma once
#include <string>

#include "base/diagnostics.hpp"
#include "model/territory.hpp"

namespace portraits {

/// Reads one file of content/territoires/; the file's name must be the territory's id.
Territory read_territory(const std::string& file, Diagnostics& diagnostics);

}  // namespace portraits
