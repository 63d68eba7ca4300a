#pragma once
#include "pipeline/workshop.hpp"
#include "write/tree/parts.hpp"

namespace portraits {

/// What must be the same for the parts of one build to be joined: program, files that were read, options that change what is written.
std::string shard_signature(const BuildOptions& options, const std::map<std::string, FileEntry>& inputs);

/// The territories of a part: every `count`th from the `index`th, in their order.
std::vector<std::string> territories_of(const Shard& shard, const std::vector<std::string>& all);

/// What a part says of the territories that it made.
std::string part_text(const Shard& shard, const std::string& signature, const std::vector<std::string>& territories,
                      const std::vector<DocumentOutput>& outputs);
/// What the pages about all territories need of one that a part made.
DocumentOutput to_document_output(const PartOutput& output);

}  // namespace portraits
