#include "draw/maps/scale_bar.hpp"

#include <cairo.h>

#include <cmath>
#include <string>

#include "base/french.hpp"

namespace portraits {

double round_length(double points_per_metre, double longest) {
    const double kilometres = longest / points_per_metre / 1000;
    const double power = std::pow(10, std::floor(std::log10(kilometres)));
    for (const double step : {5.0, 2.0})
        if (step * power <= kilometres) return step * power;
    return power;
}

double draw_scale_bar(Canvas& canvas, Shaper& shaper, const TextStyle& style, Point at, double points_per_metre, double longest,
                      Role ink) {
    const double kilometres = round_length(points_per_metre, longest);
    const double length = kilometres * 1000 * points_per_metre;
    cairo_t* cr = canvas.cairo();
    cairo_move_to(cr, at.x, at.y - 2.5);
    cairo_line_to(cr, at.x, at.y);
    cairo_line_to(cr, at.x + length, at.y);
    cairo_line_to(cr, at.x + length, at.y - 2.5);
    canvas.stroke({Ink::of(ink), 0.7, {}, false});
    const std::string text = format_number(kilometres, kilometres < 1 ? 1 : 0) + std::string(narrow_nbsp) + "km";
    const double width = shaper.width(text, style);
    const double middle = std::max(at.x + length / 2, at.x + width / 2);  // a short bar keeps its text from the left edge
    write(canvas, shaper, text, style, {middle, at.y - 3.4}, ink, Anchor::middle);
    return length;
}

void draw_north_arrow(Canvas& canvas, Shaper& shaper, const TextStyle& style, Point at) {
    constexpr double height = 13, half = 2.8;
    const auto wing = [&](double side) {
        Path path;
        path.move_to(at.x, at.y - height);
        path.line_to(at.x + side, at.y);
        path.line_to(at.x, at.y - 3);
        path.close();
        return std::make_shared<const Path>(std::move(path));
    };
    const Stroke line{Ink::of(Role::ink2), 0.5, {}, true};
    canvas.shape(wing(-half), Ink::of(Role::ink2), line);
    canvas.shape(wing(half), Ink::of(Role::paper), line);
    TextStyle letter = style;
    letter.weight = 700;
    write(canvas, shaper, "N", letter, {at.x, at.y - height - 1.8}, Role::ink2, Anchor::middle);
}

}  // namespace portraits
