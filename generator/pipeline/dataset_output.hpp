#pragma once
#include <functional>
#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"
#include "publication/dataset.hpp"
#include "write/tree/hosted_tree.hpp"

namespace portraits {

/// Writes the whole dataset under donnees/: each part in both CSV forms, one workbook, one GeoJSON and the text that explains them.
/// Says what it wrote. From any thread.
std::vector<DatasetFile> write_dataset(const Dataset& dataset, const Geography& geography, HostedTree& tree);

}  // namespace portraits
