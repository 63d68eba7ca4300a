#pragma once
#include <map>
#include <string>

#include "base/diagnostics.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// The boundaries to draw: those of publication.yml, replaced by what the command line names. With a file of territories alone,
/// layers named `departements` and `regions` of the same format in its folder are taken, and a note says which. A credit that is
/// not given is the name of the file.
BoundariesSpec chosen_boundaries(const BoundariesSpec& published, const BoundariesSpec& asked, Diagnostics& diagnostics);

/// Gives declared layers the files of the command line, by name; a name that is not declared is an error.
void replace_layer_files(std::map<std::string, GeoLayerSpec>& layers, const std::map<std::string, std::string>& files,
                         Diagnostics& diagnostics);

}  // namespace portraits
