#pragma once
#include <string>
#include <vector>

#include "draw/picture.hpp"

namespace portraits {

/// Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that booklets use.
enum class Tag : unsigned char {
    document, part, sect, h1, h2, h3, h4, p, note, l, li, lbl, lbody, table, thead, tbody, tr, th, td, figure, caption, link, span, toc, toci,
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
    int row_span = 1, column_span = 1;
    Box box;                     // /BBox of a figure, page units
    int page = -1;               // page of the box
};

struct BookletPage {
    Picture picture;             // its groups name elements, artifacts, links and destinations
    std::string label;           // page label
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
};

/// The booklet as text (pages, structure, outline), for golden files.
std::string to_text(const Booklet& booklet);

}  // namespace portraits
