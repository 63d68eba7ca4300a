#pragma once
#include <vector>

#include "draw/canvas.hpp"
#include "publication/map.hpp"

namespace portraits {

/// Marks of places of one class, as one path with a thin halo in the paper's colour. `radius` is the disc's; the other shapes
/// have the same visual weight.
void draw_shapes(Canvas& canvas, PointLayer::Shape shape, Role role, const std::vector<Point>& places, double radius);
/// How far these marks reach from their place.
double reach_of(PointLayer::Shape shape, double radius);

/// Radius of a circle whose area is to the largest's as the values are; 0 for a value that has no circle.
double circle_radius(double value, double largest_value, double largest_radius);
/// One proportional circle: half transparent, with an edge in the paper's colour.
void draw_circle(Canvas& canvas, Role role, Point at, double radius);

}  // namespace portraits
