#include "layout/cover.hpp"

#include "layout/cover_sheet.hpp"

namespace portraits {

namespace {

void draw_opening(CoverSheet& sheet, const Cover& cover) {
    const Setting& setting = sheet.setting;
    sheet.piece.nodes.push_back(artifact({filled({sheet.left(), measure::cover_rule_top, sheet.width(), measure::cover_rule}, Ink::of(Role::ink))}));
    const TypeStyle body = setting.theme().type(Type::body);
    write(sheet, set_line(setting, cover.kicker, in_role(body, 700, Role::ink), sheet.width()), Tag::p, sheet.left(), measure::cover_kicker_top);
    write(sheet, set_line(setting, cover.edition, in_role(body, 400, Role::muted), sheet.width()), Tag::p, sheet.left(),
          measure::cover_kicker_top, Anchor::end);
}

/// A name that fills its only line looks cramped: it is broken in two where it can be.
SetText on_two_lines(const CoverSheet& sheet, const Cover& cover, SetText name) {
    const double narrow = sheet.width() * measure::cover_name_line;
    if (name.lines.size() != 1 || name.widest() <= narrow) return name;
    const SetText two = set_balanced(sheet.setting, cover.name, name.type, narrow);
    if (two.lines.size() != 2 || two.type.size != name.type.size) return name;
    name.lines = two.lines;
    return name;
}

void draw_name(CoverSheet& sheet, const Cover& cover) {
    const Setting& setting = sheet.setting;
    const SetText name = on_two_lines(sheet, cover, set_cover_name(setting, cover.name, sheet.width(), 2));
    write(sheet, name, Tag::h1, sheet.left(), measure::cover_name_top);
    double y = measure::cover_name_top + name.height() + measure::cover_place_gap;
    TypeStyle type = setting.theme().type(Type::lead);
    type.size *= measure::cover_place_scale;
    const SetText place = set_line(setting, cover.place, in_role(type, 700, Role::ink), sheet.width());
    write(sheet, place, Tag::p, sheet.left(), y);
    y += place.height();
    TypeStyle places_type = in_role(type, 400, Role::muted);
    SetText places = set_text(setting, plain(cover.places), places_type, sheet.width());
    const double room = measure::cover_facts_top - y;
    while (places.height() > room && places_type.size > 7) {  // many departments: smaller, before they meet the facts
        places_type.size *= 0.92;
        places_type.leading *= 0.92;
        places = set_text(setting, plain(cover.places), places_type, sheet.width());
    }
    if (places.height() > room + measure::tolerance) sheet.piece.faults.push_back({"layout-overflow", cover.places});
    write(sheet, places, Tag::p, sheet.left(), y);
}

bool says_note_itself(const Cover& cover) {
    const auto* map = cover.map ? std::get_if<MapDrawing>(&cover.map->drawing) : nullptr;
    return map && !map->schematic_note.empty();
}

void draw_maps(CoverSheet& sheet, const Cover& cover) {
    const PageGeometry& page = sheet.page;
    const Box band{0, measure::cover_band, page.width, page.height - measure::cover_band};
    sheet.piece.nodes.push_back(artifact({filled(band, Ink::of(Role::cover_ground))}));
    if (cover.map) draw_picture(sheet, *cover.map, band);
    const Box locator{page.width - page.margin_side - measure::cover_locator_width, page.height - page.margin_side - measure::cover_locator_height,
                      measure::cover_locator_width, measure::cover_locator_height};
    if (cover.locator) {
        sheet.piece.nodes.push_back(artifact({Shape{rounded_path(locator, 2), Ink::of(Role::cover_ground), std::nullopt, false}}));
        draw_picture(sheet, *cover.locator, locator);
    }
    if (says_note_itself(cover)) return;
    const TypeStyle note = in_role(sheet.setting.theme().type(Type::note), 400, Role::cover_note);
    const SetText text = set_text(sheet.setting, plain(cover.note), note, locator.x - page.margin_side - 20);
    write(sheet, text, Tag::p, sheet.left(), page.height - measure::cover_note_foot - text.height());
}

}  // namespace

Piece set_cover(Setting& setting, const Cover& cover, const PageGeometry& page) {
    if (cover.form == Cover::Form::full) return set_full_cover(setting, cover, page);
    CoverSheet sheet{setting, page, setting.chapter, {}};
    sheet.piece.height = page.height;
    draw_opening(sheet, cover);
    draw_name(sheet, cover);
    draw_facts(sheet, cover.facts, measure::cover_facts_top, {Role::ink, Role::muted, Role::rule});
    draw_maps(sheet, cover);
    return std::move(sheet.piece);
}

}  // namespace portraits
