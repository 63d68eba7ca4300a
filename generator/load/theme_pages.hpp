#pragma once
#include "base/diagnostics.hpp"
#include "load/yaml/node.hpp"
#include "model/theme.hpp"

namespace portraits {

/// One of the “pages” of a theme: geometry, furniture, type of the chapters' titles.
void read_page(const YamlNode& node, PageGeometry& page, Diagnostics& diagnostics);
/// What follows “format:” in a plan when it is a group: a page of the theme, and what changes of it.
void read_page_changes(const YamlNode& node, std::string& page, PageChanges& changes, Diagnostics& diagnostics);

}  // namespace portraits
