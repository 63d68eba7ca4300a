#include "draw/maps/map_legend.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "base/french.hpp"
#include "draw/maps/legend_parts.hpp"
#include "draw/patterns.hpp"

namespace portraits {
namespace {

std::string sign_text(Missing why) {
    return std::string(sign_of(why)) + std::string(nbsp) + ": " + meaning_of(why);
}

/// "10 à 15", with the unit on the first.
std::string class_text(const ClassedFill& fill, std::size_t i) {
    const std::string unit = i == 0 && !fill.unit.empty() ? std::string(nbsp) + fill.unit : std::string();
    return fill.limit_labels[i] + " à " + fill.limit_labels[i + 1] + unit;
}

std::size_t classes_of(const ClassedFill& fill) {
    return fill.limit_labels.empty() ? 0 : std::min(fill.colours.size(), fill.limit_labels.size() - 1);
}

std::string count_text(const ClassedFill& fill, std::size_t i) {
    return i < fill.counts.size() ? "(" + format_number(fill.counts[i], 0) + ")" : std::string();
}

}  // namespace

void fill_class(Canvas& canvas, const ClassedFill& fill, std::size_t place, const Box& box) {
    canvas.rectangle(box, Ink::of(fill.colours[place]));
    draw_pattern(canvas, rectangle_path(box), pattern_of(fill, place), fill.colours[place], 0.8);
}

double row_height(const MapStyle& style) { return std::max(13.0, style.legend.size * 1.75); }

double draw_legend_title(Canvas* canvas, Shaper& shaper, const MapStyle& style, const std::string& title, Point at, double width) {
    if (title.empty()) return 0;
    const double size = style.legend_strong.size;
    const LinePtr whole = shaper.line(title, style.legend_strong);
    const std::vector<LinePtr> lines = whole->width <= width ? std::vector{whole} : balanced(shaper, title, style.legend_strong, width);
    double y = at.y + size;
    for (const LinePtr& line : lines) {
        if (canvas != nullptr) canvas->text(line, at.x, y, Ink::of(Role::ink));
        y += 1.2 * size;
    }
    return row_height(style) + 1.2 * size * static_cast<double>(lines.size() - 1);
}

double class_list_width(Shaper& shaper, const MapStyle& style, const ClassedFill& fill) {
    double text = 0, count = 0;
    for (std::size_t i = 0; i < classes_of(fill); ++i) {
        text = std::max(text, shaper.width(class_text(fill, i), style.legend));
        if (!count_text(fill, i).empty()) count = std::max(count, 8 + shaper.width(count_text(fill, i), style.legend));
    }
    return swatch_width + swatch_gap + text + count;
}

double draw_class_list(Canvas* canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at) {
    double y = at.y;
    const double end = at.x + class_list_width(shaper, style, fill);
    for (std::size_t i = 0; i < classes_of(fill); ++i, y += row_height(style)) {
        if (canvas == nullptr) continue;
        const double baseline = swatch_baseline(style.legend, y);
        fill_class(*canvas, fill, i, {at.x, y, swatch_width, swatch_height});
        write(*canvas, shaper, class_text(fill, i), style.legend, {at.x + swatch_width + swatch_gap, baseline}, Role::ink2);
        if (const std::string count = count_text(fill, i); !count.empty())
            write(*canvas, shaper, count, style.legend, {end, baseline}, Role::ink2, Anchor::end);
    }
    return y - at.y;
}

double draw_class_bar(Canvas* canvas, Shaper& shaper, const MapStyle& style, const ClassedFill& fill, Point at, double width) {
    const std::size_t classes = classes_of(fill);
    if (classes == 0) return 0;
    const double cell = std::min(44.0, (width - 24) / static_cast<double>(classes)), height = 6.5;
    double y = at.y;
    if (!fill.counts.empty()) y += style.neighbour.size * 1.15;
    if (canvas != nullptr) {
        // The first limit's text reaches out by half its width.
        const double left = at.x + shaper.width(fill.limit_labels[0], style.neighbour) / 2;
        double free = -1e9;
        for (std::size_t i = 0; i <= classes; ++i) {
            const double x = left + cell * static_cast<double>(i);
            if (i < classes) fill_class(*canvas, fill, i, {x, y, cell - 0.6, height});
            if (i < classes && !count_text(fill, i).empty())
                write(*canvas, shaper, count_text(fill, i), style.neighbour, {x + cell / 2, y - 1.8}, Role::muted, Anchor::middle);
            std::string text = fill.limit_labels[i];
            if (i == classes && !fill.unit.empty()) text += std::string(nbsp) + fill.unit;
            const double shown = shaper.width(fill.limit_labels[i], style.neighbour);
            if (x - shown / 2 < free) continue;
            write(*canvas, shaper, text, style.neighbour, {x - shown / 2, y + height + style.neighbour.size * 1.1}, Role::ink2);
            free = x + shown / 2 + 3;
        }
    }
    return y + height + style.neighbour.size * 1.5 - at.y;
}

double draw_signs(Canvas* canvas, Shaper& shaper, const MapStyle& style, const std::vector<std::string>& others,
                  const std::vector<Missing>& missing, Point at) {
    double y = at.y;
    const double x = at.x + swatch_width + swatch_gap;
    for (const std::string& other : others) {
        if (canvas != nullptr) {
            draw_swatch(*canvas, {at.x, y}, Ink::of(Role::base), true);
            write(*canvas, shaper, other, style.legend, {x, swatch_baseline(style.legend, y)}, Role::ink2);
        }
        y += row_height(style);
    }
    for (const Missing why : missing) {
        if (canvas != nullptr) {
            cairo_rectangle(canvas->cairo(), at.x, y, swatch_width, swatch_height);
            canvas->pattern(canvas->take_path(), why);
            write(*canvas, shaper, sign_text(why), style.legend, {x, swatch_baseline(style.legend, y)}, Role::ink2);
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
