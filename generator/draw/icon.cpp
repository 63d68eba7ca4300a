#include "draw/icon.hpp"

namespace portraits {

namespace {

/// Under this many points the thin stroke would break up.
constexpr double small_size = 14;

PathPtr path_of(const Icon& icon, double scale) {
    auto path = std::make_shared<Path>();
    std::size_t next = 0;
    const auto take = [&] {
        const auto& [x, y] = icon.points[next++];
        return Point{x * scale, y * scale};
    };
    for (const Icon::Verb verb : icon.verbs) {
        switch (verb) {
            case Icon::Verb::move: { const Point p = take(); path->move_to(p.x, p.y); break; }
            case Icon::Verb::line: { const Point p = take(); path->line_to(p.x, p.y); break; }
            case Icon::Verb::curve: { const Point a = take(), b = take(), c = take(); path->curve_to(a, b, c); break; }
            case Icon::Verb::close: path->close(); break;
        }
    }
    return path;
}

}  // namespace

Picture draw_icon(const Icon& icon, double size, const Ink& ink) {
    const double scale = size / Icon::grid;
    const double width = (size < small_size ? Icon::small_stroke : Icon::stroke) * scale;
    return {size, size, {Shape{path_of(icon, scale), std::nullopt, Stroke{ink, width, {}, true}, false}}};
}

}  // namespace portraits
