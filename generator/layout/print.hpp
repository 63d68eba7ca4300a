#pragma once
#include "layout/booklet.hpp"
#include "model/print_spec.hpp"

namespace portraits {

/// Inserts blank pages, before the back cover where there is one, until the number of pages is a multiple of this.
void pad_to_multiple(Booklet& booklet, int multiple);

/// The booklet as a printer wants it: grounds that touch the edge go on into the bleed, crop marks stand outside it, every page
/// has its boxes, nothing can be followed. Single pages keep their tags; imposed sheets are artifacts only.
Booklet for_print(const Booklet& booklet, const PrintSpec& spec);

/// Indices of the pages of each sheet's side, from the left; −1: none. Spreads begin with the first page alone at the right. A
/// stapled booklet has its pages four to a sheet, two to a side, outer side first: 8 1, 2 7, 6 3, 4 5.
std::vector<std::vector<int>> sheets_of(int pages, PrintSpec::Imposition imposition);

}  // namespace portraits
