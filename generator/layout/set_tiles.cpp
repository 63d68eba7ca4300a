#include <algorithm>
#include <cmath>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

/// A tile's texts, set before the common heights of its row are known.
struct SetTile {
    const Tile* tile;
    SetText label, value, line, compared;
};

struct RowHeights {
    double label = 0, value = 0, line = 0, compared = 0;
};

TypeStyle compared_type(const Setting& setting) {
    TypeStyle type = setting.type(Type::chart);
    type.colour = Role::muted;
    return type;
}

SetTile set_texts(const Setting& setting, const Tile& tile, double width) {
    TypeStyle label = setting.type(Type::tile_label), line = setting.type(Type::subtitle);
    return {&tile, set_balanced(setting, tile.label, label, width), set_line(setting, tile.value, setting.type(Type::tile_value), width),
            set_text(setting, tile.line, line, width), set_text(setting, plain(tile.compared), compared_type(setting), width)};
}

RowHeights heights_of(const Setting& setting, const std::vector<SetTile>& tiles) {
    RowHeights heights;
    heights.label = 2 * setting.type(Type::tile_label).leading;  // two lines are reserved, so that the values align
    heights.value = setting.type(Type::tile_value).leading;
    heights.line = setting.type(Type::subtitle).leading;
    heights.compared = compared_type(setting).leading;
    for (const SetTile& tile : tiles) {
        heights.label = std::max(heights.label, tile.label.height());
        heights.line = std::max(heights.line, tile.line.height());
        heights.compared = std::max(heights.compared, tile.compared.height());
    }
    return heights;
}

void draw_comparison(Setting& setting, SetTile& set, const RowHeights& heights, double width, int body, double y, Piece& piece) {
    if (set.tile->bars.bars.empty()) return;
    piece.nodes.push_back(artifact({filled({0, y, width, measure::tile_thin_rule}, Ink::of(Role::rule))}));
    y += measure::tile_rule_to_bars;
    add_paragraph(setting, set.compared, body, y, piece);
    y += heights.compared;
    const Picture bars = draw_tile_bars(set.tile->bars, setting.draw, width);
    const int figure = setting.add(body, Tag::figure);
    setting.booklet.structure[static_cast<std::size_t>(figure)].alternative = set.tile->alternative;
    piece.nodes.push_back(moved({tagged(figure, bars.nodes)}, 0, y));
    piece.figures.push_back({figure, {0, y, bars.width, bars.height}});
    piece.height = y + bars.height;
}

Piece draw_tile(Setting& setting, SetTile& set, const RowHeights& heights, double width, int list) {
    const int body = setting.add(setting.add(list, Tag::li), Tag::lbody);
    Piece piece;
    piece.nodes.push_back(artifact({filled({0, 0, width, measure::tile_rule}, Ink::of(Role::ink))}));
    double y = measure::tile_label_top;
    add_paragraph(setting, set.label, body, y, piece);
    y += heights.label;
    add_paragraph(setting, set.value, body, y, piece);
    y += heights.value;
    add_paragraph(setting, set.line, body, y, piece);
    y += heights.line;
    piece.height = y;
    draw_comparison(setting, set, heights, width, body, y + measure::tile_line_to_rule, piece);
    return piece;
}

Item tile_row(Setting& setting, const std::vector<Tile>& tiles, std::size_t first, std::size_t count, double width, int list) {
    std::vector<SetTile> set;
    for (std::size_t i = first; i < std::min(first + count, tiles.size()); ++i) set.push_back(set_texts(setting, tiles[i], width));
    const RowHeights heights = heights_of(setting, set);
    Item item;
    item.before = first == 0 ? measure::before_tiles : measure::tile_row_gap;
    item.subject = tiles[first].label;
    double x = 0;
    for (SetTile& tile : set) {
        const Piece piece = draw_tile(setting, tile, heights, width, list);
        item.piece.append(piece, x, 0);
        item.piece.height = std::max(item.piece.height, piece.height);
        x += width + measure::tile_gap;
    }
    return item;
}

}  // namespace

void set_tiles(Setting& setting, const Tiles& tiles, double width, Flow& flow) {
    if (!tiles.tiles.empty()) {
        const double fitting = std::round((width + measure::tile_gap) / (measure::tile_width + measure::tile_gap));
        const std::size_t columns = static_cast<std::size_t>(std::max(fitting, 1.0));
        const double tile = (width - measure::tile_gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        const int list = setting.add(setting.chapter, Tag::l);
        for (std::size_t i = 0; i < tiles.tiles.size(); i += columns) flow.push_back(tile_row(setting, tiles.tiles, i, columns, tile, list));
    }
    Item note;
    note.piece = set_block(setting, tiles.note, setting.theme().type(Type::note), width, setting.chapter);
    if (note.piece.nodes.empty()) return;
    note.before = measure::tiles_to_note;
    note.subject = to_text(tiles.note);
    if (!flow.empty()) flow.back().keep_with_next = true;
    flow.push_back(std::move(note));
}

}  // namespace portraits
