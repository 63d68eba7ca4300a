#include "draw/maps/map_marks.hpp"

#include <cmath>
#include <numbers>

namespace portraits {
namespace {

using Form = PointLayer::Shape;
constexpr double halo = 0.5;

void add_polygon(Path& path, Point centre, const std::vector<Point>& corners, double size) {
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Point p{centre.x + size * corners[i].x, centre.y + size * corners[i].y};
        if (i == 0) path.move_to(p.x, p.y);
        else path.line_to(p.x, p.y);
    }
    path.close();
}

void add_circle(Path& path, Point c, double r) {
    const double k = r * 0.5523;  // four Bézier arcs: off by 0.03 % of the radius at most
    path.move_to(c.x + r, c.y);
    path.curve_to({c.x + r, c.y + k}, {c.x + k, c.y + r}, {c.x, c.y + r});
    path.curve_to({c.x - k, c.y + r}, {c.x - r, c.y + k}, {c.x - r, c.y});
    path.curve_to({c.x - r, c.y - k}, {c.x - k, c.y - r}, {c.x, c.y - r});
    path.curve_to({c.x + k, c.y - r}, {c.x + r, c.y - k}, {c.x + r, c.y});
    path.close();
}

/// Corners of a shape for a disc of radius 1. Areas are near the disc's; the triangle is a little smaller, its points carry far.
const std::vector<Point>& corners_of(Form shape) {
    static const std::vector<Point> square{{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}};
    static const std::vector<Point> lozenge{{0, -1.32}, {1.32, 0}, {0, 1.32}, {-1.32, 0}};
    static const std::vector<Point> triangle{{0, -1.4}, {1.3, 0.85}, {-1.3, 0.85}};
    static const std::vector<Point> cross = [] {
        constexpr double arm = 1.3, half = 0.36;
        const double turn = std::numbers::pi / 4;
        std::vector<Point> corners;
        for (const Point p : {Point{-half, -arm}, {half, -arm}, {half, -half}, {arm, -half}, {arm, half}, {half, half}, {half, arm}, {-half, arm},
                              {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}})
            corners.push_back({p.x * std::cos(turn) - p.y * std::sin(turn), p.x * std::sin(turn) + p.y * std::cos(turn)});
        return corners;
    }();
    static const std::vector<Point> round;
    switch (shape) {
        case Form::square: return square;
        case Form::lozenge: return lozenge;
        case Form::triangle: return triangle;
        case Form::cross: return cross;
        case Form::disc:
        case Form::ring: break;
    }
    return round;
}

PathPtr path_of(Form shape, const std::vector<Point>& places, double radius) {
    Path path;
    for (const Point& place : places) {
        if (corners_of(shape).empty()) add_circle(path, place, radius);
        else add_polygon(path, place, corners_of(shape), radius);
    }
    return std::make_shared<const Path>(std::move(path));
}

}  // namespace

void draw_shapes(Canvas& canvas, PointLayer::Shape shape, Role role, const std::vector<Point>& places, double radius) {
    if (places.empty()) return;
    if (shape == Form::ring) {
        const double line = 0.42 * radius;
        const PathPtr path = path_of(shape, places, radius - line / 2);
        canvas.shape(path, {}, Stroke{Ink::of(Role::paper), line + 2 * halo, {}, false});
        canvas.shape(path, Ink::of(Role::paper), Stroke{Ink::of(role), line, {}, false});
        return;
    }
    // The edge parts marks of one class that touch; half of it lies inside the mark, which grows by as much.
    canvas.shape(path_of(shape, places, radius + halo / 2), Ink::of(role), Stroke{Ink::of(Role::paper), halo, {}, false});
}

double reach_of(PointLayer::Shape shape, double radius) {
    double far = 1;
    for (const Point& corner : corners_of(shape)) far = std::max(far, std::max(std::abs(corner.x), std::abs(corner.y)));
    return far * radius + halo;
}

double circle_radius(double value, double largest_value, double largest_radius) {
    if (!(value > 0) || !(largest_value > 0)) return 0;
    return largest_radius * std::sqrt(value / largest_value);
}

void draw_circle(Canvas& canvas, Role role, Point at, double radius) {
    if (radius <= 0) return;
    Path path;
    add_circle(path, at, radius);
    Ink ink = Ink::of(role);
    ink.alpha = 0.76;
    canvas.shape(std::make_shared<const Path>(std::move(path)), ink, Stroke{Ink::of(Role::paper), std::min(0.8, 0.2 + radius * 0.15), {}, false});
}

}  // namespace portraits
