#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

/// Items after `from` that stand in a column of this height; a chain that keeps together is not parted, and at least one is taken.
std::size_t end_of_column(const Flow& flow, std::size_t from, double limit) {
    double height = 0;
    std::size_t good = from;
    for (std::size_t i = from; i < flow.size(); ++i) {
        height += (i == from ? 0 : flow[i].before) + natural_height(flow[i]);
        if (good > from && height > limit + measure::tolerance) break;
        if (!flow[i].keep_with_next || i + 1 == flow.size()) good = i + 1;
    }
    return std::max(good, from + 1);
}

/// Ends of `columns` columns filled up to a height.
std::vector<std::size_t> ends_of(const Flow& flow, std::size_t from, std::size_t columns, double limit) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < columns; ++i) {
        from = from < flow.size() ? end_of_column(flow, from, limit) : flow.size();
        ends.push_back(from);
    }
    return ends;
}

/// The least height at which all that is left stands in the columns, so that they end together; the limit when it does not.
double balanced_height(const Flow& flow, std::size_t from, std::size_t columns, double limit) {
    if (ends_of(flow, from, columns, limit).back() < flow.size()) return limit;
    double low = 0, high = limit;
    for (int step = 0; step < 24; ++step) {
        const double middle = (low + high) / 2;
        (ends_of(flow, from, columns, middle).back() == flow.size() ? high : low) = middle;
    }
    return high;
}

}  // namespace

void set_text_columns(Setting& setting, const TextColumns& text, double width, Flow& flow) {
    const auto columns = static_cast<std::size_t>(std::max(text.count, 1));
    const double gap = measure::text_column_gap, cell = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const double room = setting.room;
    setting.room = 0;
    Flow body = set_blocks(setting, text.blocks, cell);
    const double whole_page = setting.page_height > 0 ? setting.page_height : natural_height(body);
    double limit = room > measure::text_column_least ? room - measure::before_paragraph : whole_page;
    for (std::size_t next = 0; next < body.size(); limit = whole_page) {
        Item row;
        row.before = measure::before_paragraph;
        row.subject = body[next].subject;
        std::size_t from = next;
        for (const std::size_t end : ends_of(body, next, columns, balanced_height(body, next, columns, limit))) {
            FlowColumn column;
            column.x = static_cast<double>(row.columns.size()) * (cell + gap);
            column.width = cell;
            for (; from < end; ++from) column.flow.push_back(std::move(body[from]));
            row.columns.push_back(std::move(column));
        }
        next = from;
        flow.push_back(std::move(row));
    }
}

Piece set_footnote(Setting& setting, const Footnote& note, double width) {
    const std::string number = std::to_string(note.number);
    Span mark;
    mark.text = number;
    mark.superscript = true;
    mark.link = "#appel-" + number;
    mark.note = note.number;
    RichText text{mark, plain(" ").front()};
    text.insert(text.end(), note.text.begin(), note.text.end());
    Piece piece = set_block(setting, text, setting.theme().type(Type::note), width, setting.chapter, Tag::note);
    piece.calls.clear();
    auto named = std::make_shared<Group>();
    named->nodes = std::move(piece.nodes);
    named->destination = "note-" + number;
    piece.nodes = {GroupPtr(std::move(named))};
    return piece;
}

}  // namespace portraits
