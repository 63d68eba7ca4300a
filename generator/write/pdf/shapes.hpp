#pragma once
#include "draw/picture.hpp"
#include "write/pdf/content.hpp"

namespace portraits::pdf {

/// The colour an ink has on paper.
Rgb colour_of(const Ink& ink, const Theme& theme);
/// How much a transform enlarges lengths; the mean where it enlarges unevenly.
double scale_of(const Transform& transform);

/// Paints one shape.
void paint_shape(Content& content, const Shape& shape, const Transform& transform, const Theme& theme);
/// Clips to a path until restore().
void begin_clip(Content& content, const Path& path, const Transform& transform);

/// True when the nodes hold nothing but shapes and groups that only place and clip: what a form can hold for every booklet.
bool only_shapes(const Node& node);
/// Number of points in a node's paths.
std::size_t points_of(const Node& node);
/// A box that grows with what is put in it.
struct Extent {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(Point p, double margin);
    bool empty() const { return left > right; }
};
/// Grows by what a node may paint.
void extend(Extent& extent, const Node& node, const Transform& transform);
void extend(Extent& extent, const Box& box, const Transform& transform);
/// Paints a node for which only_shapes() holds.
void paint_shapes(Content& content, const Node& node, const Transform& transform, const Theme& theme);

}  // namespace portraits::pdf
