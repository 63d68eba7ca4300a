#include "draw/axis.hpp"

#include <algorithm>
#include <cmath>

#include "base/french.hpp"

namespace portraits {
namespace {
constexpr double tick_length = 3, tick_gap = 6;
}

std::string tick_text(const ScaleTicks& ticks, std::size_t index, const std::string& unit) {
    std::string text = format_number(ticks.ticks[index], ticks.decimals);
    if (!unit.empty() && index + 1 == ticks.ticks.size()) text += std::string(nbsp) + unit;
    return text;
}

double tick_room(const Pen& pen, const ScaleTicks& ticks, const std::string& unit) {
    double widest = 0;
    for (std::size_t i = 0; i < ticks.ticks.size(); ++i) widest = std::max(widest, pen.width(tick_text(ticks, i, unit), pen.style.text));
    return widest + tick_gap * pen.k;
}

void draw_grid(Pen& pen, const ScaleTicks& ticks, const LinearScale& y, double left, double right, const std::string& unit) {
    for (std::size_t i = 0; i < ticks.ticks.size(); ++i) {
        const double at = y(ticks.ticks[i]);
        pen.canvas.line(left, at, right, at, {Ink::of(Role::hair), 0.6, {}, false});
        pen.text(tick_text(ticks, i, unit), pen.style.text, left - tick_gap * pen.k, Pen::centred(at, pen.style.text), Role::muted, Anchor::end);
    }
}

double draw_bottom_axis(Pen& pen, const ScaleTicks& ticks, const LinearScale& x, double y, const std::string& unit) {
    const double baseline = y + tick_length + 1.35 * pen.style.text.size;
    for (std::size_t i = 0; i < ticks.ticks.size(); ++i) {
        const double at = x(ticks.ticks[i]);
        pen.canvas.line(at, y, at, y + tick_length, {Ink::of(Role::france), 0.6, {}, false});
        const LinePtr label = pen.line(tick_text(ticks, i, unit), pen.style.text);
        const double start = std::clamp(at - label->width / 2, x.from, std::max(x.from, x.to - label->width));
        pen.canvas.text(label, start, baseline, Ink::of(Role::muted));
    }
    pen.canvas.line(x.from, y, x.to, y, {Ink::of(Role::ink), 0.7, {}, false});
    return years_height(pen);
}

double years_height(const Pen& pen) { return tick_length + 1.65 * pen.style.text.size; }

double draw_years(Pen& pen, const std::vector<int>& years, const LinearScale& x, double y) {
    const double baseline = y + tick_length + 1.35 * pen.style.text.size, needed = 1.4 * pen.width("2000", pen.style.text);
    double last_at = 1e9;
    for (std::size_t i = years.size(); i-- > 0;) {
        const double at = x(years[i]);
        if (last_at - at < needed) continue;
        last_at = at;
        pen.canvas.line(at, y, at, y + tick_length, {Ink::of(Role::france), 0.6, {}, false});
        pen.text(format_number(years[i], 0, false), pen.style.text, at, baseline, Role::muted, Anchor::middle);
    }
    return baseline + 0.3 * pen.style.text.size - y;
}

}  // namespace portraits
