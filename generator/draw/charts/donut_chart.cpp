#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "draw/legend.hpp"
#include "draw/spread.hpp"

namespace portraits {
namespace {

constexpr double hole = 0.6, narrowest_for_two_sides = 300, side_gap = 24;

/// A known share with its place on the ring; angles clockwise from the top.
struct Slice {
    std::size_t category = 0;
    double from = 0, to = 0;
    double middle() const { return (from + to) / 2; }
    bool right() const { return middle() < std::numbers::pi; }
};

struct Donut {
    const DonutChart& chart;
    Pen& pen;
    double x = 0, y = 0, radius = 0;

    Point at(double angle, double distance) const { return {x + distance * std::sin(angle), y - distance * std::cos(angle)}; }
    void slice(const Slice& slice);
    void centre();
};

std::vector<Slice> slices_of(const DonutChart& chart) {
    double total = 0, missing = 0;
    for (const Shown& shown : chart.series.values) {
        total += shown.value.known() ? std::max(0.0, shown.value.number) : 0;
        missing += shown.value.known() ? 0 : 1;
    }
    const double whole = missing > 0 ? std::max(100.0, total) : total;
    std::vector<Slice> slices;
    double angle = 0;
    for (std::size_t i = 0; i < chart.series.values.size(); ++i) {
        const Shown& shown = chart.series.values[i];
        const double share = shown.value.known() ? std::max(0.0, shown.value.number) / whole : (1 - total / whole) / missing;
        const double to = angle + share * 2 * std::numbers::pi;
        if (share > 0 || shown.value.known()) slices.push_back({i, angle, to});
        angle = to;
    }
    return slices;
}

void Donut::slice(const Slice& s) {
    if (s.to <= s.from) return;
    cairo_t* c = pen.canvas.cairo();
    const double quarter = std::numbers::pi / 2;
    if (s.to - s.from > 1.9999 * std::numbers::pi) {
        pen.canvas.circle(x, y, radius);
        cairo_new_sub_path(c);
        cairo_arc_negative(c, x, y, hole * radius, 2 * std::numbers::pi, 0);
    } else {
        cairo_arc(c, x, y, radius, s.from - quarter, s.to - quarter);
        cairo_arc_negative(c, x, y, hole * radius, s.to - quarter, s.from - quarter);
    }
    cairo_close_path(c);
    const Shown& shown = chart.series.values[s.category];
    pen.begin_mark(chart.categories[s.category].label, shown.text);
    if (shown.value.known()) pen.canvas.fill_and_stroke(Ink::of(chart.colours[s.category]), {Ink::of(Role::paper), 0.9, {}, false});
    else pen.canvas.pattern(pen.canvas.take_path(), shown.value.missing);
    pen.end_mark();
}

void Donut::centre() {
    TextStyle value{2.1 * pen.style.text.size, 900, false, -0.01};
    const double room = 1.7 * hole * radius;
    if (const double wide = pen.width(chart.centre_value, value); wide > room) value.size *= room / wide;
    const FittedLabel label = fit_label(pen, chart.centre_label, pen.style.small, 1.5 * hole * radius);
    const double top = y - (0.8 * value.size + label.height()) / 2;
    pen.text(chart.centre_value, value, x, top + 0.74 * value.size, Role::ink, Anchor::middle);
    draw_label(pen, label, x, top + 0.95 * value.size + label.height() / 2, Role::muted, Anchor::middle);
}

/// A category's name, then its value in bold, on one or two lines.
struct SliceLabel {
    FittedLabel name;
    LinePtr value;
    double height() const { return name.height() + value_leading(); }
    double value_leading() const { return 1.22 * value->runs.front().style.size; }
};

SliceLabel label_of(const Donut& donut, const Slice& slice, double room) {
    const Pen& pen = donut.pen;
    const Category& category = donut.chart.categories[slice.category];
    return {fit_label(pen, pen.label_of(category), category.highlighted ? pen.style.bold : pen.style.text, room),
            pen.line(donut.chart.series.values[slice.category].text, pen.style.bold)};
}

/// Leader from the ring to the label: towards the label's height outside the ring, then level.
void leader(Donut& donut, const Slice& slice, double label_x, double label_y) {
    cairo_t* c = donut.pen.canvas.cairo();
    const Point start = donut.at(slice.middle(), donut.radius + 1.5);
    const double level = 8 * donut.pen.k, elbow = slice.right() ? label_x - level : label_x + level;
    cairo_move_to(c, start.x, start.y);
    cairo_line_to(c, slice.right() ? std::max(elbow, start.x) : std::min(elbow, start.x), label_y);
    cairo_line_to(c, label_x, label_y);
    donut.pen.canvas.stroke({Ink::of(Role::france), 0.6, {}, false});
}

void side(Donut& donut, const std::vector<Slice>& slices, bool right, double width, double height) {
    Pen& pen = donut.pen;
    const double edge = donut.radius + side_gap * pen.k, text_x = right ? donut.x + edge : donut.x - edge;
    const double room = right ? width - text_x : text_x;
    std::vector<SliceLabel> labels;
    std::vector<SpreadItem> items;
    std::vector<Slice> mine;
    for (const Slice& slice : slices) {
        if (slice.right() != right || slice.to <= slice.from) continue;
        mine.push_back(slice);
        labels.push_back(label_of(donut, slice, room));
        items.push_back({donut.at(slice.middle(), donut.radius + 8 * pen.k).y, labels.back().height() + 2});
    }
    const std::vector<double> centres = spread(items, 0, height);
    for (std::size_t i = 0; i < mine.size(); ++i) {
        leader(donut, mine[i], right ? text_x - 3 : text_x + 3, centres[i]);
        const Anchor anchor = right ? Anchor::start : Anchor::end;
        const double top = centres[i] - labels[i].height() / 2;
        draw_label(pen, labels[i].name, text_x, top + labels[i].name.height() / 2, Role::ink2, anchor);
        const double value_y = top + labels[i].name.height() + labels[i].value_leading() / 2;
        pen.canvas.text(labels[i].value, text_x, Pen::centred(value_y, pen.style.bold), Ink::of(Role::ink), anchor);
    }
}

double side_height(const Donut& donut, const std::vector<Slice>& slices, bool right, double room) {
    double height = 0;
    for (const Slice& slice : slices) height += slice.right() == right && slice.to > slice.from ? label_of(donut, slice, room).height() + 2 : 0;
    return height;
}

Picture with_side_labels(Donut& donut, const std::vector<Slice>& slices, double width) {
    donut.radius = std::min(0.17 * width, 70.0);
    donut.x = width / 2;
    const double room = width / 2 - donut.radius - side_gap * donut.pen.k;
    const double height = std::max({2 * (donut.radius + 8 * donut.pen.k), side_height(donut, slices, true, room), side_height(donut, slices, false, room)});
    donut.y = height / 2;
    for (const Slice& slice : slices) donut.slice(slice);
    donut.centre();
    side(donut, slices, true, width, height);
    side(donut, slices, false, width, height);
    return donut.pen.canvas.finish(width, height);
}

/// One row of the list under the ring: swatch, name, value on the right; returns its height.
double list_row(Donut& donut, const Slice& slice, double width, double y) {
    Pen& pen = donut.pen;
    const double side = 8.2 * pen.k, left = side + 5 * pen.k;
    const LinePtr value = pen.line(donut.chart.series.values[slice.category].text, pen.style.bold);
    const FittedLabel name = fit_label(pen, pen.label_of(donut.chart.categories[slice.category]), pen.style.text, width - left - value->width - 8);
    const double height = name.height() + 3.4 * pen.k, middle = y + height / 2;
    const Shown& shown = donut.chart.series.values[slice.category];
    if (shown.value.known()) pen.canvas.rectangle({0, middle - side * 0.43, side, side * 0.86}, Ink::of(donut.chart.colours[slice.category]));
    else draw_missing_bar(pen.canvas, {0.2, middle - side * 0.43, side, side * 0.86}, shown.value.missing, 0.6);
    draw_label(pen, name, left, middle, Role::ink2);
    pen.canvas.text(value, width, Pen::centred(middle, pen.style.bold), Ink::of(Role::ink), Anchor::end);
    pen.canvas.line(0, y + height, width, y + height, {Ink::of(Role::hair), 0.6, {}, false});
    return height;
}

Picture with_list(Donut& donut, const std::vector<Slice>& slices, double width) {
    donut.radius = std::min(0.27 * width, 62 * donut.pen.k);
    donut.x = width / 2;
    donut.y = donut.radius + 1;
    for (const Slice& slice : slices) donut.slice(slice);
    donut.centre();
    double y = 2 * donut.radius + 9 * donut.pen.k;
    for (const Slice& slice : slices) y += list_row(donut, slice, width, y);
    return donut.pen.canvas.finish(width, y + 1);
}

}  // namespace

Picture draw_chart(const DonutChart& chart, const DrawContext& context, double width) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    Donut donut{chart, pen, 0, 0, 0};
    const std::vector<Slice> slices = slices_of(chart);
    const bool some = std::any_of(chart.series.values.begin(), chart.series.values.end(),
                                  [](const Shown& shown) { return shown.value.known() && shown.value.number > 0; });
    if (!some) return canvas.finish(width, draw_nothing_known(pen, 0, width, first_reason(chart.series.values)));
    return width >= narrowest_for_two_sides ? with_side_labels(donut, slices, width) : with_list(donut, slices, width);
}

}  // namespace portraits
