#include <algorithm>

#include "draw/legend.hpp"
#include "draw/marks.hpp"

namespace portraits {
namespace {

constexpr double bar_height = 20, pitch = 28.2, segment_gap = 0.7;

struct Stack {
    const StackedBars& chart;
    Pen& pen;
    double left = 0, width = 0;

    void row(const Series& row, double y);
    void segment(const Series& row, std::size_t i, double x, double w, double y);
    double share_width(double share, double total) const { return (width - left) * share / total; }
};

struct Known { double sum = 0; bool all = true; };

Known known_sum(const Series& row) {
    Known known;
    for (const Shown& shown : row.values) {
        if (shown.value.known()) known.sum += shown.value.number;
        else known.all = false;
    }
    return known;
}

void Stack::segment(const Series& row, std::size_t i, double x, double w, double y) {
    const Shown& shown = row.values[i];
    const double drawn = std::max(w - segment_gap, std::min(w, 0.3));
    pen.begin_mark(row.label + ", " + chart.categories[i].label, shown.text);
    pen.canvas.rectangle({x, y, drawn, bar_height * pen.k}, Ink::of(chart.colours[i]));
    pen.end_mark();
    const LinePtr value = pen.line(shown.text, pen.style.bold);
    if (shown.value.number < chart.label_from || value->width + 3 * pen.k > drawn) return;
    pen.canvas.text(value, x + drawn / 2, Pen::centred(y + bar_height * pen.k / 2, pen.style.bold),
                    readable_on(chart.colours[i], pen.context.theme), Anchor::middle);
}

/// Shares left to right; what secret or missing shares leave open is one patterned end with its sign.
void Stack::row(const Series& row, double y) {
    const Known known = known_sum(row);
    // Rounded shares add up to 99.9 or 100.1: the bar is whole all the same. With a missing share 100 is the whole.
    const double total = known.all && known.sum > 0 ? known.sum : std::max(100.0, known.sum);
    double x = left;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        if (!row.values[i].value.known() || row.values[i].value.number <= 0) continue;
        const double w = share_width(row.values[i].value.number, total);
        segment(row, i, x, w, y);
        x += w;
    }
    if (known.all || width - x < 1) return;
    const Missing why = first_reason(row.values);
    const LinePtr sign = pen.line(sign_of(why), pen.style.bold);
    pen.begin_mark(row.label, meaning_of(why));
    const double room = width - x - sign->width - 7 * pen.k;
    if (room < 6) draw_missing_bar(pen.canvas, {x, y, width - x, bar_height * pen.k}, why, 1);
    else draw_missing_bar(pen.canvas, {x, y, room, bar_height * pen.k}, why, 1);
    pen.end_mark();
    if (room >= 6) pen.canvas.text(sign, width, Pen::centred(y + bar_height * pen.k / 2, pen.style.bold), Ink::of(Role::ink2), Anchor::end);
}

const TextStyle& style_of(const Pen& pen, const Series& row) { return row.who == Who::territory ? pen.style.bold : pen.style.text; }

std::vector<LegendItem> legend_of(const StackedBars& chart, const Pen& pen) {
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        items.push_back({LegendItem::Kind::box, pen.label_of(chart.categories[i]), Ink::of(chart.colours[i]), {}, {}});
    }
    return items;
}

/// Rows with their labels on the left, or above on a narrow drawing. Returns the bottom.
double draw_rows(Stack& stack, double width) {
    Pen& pen = stack.pen;
    double wanted = 0, y = 0;
    for (const Series& row : stack.chart.rows) wanted = std::max(wanted, pen.width(pen.label_of(row), style_of(pen, row)));
    const bool above = pen.style.narrow || width < 300;
    const double room = std::min(wanted, 0.3 * width);
    stack.left = above ? 0 : room + 14 * pen.k;
    for (const Series& row : stack.chart.rows) {
        const FittedLabel label = fit_label(pen, pen.label_of(row), style_of(pen, row), above ? width : room);
        const Role role = row.who == Who::territory ? Role::ink : Role::ink2;
        if (above) {
            draw_label(pen, label, 0, y + label.height() / 2, role);
            y += label.height() + 2 * pen.k;
        } else {
            draw_label(pen, label, 0, y + bar_height * pen.k / 2, role);
        }
        stack.row(row, y);
        y += above ? (bar_height + 8) * pen.k : std::max(pitch * pen.k, label.height() + 4 * pen.k);
    }
    return y;
}

}  // namespace

Picture draw_chart(const StackedBars& chart, const DrawContext& context, double width) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    Stack stack{chart, pen, 0, width};
    const double bottom = draw_rows(stack, width);
    const double legend = draw_legend(pen, legend_of(chart, pen), stack.left, bottom, width - stack.left);
    return canvas.finish(width, bottom + std::max(legend, 1.0));
}

}  // namespace portraits
