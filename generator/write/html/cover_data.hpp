#pragma once
#include "publication/publication.hpp"
#include "write/html/pages.hpp"
#include "write/html/templates.hpp"

namespace portraits::html {

/// What the header of a document's page says, as its cover does; nothing but "has_cover" when the document has none.
void set_cover(Data& data, const Cover& cover, const PageContext& context, const std::string& root);
/// What the section that closes the page says.
void set_back_cover(Data& data, const BackCover& cover);

}  // namespace portraits::html
