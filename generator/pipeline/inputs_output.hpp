#pragma once
#include "pipeline/pipeline.hpp"
#include "write/tree/inputs.hpp"

namespace portraits {

/// What a portrait was made from, noted while it was composed; `plan` is the name of its document.
OutputInputs inputs_of(const Prepared& prepared, const Reads& reads, const std::string& plan = {});
/// Path of a territory's own file, as the records of inputs write it.
std::string file_of_territory(const Territory& territory, const LoadPaths& paths);
/// What stands behind all outputs: files, tables, what is computed from what.
CommonInputs common_inputs(const Prepared& prepared, const LoadPaths& paths);

}  // namespace portraits
