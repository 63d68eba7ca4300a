#pragma once
#include <string>
#include <vector>

#include "load/yaml/map_reader.hpp"
#include "model/controls.hpp"

namespace portraits {

/// The thresholds under `controles`, of publication.yml or of an indicator; absent: the target is untouched.
void read_control_spec(MapReader& map, ControlSpec& controls, Diagnostics& diagnostics);

/// data/valeurs_admises.yml: the doubts that somebody signed. A file that does not exist holds none.
std::vector<Acceptance> read_acceptances(const std::string& file, Diagnostics& diagnostics);

}  // namespace portraits
