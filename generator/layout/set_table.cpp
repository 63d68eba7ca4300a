#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"
#include "layout/table_widths.hpp"
#include "layout/wording.hpp"

namespace portraits {

namespace {

Anchor align_of(const Column& column) { return column.numeric ? Anchor::end : Anchor::start; }

Node rule_at(double y, double width, double thickness, Role role) {
    return artifact({filled({0, y - thickness / 2, width, thickness}, Ink::of(role))});
}

/// Titles of the columns; element −1 repeats them as furniture on a following page.
Piece head_piece(Setting& setting, const Table& table, const TableGrid& grid, double width, int row, const char* suffix) {
    Piece piece;
    std::vector<SetText> titles;
    double height = grid.type.leading;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        TypeStyle type = grid.type;
        type.colour = Role::ink;
        RichText title = bold(plain(table.columns[i].title));
        if (i == 0 && suffix && !title.empty()) {
            Span mark;
            mark.text = std::string("\u00A0") + suffix;
            mark.italic = true;
            title.push_back(std::move(mark));
        }
        titles.push_back(set_text(setting, title, type, grid.tracks[i].width));
        height = std::max(height, titles.back().height());
    }
    for (std::size_t i = 0; i < titles.size(); ++i) {
        int cell = -1;
        if (row >= 0) {
            cell = setting.add(row, Tag::th);
            setting.booklet.structure[static_cast<std::size_t>(cell)].scope = "Column";
        }
        Piece text = text_piece(titles[i], cell, align_of(table.columns[i]));
        piece.append(text, grid.tracks[i].x, height - text.height);
    }
    piece.height = height + grid.padding;
    if (row < 0) piece.nodes = {artifact(std::move(piece.nodes))};
    piece.nodes.push_back(rule_at(piece.height, width, measure::table_head_rule, Role::ink));
    return piece;
}

Ink bar_ink(const Table::Row& row) { return Ink::of(row.total ? Role::france : Role::territory); }

void draw_bar(const Cell& cell, const Table::Row& row, double x, double text_top, double leading, Piece& piece) {
    if (cell.bar < 0) return;
    const double length = std::max(std::min(cell.bar, 1.0) * measure::table_bar_width, 0.5);
    const double y = text_top + (leading - measure::table_bar_height) / 2;
    piece.nodes.push_back(artifact({filled({x, y, length, measure::table_bar_height}, bar_ink(row))}));
}

TypeStyle type_of(const TableGrid& grid, const Table::Row& row, std::size_t column) {
    TypeStyle type = grid.type;
    type.colour = row.highlighted && column == 0 ? Role::territory : row.total ? Role::ink : Role::ink2;
    return type;
}

int cell_element(Setting& setting, int row, bool header) {
    const int cell = setting.add(row, header ? Tag::th : Tag::td);
    if (header) setting.booklet.structure[static_cast<std::size_t>(cell)].scope = "Row";
    return cell;
}

/// Room that a number leaves at its right for the decimals of the others.
double after_decimals(const Setting& setting, const TableGrid& grid, const RichText& cell, std::size_t column) {
    const double widest = grid.tracks[column].decimals;
    return widest > 0 && is_number(cell) ? widest - decimals_width(setting, cell, grid.type) : 0;
}

Piece row_piece(Setting& setting, const Table& table, const TableGrid& grid, const Table::Row& row, double width, int element) {
    Piece piece;
    double height = grid.type.leading;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int cell = cell_element(setting, element, i == 0);
        if (i >= row.cells.size()) continue;
        const bool bars = table.columns[i].bars;
        const double indent = bars ? measure::table_bar_width + measure::table_bar_gap : 0;
        const RichText words = cell_text(table, row, i, grid.text_only);
        SetText text = set_text(setting, words, type_of(grid, row, i), grid.tracks[i].width - indent - after_decimals(setting, grid, words, i));
        tag_links(setting, text, cell);
        if (bars) draw_bar(row.cells[i], row, grid.tracks[i].x, grid.padding, grid.type.leading, piece);
        piece.append(text_piece(text, cell, align_of(table.columns[i])), grid.tracks[i].x + indent, grid.padding);
        height = std::max(height, text.height());
    }
    piece.height = height + 2 * grid.padding;
    const bool heavy = row.total;
    piece.nodes.push_back(rule_at(piece.height, width, heavy ? measure::table_head_rule : measure::table_row_rule, heavy ? Role::ink : Role::rule));
    return piece;
}

