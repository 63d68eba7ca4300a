#include <algorithm>

#include "draw/icon.hpp"
#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"
#include "layout/wording.hpp"

namespace portraits {

namespace {

TypeStyle coloured(TypeStyle type, Role colour, int weight) {
    type.colour = colour;
    type.weight = weight;
    return type;
}

/// Words of a part, set before the heights that its row shares are known.
struct SetWhole {
    const Whole* whole;
    SetText value, label, of, share, share_label, line;
};

/// One size for all the values: the one that the longest needs.
TypeStyle value_type(const Setting& setting, const std::vector<Whole>& wholes, double width) {
    TypeStyle type = setting.type(Type::whole_value);
    for (const Whole& whole : wholes) type.size = std::min(type.size, set_line(setting, whole.value, setting.type(Type::whole_value), width).type.size);
    return type;
}

SetWhole set_texts(const Setting& setting, const Whole& whole, const TypeStyle& value, double width) {
    const TypeStyle lead = setting.type(Type::lead), body = setting.type(Type::body), note = setting.type(Type::subtitle);
    const SetText share = set_line(setting, whole.share, setting.type(Type::h2), width);
    return {&whole,
            set_line(setting, whole.value, value, width),
            set_text(setting, plain(whole.label), coloured(lead, Role::ink, 700), width),
            set_text(setting, plain(whole.whole), coloured(lead, Role::muted, 400), width),
            share,
            set_text(setting, plain(whole.share_label), coloured(body, Role::muted, 400), width - share.widest() - measure::share_gap),
            set_text(setting, whole.line, coloured(note, Role::ink2, 400), width)};
}

double tallest(const std::vector<SetWhole>& row, SetText SetWhole::*text) {
    double most = 0;
    for (const SetWhole& one : row) most = std::max(most, (one.*text).height());
    return most;
}

/// The squares as one figure of the structure, with their alternative.
double draw_squares(Setting& setting, const Whole& whole, double width, int body, double y, Piece& piece) {
    const Picture drawing = draw_whole_squares(whole.squares, setting.draw, width);
    const int figure = setting.add(body, Tag::figure);
    setting.booklet.structure[static_cast<std::size_t>(figure)].alternative = whole.alternative;
    piece.nodes.push_back(moved({tagged(figure, drawing.nodes)}, 0, y));
    piece.figures.push_back({figure, {0, y, drawing.width, drawing.height}});
    return y + drawing.height;
}

/// The percentage, and what it is of beside it.
void write_share(Setting& setting, SetWhole& set, int body, double y, Piece& piece) {
    add_paragraph(setting, set.share, body, y, piece);
    Piece label;
    add_paragraph(setting, set.share_label, body, 0, label);
    piece.append(label, set.share.widest() + measure::share_gap, y + baseline_of(set.share.type) - baseline_of(set.share_label.type));
}

/// Everything of a row stands at the same heights: rule, icon, value, label, whole, squares, share, line.
Piece draw_whole(Setting& setting, SetWhole& set, const std::vector<SetWhole>& row, double width, int list) {
    const int body = setting.add(setting.add(list, Tag::li), Tag::lbody);
    Piece piece;
    piece.nodes.push_back(artifact({filled({0, 0, width, measure::tile_rule}, Ink::of(Role::ink))}));
    double y = measure::factor_top;
    const bool icons = std::any_of(row.begin(), row.end(), [](const SetWhole& one) { return one.whole->icon != nullptr; });
    if (set.whole->icon) {
        const Picture icon = draw_icon(*set.whole->icon, measure::factor_icon, Ink::of(Role::territory));
        piece.nodes.push_back(moved({artifact(icon.nodes)}, -measure::factor_icon / 12, y));
    }
    if (icons) y += measure::factor_icon + measure::between_items;
    const auto write = [&](SetText& text, SetText SetWhole::*which) {
        add_paragraph(setting, text, body, y, piece);
        y += tallest(row, which);
    };
    write(set.value, &SetWhole::value);
    write(set.label, &SetWhole::label);
    write(set.of, &SetWhole::of);
    y = draw_squares(setting, *set.whole, width, body, y + measure::factor_gap, piece) + measure::between_items;
    write_share(setting, set, body, y, piece);
    y += std::max(tallest(row, &SetWhole::share), tallest(row, &SetWhole::share_label) + measure::between_items);
    write(set.line, &SetWhole::line);
    piece.height = y;
    return piece;
}

Item whole_row(Setting& setting, const Wholes& block, std::size_t first, std::size_t count, const TypeStyle& value, double width, int list) {
    std::vector<SetWhole> row;
    for (std::size_t i = first; i < std::min(first + count, block.wholes.size()); ++i) row.push_back(set_texts(setting, block.wholes[i], value, width));
    Item item;
    item.before = first == 0 ? measure::before_tiles : measure::tile_row_gap;
    item.subject = block.wholes[first].label;
    item.keep_with_next = true;
    double x = 0;
    for (SetWhole& one : row) {
        const Piece piece = draw_whole(setting, one, row, width, list);
        item.piece.append(piece, x, 0);
        item.piece.height = std::max(item.piece.height, piece.height);
        x += width + measure::whole_space;
    }
    return item;
}

/// The tints once, side by side, on as many lines as they need.
Item legend(Setting& setting, const Wholes& block, double width) {
    const TypeStyle type = setting.type(Type::subtitle);
    constexpr double swatch = measure::whole_swatch;
    Item item;
    item.before = measure::drawing_to_table;
    double x = 0, y = 0;
    for (const WholeKey& key : block.legend) {
        SetText label = set_text(setting, plain(key.label), type, width - 2 * swatch);
        const double room = 1.6 * swatch + label.widest();
        if (x > 0 && x + room > width) x = 0, y += type.leading + measure::between_items;
        item.piece.nodes.push_back(artifact({filled({x, y + (type.leading - swatch) / 2, swatch, swatch}, Ink::of(key.role))}));
        Piece words;
        add_paragraph(setting, label, setting.chapter, 0, words);
        item.piece.append(words, x + 1.6 * swatch, y);
        x += room + measure::whole_space;
        item.piece.height = y + label.height();
    }
    return item;
}

void add_note(Setting& setting, const Wholes& block, double width, Flow& flow) {
    RichText text = block.note;
    if (block.demonstration) {
        Span badge;
        badge.text = wording::demonstration;
        badge.badge = true;
        if (!text.empty()) text.push_back(plain(" ").front());
        text.push_back(badge);
    }
    Item note;
    note.piece = set_block(setting, text, setting.theme().type(Type::note), width, setting.chapter);
    if (note.piece.nodes.empty()) return;
    note.before = measure::tiles_to_note;
    note.subject = to_text(block.note);
    flow.push_back(std::move(note));
}

}  // namespace

void set_wholes(Setting& setting, const Wholes& block, double width, Flow& flow) {
    constexpr std::size_t most = 4;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (width + measure::whole_space) / (measure::factor_least + measure::whole_space)));
    const std::size_t columns = std::min({block.wholes.size(), most, fitting});
    if (columns == 0) return;
    const double cell = (width - measure::whole_space * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const int list = setting.add(setting.chapter, Tag::l);
    const TypeStyle value = value_type(setting, block.wholes, cell);
    for (std::size_t first = 0; first < block.wholes.size(); first += columns) flow.push_back(whole_row(setting, block, first, columns, value, cell, list));
    if (!block.legend.empty()) {
        flow.push_back(legend(setting, block, width));
        flow.back().keep_with_next = true;
    }
    const std::size_t before = flow.size();
    add_note(setting, block, width, flow);
    if (flow.size() == before) flow.back().keep_with_next = false;
}

}  // namespace portraits
