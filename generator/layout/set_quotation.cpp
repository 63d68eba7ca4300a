#include <algorithm>

#include "draw/icon.hpp"
#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

TypeStyle quoted_type(const Setting& setting) {
    TypeStyle type = setting.type(Type::lead);
    type.italic = true;
    type.colour = Role::ink;
    return type;
}

/// "Marie Durand, maire": the name in bold, what she does after it.
RichText signature(const Quotation& quotation) {
    RichText text = quotation.author;
    for (Span& span : text) span.bold = true;
    if (!text.empty() && !quotation.role.empty()) text.push_back(plain(", ").front());
    text.insert(text.end(), quotation.role.begin(), quotation.role.end());
    return text;
}

/// Icon, then the words that say the same.
Piece contact_line(Setting& setting, const Contact::Line& line, double width, int parent) {
    const TypeStyle type = setting.type(Type::body);
    Piece piece;
    SetText text = set_text(setting, line.text, type, width - measure::contact_indent);
    Piece words;
    add_paragraph(setting, text, parent, 0, words);
    if (line.icon) {
        const Picture icon = draw_icon(*line.icon, measure::contact_icon, Ink::of(Role::ink));
        piece.nodes.push_back(moved({artifact(icon.nodes)}, 0, (type.leading - measure::contact_icon) / 2));
    }
    piece.append(words, measure::contact_indent, 0);
    piece.height = text.height();
    return piece;
}

}  // namespace

void set_quotation(Setting& setting, const Quotation& quotation, double width, Flow& flow) {
    const double x = measure::quotation_indent;
    const int quote = setting.add(setting.chapter, Tag::block_quote);
    Item item;
    for (const RichText& paragraph : quotation.text) {
        SetText text = set_running_text(setting, paragraph, quoted_type(setting), std::min(width, measure::lead_width) - x);
        Piece words;
        add_paragraph(setting, text, quote, 0, words);
        if (item.piece.height > 0) item.piece.height += measure::between_items;
        item.piece.append(words, x, item.piece.height);
        item.piece.height += text.height();
    }
    SetText name = set_text(setting, signature(quotation), setting.type(Type::body), width - x);
    if (!name.lines.empty()) {
        Piece words;
        add_paragraph(setting, name, quote, 0, words);
        item.piece.append(words, x, item.piece.height + measure::between_items);
        item.piece.height += measure::between_items + name.height();
    }
    item.piece.nodes.insert(item.piece.nodes.begin(),
                            artifact({filled({0, 0, measure::figure_tab, item.piece.height}, Ink::of(Role::ink))}));
    item.before = measure::before_figure;
    item.subject = quotation.text.empty() ? std::string() : to_text(quotation.text.front());
    flow.push_back(std::move(item));
}

void set_contact(Setting& setting, const Contact& contact, double width, Flow& flow) {
    Item item;
    TypeStyle type = setting.type(Type::figure_title);
    SetText name = set_text(setting, contact.name, type, width);
    add_paragraph(setting, name, setting.chapter, 0, item.piece);
    item.piece.height = name.height();
    for (const Contact::Line& line : contact.lines) {
        const Piece piece = contact_line(setting, line, width, setting.chapter);
        if (item.piece.height > 0) item.piece.height += measure::between_items;
        item.piece.append(piece, 0, item.piece.height);
        item.piece.height += piece.height;
    }
    item.before = measure::before_paragraph;
    item.subject = to_text(contact.name);
    flow.push_back(std::move(item));
}

}  // namespace portraits
