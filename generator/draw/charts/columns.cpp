#include <algorithm>
#include <cmath>

#include "draw/axis.hpp"
#include "draw/charts/bars.hpp"
#include "draw/legend.hpp"

namespace portraits {
namespace {

constexpr double plot_height = 112, widest_column = 34;

/// Columns while they are drawn: slots of equal width, one for each category.
struct Columns {
    const BarChart& chart;
    Pen& pen;
    double left = 0, right = 0, top = 0;
    bool values_fit = true;
    std::size_t label_step = 1;
    std::vector<FittedLabel> labels;
    LinearScale y{};

    double slot() const { return (right - left) / static_cast<double>(chart.categories.size()); }
    double centre(std::size_t i) const { return left + slot() * (static_cast<double>(i) + 0.5); }
    double column_width() const {
        const double n = static_cast<double>(chart.series.size());
        return std::min(0.78 * slot() / n, widest_column * pen.k);
    }
    bool set_labels();
    void measure_values();
    double label_height() const;
    void column(std::size_t series, std::size_t category);
    void value(const Series& series, std::size_t category, double x, double end);
};

bool is_year(const std::string& label) {
    return label.size() == 4 && std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Labels under the columns: all of them wrapped to their slots, or every nth when they are years. False when words do not fit.
bool Columns::set_labels() {
    const bool years = std::all_of(chart.categories.begin(), chart.categories.end(), [](const Category& c) { return is_year(c.label); });
    if (years) {
        const double needed = 1.35 * pen.width("2000", pen.style.bold);
        label_step = static_cast<std::size_t>(std::ceil(needed / slot()));
    }
    for (const Category& category : chart.categories) {
        const TextStyle& style = category.highlighted ? pen.style.bold : pen.style.text;
        labels.push_back(fit_label(pen, pen.label_of(category), style, years ? 1e6 : slot() - 4 * pen.k));
        if (!years && (labels.back().width() > slot() - 2 * pen.k || labels.back().lines.size() > 3)) return false;
    }
    return true;
}

void Columns::measure_values() {
    const double room = chart.series.size() == 1 ? slot() : column_width() + 1.6 * pen.k;
    values_fit = value_room(pen, chart.series) - 3 * pen.k <= room;
}

double Columns::label_height() const {
    double tallest = 0;
    for (const FittedLabel& label : labels) tallest = std::max(tallest, label.height());
    return tallest;
}

void Columns::value(const Series& series, std::size_t category, double x, double end) {
    const Shown& shown = series.values[category];
    const bool below = shown.value.known() && shown.value.number < 0;
    const bool strong = chart.categories[category].highlighted || (chart.series.size() > 1 && series.who == Who::territory) || !shown.value.known();
    const TextStyle& style = strong ? pen.style.bold : pen.style.text;
    if (!values_fit && shown.value.known()) return;
    pen.text(shown.text, style, x, below ? end + 3 * pen.k + 0.72 * style.size : end - 3 * pen.k, strong ? Role::ink : Role::ink2, Anchor::middle);
}

void Columns::column(std::size_t index, std::size_t category) {
    const Series& series = chart.series[index];
    const Shown& shown = series.values[category];
    const double gap = chart.series.size() > 1 ? std::min(1.6 * pen.k, 0.15 * column_width()) : 0, w = column_width() - gap;
    const double n = static_cast<double>(chart.series.size());
    const double x = centre(category) + (static_cast<double>(index) - n / 2) * column_width() + gap / 2, zero = y(0);
    const bool known = shown.value.known();
    const double end = known ? y(shown.value.number) : zero - 26 * pen.k;
    pen.begin_mark((chart.series.size() > 1 ? series.label + ", " : std::string()) + chart.categories[category].label, shown.text);
    const Box box{x, std::min(zero, end), w, std::abs(end - zero)};
    if (known) draw_bar(pen.canvas, box, bar_role(chart, series, category));
    else draw_missing_bar(pen.canvas, box, shown.value.missing, 1);
    pen.end_mark();
    value(series, category, x + w / 2, end);
}

/// The vertical scale with room for the values beyond the columns' ends.
void place(Columns& columns, const ScaleTicks& ticks) {
    const double k = columns.pen.k, bottom = columns.top + plot_height * k, room = columns.values_fit ? 12 * k : 0;
    columns.y = {ticks.low, ticks.high, bottom - (ticks.low < 0 ? room : 0), columns.top + room};
}

/// Data limits when every value is written; nice ones with their ticks otherwise.
ScaleTicks limits_of(const Columns& columns) {
    ScaleTicks ticks = ticks_for(columns.chart.axis, extent_of(columns.chart), columns.pen.style.narrow ? 3 : 5);
    if (!columns.values_fit) return ticks;
    const LinearScale tight = bar_scale(extent_of(columns.chart), columns.chart.axis, 0, 1, 0);
    return {tight.low, tight.high, {}, 0};
}

double draw_all(Columns& columns, double bottom) {
    Pen& pen = columns.pen;
    const BarChart& chart = columns.chart;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        for (std::size_t s = 0; s < chart.series.size(); ++s) columns.column(s, i);
        // Counted from the end: the last year is always named.
        if ((chart.categories.size() - 1 - i) % columns.label_step != 0) continue;
        const FittedLabel& label = columns.labels[i];
        // A year wider than its column is held inside the drawing.
        const double half = label.width() / 2, x = std::clamp(columns.centre(i), half, std::max(half, columns.right - half));
        draw_label(pen, label, x, bottom + 5 * pen.k + label.height() / 2, chart.categories[i].highlighted ? Role::ink : Role::ink2,
                   Anchor::middle);
    }
    pen.canvas.line(columns.left, columns.y(0), columns.right, columns.y(0), {Ink::of(Role::ink), 0.7, {}, false});
    return bottom + 5 * pen.k + columns.label_height();
}

}  // namespace

std::optional<Picture> draw_columns(const BarChart& chart, const DrawContext& context, double width) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    if (chart.series.empty() || chart.categories.empty()) return canvas.finish(width, 1);
    Columns columns{chart, pen, 0, width, 0, true, 1, {}, {}};
    columns.measure_values();
    const ScaleTicks ticks = limits_of(columns);
    columns.left = columns.values_fit ? 0 : tick_room(pen, ticks, chart.axis.unit);
    if (!columns.set_labels()) return {};
    const double legend = draw_legend(pen, legend_of(chart, pen, width), 0, 0, width);
    columns.top = legend > 0 ? legend + 5 * pen.k : (columns.values_fit ? 0 : 4 * pen.k);
    place(columns, ticks);
    draw_grid(pen, ticks, columns.y, columns.left, width, chart.axis.unit);
    const double height = draw_all(columns, columns.top + plot_height * pen.k);
    return canvas.finish(width, height + 1);
}

}  // namespace portraits
