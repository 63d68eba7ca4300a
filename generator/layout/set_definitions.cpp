#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

/// "Rang. Place du territoire…": the term in bold, closed by a full stop, runs into its definition.
RichText run_in(const RichText& term, const RichText& text) {
    RichText out = term;
    for (Span& span : out) span.bold = true;
    if (!out.empty() && !out.back().text.ends_with('.')) out.back().text += ".";
    if (!out.empty()) out.back().text += " ";
    out.insert(out.end(), text.begin(), text.end());
    return out;
}

Item set_definition(Setting& setting, const std::pair<RichText, RichText>& definition, double width, int list) {
    Item item;
    SetText text = set_running_text(setting, run_in(definition.first, definition.second), setting.type(Type::body), width);
    const int entry = setting.add(list, Tag::li);
    const int term = setting.add(entry, Tag::lbl), body = setting.add(entry, Tag::lbody);
    for (std::size_t i = 0; i < definition.first.size() && i < text.looks.size(); ++i) text.looks[i].element = term;
    tag_links(setting, text, body);
    item.piece = text_piece(text, body);
    item.before = measure::definition_gap;
    item.subject = to_text(definition.first);
    return item;
}

/// Number of items in each column, in reading order, so that the tallest column is as short as can be.
std::vector<std::size_t> shares(const Flow& items, std::size_t columns) {
    const auto filled = [&](double limit) {
        std::vector<std::size_t> counts(1, 0);
        double height = 0;
        for (const Item& item : items) {
            const double more = item.piece.height + (counts.back() > 0 ? item.before : 0);
            if (counts.back() > 0 && height + more > limit) {
                counts.push_back(0);
                height = 0;
            }
            height += item.piece.height + (counts.back() > 0 ? item.before : 0);
            ++counts.back();
        }
        return counts;
    };
    double low = 0, high = natural_height(items);
    for (int step = 0; step < 30; ++step) {
        const double middle = (low + high) / 2;
        (filled(middle).size() <= columns ? high : low) = middle;
    }
    return filled(high);
}

}  // namespace

void set_definitions(Setting& setting, const Definitions& definitions, double width, Flow& flow) {
    if (definitions.items.empty()) return;
    const int columns = std::max(definitions.columns, 1);
    const double gutter = setting.gutter;
    const double column_width = (width - gutter * (columns - 1)) / columns;
    const int list = setting.add(setting.chapter, Tag::l);
    Flow items;
    for (const auto& definition : definitions.items) items.push_back(set_definition(setting, definition, column_width, list));
    Item row;
    row.before = measure::before_paragraph;
    row.subject = items.front().subject;
    std::size_t next = 0;
    for (const std::size_t count : shares(items, static_cast<std::size_t>(columns))) {
        FlowColumn column;
        column.x = static_cast<double>(row.columns.size()) * (column_width + gutter);
        column.width = column_width;
        for (std::size_t i = 0; i < count; ++i) column.flow.push_back(std::move(items[next++]));
        row.columns.push_back(std::move(column));
    }
    flow.push_back(std::move(row));
}

}  // namespace portraits
