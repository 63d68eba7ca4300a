#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "draw/axis.hpp"
#include "draw/marks.hpp"
#include "draw/spread.hpp"

namespace portraits {
namespace {

constexpr double label_gap = 9, mark_size = 2.6;
constexpr std::size_t most_marked_years = 10;

/// Name in bold, then the last value, at the end of a line.
struct EndLabel {
    FittedLabel name;
    LinePtr value;
    Role role = Role::ink2;
    double height = 0, width = 0, wanted = 0;
};

struct Lines {
    const LineChart& chart;
    Pen& pen;
    LinearScale x{}, y{};
    ScaleTicks ticks;
    std::vector<EndLabel> labels;
    double label_room = 0;

    void measure(double width);
    void series(const Series& series);
    void path(const Series& series);
    void mark(const Series& series, std::size_t i);
    void end_labels();
    const Shown* last(const Series& series) const;
};

ValueRange extent_of(const LineChart& chart) {
    ValueRange extent;
    for (const Series& series : chart.series) extent.add(series.values);
    if (!extent.empty() && chart.reference) extent.add(*chart.reference);
    return extent;
}

/// The last known value, or the last sign when none is known.
const Shown* Lines::last(const Series& series) const {
    for (std::size_t i = series.values.size(); i-- > 0;) {
        if (series.values[i].value.known()) return &series.values[i];
    }
    return series.values.empty() ? nullptr : &series.values.back();
}

void Lines::measure(double width) {
    const double most = (pen.style.narrow ? 0.3 : 0.26) * width;
    for (const Series& series : chart.series) {
        EndLabel label;
        label.name = fit_label(pen, pen.label_of(series), pen.style.bold, most);
        if (const Shown* shown = last(series)) label.value = pen.line(shown->text, pen.style.text);
        label.role = text_role(series.who);
        label.height = label.name.height() + 1.28 * pen.style.text.size;
        label.width = std::max(label.name.width(), label.value ? label.value->width : 0);
        label_room = std::max(label_room, label.width);
        labels.push_back(std::move(label));
    }
}

/// Known stretches only: a missing value breaks the line.
void Lines::path(const Series& series) {
    cairo_t* c = pen.canvas.cairo();
    cairo_new_path(c);
    bool open = false;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        const Value& value = series.values[i].value;
        if (!value.known()) {
            open = false;
            continue;
        }
        const double at = x(chart.years[i]), height = y(value.number);
        open ? cairo_line_to(c, at, height) : cairo_move_to(c, at, height);
        open = true;
    }
    pen.canvas.stroke({Ink::of(mark_role(series.who)), line_width(series.who) * std::sqrt(pen.k), {}, true});
}

void Lines::mark(const Series& series, std::size_t i) {
    const Shown& shown = series.values[i];
    pen.begin_mark(series.label + ", " + std::to_string(chart.years[i]), shown.text);
    draw_mark(pen, series.who, x(chart.years[i]), y(shown.value.number), mark_size * std::sqrt(pen.k));
    pen.end_mark();
}

void Lines::series(const Series& series) {
    path(series);
    const Shown* end = last(series);
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        const bool known = series.values[i].value.known();
        const bool alone = known && (i == 0 || !series.values[i - 1].value.known()) &&
                           (i + 1 == series.values.size() || !series.values[i + 1].value.known());
        // Where all lines start together at the reference, marks would only pile up.
        const bool piled = i == 0 && chart.reference && known && series.values[i].value.number == *chart.reference && series.values.size() > 1;
        const bool wanted = chart.years.size() <= most_marked_years || &series.values[i] == end || alone;
        if (known && wanted && !piled) mark(series, i);
    }
}

void Lines::end_labels() {
    std::vector<SpreadItem> items;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Shown* shown = last(chart.series[i]);
        labels[i].wanted = shown && shown->value.known() ? y(shown->value.number) : y.from;
        items.push_back({labels[i].wanted, labels[i].height + 0.2 * pen.style.text.size});
    }
    const std::vector<double> centres = spread(items, std::max(0.0, y.to - pen.style.text.size), y.from + 0.6 * pen.style.text.size);
    const double left = x.to + label_gap * pen.k;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double top = centres[i] - labels[i].height / 2;
        draw_label(pen, labels[i].name, left, top + labels[i].name.height() / 2, labels[i].role);
        const double baseline = Pen::centred(top + labels[i].name.height() + 0.61 * pen.style.text.size, pen.style.text);
        pen.canvas.text(labels[i].value, left, baseline, Ink::of(Role::ink2));
    }
}

/// Of the plot in a drawing of the heights wanted, `around` being what stands above and below it: slopes stay readable
/// within these bounds.
double plot_height(const Lines& lines, double width, Heights heights, double around) {
    constexpr double least = 0.68, most = 1.6;
    double needed = 0;
    for (const EndLabel& label : lines.labels) needed += label.height + 0.2 * lines.pen.style.text.size;
    const double own = std::clamp(0.31 * width, 122 * std::sqrt(lines.pen.k), 156.0);
    double height = own;
    if (heights.most > 0) height = std::clamp(heights.most - around, least * own, own);
    if (heights.filled > 0) height = std::clamp(heights.filled - around, own, most * own);
    return std::max(height, needed - 4 * lines.pen.k);
}

void draw_frame(Lines& lines) {
    Pen& pen = lines.pen;
    const LineChart& chart = lines.chart;
    draw_grid(pen, lines.ticks, lines.y, lines.x.from, lines.x.to, chart.axis.unit);
    const auto ink_line = [&](double at, double width) {
        pen.canvas.line(lines.x.from, at, lines.x.to, at, {Ink::of(Role::ink), width, {}, false});
    };
    if (lines.ticks.low <= 0 && lines.ticks.high >= 0) ink_line(lines.y(0), 0.7);
    if (chart.reference && *chart.reference >= lines.ticks.low && *chart.reference <= lines.ticks.high) ink_line(lines.y(*chart.reference), 0.8);
}

}  // namespace

Picture draw_chart(const LineChart& chart, const DrawContext& context, double width, Heights heights) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    const ValueRange extent = extent_of(chart);
    if (extent.empty() || chart.years.empty()) {
        const Missing why = chart.series.empty() ? Missing::not_available : first_reason(chart.series.front().values);
        return canvas.finish(width, draw_nothing_known(pen, 0, width, why));
    }
    Lines lines{chart, pen, {}, {}, ticks_for(chart.axis, extent, pen.style.narrow ? 5 : 6), {}, 0};
    lines.measure(width);
    const double top = 4 * pen.k, height = plot_height(lines, width, heights, top + years_height(pen));
    const double left = tick_room(pen, lines.ticks, chart.axis.unit), right = width - lines.label_room - label_gap * pen.k;
    lines.x = {static_cast<double>(chart.years.front()), static_cast<double>(chart.years.back()), left, right};
    lines.y = {lines.ticks.low, lines.ticks.high, top + height, top};
    draw_frame(lines);
    for (std::size_t i = chart.series.size(); i-- > 0;) lines.series(chart.series[i]);
    const double years = draw_years(pen, chart.years, lines.x, top + height);
    lines.end_labels();
    return canvas.finish(width, top + height + years);
}

}  // namespace portraits
