#include "layout/cover_sheet.hpp"

#include <algorithm>
#include <array>

namespace portraits {

void write(CoverSheet& sheet, const SetText& text, Tag tag, double x, double y, Anchor align) {
    if (text.lines.empty()) return;
    SetText set = text;
    const int element = sheet.setting.add(sheet.section, tag);
    tag_links(sheet.setting, set, element);
    sheet.piece.append(text_piece(set, element, align), x, y);
}

TypeStyle in_role(TypeStyle type, int weight, Role colour) {
    type.weight = weight;
    type.colour = colour;
    return type;
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

SetText set_cover_name(const Setting& setting, const std::string& name, double width, std::size_t lines) {
    const std::array<Type, 3> sizes = {Type::cover_name_large, Type::cover_name_medium, Type::cover_name_small};
    SetText set;
    for (const Type size : sizes) {
        set = set_balanced(setting, name, setting.theme().type(size), width);
        if (set.lines.size() <= lines && set.type.size == setting.theme().type(size).size) return set;
    }
    while (set.lines.size() > lines + 1 && set.type.size > 14) {
        TypeStyle smaller = set.type;
        smaller.size *= 0.92;
        smaller.leading *= 0.92;
        set = set_balanced(setting, name, smaller, width);
    }
    return set;
}

namespace {

double draw_fact(CoverSheet& sheet, const CoverFact& fact, Point at, int list, const FactInks& inks) {
    Setting& setting = sheet.setting;
    TypeStyle value_type = in_role(setting.theme().type(Type::tile_value), 900, inks.value);
    value_type.size *= measure::cover_fact_scale;
    value_type.leading *= measure::cover_fact_scale;
    const TypeStyle label_type = in_role(setting.theme().type(Type::subtitle), 400, inks.label);
    const SetText value = set_line(setting, fact.value, value_type, sheet.width());
    const SetText label = set_line(setting, fact.label, label_type, sheet.width());
    const int body = setting.add(setting.add(list, Tag::li), Tag::lbody);
    const int value_element = setting.add(body, Tag::p), label_element = setting.add(body, Tag::p);
    sheet.piece.append(text_piece(value, value_element), at.x, at.y - 2);
    sheet.piece.append(text_piece(label, label_element), at.x, at.y - 2 + value.height());
    return std::max(value.widest(), label.widest());
}

}  // namespace

double draw_facts(CoverSheet& sheet, const std::vector<CoverFact>& facts, double y, const FactInks& inks) {
    double x = sheet.left();
    if (facts.empty()) return x;
    const int list = sheet.setting.add(sheet.section, Tag::l);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i > 0) {
            x += measure::cover_fact_gap;
            sheet.piece.nodes.push_back(artifact({filled({x, y, measure::figure_rule, measure::cover_fact_divider}, Ink::of(inks.divider))}));
            x += measure::cover_fact_gap;
        }
        x += draw_fact(sheet, facts[i], {x, y}, list, inks);
    }
    if (x > sheet.left() + sheet.width() + measure::tolerance) sheet.piece.faults.push_back({"layout-overflow", facts.back().label});
    return x;
}

}  // namespace portraits
