#pragma once
#include "base/diagnostics.hpp"
#include "draw/draw_figure.hpp"
#include "layout/booklet.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// Where a document stands in a larger one, and what it may say of the others.
struct LayOutOptions {
    int first_page = 1;
    int figures_before = 0;   // their numbers go on
    PageNumbers numbers = {}; // of the places that are not its own
};

/// Sets a publication on the pages of the theme. Content that cannot fit (one block taller than a page, a word wider than its
/// column) is an error naming the block and the page; nothing is clipped in silence. A document that says its own pages is set
/// again until they are those said.
Booklet lay_out(const Publication& publication, const DrawContext& context, Diagnostics& diagnostics, const LayOutOptions& options = {});

}  // namespace portraits
