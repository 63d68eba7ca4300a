#pragma once
#include <filesystem>
#include <string>

#include "base/diagnostics.hpp"
#include "load/yaml/node.hpp"
#include "model/plan.hpp"

namespace portraits {

/// Reads content/documents/<name>.yml with what it includes; included files must lie in `content`.
DocumentPlan read_plan(const std::string& file, const std::filesystem::path& content, Diagnostics& diagnostics);
/// One block of a chapter.
void read_block(const YamlNode& node, BlockSpec& block, Diagnostics& diagnostics);
/// What follows “figure:”.
void read_figure(const YamlNode& node, FigureSpec& figure, Diagnostics& diagnostics);
/// A list of perimeters: territoire, ti-region, region, ti, france.
void read_perimeters(const YamlNode& node, std::string_view key, std::vector<PerimeterKind>& target, Diagnostics& diagnostics);

}  // namespace portraits
