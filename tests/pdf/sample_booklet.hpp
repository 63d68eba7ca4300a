#pragma once
#include "layout/booklet.hpp"
#include "text/shaper.hpp"

namespace portraits {

/// Four pages with one of everything that a booklet may hold: headings, wrapped paragraphs with links and superscripts, a
/// list, a table, a figure with a shared map, haloed labels, images, clips, opacities, notes, running heads.
Booklet sample_booklet(Shaper& shaper);

}  // namespace portraits
