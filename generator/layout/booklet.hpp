#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "draw/picture.hpp"

namespace portraits {

/// Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that booklets use.
enum class Tag : unsigned char {
    document, part, sect, h1, h2, h3, h4, h5, p, note, l, li, lbl, lbody, table, thead, tbody, tr, th, td, figure, caption, link, span, toc, toci,
    block_quote
};
/// "H1", "LBody"…
const char* name_of(Tag tag);

/// A node of the structure tree; children in reading order. Index 0 is the Document.
struct Element {
    Tag tag = Tag::p;
    std::vector<int> children;   // indices of elements; the marked content of pages is attached by Group::element
    std::string alternative;     // /Alt of figures and links
    std::string actual_text;
    std::string title;
    std::string scope;           // "Row", "Column" for th
    std::string language;        // BCP 47, of a foreign passage; empty: that of what holds it
    int row_span = 1, column_span = 1;
    Box box;                     // /BBox of a figure, page units
    int page = -1;               // page of the box
};

/// Where the paper is cut, and how far the ink goes beyond (ISO 32000-1, 14.11.2).
struct PageBoxes { Box trim, bleed; };

struct BookletPage {
    Picture picture;             // its groups name elements, artifacts, links and destinations
    std::string label;           // page label
    int first_element = 0;       // what its groups call element 0, in the structure: that of its document in a joined booklet
    std::optional<PageBoxes> boxes;  // of a page for a printer; without them the page is cut where it ends
    std::string scope;           // goes before the names of its places, and of those its links "#name" lead to
};

struct OutlineEntry {
    std::string title;
    int level = 1;
    int page = 0;
    double y = 0;
};

/// A document laid out on paper. Everything the PDF writer needs; dates are given.
struct Booklet {
    std::string title, author, subject, language = "fr-FR", date;
    std::vector<BookletPage> pages;
    std::vector<Element> structure;
    std::vector<OutlineEntry> outline;
    std::string folder;                     // of its file, from the root of the site
    std::map<std::string, int> documents;   // of a joined booklet: first page of each, by its folder
    bool links = true;                      // links can be followed; on paper they are words
    bool tagged = true;                     // sheets for a printer say nothing to readers: all on them is an artifact
    int closing_pages = 0;                  // at the end: the back cover and the blank pages before it
};

/// Labels of pages, by the links that lead to them.
using PageNumbers = std::map<std::string, std::string>;

/// Page index of every named place.
std::map<std::string, int> places_of(const Booklet& booklet);

/// The booklet as text (pages, structure, outline), for golden files.
std::string to_text(const Booklet& booklet);

}  // namespace portraits
