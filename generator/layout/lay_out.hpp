#pragma once
#include "base/diagnostics.hpp"
#include "draw/draw_figure.hpp"
#include "layout/booklet.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// Sets a publication on the pages of the theme. Content that cannot fit (one block taller than a page, a word wider than its
/// column) is an error naming the block and the page; nothing is clipped in silence.
Booklet lay_out(const Publication& publication, const DrawContext& context, Diagnostics& diagnostics);

}  // namespace portraits
