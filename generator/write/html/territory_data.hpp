#pragma once
#include "write/html/blocks.hpp"

namespace portraits::html {

/// What the template "territory" needs: heading, booklet, key figures, menu of the page, chapters already rendered.
Data territory_data(const Publication& publication, const PageContext& context, BlockRenderer& blocks);

}  // namespace portraits::html
