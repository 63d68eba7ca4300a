#pragma once
#include "layout/measures.hpp"
#include "layout/set_text.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// What the parts of a cover share while it is drawn from top to bottom.
struct CoverSheet {
    Setting& setting;
    const PageGeometry& page;
    int section;
    Piece piece;
    double left() const { return page.margin_side; }
    double width() const { return page.width - 2 * page.margin_side; }
};

/// Adds text under an element of its own; empty text adds nothing.
void write(CoverSheet& sheet, const SetText& text, Tag tag, double x, double y, Anchor align = Anchor::start);

/// The style with another weight and colour.
TypeStyle in_role(TypeStyle type, int weight, Role colour);

/// Adds a drawing as large as the box, with its alternative.
void draw_picture(CoverSheet& sheet, const Figure& figure, const Box& box);

/// The name in the largest of the three cover sizes that takes at most `lines` lines; one more at the smallest, then smaller still.
SetText set_cover_name(const Setting& setting, const std::string& name, double width, std::size_t lines);

/// Draws a row of facts with its top at `y`; gives its right end.
struct FactInks { Role value, label, divider; };
double draw_facts(CoverSheet& sheet, const std::vector<CoverFact>& facts, double y, const FactInks& inks);

}  // namespace portraits
