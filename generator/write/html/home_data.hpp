#pragma once
#include "write/html/templates.hpp"

namespace portraits::html {

/// What the template "home" needs: finder, map, key figures, regions with their territories.
Data home_data(const Templates& templates, const PageContext& context);

}  // namespace portraits::html
