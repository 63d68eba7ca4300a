#include "layout/furniture.hpp"

#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

TypeStyle running_type(const Setting& setting, int weight, Role colour) {
    TypeStyle type = setting.theme().type(Type::running);
    type.weight = weight;
    type.colour = colour;
    return type;
}

const std::string& name_of_chapter(const Chapter& chapter) { return chapter.running.empty() ? chapter.title : chapter.running; }

/// The name as much as fits beside the chapter; the kind only where there is room left.
void draw_running_head(const Setting& setting, const Publication& publication, const PageGeometry& page, const PageWords& words, Piece& piece, Piece& heading) {
    const double width = page.width - 2 * page.margin_side, y = page.running_head;
    const SetText right = set_line(setting, name_of_chapter(words.chapter), running_type(setting, 400, Role::muted), width / 2);
    const double room = width - right.widest() - 4 * measure::running_gap;
    const SetText name = set_line(setting, publication.name, running_type(setting, 700, Role::ink), room);
    piece.append(text_piece(name, -1), page.margin_side, y);
    const SetText kind = set_line(setting, publication.kind, running_type(setting, 400, Role::muted), width);
    const double after = name.widest() + measure::running_gap;
    if (after + kind.widest() <= room) piece.append(text_piece(kind, -1), page.margin_side + after, y);
    (words.heading < 0 ? piece : heading).append(text_piece(right, words.heading, Anchor::end), page.margin_side + width - right.width, y);
}

RichText footer_text(const Publication& publication) {
    return publication.footer_text.empty() ? plain(publication.footer) : publication.footer_text;
}

void draw_footer(const Setting& setting, const Publication& publication, const PageGeometry& page, const std::string& folio, Piece& piece) {
    const double width = page.width - 2 * page.margin_side, baseline = page.footer_rule + measure::folio_drop;
    piece.nodes.push_back(filled({page.margin_side, page.footer_rule, width, measure::footer_rule}, Ink::of(Role::rule)));
    const TypeStyle type = running_type(setting, 400, Role::muted), folio_type = setting.theme().type(Type::folio);
    SetText left = set_text(setting, footer_text(publication), type, width - 40);
    if (left.lines.size() > 1) left.lines.resize(1);
    piece.append(text_piece(left, -1), page.margin_side, baseline - baseline_of(left.type));
    const SetText number = set_line(setting, folio, folio_type, width);
    piece.append(text_piece(number, -1, Anchor::end), page.margin_side, baseline - baseline_of(folio_type));
}

}  // namespace

Piece set_furniture(const Setting& setting, const Publication& publication, const PageGeometry& page, const PageWords& words) {
    Piece piece, heading;
    draw_running_head(setting, publication, page, words, piece, heading);
    draw_footer(setting, publication, page, words.folio, piece);
    piece.nodes = {artifact(std::move(piece.nodes))};
    if (!heading.nodes.empty()) {
        auto named = std::make_shared<Group>();
        named->nodes = std::move(heading.nodes);
        named->destination = words.chapter.id;
        piece.nodes.push_back(GroupPtr(std::move(named)));
    }
    piece.faults.clear();  // furniture shortens itself; a name too long is told by the cover
    return piece;
}

}  // namespace portraits
