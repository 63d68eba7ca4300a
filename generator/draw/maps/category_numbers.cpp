#include "draw/maps/category_numbers.hpp"

#include <algorithm>

#include "draw/patterns.hpp"
#include "draw/pen.hpp"

namespace portraits {
namespace {

/// Does the stretch a–b pass through the box? (Cyrus and Beck's clipping, 1978, for an upright rectangle.)
bool crosses(Point a, Point b, const Box& box) {
    double from = 0, to = 1;
    const auto cut = [&](double step, double room) {
        if (step == 0) return room >= 0;
        const double t = room / step;
        if (step < 0) from = std::max(from, t);
        else to = std::min(to, t);
        return from <= to;
    };
    const double dx = b.x - a.x, dy = b.y - a.y;
    return cut(-dx, a.x - box.x) && cut(dx, box.right() - a.x) && cut(-dy, a.y - box.y) && cut(dy, box.bottom() - a.y);
}

}  // namespace

bool holds(const Path& path, const Box& box) {
    const Point middle{box.x + box.width / 2, box.y + box.height / 2};
    bool within = false;
    Point first, last;
    std::size_t at = 0;
    for (const Path::Verb verb : path.verbs) {
        const Point to = verb == Path::Verb::close ? first : path.points[at++];
        if (verb == Path::Verb::move) {
            first = last = to;
            continue;
        }
        if (crosses(last, to, box)) return false;
        if ((last.y > middle.y) != (to.y > middle.y) && middle.x < last.x + (to.x - last.x) * (middle.y - last.y) / (to.y - last.y)) within = !within;
        last = to;
    }
    return within;
}

void write_number(Canvas& canvas, const DrawContext& context, const MapWindow& window, const Area& area, const PathPtr& path,
                  const AreaPaint& paint) {
    if (paint.number <= 0 || paint.missing != Missing::none || !path) return;
    const TextStyle style = map_style(context.medium).number;
    const LinePtr line = context.shaper.line(std::to_string(paint.number), style);
    const Point inner = window.projector(area.inner);
    const double width = line->width, height = cap_height(style), room = 0.9;
    for (const double dy : {0.0, -2.0, 2.0, -4.0, 4.0})
        for (const double dx : {0.0, -2.0, 2.0, -4.0, 4.0}) {
            const Point at{inner.x + dx, inner.y + dy};
            const Box box{at.x - width / 2 - room, at.y - height / 2 - room, width + 2 * room, height + 2 * room};
            if (box.x < window.box.x || box.right() > window.box.right() || box.y < window.box.y || box.bottom() > window.box.bottom()) continue;
            const Box& bar = window.covered;
            if (box.x < bar.right() && bar.x < box.right() && box.y < bar.bottom() && bar.y < box.bottom()) continue;
            if (!holds(*path, box)) continue;
            canvas.text(line, at.x, at.y + height / 2, readable_on(paint.ink.rgb, context.theme), Anchor::middle);
            return;
        }
}

}  // namespace portraits
