#include <algorithm>
#include <cmath>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

Piece draw_counter(Setting& setting, const Counter& counter, double width, int list) {
    const int body = setting.add(setting.add(list, Tag::li), Tag::lbody);
    Piece piece;
    piece.nodes.push_back(artifact({filled({0, 0, width, measure::counter_rule}, Ink::of(Role::rule))}));
    double y = measure::counter_value_top;
    SetText value = set_line(setting, counter.value, setting.type(Type::h2), width);
    add_paragraph(setting, value, body, y, piece);
    y += value.height() + measure::counter_label_gap;
    TypeStyle type = setting.type(Type::note);
    type.colour = Role::ink2;
    SetText label = set_text(setting, plain(counter.label), type, width);
    add_paragraph(setting, label, body, y, piece);
    y += label.height();
    piece.height = y;
    return piece;
}

}  // namespace

void set_counters(Setting& setting, const Counters& counters, double width, Flow& flow) {
    if (counters.counters.empty()) return;
    const double most = std::max(1.0, std::round((width + measure::counter_gap) / (measure::counter_width + measure::counter_gap)));
    const std::size_t columns = std::min(counters.counters.size(), static_cast<std::size_t>(std::min(most, 6.0)));
    const double cell = (width - measure::counter_gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const int list = setting.add(setting.chapter, Tag::l);
    for (std::size_t first = 0; first < counters.counters.size(); first += columns) {
        Item item;
        item.before = first == 0 ? measure::before_tiles : measure::before_paragraph;
        item.subject = counters.counters[first].label;
        for (std::size_t i = first; i < std::min(first + columns, counters.counters.size()); ++i) {
            const Piece piece = draw_counter(setting, counters.counters[i], cell, list);
            item.piece.append(piece, static_cast<double>(i - first) * (cell + measure::counter_gap), 0);
            item.piece.height = std::max(item.piece.height, piece.height);
        }
        flow.push_back(std::move(item));
    }
}

}  // namespace portraits
