#include <algorithm>
#include <cmath>

#include "draw/charts/bars.hpp"
#include "draw/legend.hpp"

namespace portraits {
namespace {

constexpr double bar_height = 8, bar_gap = 1.6, group_gap = 9, missing_length = 36;

struct Groups {
    const BarChart& chart;
    Pen& pen;
    double width;
    LinearScale x;

    double bar(const Series& series, std::size_t category, double y);
    double group(std::size_t category, double y);
};

/// One bar with its value; returns its height.
double Groups::bar(const Series& series, std::size_t category, double y) {
    const Shown& shown = series.values[category];
    const double h = bar_height * pen.k, zero = x(0);
    const bool known = shown.value.known(), leftwards = known && shown.value.number < 0;
    const double end = known ? x(shown.value.number) : zero + missing_length * pen.k;
    pen.begin_mark(series.label + ", " + chart.categories[category].label, shown.text);
    if (known) draw_bar(pen.canvas, {std::min(zero, end), y, std::abs(end - zero), h}, mark_role(series.who));
    else draw_missing_bar(pen.canvas, {zero, y, end - zero, h}, shown.value.missing, 1);
    pen.end_mark();
    const bool strong = series.who == Who::territory;
    const TextStyle& style = strong ? pen.style.bold : pen.style.text;
    const double at = leftwards ? end - 4 * pen.k : end + 4 * pen.k;
    pen.text(shown.text, style, at, Pen::centred(y + h / 2, style), strong ? Role::ink : Role::ink2,
             leftwards ? Anchor::end : Anchor::start);
    return h;
}

/// The category's title and its bars; returns the height taken.
double Groups::group(std::size_t category, double y) {
    const double start = y;
    const FittedLabel title = fit_label(pen, pen.label_of(chart.categories[category]), pen.style.bold, width);
    draw_label(pen, title, 0, y + title.height() / 2, Role::ink);
    y += title.height() + 1.5 * pen.k;
    const double first = y;
    for (const Series& series : chart.series) y += bar(series, category, y) + bar_gap * pen.k;
    y -= bar_gap * pen.k;
    pen.canvas.line(x(0), first - 1.5, x(0), y + 1.5, {Ink::of(Role::ink), 0.7, {}, false});
    return y - start;
}

}  // namespace

Picture draw_grouped_bars(const BarChart& chart, const DrawContext& context, double width) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    const double legend = draw_legend(pen, legend_of(chart, pen, width), 0, 0, width);
    double y = legend > 0 ? legend + 5 * pen.k : 0;
    Groups groups{chart, pen, width, bar_scale(extent_of(chart), chart.axis, 0.35, width, value_room(pen, chart.series))};
    for (std::size_t i = 0; i < chart.categories.size(); ++i) y += groups.group(i, y) + (i + 1 < chart.categories.size() ? group_gap * pen.k : 0);
    return canvas.finish(width, y + 1.5);
}

}  // namespace portraits
