#include "draw/legend.hpp"

namespace portraits {
namespace {

constexpr double swatch = 8.2, gap = 5, between = 14, pitch = 13;

double sign_width(const LegendItem& item, double k) {
    switch (item.kind) {
        case LegendItem::Kind::box: return swatch * k;
        case LegendItem::Kind::missing: return 14 * k;
        case LegendItem::Kind::mark: return 7 * k;
        case LegendItem::Kind::tick: return 4 * k;
    }
    return swatch * k;
}

void draw_sign(Pen& pen, const LegendItem& item, double x, double y) {
    const double k = pen.k, side = swatch * k;
    switch (item.kind) {
        case LegendItem::Kind::box: return pen.canvas.rectangle({x, y - side / 2 + 0.3, side, side * 0.86}, item.ink);
        case LegendItem::Kind::missing: return draw_missing_bar(pen.canvas, {x, y - 3.5 * k, 14 * k, 7 * k}, item.why, 1);
        case LegendItem::Kind::mark: return draw_mark(pen, item.who, x + 3.5 * k, y, (item.who == Who::territory ? 3.4 : 2.9) * k);
        case LegendItem::Kind::tick: return pen.canvas.rectangle({x + k, y - 5 * k, 1.8 * k, 10 * k}, item.ink);
    }
}

}  // namespace

double legend_width(const Pen& pen, const std::vector<LegendItem>& items) {
    double width = 0;
    for (const LegendItem& item : items) width += sign_width(item, pen.k) + (gap + between) * pen.k + pen.width(item.label, pen.style.text);
    return items.empty() ? 0 : width - between * pen.k;
}

double draw_legend(Pen& pen, const std::vector<LegendItem>& items, double x, double y, double width) {
    const double k = pen.k;
    double left = x, centre = y + pitch * k / 2;
    for (const LegendItem& item : items) {
        const double sign = sign_width(item, k), room = x + width - sign - gap * k;
        double taken = sign + gap * k + pen.width(item.label, pen.style.text);
        if (left > x && left + taken > x + width) {
            left = x;
            centre += pitch * k;
        }
        const FittedLabel label = fit_label(pen, item.label, pen.style.text, room - x);
        if (label.lines.size() > 1) centre += (label.height() - label.leading) / 2;
        draw_sign(pen, item, left, centre);
        draw_label(pen, label, left + sign + gap * k, centre, Role::ink2);
        if (label.lines.size() > 1) {
            centre += (label.height() - label.leading) / 2;
            taken = width;
        }
        left += taken + between * k;
    }
    return items.empty() ? 0 : centre + pitch * k / 2 - y;
}

}  // namespace portraits
