#pragma once
#include <string>

#include "pipeline/pipeline.hpp"

namespace portraits {

/// Says all that make_geography reads: who the territories' members are, the publication's boundaries and layers, and every file of the data
/// folder or named by these, by size and time of its last change. Equal keys mean equal shapes, in one run of the program.
std::string geography_key(const Atlas& atlas, const BuildOptions& options);

}  // namespace portraits
