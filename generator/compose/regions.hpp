#pragma once
#include <string>
#include <vector>

#include "model/atlas.hpp"

namespace portraits {

/// Codes of the regions that have territories, in the order of their French names, those overseas last.
std::vector<std::string> regions_with_territories(const Atlas& atlas);

}  // namespace portraits
