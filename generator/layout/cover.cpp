#include "layout/cover.hpp"

#include <algorithm>
#include <array>

#include "layout/measures.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

/// What the parts of a cover share while it is drawn from top to bottom.
struct CoverSheet {
    Setting& setting;
    const Cover& cover;
    const PageGeometry& page;
    int section;
    Piece piece;
    double left() const { return page.margin_side; }
    double width() const { return page.width - 2 * page.margin_side; }
};

void write(CoverSheet& sheet, const SetText& text, Tag tag, double x, double y, Anchor align = Anchor::start) {
    if (text.lines.empty()) return;
    sheet.piece.append(text_piece(text, sheet.setting.add(sheet.section, tag), align), x, y);
}

TypeStyle in_role(TypeStyle type, int weight, Role colour) {
    type.weight = weight;
    type.colour = colour;
    return type;
}

void draw_opening(CoverSheet& sheet) {
    const Setting& setting = sheet.setting;
    sheet.piece.nodes.push_back(artifact({filled({sheet.left(), measure::cover_rule_top, sheet.width(), measure::cover_rule}, Ink::of(Role::ink))}));
    const TypeStyle body = setting.theme().type(Type::body);
    write(sheet, set_line(setting, sheet.cover.kicker, in_role(body, 700, Role::ink), sheet.width()), Tag::p, sheet.left(), measure::cover_kicker_top);
    write(sheet, set_line(setting, sheet.cover.edition, in_role(body, 400, Role::muted), sheet.width()), Tag::p, sheet.left(),
          measure::cover_kicker_top, Anchor::end);
}

/// A name that fills its only line looks cramped: it is broken in two where it can be.
SetText on_two_lines(const CoverSheet& sheet, SetText name) {
    const double narrow = sheet.width() * measure::cover_name_line;
    if (name.lines.size() != 1 || name.widest() <= narrow) return name;
    const SetText two = set_balanced(sheet.setting, sheet.cover.name, name.type, narrow);
    if (two.lines.size() != 2 || two.type.size != name.type.size) return name;
    name.lines = two.lines;
    return name;
}

/// The largest of the three sizes in which the name takes at most two lines; three at the smallest.
SetText set_name(const CoverSheet& sheet) {
    const std::array<Type, 3> sizes = {Type::cover_name_large, Type::cover_name_medium, Type::cover_name_small};
    SetText name;
    for (const Type size : sizes) {
        name = set_balanced(sheet.setting, sheet.cover.name, sheet.setting.theme().type(size), sheet.width());
        if (name.lines.size() <= 2 && name.type.size == sheet.setting.theme().type(size).size) return on_two_lines(sheet, std::move(name));
    }
    while (name.lines.size() > 3 && name.type.size > 14) {
        TypeStyle smaller = name.type;
        smaller.size *= 0.92;
        smaller.leading *= 0.92;
        name = set_balanced(sheet.setting, sheet.cover.name, smaller, sheet.width());
    }
    return name;
}

void draw_name(CoverSheet& sheet) {
    const Setting& setting = sheet.setting;
    const SetText name = set_name(sheet);
    write(sheet, name, Tag::h1, sheet.left(), measure::cover_name_top);
    double y = measure::cover_name_top + name.height() + measure::cover_place_gap;
    TypeStyle type = setting.theme().type(Type::lead);
    type.size *= measure::cover_place_scale;
    const SetText place = set_line(setting, sheet.cover.place, in_role(type, 700, Role::ink), sheet.width());
    write(sheet, place, Tag::p, sheet.left(), y);
    y += place.height();
    TypeStyle places_type = in_role(type, 400, Role::muted);
    SetText places = set_text(setting, plain(sheet.cover.places), places_type, sheet.width());
    const double room = measure::cover_facts_top - y;
    while (places.height() > room && places_type.size > 7) {  // many departments: smaller, before they meet the facts
        places_type.size *= 0.92;
        places_type.leading *= 0.92;
        places = set_text(setting, plain(sheet.cover.places), places_type, sheet.width());
    }
    if (places.height() > room + measure::tolerance) sheet.piece.faults.push_back({"layout-overflow", sheet.cover.places});
    write(sheet, places, Tag::p, sheet.left(), y);
}

