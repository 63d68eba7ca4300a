#include "draw/maps/projector.hpp"

#include <algorithm>
#include <cmath>

#include "draw/maps/chain.hpp"

namespace portraits {
namespace {

double tenth(double v) {
    const double rounded = std::round(v * 10) / 10;
    return rounded == 0 ? 0 : rounded;  // no minus zero
}
Point tenths(Point p) { return {tenth(p.x), tenth(p.y)}; }

/// True when the second point lies on the way from the first to the third, to the tenth.
bool on_the_way(Point a, Point b, Point c) {
    const auto whole = [](double v) { return std::lround(v * 10); };
    const long ux = whole(b.x - a.x), uy = whole(b.y - a.y), vx = whole(c.x - b.x), vy = whole(c.y - b.y);
    return ux * vy == uy * vx && ux * vx + uy * vy > 0;
}

/// In tenths of a point, without what then says nothing: equal neighbours, points on a straight way. On a grid, all of them.
std::vector<Point> to_points(const std::vector<Metres>& line, const Projector& projector) {
    std::vector<Point> points;
    points.reserve(line.size());
    for (const Metres& p : line) {
        if (projector.step > 0) {
            points.push_back(projector(p));
            continue;
        }
        const Point q = tenths(projector(p));
        if (!points.empty() && points.back() == q) continue;
        if (points.size() > 1 && on_the_way(points[points.size() - 2], points.back(), q)) points.back() = q;
        else points.push_back(q);
    }
    return points;
}

void add_line(Path& path, const std::vector<Point>& points, std::size_t begin, std::size_t end) {
    path.move_to(points[begin].x, points[begin].y);
    for (std::size_t i = begin + 1; i < end; ++i) path.line_to(points[i].x, points[i].y);
}

bool outside(Point a, Point b, const Box& box) {
    return (a.x < box.x && b.x < box.x) || (a.y < box.y && b.y < box.y) || (a.x > box.right() && b.x > box.right()) ||
           (a.y > box.bottom() && b.y > box.bottom());
}

/// False of most borders on a close map: nothing of them can show.
bool may_show(const Border& border, const Extent& seen) {
    if (border.extent) return seen.overlaps(*border.extent);
    Extent extent{INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (const Metres& p : border.line)
        extent = {std::min(extent.min_x, p.x), std::min(extent.min_y, p.y), std::max(extent.max_x, p.x), std::max(extent.max_y, p.y)};
    return seen.overlaps(extent);
}

bool contains(const Extent& outer, const Extent& inner) {
    return outer.contains({inner.min_x, inner.min_y}) && outer.contains({inner.max_x, inner.max_y});
}

}  // namespace

Grid Projector::grid() const {
    if (step <= 0) return {};
    return {(*this)({std::floor(corner.x / step) * step, std::ceil(corner.y / step) * step}), step * scale};
}

Extent Projector::seen(const Box& box) const {
    return {corner.x + box.x / scale, corner.y - box.bottom() / scale, corner.x + box.right() / scale, corner.y - box.y / scale};
}

Projector fitted(const Extent& extent, const Box& box) {
    Projector projector;
    const double width = std::max(extent.width(), 1.0), height = std::max(extent.height(), 1.0);  // a frame may be empty
    projector.scale = std::min(box.width / width, box.height / height);
    const Metres middle{(extent.min_x + extent.max_x) / 2, (extent.min_y + extent.max_y) / 2};
    projector.corner = {middle.x - (box.x + box.width / 2) / projector.scale,
                        middle.y + (box.y + box.height / 2) / projector.scale};
    return projector;
}

PathPtr to_path(const std::vector<MetrePolygon>& polygons, const Projector& projector) {
    Path path;
    path.grid = projector.grid();
    for (const MetrePolygon& polygon : polygons)
        for (const MetreRing& ring : polygon.rings) {
            std::vector<Point> points = to_points(ring, projector);
            while (points.size() > 1 && points.front() == points.back()) points.pop_back();
            if (points.size() < 3) continue;
            add_line(path, points, 0, points.size());
            path.close();
        }
    return path.empty() ? nullptr : std::make_shared<const Path>(std::move(path));
}

Extent seen_around(const Projector& projector, const Box& box) {
    return projector.seen({box.x - 6, box.y - 6, box.width + 12, box.height + 12});  // borders of the cut stay out of sight
}

PathPtr to_path(const Area& area, const Projector& projector, const Box& box) {
    const Extent seen = seen_around(projector, box);
    if (!seen.overlaps(area.extent)) return nullptr;
    if (projector.step > 0 || contains(seen, area.extent)) return to_path(area.polygons, projector);
    return to_path(clipped(area.polygons, seen), projector);
}

PathPtr to_path(const std::vector<const Border*>& borders, const Projector& projector, const Box& box) {
    Path path;
    path.grid = projector.grid();
    std::vector<std::vector<Point>> lines;
    const Extent seen = projector.seen(box);
    for (const Border* border : borders)
        if (may_show(*border, seen)) lines.push_back(to_points(border->line, projector));
    for (const std::vector<Point>& points : chained(lines)) {
        for (std::size_t begin = 0; begin + 1 < points.size();) {
            std::size_t end = begin + 1;
            while (end < points.size() && !outside(points[end - 1], points[end], box)) ++end;
            if (end - begin >= 2) add_line(path, points, begin, end);
            begin = end - begin >= 2 ? end - 1 : end;
            while (begin + 1 < points.size() && outside(points[begin], points[begin + 1], box)) ++begin;
        }
    }
    return path.empty() ? nullptr : std::make_shared<const Path>(std::move(path));
}

void append(Path& to, const Path& more) {
    if (to.empty()) to.grid = more.grid;
    to.verbs.insert(to.verbs.end(), more.verbs.begin(), more.verbs.end());
    to.points.insert(to.points.end(), more.points.begin(), more.points.end());
}

}  // namespace portraits
