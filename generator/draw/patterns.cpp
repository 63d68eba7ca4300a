#include "draw/patterns.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {
namespace {
constexpr double pitch = 4, hatch_width = 1.4, dot_radius = 0.85;
}

Box bounds_of(const Path& path) {
    if (path.points.empty()) return {};
    Point low = path.points.front(), high = low;
    for (const Point& p : path.points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

Shape hatch(const Box& box, double scale) {
    // The pitch is measured across the lines: along x it is longer by √2. A line is x + y = k · step.
    const double step = pitch * std::sqrt(2.0) * scale, margin = hatch_width * scale;
    Path path;
    const double top = box.y - margin, bottom = box.bottom() + margin;
    const auto first = static_cast<long>(std::floor((box.x - margin + top) / step));
    const auto last = static_cast<long>(std::ceil((box.right() + margin + bottom) / step));
    for (long k = first; k <= last; ++k) {
        const double sum = static_cast<double>(k) * step;
        path.move_to(sum - top, top);
        path.line_to(sum - bottom, bottom);
    }
    return {std::make_shared<const Path>(std::move(path)), {}, Stroke{Ink::of(Role::france), hatch_width * scale, {}, false}, false};
}

Shape dots(const Box& box, double scale) {
    const double step = pitch * scale;
    Path path;
    const auto index = [&](double v) { return static_cast<long>(std::floor(v / step)); };
    for (long row = index(box.y); row <= index(box.bottom()) + 1; ++row) {
        // Rows are staggered by half a pitch: a regular square grid reads as a table.
        const double shift = row % 2 == 0 ? 0 : step / 2;
        for (long column = index(box.x) - 1; column <= index(box.right()) + 1; ++column) {
            const double x = static_cast<double>(column) * step + shift, y = static_cast<double>(row) * step;
            if (x < box.x - step || x > box.right() + step) continue;
            // A line of no length with round caps is a dot in every painter, and the shortest way to write it.
            path.move_to(x, y);
            path.line_to(x, y);
        }
    }
    return {std::make_shared<const Path>(std::move(path)), {}, Stroke{Ink::of(Role::france), 2 * dot_radius * scale, {}, true}, false};
}

}  // namespace portraits