double draw_fact(CoverSheet& sheet, const CoverFact& fact, double x, int list) {
    Setting& setting = sheet.setting;
    TypeStyle value_type = in_role(setting.theme().type(Type::tile_value), 900, Role::ink);
    value_type.size *= measure::cover_fact_scale;
    value_type.leading *= measure::cover_fact_scale;
    const TypeStyle label_type = in_role(setting.theme().type(Type::subtitle), 400, Role::muted);
    const SetText value = set_line(setting, fact.value, value_type, sheet.width());
    const SetText label = set_line(setting, fact.label, label_type, sheet.width());
    const int body = setting.add(setting.add(list, Tag::li), Tag::lbody);
    const int value_element = setting.add(body, Tag::p), label_element = setting.add(body, Tag::p);
    sheet.piece.append(text_piece(value, value_element), x, measure::cover_facts_top - 2);
    sheet.piece.append(text_piece(label, label_element), x, measure::cover_facts_top - 2 + value.height());
    return std::max(value.widest(), label.widest());
}

void draw_facts(CoverSheet& sheet) {
    if (sheet.cover.facts.empty()) return;
    const int list = sheet.setting.add(sheet.section, Tag::l);
    double x = sheet.left();
    for (std::size_t i = 0; i < sheet.cover.facts.size(); ++i) {
        if (i > 0) {
            x += measure::cover_fact_gap;
            sheet.piece.nodes.push_back(artifact({filled({x, measure::cover_facts_top, measure::figure_rule, measure::cover_fact_divider}, Ink::of(Role::rule))}));
            x += measure::cover_fact_gap;
        }
        x += draw_fact(sheet, sheet.cover.facts[i], x, list);
    }
    if (x > sheet.left() + sheet.width() + measure::tolerance) sheet.piece.faults.push_back({"layout-overflow", sheet.cover.facts.back().label});
}

void draw_picture(CoverSheet& sheet, const Figure& figure, const Box& box) {
    const Picture drawing = draw_figure(figure, sheet.setting.draw, box.width, {box.height, 0});
    const int element = sheet.setting.add(sheet.section, Tag::figure);
    sheet.setting.booklet.structure[static_cast<std::size_t>(element)].alternative = figure.alternative;
    auto group = std::make_shared<Group>();
    group->nodes = {moved({tagged(element, drawing.nodes)}, box.x, box.y)};
    group->clip = rectangle_path(box);
    sheet.piece.nodes.push_back(GroupPtr(std::move(group)));
    sheet.piece.figures.push_back({element, box});
}

bool says_note_itself(const Cover& cover) {
    const auto* map = cover.map ? std::get_if<MapDrawing>(&cover.map->drawing) : nullptr;
    return map && !map->schematic_note.empty();
}

void draw_maps(CoverSheet& sheet) {
    const PageGeometry& page = sheet.page;
    const Box band{0, measure::cover_band, page.width, page.height - measure::cover_band};
    sheet.piece.nodes.push_back(artifact({filled(band, Ink::of(Role::cover_ground))}));
    if (sheet.cover.map) draw_picture(sheet, *sheet.cover.map, band);
    const Box locator{page.width - page.margin_side - measure::cover_locator_width, page.height - page.margin_side - measure::cover_locator_height,
                      measure::cover_locator_width, measure::cover_locator_height};
    if (sheet.cover.locator) {
        sheet.piece.nodes.push_back(artifact({Shape{rounded_path(locator, 2), Ink::of(Role::cover_ground), std::nullopt, false}}));
        draw_picture(sheet, *sheet.cover.locator, locator);
    }
    if (says_note_itself(sheet.cover)) return;
    const TypeStyle note = in_role(sheet.setting.theme().type(Type::note), 400, Role::cover_note);
    const SetText text = set_text(sheet.setting, plain(sheet.cover.note), note, locator.x - page.margin_side - 20);
    write(sheet, text, Tag::p, sheet.left(), page.height - measure::cover_note_foot - text.height());
}

}  // namespace

Piece set_cover(Setting& setting, const Cover& cover, const PageGeometry& page) {
    CoverSheet sheet{setting, cover, page, setting.chapter, {}};
    sheet.piece.height = page.height;
    draw_opening(sheet);
    draw_name(sheet);
    draw_facts(sheet);
    draw_maps(sheet);
    return std::move(sheet.piece);
}

}  // namespace portraits
