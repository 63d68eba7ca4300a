#include <algorithm>
#include <cmath>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

/// Counters in a row, or the few figures that a page is about.
struct CounterLook {
    bool large;
    TypeStyle value, label;
    double width, gap, most;
};

/// Few counters on a wide column take the size of a tile's value: small ones would be lost there.
void widen(const Setting& setting, double cell, CounterLook& look) {
    if (look.large || cell < measure::counter_roomy) return;
    look.value = setting.type(Type::tile_value);
    look.label = setting.type(Type::table);
    look.label.colour = Role::ink2;
}

CounterLook look_of(const Setting& setting, bool large) {
    CounterLook look{large, setting.type(large ? Type::whole_value : Type::h2), setting.type(large ? Type::body : Type::note),
                     large ? measure::large_counter_width : measure::counter_width, large ? measure::large_counter_gap : measure::counter_gap,
                     large ? 4.0 : 6.0};
    look.label.colour = Role::ink2;
    if (large) look.value.colour = Role::territory;
    return look;
}

Node rule_of(bool large, double width) {
    return artifact({large ? filled({0, 0, width, measure::tile_rule}, Ink::of(Role::ink))
                           : filled({0, 0, width, measure::counter_rule}, Ink::of(Role::rule))});
}

Piece draw_counter(Setting& setting, const Counter& counter, const CounterLook& look, double width, int list) {
    const int body = setting.add(setting.add(list, Tag::li), Tag::lbody);
    Piece piece;
    piece.nodes.push_back(rule_of(look.large, width));
    double y = measure::counter_value_top;
    SetText value = set_line(setting, counter.value, look.value, width);
    add_paragraph(setting, value, body, y, piece);
    y += value.height() + measure::counter_label_gap;
    SetText label = set_text(setting, plain(counter.label), look.label, width);
    add_paragraph(setting, label, body, y, piece);
    y += label.height();
    piece.height = y;
    return piece;
}

}  // namespace

void set_counters(Setting& setting, const Counters& counters, double width, Flow& flow) {
    if (counters.counters.empty()) return;
    CounterLook look = look_of(setting, counters.large);
    const double most = std::max(1.0, std::round((width + look.gap) / (look.width + look.gap)));
    const std::size_t columns = std::min(counters.counters.size(), static_cast<std::size_t>(std::min(most, look.most)));
    const double cell = (width - look.gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    widen(setting, cell, look);
    const int list = setting.add(setting.chapter, Tag::l);
    for (std::size_t first = 0; first < counters.counters.size(); first += columns) {
        Item item;
        item.before = first == 0 ? measure::before_tiles : measure::before_paragraph;
        item.subject = counters.counters[first].label;
        for (std::size_t i = first; i < std::min(first + columns, counters.counters.size()); ++i) {
            const Piece piece = draw_counter(setting, counters.counters[i], look, cell, list);
            item.piece.append(piece, static_cast<double>(i - first) * (cell + look.gap), 0);
            item.piece.height = std::max(item.piece.height, piece.height);
        }
        flow.push_back(std::move(item));
    }
}

}  // namespace portraits
