#include <algorithm>
#include <cmath>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"
#include "layout/wording.hpp"

namespace portraits {

namespace {

/// The rule with its tab, as every figure begins.
Node opening_rule(double width) {
    return artifact({filled({0, 0, width, measure::figure_rule}, Ink::of(Role::ink)),
                     filled({0, 0, std::min(measure::figure_tab_width, width), measure::figure_tab}, Ink::of(Role::ink))});
}

/// The bordered label at the right of the number line; gives its paragraph's element the next place in reading order.
void label_demonstration(Setting& setting, double width, int parent, Piece& head) {
    Span span;
    span.text = wording::demonstration;
    span.badge = true;
    const TypeStyle number = setting.theme().type(Type::figure_number);
    Piece label = set_block(setting, {span}, setting.theme().type(Type::subtitle), width, parent, Tag::p, Anchor::end);
    head.append(label, 0, measure::figure_number_top + (number.leading - setting.theme().type(Type::subtitle).leading) / 2 - 2);
}

/// Below the chapter's title, as in the bookmarks and on the page of the web, whatever heading stands before: that may be another column's.
int heading_of(Setting& setting, int section) {
    setting.last_level = 2;
    return setting.add_heading(section, setting.last_level);
}

/// Number and title belong to one heading; the number's trailing space keeps their words apart when read aloud.
void write_title(Setting& setting, const Figure& figure, double width, int heading, double& y, Piece& head) {
    if (figure.number > 0) {
        const std::string number = std::string(wording::figure) + "\u00A0" + std::to_string(setting.figures_before + figure.number) + " ";
        const SetText text = set_line(setting, number, setting.theme().type(Type::figure_number), width);
        head.append(text_piece(text, heading), 0, y);
        y += text.height();
    }
    const SetText title = set_balanced(setting, figure.title, setting.theme().type(Type::figure_title), width);
    if (!title.lines.empty()) head.append(text_piece(title, heading), 0, y);
    y += title.height();
}

/// Rule, number, title, unit: everything above the drawing.
Piece set_head(Setting& setting, const Figure& figure, double width, int section) {
    Piece head;
    head.nodes.push_back(opening_rule(width));
    double y = measure::figure_number_top;
    const std::string name = figure.number > 0 ? std::string(wording::figure) + "\u00A0" + std::to_string(setting.figures_before + figure.number) + "\u00A0: " : "";
    head.outline.push_back({name + figure.title, 2, 0});
    write_title(setting, figure, width, heading_of(setting, section), y, head);
    if (figure.demonstration) label_demonstration(setting, width, section, head);
    const Piece subtitle = set_block(setting, plain(figure.subtitle), setting.theme().type(Type::subtitle), width, section);
    head.append(subtitle, 0, y);
    head.height = y + subtitle.height;
    auto named = std::make_shared<Group>();
    named->nodes = std::move(head.nodes);
    named->destination = figure.id;
    head.nodes = {GroupPtr(std::move(named))};
    return head;
}

/// Source line and notes, under the drawing.
Piece set_foot(Setting& setting, const Figure& figure, double width, int section) {
    const TypeStyle& note = setting.theme().type(Type::note);
    Piece foot = set_block(setting, figure.sources, note, width, section);
    const Piece notes = set_block(setting, figure.notes, note, width, section);
    const double below = foot.height;
    foot.append(notes, 0, below);
    foot.height = below + notes.height;
    return foot;
}

/// A drawing, or its size and how to draw it.
struct SizedDrawing {
    double width = 0, height = 0;
    std::vector<Node> nodes = {};
    std::function<Picture()> draw = {};
};

SizedDrawing sized_drawing(const FigurePtr& figure, const DrawContext& context, double width, Heights heights) {
    if (const auto* map = std::get_if<MapDrawing>(&figure->drawing))
        if (auto plan = plan_map(*map, context, width, heights))
            return {width, plan->height, {}, [figure, draw = std::move(plan->draw)] { return draw(); }};
    Picture drawing = draw_figure(*figure, context, width, heights);
    return {drawing.width, drawing.height, std::move(drawing.nodes)};
}

/// Head, drawing and foot as one piece; the drawing is the only part that changes when the figure is refitted.
Piece assembled(const Piece& head, const SizedDrawing& drawing, int element, const Piece& foot) {
    Piece whole = head;
    double y = head.height + measure::figure_to_drawing;
    auto tagged = std::make_shared<Group>();
    tagged->element = element;
    tagged->nodes = drawing.nodes;
    if (drawing.draw) whole.awaited.push_back({tagged, drawing.draw});
    whole.nodes.push_back(moved({GroupPtr(std::move(tagged))}, 0, y));
    whole.figures.push_back({element, {0, y, drawing.width, drawing.height}});
    y += drawing.height;
    if (foot.height > 0) {
        y += measure::drawing_to_sources;
        whole.append(foot, 0, y);
        y += foot.height;
    }
    whole.height = y;
    return whole;
}

/// Heights asked for are cut to whole steps, so that territories share base maps of the same size.
double stepped(double height) {
    constexpr double step = 14;
    return std::floor(height / step) * step;
}

/// Shares of its own height that a drawing may be given instead: maps show more or less, lines rise more or less steeply.
struct Bounds {
    double least = 1, most = 1;
};
Bounds bounds_of(const Drawing& drawing) {
    if (std::holds_alternative<LineChart>(drawing)) return {measure::lines_least, measure::lines_most};
    const auto* map = std::get_if<MapDrawing>(&drawing);
    if (map == nullptr) return {};
    return {measure::map_least, map->view.kind == MapView::Kind::region || map->view.kind == MapView::Kind::neighbours ? measure::region_most : 1};
}

void make_flexible(const Setting& setting, const FigurePtr& figure, double width, double natural, const Piece& head, int element,
                   const Piece& foot, Item& item) {
    const Bounds bounds = bounds_of(figure->drawing);
    if (bounds.least == 1) return;
    const double own = item.piece.height, around = own - natural;
    item.least = around + natural * bounds.least;
    if (const auto* map = std::get_if<MapDrawing>(&figure->drawing))
        item.least = std::min(own, around + least_map_height(*map, setting.draw, width, stepped(natural * bounds.least)));
    if (bounds.most > 1) item.most = around + natural * bounds.most;
    const DrawContext& draw = setting.draw;
    item.refit = [&draw, figure, width, own, around, head, element, foot](double height) {
        const double wanted = stepped(height - around);
        const Heights heights = height < own ? Heights{wanted, 0} : Heights{0, wanted};
        return assembled(head, sized_drawing(figure, draw, width, heights), element, foot);
    };
}

/// A map that begins a page with its title is drawn at once for the room that is left, not to be drawn again.
Heights room_for(const Setting& setting, const Figure& figure, double width, double around) {
    if (!std::holds_alternative<MapDrawing>(figure.drawing) || setting.room <= 0) return {};
    const double left = setting.room - (setting.full_page ? 0 : measure::before_figure) - around;
    if (setting.full_page && left > 0) return {0, std::floor(left)};
    return left > width * measure::map_least ? Heights{stepped(left), 0} : Heights{};
}

Item drawn_figure(Setting& setting, const FigurePtr& figure, double width, int section) {
    Item item;
    const Piece head = set_head(setting, *figure, width, section);
    const int element = setting.add(section, Tag::figure);
    setting.booklet.structure[static_cast<std::size_t>(element)].alternative = figure->alternative;
    const Piece foot = set_foot(setting, *figure, width, section);
    const double around = assembled(head, {}, element, foot).height;
    const SizedDrawing drawing = sized_drawing(figure, setting.draw, width, room_for(setting, *figure, width, around));
    item.piece = assembled(head, drawing, element, foot);
    if (drawing.width > width + measure::tolerance) item.piece.faults.push_back({"layout-overflow", figure->id});
    make_flexible(setting, figure, width, drawing.height, head, element, foot, item);
    return item;
}

void set_table_figure(Setting& setting, const Figure& figure, double width, int section, Flow& flow) {
    Item head;
    head.piece = set_head(setting, figure, width, section);
    head.keep_with_next = true;
    head.before = measure::before_figure;
    head.subject = figure.id;
    flow.push_back(std::move(head));
    set_table_rows(setting, figure.table, width, section, measure::figure_to_drawing, flow);
    Item foot;
    foot.piece = set_foot(setting, figure, width, section);
    if (foot.piece.height == 0) return;
    flow.back().keep_with_next = true;
    foot.before = measure::drawing_to_sources;
    foot.subject = figure.id;
    flow.push_back(std::move(foot));
}

}  // namespace

void set_figure(Setting& setting, const FigurePtr& figure, double width, Flow& flow) {
    if (!figure) return;
    const int section = setting.add(setting.chapter, Tag::sect);
    if (std::holds_alternative<TableDrawing>(figure->drawing)) return set_table_figure(setting, *figure, width, section, flow);
    Item item = drawn_figure(setting, figure, width, section);
    item.before = measure::before_figure;
    item.subject = figure->id;
    flow.push_back(std::move(item));
    if (figure->show_table && !figure->table.rows.empty()) set_table_rows(setting, figure->table, width, section, measure::drawing_to_table, flow);
}

}  // namespace portraits
