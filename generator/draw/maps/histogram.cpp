#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "compute/classify.hpp"
#include "draw/maps/map_legend.hpp"

namespace portraits {
namespace {

constexpr double tallest = 46, axis_height = 7;

struct Histogram {
    double low = 0, high = 1, step = 1;
    std::vector<int> counts;
    int most = 1;
    double x(double value, double left, double width) const { return left + (value - low) / (high - low) * width; }
};

/// Bars one unit wide, or 2, 5, 10… units where that would make more than fifty.
double step_for(double range) {
    double step = 1;
    for (const double factor : {2.0, 2.5, 2.0, 2.0, 2.5, 2.0, 2.0, 2.5, 2.0, 2.0, 2.5, 2.0}) {
        if (range / step <= 50) break;
        step *= factor;
    }
    while (range / step < 12) step /= 2;
    return step;
}

Histogram histogram_of(const ClassedFill& fill) {
    Histogram made;
    made.low = fill.limits.front();
    made.high = std::max(fill.limits.back(), made.low + 1e-9);
    made.step = step_for(made.high - made.low);
    made.counts.assign(static_cast<std::size_t>(std::ceil((made.high - made.low) / made.step)), 0);
    for (const auto& [id, shown] : fill.values) {
        if (!shown.value.known() || class_of(shown.value.number, fill.limits) < 0) continue;
        const double place = std::floor((shown.value.number - made.low) / made.step);
        const std::size_t bin = std::min(static_cast<std::size_t>(place), made.counts.size() - 1);
        made.most = std::max(made.most, ++made.counts[bin]);
    }
    return made;
}

/// Under the title, with room for the value of the territory above the bars.
double plot_top(Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at, double width) {
    return at.y + draw_legend_title(nullptr, shaper, style, fill.histogram_title, at, width) + style.legend_strong.size * 1.3;
}

void draw_bars(Canvas& canvas, const Histogram& histogram, const ClassedFill& fill, Point at, double width) {
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        if (histogram.counts[i] == 0) continue;
        const double from = histogram.low + static_cast<double>(i) * histogram.step;
        const double middle = std::min(from + histogram.step / 2, histogram.high);
        const int place = std::max(0, class_of(middle, fill.limits));
        const double left = histogram.x(from, at.x, width) + 0.3;
        const double right = histogram.x(std::min(from + histogram.step, histogram.high), at.x, width) - 0.3;
        const double height = tallest * histogram.counts[i] / histogram.most;
        fill_class(canvas, fill, static_cast<std::size_t>(place), {left, at.y + tallest - height, std::max(right - left, 0.4), height});
    }
}

/// Limits are printed once each; one too near the last printed, or the end, is left out.
void draw_axis(Canvas& canvas, Shaper& shaper, const MapStyle& style, const Histogram& histogram, const ClassedFill& fill, Point at,
               double width) {
    for (std::size_t i = 0; i < fill.colours.size(); ++i) {
        const double from = histogram.x(fill.limits[i], at.x, width), to = histogram.x(fill.limits[i + 1], at.x, width);
        fill_class(canvas, fill, i, {from, at.y, to - from, axis_height});
    }
    const double text_y = at.y + axis_height + style.legend.size * 1.25;
    double free_from = -1e9;
    const std::size_t last = fill.limits.size() - 1;
    const double last_left = at.x + width - shaper.width(fill.limit_labels[last], style.legend);
    for (std::size_t i = 0; i <= last && i < fill.limit_labels.size(); ++i) {
        const double text_width = shaper.width(fill.limit_labels[i], style.legend);
        double left = histogram.x(fill.limits[i], at.x, width) - text_width / 2;
        left = std::clamp(left, at.x, at.x + width - text_width);
        if (left < free_from || (i != last && left + text_width + 4 > last_left)) continue;
        write(canvas, shaper, fill.limit_labels[i], style.legend, {left, text_y}, Role::ink2);
        free_from = left + text_width + 4;
    }
}

}  // namespace

double draw_histogram(Canvas* canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at, double width) {
    if (fill.limits.size() < 2 || fill.limit_labels.size() < fill.limits.size()) return 0;
    const double top = plot_top(shaper, style, fill, at, width);
    if (canvas != nullptr) {
        const Histogram histogram = histogram_of(fill);
        draw_legend_title(canvas, shaper, style, fill.histogram_title, at, width);
        draw_bars(*canvas, histogram, fill, {at.x, top}, width);
        draw_axis(*canvas, shaper, style, histogram, fill, {at.x, top + tallest + 1}, width);
    }
    return top + tallest + 1 + axis_height + style.legend.size * 1.6 - at.y;
}

void draw_histogram_mark(Canvas& canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, const std::string& territory,
                         Point at, double width) {
    const auto own = fill.values.find(territory);
    if (own == fill.values.end() || !own->second.value.known() || fill.limits.size() < 2) return;
    const double x = histogram_of(fill).x(own->second.value.number, at.x, width);
    const double top = plot_top(shaper, style, fill, at, width) - style.legend_strong.size;
    canvas.line(x, top, x, plot_top(shaper, style, fill, at, width) + tallest + 1 + axis_height, {Ink::of(Role::territory), 1.4, {}, false});
    std::string text = own->second.text;
    if (!fill.unit.empty() && text.find(fill.unit) == std::string::npos) text += "\u00A0" + fill.unit;
    const bool fits = x + 4 + shaper.width(text, style.legend_strong) <= at.x + width + 12;
    write(canvas, shaper, text, style.legend_strong, {fits ? x + 4 : x - 4, top + cap_height(style.legend_strong)}, Role::territory,
          fits ? Anchor::start : Anchor::end);
}

}  // namespace portraits
