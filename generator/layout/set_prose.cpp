#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"
#include "layout/wording.hpp"

namespace portraits {

namespace {

/// Lines as items that may part over pages, never leaving one line alone on either side, nor dividing a word.
void push_lines(const SetText& text, double x, int element, double before, Flow& flow) {
    const std::size_t count = text.lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        Item item;
        item.before = i == 0 ? before : 0;
        item.piece.height = text.type.leading;
        if (i == 0) item.piece.faults = text.faults;
        item.piece.calls = calls_of(text, i, i + 1);
        draw_lines(text, i, i + 1, x, 0, element, Anchor::start, item.piece.nodes);
        const bool first = i == 0 && count > 1, last_but_one = i + 2 == count;
        item.keep_with_next = first || last_but_one || (count == 3 && i < 2) || text.divided_after(i);
        item.subject = text.lines[i]->text();
        flow.push_back(std::move(item));
    }
}

TypeStyle heading_type(const Setting& setting, int level) {
    if (setting.type_scale != 1) {
        TypeStyle style = setting.type(Type::body);
        style.weight = 700;
        style.colour = Role::ink;
        return style;
    }
    return setting.type(level <= 2 ? Type::h2 : Type::figure_title);
}

TypeStyle paragraph_type(const Setting& setting, Paragraph::As as) {
    switch (as) {
        case Paragraph::As::body: return setting.type(Type::body);
        case Paragraph::As::lead: return setting.type(Type::lead);
        case Paragraph::As::note: return setting.theme().type(Type::note);
    }
    return setting.type(Type::body);
}

}  // namespace

void set_heading(Setting& setting, const Heading& heading, double width, Flow& flow) {
    const int level = std::min(heading.level, setting.last_level + 1);
    setting.last_level = level;
    Item item;
    item.piece = set_block(setting, heading.text, heading_type(setting, heading.level), width, setting.chapter, heading_tag(setting.above + level));
    if (item.piece.nodes.empty()) return;
    if (!heading.id.empty()) {
        auto named = std::make_shared<Group>();
        named->nodes = std::move(item.piece.nodes);
        named->destination = heading.id;
        item.piece.nodes = {GroupPtr(std::move(named))};
    }
    item.before = setting.type_scale != 1 ? measure::between_items
                  : heading.level <= 2    ? measure::before_heading
                                          : measure::before_minor_heading;
    item.keep_with_next = true;
    item.subject = to_text(heading.text);
    flow.push_back(std::move(item));
}

void set_paragraph(Setting& setting, const Paragraph& paragraph, double width, Flow& flow) {
    const TypeStyle type = paragraph_type(setting, paragraph.as);
    const double line = paragraph.as == Paragraph::As::lead ? std::min(width, measure::lead_width) : width;
    const bool justified = paragraph.as == Paragraph::As::body && setting.theme().composition.justified;
    SetText text = set_running_text(setting, paragraph.text, type, line, justified);
    if (text.lines.empty()) return;
    const int element = setting.add(setting.chapter, Tag::p);
    tag_links(setting, text, element);
    const double before = paragraph.as == Paragraph::As::note ? measure::before_note : measure::before_paragraph;
    push_lines(text, 0, element, setting.type_scale != 1 ? measure::between_items : before, flow);
}

namespace {

void set_list_item(Setting& setting, const RichText& text, const std::string& label, double width, int list, double before, Flow& flow) {
    const TypeStyle type = setting.type(Type::body);
    SetText body = set_running_text(setting, text, type, width - measure::list_indent, setting.theme().composition.justified);
    if (body.lines.empty()) return;
    const int entry = setting.add(list, Tag::li);
    const int label_element = setting.add(entry, Tag::lbl), body_element = setting.add(entry, Tag::lbody);
    const SetText mark = set_line(setting, label, type, measure::list_indent);
    tag_links(setting, body, body_element);
    const std::size_t start = flow.size();
    push_lines(body, measure::list_indent, body_element, before, flow);
    std::vector<Node> nodes;
    draw_lines(mark, 0, 1, 0, 0, label_element, Anchor::start, nodes);
    std::vector<Node>& line = flow[start].piece.nodes;
    line.insert(line.begin(), nodes.begin(), nodes.end());
}

}  // namespace

void set_list(Setting& setting, const List& list, double width, Flow& flow) {
    if (list.items.empty()) return;
    const int element = setting.add(setting.chapter, Tag::l);
    double before = measure::before_paragraph;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string label = list.ordered ? std::to_string(i + 1) + "." : wording::bullet;
        set_list_item(setting, list.items[i], label, width, element, before, flow);
        before = measure::between_items;
    }
}

void set_chapter_title(Setting& setting, const Chapter& chapter, Type type, double width, Flow& flow) {
    const SetText title = set_balanced(setting, chapter.title, setting.type(type), width);
    if (!title.lines.empty()) {
        Item item;
        item.piece = text_piece(title, setting.add_heading(setting.chapter, 1));
        item.piece.outline.push_back({chapter.title, 1, 0});
        auto named = std::make_shared<Group>();
        named->nodes = std::move(item.piece.nodes);
        named->destination = chapter.id;
        item.piece.nodes = {GroupPtr(std::move(named))};
        item.before = chapter.new_page ? 0 : measure::before_heading;
        item.keep_with_next = true;
        item.subject = chapter.title;
        flow.push_back(std::move(item));
    }
    const std::size_t lead = flow.size();
    set_paragraph(setting, {Paragraph::As::lead, chapter.lead}, width, flow);
    if (flow.size() > lead) {
        flow[lead].before = measure::title_to_lead;
        flow.back().keep_with_next = true;
    }
}

}  // namespace portraits
