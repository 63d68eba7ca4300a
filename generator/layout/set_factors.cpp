#include <algorithm>

#include "draw/icon.hpp"
#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

/// Words of a factor under each other from `y` down, at `x`; gives the foot.
double write_words(Setting& setting, const Factor& factor, double x, double y, double width, int body, Piece& piece) {
    Piece words;
    SetText title = set_text(setting, factor.title, setting.type(Type::figure_title), width);
    add_paragraph(setting, title, body, 0, words);
    double foot = title.height();
    for (const RichText& paragraph : factor.text) {
        if (foot > 0) foot += measure::between_items;
        SetText text = set_running_text(setting, paragraph, setting.type(Type::body), width);
        add_paragraph(setting, text, body, foot, words);
        foot += text.height();
    }
    piece.append(words, x, y);
    return y + foot;
}

Piece draw_factor(Setting& setting, const Factor& factor, bool beside, double width, int list) {
    const int body = setting.add(setting.add(list, Tag::li), Tag::lbody);
    Piece piece;
    piece.nodes.push_back(artifact({filled({0, 0, width, measure::tile_rule}, Ink::of(Role::ink))}));
    double x = 0, y = measure::factor_top;
    if (factor.icon) {
        const Picture icon = draw_icon(*factor.icon, measure::factor_icon, Ink::of(Role::territory));
        // The drawing's live area begins two units of the grid inside: its edge then stands on the column's.
        piece.nodes.push_back(moved({artifact(icon.nodes)}, -measure::factor_icon / 12, y));
        if (beside) x = measure::factor_icon + measure::factor_gap;
        else y += measure::factor_icon + measure::factor_gap;
    }
    piece.height = write_words(setting, factor, x, y, width - x, body, piece);
    if (beside && factor.icon) piece.height = std::max(piece.height, y + measure::factor_icon);
    return piece;
}

}  // namespace

void set_factors(Setting& setting, const Factors& factors, double width, Flow& flow) {
    constexpr std::size_t most = 4;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (width + measure::factor_space) / (measure::factor_least + measure::factor_space)));
    const std::size_t columns = std::min({factors.factors.size(), most, fitting});
    if (columns == 0) return;
    const double cell = (width - measure::factor_space * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const int list = setting.add(setting.chapter, Tag::l);
    for (std::size_t first = 0; first < factors.factors.size(); first += columns) {
        Item item;
        item.before = first == 0 ? measure::before_tiles : measure::tile_row_gap;
        item.subject = to_text(factors.factors[first].title);
        for (std::size_t i = first; i < std::min(first + columns, factors.factors.size()); ++i) {
            const Piece piece = draw_factor(setting, factors.factors[i], factors.beside, cell, list);
            item.piece.append(piece, static_cast<double>(i - first) * (cell + measure::factor_space), 0);
            item.piece.height = std::max(item.piece.height, piece.height);
        }
        flow.push_back(std::move(item));
    }
}

}  // namespace portraits
