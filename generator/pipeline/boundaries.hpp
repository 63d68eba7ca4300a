#pragma once
#include "base/diagnostics.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// The boundaries to draw: those of publication.yml, replaced by what the command line names. With a file of territories alone,
/// layers named `departements` and `regions` of the same format in its folder are taken, and a note says which. A credit that is
/// not given is the name of the file.
BoundariesSpec chosen_boundaries(const BoundariesSpec& published, const BoundariesSpec& asked, Diagnostics& diagnostics);

}  // namespace portraits
