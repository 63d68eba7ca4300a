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
/// One column of a row or a panel, its width on 12.
void read_column(const YamlNode& node, ColumnSpec& column, Diagnostics& diagnostics);
/// What follows “figure:”.
void read_figure(const YamlNode& node, FigureSpec& figure, Diagnostics& diagnostics);
/// What follows “classes:”.
void read_classes(const YamlNode& node, ClassesSpec& classes, Diagnostics& diagnostics);
/// One item of a figure's “couches:”, with its only key: cercles, points, surfaces or noms.
void read_map_layer(const YamlNode& node, MapLayerSpec& layer, Diagnostics& diagnostics);
/// A list of perimeters: territoire, ti-region, region, ti, france.
void read_perimeters(const YamlNode& node, std::string_view key, std::vector<PerimeterKind>& target, Diagnostics& diagnostics);

}  // namespace portraits
