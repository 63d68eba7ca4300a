#include <algorithm>

#include "draw/charts/bars.hpp"
#include "draw/legend.hpp"

namespace portraits {

ValueRange extent_of(const BarChart& chart) {
    ValueRange extent;
    for (const Series& series : chart.series) extent.add(series.values);
    if (chart.ticks) extent.add(chart.ticks->values);
    return extent;
}

namespace {

std::vector<LegendItem> legend_items(const BarChart& chart, const Pen& pen, bool brief) {
    const auto name = [&](const Series& series) { return brief && !series.short_label.empty() ? series.short_label : pen.label_of(series); };
    std::vector<LegendItem> items;
    const auto box = [&](const std::string& label, Role role) {
        if (!label.empty()) items.push_back({LegendItem::Kind::box, label, Ink::of(role), {}, {}});
    };
    if (chart.series.size() > 1) {
        for (const Series& series : chart.series) box(name(series), mark_role(series.who));
    } else if (!chart.series.empty()) {
        box(chart.highlight_legend, mark_role(chart.series.front().who));
        box(chart.other_legend, Role::territory_soft);
    }
    if (chart.ticks) {
        items.push_back({LegendItem::Kind::tick, name(*chart.ticks), Ink::of(mark_role(chart.ticks->who)), {}, {}});
    }
    return items;
}

}  // namespace

std::vector<LegendItem> legend_of(const BarChart& chart, const Pen& pen, double width) {
    std::vector<LegendItem> items = legend_items(chart, pen, false);
    return legend_width(pen, items) <= width ? items : legend_items(chart, pen, true);
}

Role bar_role(const BarChart& chart, const Series& series, std::size_t category) {
    const bool some = std::any_of(chart.categories.begin(), chart.categories.end(), [](const Category& c) { return c.highlighted; });
    const bool soft = some && series.who == Who::territory && !chart.categories[category].highlighted && chart.series.size() == 1;
    return soft ? Role::territory_soft : mark_role(series.who);
}

double value_room(const Pen& pen, const std::vector<Series>& series) {
    double widest = 0;
    for (const Series& one : series) {
        for (const Shown& shown : one.values) widest = std::max(widest, pen.width(shown.text, pen.style.bold));
    }
    return widest + 5 * pen.k;
}

LinearScale bar_scale(const ValueRange& extent, const Axis& axis, double left, double right, double room) {
    double low = std::min(0.0, extent.low.value_or(0)), high = std::max(0.0, extent.high.value_or(0));
    if (axis.low < axis.high) {
        low = std::min(low, axis.low);
        high = std::max(high, axis.high);
    }
    if (low == high) high = 1;
    const double from = low < 0 ? left + room : left, to = high > 0 ? right - room : right;
    return {low, high, from, to};
}

Picture draw_chart(const BarChart& chart, const DrawContext& context, double width) {
    if (chart.vertical) {
        if (auto columns = draw_columns(chart, context, width)) return std::move(*columns);
    }
    return chart.series.size() > 1 ? draw_grouped_bars(chart, context, width) : draw_ranked_bars(chart, context, width);
}

}  // namespace portraits
