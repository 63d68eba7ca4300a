#pragma once
#include "layout/setting.hpp"
#include "publication/rich_text.hpp"

namespace portraits {

/// Text broken into lines in one role, ready to be drawn anywhere.
struct SetText {
    struct Look {
        Ink ink;
        bool badge = false;
        std::string link;
        std::string said;              // what the link is called where its address says nothing
        int element = -1;              // of its own: a link, a term, a foreign passage; −1: the paragraph's
        std::string language;          // of a foreign passage
        std::string id;                // names the place: a call to which its footnote leads back
        int note = 0;                  // footnote that it calls
    };
    std::vector<LinePtr> lines;
    std::vector<Look> looks;           // one for each span
    TypeStyle type;
    double width = 0;
    std::vector<Fault> faults;
    bool divided_after(std::size_t line) const;  // it ends inside a word

    double height() const { return static_cast<double>(lines.size()) * type.leading; }
    double widest() const;
};

/// Sets rich text in a role. A word wider than the column makes the type smaller, down to 70 %; then it is a fault.
SetText set_text(const Setting& setting, const RichText& text, const TypeStyle& type, double width);
/// The same for running text: breaks that make the paragraph even, words divided; ragged unless `justified`.
SetText set_running_text(const Setting& setting, const RichText& text, const TypeStyle& type, double width, bool justified = false);
/// Titles: lines of similar widths, no line of one short word.
SetText set_balanced(const Setting& setting, const std::string& text, const TypeStyle& type, double width);
/// One line that shrinks to the width, down to 70 % of its size.
SetText set_line(const Setting& setting, const std::string& text, const TypeStyle& type, double width);
/// Gives each link and each foreign passage its own element under `paragraph`.
void tag_links(Setting& setting, SetText& text, int paragraph);

/// Draws lines [first, last) with the top left corner at (x, y): borders and underlines as artifacts, then the text.
void draw_lines(const SetText& text, std::size_t first, std::size_t last, double x, double y, int element, Anchor align,
                std::vector<Node>& out);
/// Footnotes called on lines [first, last).
std::vector<int> calls_of(const SetText& text, std::size_t first, std::size_t last);
/// The whole text as a piece of its own, left aligned.
Piece text_piece(const SetText& text, int element, Anchor align = Anchor::start);
/// Sets rich text in a role under a new element of `tag`; empty text gives an empty piece and no element.
Piece set_block(Setting& setting, const RichText& text, const TypeStyle& type, double width, int parent, Tag tag = Tag::p,
                Anchor align = Anchor::start);

/// Adds a set text to a piece at height `y`, under a paragraph of its own; empty text adds nothing.
void add_paragraph(Setting& setting, SetText& text, int parent, double y, Piece& piece);

/// Distance from the top of a line to its baseline.
double baseline_of(const TypeStyle& type);

}  // namespace portraits
