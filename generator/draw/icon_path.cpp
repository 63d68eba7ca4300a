#include "draw/icon_path.hpp"

namespace portraits {

PathPtr to_path(const Icon& icon, double scale) {
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

}  // namespace portraits