/// The row with less room above and below its text; its rule is the last of its nodes.
Piece tightened(const Piece& row, double height) {
    const double less = row.height - height;
    Piece piece = row;
    std::vector<Node> rule = {row.nodes.back()};
    piece.nodes.pop_back();
    piece.nodes = {moved(std::move(piece.nodes), 0, -less / 2), moved(std::move(rule), 0, -less)};
    piece.height = height;
    return piece;
}

/// A row may give up some of its padding, all rows of a column alike.
void make_flexible(Item& item, double padding) {
    if (padding <= measure::tight_table_padding) return;
    item.tightest = item.piece.height - 2 * (padding - measure::tight_table_padding);
    item.tighten = [row = item.piece](double height) { return tightened(row, height); };
}

bool has_titles(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return !column.title.empty(); });
}

std::string first_cell(const Table::Row& row) { return row.cells.empty() ? std::string() : to_text(row.cells.front().text); }

/// Two rows stay together at the head and at the end of a table, and totals with what they add up.
void keep_ends_together(Flow& flow, std::size_t first, const std::vector<Table::Row>& rows) {
    const std::size_t count = flow.size() - first;
    if (count >= 2) flow[first].keep_with_next = true;
    if (count >= 3) flow[flow.size() - 2].keep_with_next = true;
    for (std::size_t i = 1; i < rows.size() && i < count; ++i)
        if (rows[i].total) flow[first + i - 1].keep_with_next = true;
}

}  // namespace

void set_table_rows(Setting& setting, const Table& table, double width, int parent, double before, Flow& flow) {
    if (table.columns.empty()) return;
    const TableGrid grid = grid_of(setting, table, width);
    const int element = setting.add(parent, Tag::table);
    setting.booklet.structure[static_cast<std::size_t>(element)].title = table.caption;
    std::shared_ptr<const Piece> repeated;
    if (has_titles(table)) {
        Item head;
        head.before = before;
        head.keep_with_next = true;
        head.subject = table.caption;
        const int row = setting.add(setting.add(element, Tag::thead), Tag::tr);
        head.piece = head_piece(setting, table, grid, width, row, nullptr);
        repeated = std::make_shared<const Piece>(head_piece(setting, table, grid, width, -1, wording::continued));
        flow.push_back(std::move(head));
    }
    const std::size_t first = flow.size();
    const int body = setting.add(element, Tag::tbody);
    for (const Table::Row& row : table.rows) {
        Item item;
        item.before = flow.size() == first && !repeated ? before : 0;
        item.piece = row_piece(setting, table, grid, row, width, setting.add(body, Tag::tr));
        item.continued = repeated;
        make_flexible(item, grid.padding);
        item.subject = first_cell(row);
        flow.push_back(std::move(item));
    }
    keep_ends_together(flow, first, table.rows);
}

void set_table(Setting& setting, const TableBlock& block, double width, Flow& flow) {
    set_table_rows(setting, block.table, width, setting.chapter, measure::before_table, flow);
    Item foot;
    foot.piece = set_block(setting, block.sources, setting.theme().type(Type::note), width, setting.chapter);
    if (foot.piece.nodes.empty()) return;
    if (!flow.empty()) flow.back().keep_with_next = true;
    foot.before = measure::before_note;
    foot.subject = block.table.caption;
    flow.push_back(std::move(foot));
}

}  // namespace portraits
