#include "draw/maps/map_legend.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "base/french.hpp"

namespace portraits {
namespace {

constexpr double swatch_width = 14.5, swatch_height = 9.5, swatch_gap = 5.5;

Stroke swatch_outline() { return {Ink::of(Role::france), 0.4, {}, false}; }

void draw_swatch(Canvas& canvas, Point at, const Ink& ink, bool outlined = false) {
    cairo_rectangle(canvas.cairo(), at.x, at.y, swatch_width, swatch_height);
    if (outlined) canvas.fill_and_stroke(ink, swatch_outline());
    else canvas.fill(ink);
}

/// Baseline that centres capitals on a swatch whose top is at y.
double baseline(const TextStyle& style, double y) { return y + swatch_height / 2 + cap_height(style) / 2; }

std::string sign_text(Missing why) {
    return std::string(sign_of(why)) + std::string(nbsp) + ": " + meaning_of(why);
}

void draw_category(Canvas& canvas, Shaper& shaper, const MapStyle& style, const CategoryFill::Item& item, Point at, double bar_at,
                   double per_unit) {
    draw_swatch(canvas, at, Ink::of(item.colour));
    write(canvas, shaper, item.label, style.legend, {at.x + swatch_width + swatch_gap, baseline(style.legend, at.y)}, Role::ink2);
    const double length = item.count * per_unit;
    canvas.rectangle({bar_at, at.y + 0.5, length, swatch_height - 1}, Ink::of(item.colour));
    write(canvas, shaper, format_number(item.count, 0), style.legend_strong,
          {bar_at + length + 4, baseline(style.legend_strong, at.y)}, Role::ink);
}

struct CategoryColumns {
    double width = 0, label = 0, per_unit = 0;
    std::size_t rows = 0;
};

CategoryColumns columns_of(Shaper& shaper, const MapStyle& style, const CategoryFill& fill, double width, int columns) {
    CategoryColumns made;
    made.width = (width - (columns - 1) * 18) / columns;
    int most = 1;
    for (const auto& item : fill.items) {
        made.label = std::max(made.label, shaper.width(item.label, style.legend));
        most = std::max(most, item.count);
    }
    const double number = shaper.width("000", style.legend_strong) + 4;
    const double room = made.width - swatch_width - swatch_gap - made.label - 8 - number;
    made.per_unit = std::max(0.0, std::min(room, 64.0)) / most;
    made.rows = (fill.items.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    return made;
}

}  // namespace

double row_height(const MapStyle& style) { return std::max(13.0, style.legend.size * 1.75); }

double draw_class_list(Canvas* canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at) {
    double y = at.y;
    for (std::size_t i = 0; i < fill.colours.size() && i + 1 < fill.limit_labels.size(); ++i, y += row_height(style)) {
        if (canvas == nullptr) continue;
        draw_swatch(*canvas, {at.x, y}, Ink::of(fill.colours[i]));
        const std::string text = fill.limit_labels[i] + " à " + fill.limit_labels[i + 1] +
                                 (i == 0 && !fill.unit.empty() ? std::string(nbsp) + fill.unit : std::string());
        write(*canvas, shaper, text, style.legend, {at.x + swatch_width + swatch_gap, baseline(style.legend, y)}, Role::ink2);
    }
    return y - at.y;
}

double draw_category_bars(Canvas* canvas, Shaper& shaper, const MapStyle& style, const CategoryFill& fill, Point at, double width,
                          int columns) {
    const CategoryColumns plan = columns_of(shaper, style, fill, width, columns);
    if (canvas != nullptr)
        for (std::size_t i = 0; i < fill.items.size(); ++i) {
            const double x = at.x + static_cast<double>(i / plan.rows) * (plan.width + 18);
            const double y = at.y + static_cast<double>(i % plan.rows) * row_height(style);
            draw_category(*canvas, shaper, style, fill.items[i], {x, y}, x + swatch_width + swatch_gap + plan.label + 8, plan.per_unit);
        }
    return static_cast<double>(plan.rows) * row_height(style);
}

double draw_signs(Canvas* canvas, Shaper& shaper, const MapStyle& style, const std::vector<std::string>& others,
                  const std::vector<Missing>& missing, Point at) {
    double y = at.y;
    const double x = at.x + swatch_width + swatch_gap;
    for (const std::string& other : others) {
        if (canvas != nullptr) {
            draw_swatch(*canvas, {at.x, y}, Ink::of(Role::base), true);
            write(*canvas, shaper, other, style.legend, {x, baseline(style.legend, y)}, Role::ink2);
        }
        y += row_height(style);
    }
    for (const Missing why : missing) {
        if (canvas != nullptr) {
            cairo_rectangle(canvas->cairo(), at.x, y, swatch_width, swatch_height);
            canvas->pattern(canvas->take_path(), why);
            write(*canvas, shaper, sign_text(why), style.legend, {x, baseline(style.legend, y)}, Role::ink2);
        }
        y += row_height(style);
    }
    return y - at.y;
}

double signs_width(Shaper& shaper, const MapStyle& style, const std::vector<std::string>& others, const std::vector<Missing>& missing) {
    double widest = 0;
    for (const std::string& other : others) widest = std::max(widest, shaper.width(other, style.legend));
    for (const Missing why : missing) widest = std::max(widest, shaper.width(sign_text(why), style.legend));
    return widest + swatch_width + swatch_gap;
}

}  // namespace portraits
