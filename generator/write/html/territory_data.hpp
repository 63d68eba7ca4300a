#pragma once
#include "write/html/blocks.hpp"

namespace portraits::html {

/// What a page says of a document beside its title, in search results and beside shared links: place and facts of its cover.
std::string description_of(const Publication& publication);

/// What the template "territory" needs: heading, booklet, key figures, menu of the page, chapters already rendered.
Data territory_data(const Publication& publication, const PageContext& context, BlockRenderer& blocks);
/// What the template "document" needs: the same without key figures nor locator. `root` leads to the root of the site.
Data document_data(const Publication& publication, const PageContext& context, BlockRenderer& blocks, const std::string& root);

}  // namespace portraits::html
