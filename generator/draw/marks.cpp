#include "draw/marks.hpp"

#include <cairo.h>

#include "base/french.hpp"

namespace portraits {

Role mark_role(Who who) {
    switch (who) {
        case Who::territory: return Role::territory;
        case Who::region: return Role::region;
        case Who::france: return Role::france;
        case Who::all_territories: return Role::ink2;
        case Who::neighbour: return Role::region;
        case Who::other: return Role::dot;
    }
    return Role::dot;
}

Role text_role(Who who) {
    switch (who) {
        case Who::territory: return Role::territory;
        case Who::region:
        case Who::neighbour: return Role::region;
        case Who::france:
        case Who::other: return Role::muted;
        case Who::all_territories: return Role::ink2;
    }
    return Role::ink2;
}

double line_width(Who who) {
    switch (who) {
        case Who::territory: return 2.4;
        case Who::all_territories: return 1.2;
        case Who::region:
        case Who::france:
        case Who::neighbour:
        case Who::other: return 1.5;
    }
    return 1.5;
}

void add_lozenge(Canvas& canvas, double x, double y, double half) {
    cairo_t* c = canvas.cairo();
    cairo_move_to(c, x, y - half);
    cairo_line_to(c, x + half, y);
    cairo_line_to(c, x, y + half);
    cairo_line_to(c, x - half, y);
    cairo_close_path(c);
}

void draw_mark(Pen& pen, Who who, double x, double y, double size) {
    Canvas& canvas = pen.canvas;
    const Ink ink = Ink::of(mark_role(who));
    switch (who) {
        case Who::territory:
            canvas.circle(x, y, size);
            return canvas.fill(ink);
        case Who::region:
        case Who::neighbour:
            add_lozenge(canvas, x, y, 1.25 * size);
            return canvas.fill(ink);
        case Who::france: return canvas.rectangle({x - 0.35 * size, y - 1.55 * size, 0.7 * size, 3.1 * size}, ink);
        case Who::all_territories:
            canvas.circle(x, y, 0.78 * size);
            return canvas.fill_and_stroke(Ink::of(Role::paper), {ink, 0.46 * size, {}, false});
        case Who::other:
            canvas.circle(x, y, 0.78 * size);
            return canvas.fill(ink);
    }
}

void draw_bar(Canvas& canvas, const Box& box, Role role) {
    if (box.width > 0 && box.height > 0) canvas.rectangle(box, Ink::of(role));
}

void draw_missing_bar(Canvas& canvas, const Box& box, Missing why, double scale) {
    cairo_rectangle(canvas.cairo(), box.x, box.y, box.width, box.height);
    canvas.pattern(canvas.take_path(), why, scale);
}

double draw_nothing_known(Pen& pen, double y, double width, Missing why) {
    const double height = 9.5 * pen.k, centre = y + height / 2;
    draw_missing_bar(pen.canvas, {0.2, y, 36 * pen.k, height}, why, 1);
    const std::string words = std::string(sign_of(why)) + std::string(nbsp) + ": " + meaning_of(why);
    const FittedLabel label = fit_label(pen, words, pen.style.text, width - 42 * pen.k);
    draw_label(pen, label, 42 * pen.k, centre, Role::ink2);
    return std::max(height, label.height());
}

Missing first_reason(const std::vector<Shown>& values) {
    for (const Shown& shown : values) {
        if (!shown.value.known()) return shown.value.missing;
    }
    return Missing::not_available;
}

}  // namespace portraits
