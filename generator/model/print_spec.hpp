#pragma once

namespace portraits {

/// How the variant of a booklet for a printer is made. Lengths in points.
struct PrintSpec {
    enum class Imposition { pages, spreads, booklet };  // one page each; as a reader sees them open; four to a folded, stapled sheet
    double bleed = 8.5;                // 3 mm: what grounds that touch the edge go beyond it
    bool crop_marks = true;
    int multiple = 1;                  // blank pages before the back cover make the number of pages a multiple of it
    Imposition imposition = Imposition::pages;
    bool always = false;               // made by every build, not only on request
};

}  // namespace portraits
