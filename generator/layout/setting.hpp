#pragma once
#include "base/diagnostics.hpp"
#include "draw/draw_figure.hpp"
#include "layout/booklet.hpp"
#include "layout/flow.hpp"
#include "layout/structure.hpp"

namespace portraits {

/// What the setting of every block needs. Elements are added to the booklet as blocks are set, so that their order is the
/// reading order; pages come later.
struct Setting {
    const DrawContext& draw;
    Booklet& booklet;
    int chapter = 0;          // element of the current chapter's Sect: parent of what is set
    int above = 1;            // headings above the titles of chapters: the name on the cover, as on the page of the web
    int last_level = 1;       // of the last heading of any kind: levels are never skipped
    double type_scale = 1;    // of text inside panels
    double gutter = 12;       // between columns of the page
    double page_height = 722; // of the text of a page
    bool full_page = false;   // the figure being set takes the whole page
    double room = 0;          // left on the page for the block being set, under those before it; 0: not known
    int figures_before = 0;   // in the documents before this one
    const PageNumbers* numbers = nullptr;  // of the places known so far

    mutable bool says_pages = false;       // a number was asked for: the document is set again until its numbers are right

    /// Label of the page that a link leads to, or null.
    const std::string* page_number(const std::string& link) const {
        says_pages = true;
        const auto found = numbers ? numbers->find(link) : PageNumbers::const_iterator();
        return numbers && found != numbers->end() ? &found->second : nullptr;
    }
    const Theme& theme() const { return draw.theme; }
    Shaper& shaper() const { return draw.shaper; }
    /// A type role at the current scale, its leading on half units of the theme.
    TypeStyle type(Type role) const;
    /// A heading of a level counted from the titles of chapters: 1.
    int add_heading(int parent, int level) { return add(parent, heading_tag(above + level)); }
    int add(int parent, Tag tag) { return add_element(booklet, parent, tag); }
};

}  // namespace portraits
