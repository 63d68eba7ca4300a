#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "draw/axis.hpp"
#include "draw/charts/swarm.hpp"
#include "draw/legend.hpp"

namespace portraits {
namespace {

constexpr double dot_radius = 2.5, own_radius = 5, lozenge_half = 3.3, dot_spacing = 0.35;

/// Text of a reference line, set beside it in the first row where it is free.
struct ReferenceLabel {
    FittedLabel text;
    double line_x = 0, left = 0;
    int row = 0;
};

struct Strip {
    const StripPlot& chart;
    Pen& pen;
    double width;
    LinearScale x{};
    int own = -1;
    std::vector<double> offsets;
    std::vector<ReferenceLabel> references;
    std::vector<LinePtr> callout;
    double callout_size = 0, row_height = 0, rows_top = 0, band_top = 0, line_y = 0, axis_y = 0;

    double dot() const { return (pen.style.narrow ? 2.2 : dot_radius); }
    void measure();
    void place_references();
    bool free(const ReferenceLabel& label) const;
    bool place(ReferenceLabel& label) const;
    void layout();
    void draw_band();
    void draw_band_label();
    void draw_references();
    void draw_dots();
    void draw_callout();
    std::vector<LegendItem> legend() const;
};

ValueRange extent_of(const StripPlot& chart) {
    ValueRange extent;
    for (const StripPlot::Dot& dot : chart.dots) extent.add(dot.value);
    for (const StripPlot::Reference& reference : chart.references) extent.add(reference.value);
    return extent;
}

/// Dots and the callout, set before anything is placed.
void Strip::measure() {
    std::vector<SwarmDot> discs;
    for (std::size_t i = 0; i < chart.dots.size(); ++i) {
        const Who who = chart.dots[i].who;
        if (who == Who::territory) own = static_cast<int>(i);
        const double radius = who == Who::territory ? own_radius : who == Who::region ? dot() + 0.3 : dot();
        discs.push_back({x(chart.dots[i].value), radius + dot_spacing});
    }
    offsets = swarm(discs, own);
    TextStyle style = pen.style.bold;
    style.size *= 1.1;
    callout_size = style.size;
    if (!chart.callout.empty()) callout = pen.context.shaper.paragraph(with_raised_ordinals(chart.callout, style), width);
}

bool Strip::free(const ReferenceLabel& label) const {
    const double right = label.left + label.text.width(), gap = 4 * pen.k;
    if (label.left < 0 || right > width) return false;
    const auto crosses = [&](double line) { return line > label.left - gap / 2 && line < right + gap / 2; };
    // The territory's leader and every line pass through the label rows.
    if (crosses(label.line_x)) return false;
    if (own >= 0 && crosses(x(chart.dots[static_cast<std::size_t>(own)].value))) return false;
    return std::none_of(references.begin(), references.end(), [&](const ReferenceLabel& other) {
        const double other_right = other.left + other.text.width();
        const bool struck = other.row >= label.row && label.line_x > other.left - gap / 2 && label.line_x < other_right + gap / 2;
        const bool same_row = other.row == label.row && other.left < right + gap && label.left < other_right + gap;
        return struck || same_row || (other.line_x != label.line_x && other.row <= label.row && crosses(other.line_x));
    });
}

/// Left or right of its line in one of the first rows; where neither is free, beside the territory's leader.
bool Strip::place(ReferenceLabel& label) const {
    const double gap = 4 * pen.k, w = label.text.width();
    const double leader = own >= 0 ? x(chart.dots[static_cast<std::size_t>(own)].value) : label.line_x;
    for (const double line : {label.line_x, leader}) {
        for (label.row = 0; label.row < 4; ++label.row) {
            label.left = line - gap - w;
            if (free(label)) return true;
            label.left = line + gap;
            if (free(label)) return true;
        }
    }
    return false;
}

void Strip::place_references() {
    for (const StripPlot::Reference& reference : chart.references) {
        ReferenceLabel label{{}, x(reference.value), 0, 0};
        bool placed = false;
        for (const double most : {0.7 * width, 0.4 * width}) {
            label.text = fit_label(pen, reference.label, pen.style.bold, most);
            placed = place(label);
            if (placed) break;
        }
        if (!placed) {
            label.row = static_cast<int>(references.size());
            label.left = std::clamp(label.line_x, 0.0, std::max(0.0, width - label.text.width()));
        }
        row_height = std::max(row_height, 1.3 * pen.style.text.size * static_cast<double>(label.text.lines.size()));
        references.push_back(std::move(label));
    }
}

void Strip::layout() {
    const double leading = 1.3 * callout_size;
    rows_top = leading * static_cast<double>(callout.size()) + (callout.empty() ? 0 : 4 * pen.k);
    double rows_bottom = rows_top;
    for (const ReferenceLabel& label : references) {
        rows_bottom = std::max(rows_bottom, rows_top + (label.row + 1) * row_height);
    }
    band_top = rows_bottom + 2 * pen.k;
    const double least = 30 * pen.k;
    double up = least, down = least;
    for (const double offset : offsets) {
        up = std::max(up, -offset + own_radius);
        down = std::max(down, offset + own_radius);
    }
    line_y = band_top + up + 12 * pen.k;
    axis_y = line_y + down + 19 * pen.k;
}

void Strip::draw_band() {
    if (!(chart.low_quartile < chart.high_quartile)) return;
    const double left = x(chart.low_quartile), right = x(chart.high_quartile);
    pen.canvas.rectangle({left, band_top, right - left, axis_y - band_top}, Ink::of(Role::panel));
}

/// What the band means, at its foot; drawn over the reference lines, which may pass through it.
void Strip::draw_band_label() {
    if (!(chart.low_quartile < chart.high_quartile) || chart.quartile_label.empty()) return;
    const LinePtr label = pen.line(chart.quartile_label, pen.style.italic);
    const double half = label->width / 2, middle = x((chart.low_quartile + chart.high_quartile) / 2);
    const Stroke halo{Ink::of(Role::panel), 2.4, {}, true};
    pen.canvas.text(label, std::clamp(middle, half, std::max(half, width - half)), axis_y - 4.5 * pen.k, Ink::of(Role::muted), Anchor::middle, halo);
}

void Strip::draw_references() {
    for (std::size_t i = 0; i < references.size(); ++i) {
        const ReferenceLabel& label = references[i];
        const Who who = chart.references[i].who;
        const double centre = rows_top + (label.row + 0.5) * row_height;
        pen.canvas.line(label.line_x, centre - 0.55 * pen.style.text.size, label.line_x, axis_y, {Ink::of(mark_role(who)), 1.5, {}, false});
        draw_label(pen, label.text, label.left, centre, text_role(who));
    }
}

void Strip::draw_dots() {
    const auto draw = [&](std::size_t i) {
        const StripPlot::Dot& dot_i = chart.dots[i];
        const double at = x(dot_i.value), height = line_y + offsets[i];
        pen.begin_mark(dot_i.label, dot_i.text);
        if (dot_i.who == Who::territory) {
            pen.canvas.circle(at, height, own_radius);
        } else if (dot_i.who == Who::region) {
            add_lozenge(pen.canvas, at, height, lozenge_half * dot() / dot_radius);
        } else {
            pen.canvas.circle(at, height, dot());
        }
        pen.canvas.fill(Ink::of(mark_role(dot_i.who)));
        pen.end_mark();
    };
    for (std::size_t i = 0; i < chart.dots.size(); ++i) {
        if (static_cast<int>(i) != own) draw(i);
    }
    if (own >= 0) draw(static_cast<std::size_t>(own));
}

void Strip::draw_callout() {
    const double leading = 1.3 * callout_size;
    const double leader = own >= 0 ? x(chart.dots[static_cast<std::size_t>(own)].value) : 0;
    for (std::size_t i = 0; i < callout.size(); ++i) {
        const double left = std::clamp(leader - 5 * pen.k, 0.0, std::max(0.0, width - callout[i]->width));
        const double baseline = (static_cast<double>(i) + 0.78) * leading;
        pen.canvas.text(callout[i], left, baseline, Ink::of(own >= 0 ? Role::territory : Role::ink2));
    }
    if (own < 0 || callout.empty()) return;
    pen.canvas.line(leader, leading * static_cast<double>(callout.size()) + 2, leader, line_y, {Ink::of(Role::territory), 1.5, {}, false});
}

std::vector<LegendItem> Strip::legend() const {
    std::vector<LegendItem> items;
    const auto add = [&](const std::string& label, Who who) {
        const bool present = std::any_of(chart.dots.begin(), chart.dots.end(), [who](const StripPlot::Dot& d) { return d.who == who; });
        if (!label.empty() && present) items.push_back({LegendItem::Kind::mark, label, {}, who, {}});
    };
    add(chart.territory_label, Who::territory);
    add(chart.region_label, Who::region);
    add(chart.other_label, Who::other);
    return items;
}

}  // namespace

Picture draw_chart(const StripPlot& chart, const DrawContext& context, double width) {
    Canvas canvas(width, 0);
    Pen pen(canvas, context);
    if (chart.dots.empty()) return canvas.finish(width, draw_nothing_known(pen, 0, width, Missing::not_available));
    const ScaleTicks ticks = ticks_for(chart.axis, extent_of(chart), pen.style.narrow ? 5 : 10);
    constexpr double half_a_tick = 0.4;  // so that the first and last ticks are whole
    Strip strip{chart, pen, width, {ticks.low, ticks.high, half_a_tick, width - half_a_tick}, -1, {}, {}, {}, 0, 0, 0, 0, 0, 0};
    strip.measure();
    strip.place_references();
    strip.layout();
    strip.draw_band();
    strip.draw_references();
    strip.draw_band_label();
    strip.draw_callout();
    strip.draw_dots();
    const double axis = draw_bottom_axis(pen, ticks, strip.x, strip.axis_y, chart.axis.unit);
    const double top = strip.axis_y + axis + 7 * pen.k;
    return canvas.finish(width, top + draw_legend(pen, strip.legend(), 0, top, width));
}

}  // namespace portraits
