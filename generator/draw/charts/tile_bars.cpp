#include <algorithm>
#include <cmath>

#include "draw/charts/bars.hpp"
#include "draw/marks.hpp"

namespace portraits {
namespace {

constexpr double row_pitch = 10.6, bar_height = 5.6, label_room = 45, value_width = 31, least_bar = 18;

const TextStyle& style_of(const Pen& pen, Who who) { return who == Who::territory ? pen.style.bold : pen.style.text; }

/// Room of the labels and of the values: the brief's columns, wider when a text asks for it.
struct Columns {
    double labels = 0, values = 0;
};
Columns measure(const Pen& pen, const TileBars& bars, double width) {
    Columns columns{std::min(label_room * pen.k, 0.4 * width), std::min(value_width * pen.k, 0.28 * width)};
    for (const TileBars::Bar& bar : bars.bars) {
        columns.labels = std::max(columns.labels, pen.width(bar.label, style_of(pen, bar.who)) + 4 * pen.k);
        columns.values = std::max(columns.values, pen.width(bar.shown.text, style_of(pen, bar.who)) + 4 * pen.k);
    }
    columns.labels = std::min(columns.labels, std::max(0.0, width - columns.values - least_bar));
    return columns;
}

LinearScale scale_of(const TileBars& bars, double from, double to) {
    ValueRange extent;
    for (const TileBars::Bar& bar : bars.bars) extent.add(bar.shown);
    double low = std::min(0.0, extent.low.value_or(0)), high = std::max(0.0, extent.high.value_or(0));
    if (low == high) high = 1;
    return {low, high, from, to};
}

void draw_row(Pen& pen, const TileBars::Bar& bar, const LinearScale& x, double centre, double labels, double width) {
    const double h = bar_height * pen.k, zero = x(0);
    const Value& value = bar.shown.value;
    const TextStyle& style = style_of(pen, bar.who);
    const Role role = bar.who == Who::territory ? Role::ink : Role::ink2;
    draw_label(pen, fit_label(pen, bar.label, style, labels), 0, centre, role);
    if (value.known()) {
        const double end = x(value.number);
        draw_bar(pen.canvas, {std::min(zero, end), centre - h / 2, std::max(std::abs(end - zero), 0.5), h}, mark_role(bar.who));
    } else {
        draw_missing_bar(pen.canvas, {zero, centre - h / 2, std::max(0.55 * (x.to - zero), 8.0), h}, value.missing, 0.75);
    }
    pen.text(bar.shown.text, style, width, Pen::centred(centre, style), role, Anchor::end);
}

}  // namespace

Picture draw_tile_bars(const TileBars& bars, const DrawContext& context, double width) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    const Columns columns = measure(pen, bars, width);
    const LinearScale x = scale_of(bars, columns.labels, width - columns.values);
    const double pitch = row_pitch * pen.k, height = pitch * static_cast<double>(bars.bars.size());
    for (std::size_t i = 0; i < bars.bars.size(); ++i) {
        draw_row(pen, bars.bars[i], x, pitch * (static_cast<double>(i) + 0.5), columns.labels, width);
    }
    if (x.low < 0) canvas.line(x(0), 0.5, x(0), height - 0.5, {Ink::of(Role::ink), 0.7, {}, false});
    return canvas.finish(width, std::max(height, 1.0));
}

}  // namespace portraits
