#include <algorithm>
#include <cmath>

#include "draw/charts/bars.hpp"
#include "draw/legend.hpp"

namespace portraits {
namespace {

constexpr double bar_height = 9.5, pitch = 18.3, missing_length = 36, tick_width = 1.8, tick_height = 12;

/// The list while it is drawn.
struct RankedList {
    const BarChart& chart;
    const Series& series;
    Pen& pen;
    double width;
    std::vector<FittedLabel> labels;
    double label_room = 0;
    LinearScale x{};

    const TextStyle& style_of(std::size_t i) const { return chart.categories[i].highlighted ? pen.style.bold : pen.style.text; }
    void measure();
    double row_height(std::size_t i) const { return std::max(pitch * pen.k, labels[i].height() + 5 * pen.k); }
    void row(std::size_t i, double centre);
    double draw_value(std::size_t i, double centre);
    void tick(std::size_t i, double centre);
};

/// Labels get the room they want up to 44 % of the width, and at least their longest word.
void RankedList::measure() {
    double wanted = 0;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) wanted = std::max(wanted, pen.width(pen.label_of(chart.categories[i]), style_of(i)));
    const double most = 0.44 * width;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        labels.push_back(fit_label(pen, pen.label_of(chart.categories[i]), style_of(i), std::min(wanted, most)));
        label_room = std::max(label_room, labels.back().width());
    }
    x = bar_scale(extent_of(chart), chart.axis, label_room + 6 * pen.k, width, value_room(pen, chart.series));
}

/// The reference across the bar, set off by paper on both sides.
void RankedList::tick(std::size_t i, double centre) {
    if (!chart.ticks || i >= chart.ticks->values.size() || !chart.ticks->values[i].value.known()) return;
    const double at = x(chart.ticks->values[i].value.number), w = tick_width * pen.k, h = tick_height * pen.k;
    pen.begin_mark(chart.ticks->label + ", " + chart.categories[i].label, chart.ticks->values[i].text);
    pen.canvas.rectangle({at - w / 2 - 0.6, centre - h / 2, w + 1.2, h}, Ink::of(Role::paper));
    pen.canvas.rectangle({at - w / 2, centre - h / 2, w, h}, Ink::of(mark_role(chart.ticks->who)));
    pen.end_mark();
}

/// Draws the bar and returns the place where its value is written.
double RankedList::draw_value(std::size_t i, double centre) {
    const double h = bar_height * pen.k, zero = x(0);
    const Shown& shown = series.values[i];
    if (!shown.value.known()) {
        const double length = std::min(missing_length * pen.k, 0.6 * (width - zero));
        draw_missing_bar(pen.canvas, {zero, centre - h / 2, length, h}, shown.value.missing, 1);
        return zero + length;
    }
    const double end = x(shown.value.number);
    draw_bar(pen.canvas, {std::min(zero, end), centre - h / 2, std::abs(end - zero), h}, bar_role(chart, series, i));
    return end;
}

void RankedList::row(std::size_t i, double centre) {
    const Category& category = chart.categories[i];
    const Shown& shown = series.values[i];
    const bool strong = category.highlighted;
    draw_label(pen, labels[i], label_room, centre, strong ? Role::ink : Role::ink2, Anchor::end);
    pen.begin_mark(category.label, shown.text);
    double end = draw_value(i, centre);
    pen.end_mark();
    tick(i, centre);
    const bool leftwards = shown.value.known() && shown.value.number < 0;
    if (chart.ticks && i < chart.ticks->values.size() && chart.ticks->values[i].value.known() && shown.value.known()) {
        const double at = x(chart.ticks->values[i].value.number);
        end = leftwards ? std::min(end, at - pen.k) : std::max(end, at + pen.k);
    }
    const double at = leftwards ? end - 4 * pen.k : end + 4 * pen.k;
    const TextStyle& style = strong || !shown.value.known() ? pen.style.bold : pen.style.text;
    pen.text(shown.text, style, at, Pen::centred(centre, style), strong ? Role::ink : Role::ink2, leftwards ? Anchor::end : Anchor::start);
}

}  // namespace

Picture draw_ranked_bars(const BarChart& chart, const DrawContext& context, double width) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    if (chart.series.empty() || chart.categories.empty()) return canvas.finish(width, 1);
    RankedList list{chart, chart.series.front(), pen, width, {}, 0, {}};
    list.measure();
    const double legend = draw_legend(pen, legend_of(chart, pen, width), 0, 0, width);
    const double top = legend > 0 ? legend + 5 * pen.k : 0;
    double y = top;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        list.row(i, y + list.row_height(i) / 2);
        y += list.row_height(i);
    }
    canvas.line(list.x(0), top, list.x(0), y, {Ink::of(Role::ink), 0.7, {}, false});
    return canvas.finish(width, y);
}

}  // namespace portraits
