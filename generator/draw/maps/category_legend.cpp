#include <algorithm>

#include "base/french.hpp"
#include "draw/maps/legend_parts.hpp"
#include "draw/maps/map_legend.hpp"

namespace portraits {
namespace {

constexpr double between_columns = 18, longest_bar = 64, shortest_bar = 14;

struct CategoryColumns {
    double width = 0, label = 0, per_unit = 0, number = 0;
    std::size_t rows = 0;
};

/// Labels take the room they need, bars what is left; where that is too short for bars, counts stand alone and labels wrap.
CategoryColumns columns_of(const DrawContext& context, const CategoryFill& fill, double width, int columns) {
    const MapStyle style = map_style(context.medium);
    CategoryColumns made;
    made.width = (width - (columns - 1) * between_columns) / columns;
    int most = 0;
    for (const auto& item : fill.items) {
        made.label = std::max(made.label, context.shaper.width(item.label, style.legend));
        most = std::max(most, item.count);
    }
    made.number = most > 0 ? context.shaper.width(format_number(most, 0), style.legend_strong) + 4 : 0;
    const double room = made.width - swatch_width - swatch_gap;
    const double bar = room - made.label - 8 - made.number;
    if (most > 0 && bar >= shortest_bar) made.per_unit = std::min(bar, longest_bar) / most;
    else made.label = std::min(made.label, room - made.number - (most > 0 ? 8 : 0));
    made.rows = (fill.items.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    return made;
}

struct Row {
    const DrawContext& context;
    const CategoryFill::Item& item;
    const LegendEntry& entry;
    const LegendWords& words;
    const CategoryColumns& plan;
};

void draw_row(Canvas& canvas, const Row& row, Point at) {
    const MapStyle style = map_style(row.context.medium);
    draw_sign(canvas, row.context, row.entry, at, 1);
    const double words_at = at.x + swatch_width + swatch_gap;
    write_words(canvas, style, row.words, words_at, at.y);
    if (row.plan.number == 0) return;
    const double bar_at = words_at + row.plan.label + 8, length = row.item.count * row.plan.per_unit;
    const std::string count = format_number(row.item.count, 0);
    const double baseline = swatch_baseline(style.legend_strong, at.y);
    if (row.plan.per_unit > 0) {
        canvas.rectangle({bar_at, at.y + 0.5, length, swatch_height - 1}, Ink::of(row.item.colour));
        write(canvas, row.context.shaper, count, style.legend_strong, {bar_at + length + 4, baseline}, Role::ink);
    } else {
        write(canvas, row.context.shaper, count, style.legend_strong, {bar_at + row.plan.number - 4, baseline}, Role::ink, Anchor::end);
    }
}

}  // namespace

double draw_category_bars(Canvas* canvas, const DrawContext& context, const CategoryFill& fill, Point at, double width, int columns) {
    const CategoryColumns plan = columns_of(context, fill, width, columns);
    const std::vector<LegendEntry> entries = category_entries(fill);
    double tallest = 0, y = at.y;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % plan.rows == 0) y = at.y;
        const LegendWords words = legend_words(context.shaper, map_style(context.medium), entries[i].label, plan.label + 0.01);
        const double x = at.x + static_cast<double>(i / plan.rows) * (plan.width + between_columns);
        if (canvas != nullptr) draw_row(*canvas, {context, fill.items[i], entries[i], words, plan}, {x, y});
        y += words.row;
        tallest = std::max(tallest, y - at.y);
    }
    return tallest;
}

double category_bars_width(const DrawContext& context, const CategoryFill& fill) {
    const CategoryColumns plan = columns_of(context, fill, 1000, 1);
    return swatch_width + swatch_gap + plan.label + (plan.number > 0 ? 8 + longest_bar + plan.number : 0);
}

}  // namespace portraits
