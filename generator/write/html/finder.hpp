#pragma once
#include <string>

#include "write/html/templates.hpp"

namespace portraits::html {

/// The field that finds a territory, or nothing when the site has no index. `root` leads from the page to the root; `id` names the
/// field in its page; a compact one shows no label. Without script it is hidden: lists do the same.
std::string finder_html(const Templates& templates, const SiteContext& shared, const std::string& root, const std::string& id, bool compact = false);

}  // namespace portraits::html
