#include "write/pdf/shapes.hpp"

#include <algorithm>
#include <cmath>

namespace portraits::pdf {

namespace {
template <class... F> struct Overloaded : F... {
    using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;
}  // namespace

Rgb colour_of(const Ink& ink, const Theme& theme) { return ink.role == Role::none ? ink.rgb : theme.colour(ink.role); }

double scale_of(const Transform& t) { return std::sqrt(std::abs(t.a * t.d - t.b * t.c)); }

void paint_shape(Content& content, const Shape& shape, const Transform& transform, const Theme& theme) {
    if (!shape.path || shape.path->empty() || (!shape.fill && !shape.stroke)) return;
    const double fill_opacity = shape.fill ? shape.fill->alpha : 1, stroke_opacity = shape.stroke ? shape.stroke->ink.alpha : 1;
    // A translucent stroke over its own fill must let it show through: two operators then.
    const bool at_once = shape.fill && shape.stroke && stroke_opacity == 1;
    const bool on_grid = (at_once || !shape.fill || !shape.stroke) && Content::fits_grid(*shape.path, transform);
    if (on_grid) content.save();
    content.opacity(fill_opacity, stroke_opacity);
    if (shape.fill) content.fill_colour(colour_of(*shape.fill, theme));
    if (shape.stroke) {
        content.stroke_colour(colour_of(shape.stroke->ink, theme));
        content.pen(*shape.stroke, on_grid ? 1 / shape.path->grid.step : scale_of(transform));
    }
    on_grid ? content.path_on_grid(*shape.path, transform, shape.even_odd || !shape.fill) : content.path(*shape.path, transform);
    if (at_once) {
        content.paint(shape.even_odd ? PaintAs::both_even_odd : PaintAs::both);
    } else {
        if (shape.fill) content.paint(shape.even_odd ? PaintAs::fill_even_odd : PaintAs::fill);
        if (shape.fill && shape.stroke) content.path(*shape.path, transform);
        if (shape.stroke) content.paint(PaintAs::stroke);
    }
    if (on_grid) content.restore();
}

void begin_clip(Content& content, const Path& path, const Transform& transform) {
    content.save();
    content.path(path, transform);
    content.clip();
}

bool only_shapes(const Node& node) {
    return std::visit(Overloaded{
                          [](const Shape&) { return true; },
                          [](const Text&) { return false; },
                          [](const Image&) { return false; },
                          [](const Use&) { return false; },
                          [](const GroupPtr& group) {
                              return group->link.empty() && group->destination.empty() && group->element < 0 && !group->artifact &&
                                     std::all_of(group->nodes.begin(), group->nodes.end(), only_shapes);
                          },
                      },
                      node);
}

std::size_t points_of(const Node& node) {
    if (const auto* shape = std::get_if<Shape>(&node)) return shape->path ? shape->path->points.size() : 0;
    std::size_t points = 0;
    if (const auto* group = std::get_if<GroupPtr>(&node))
        for (const Node& child : (*group)->nodes) points += points_of(child);
    return points;
}

void Extent::add(Point p, double margin) {
    left = std::min(left, p.x - margin);
    right = std::max(right, p.x + margin);
    top = std::min(top, p.y - margin);
    bottom = std::max(bottom, p.y + margin);
}

void extend(Extent& extent, const Node& node, const Transform& transform) {
    if (const auto* shape = std::get_if<Shape>(&node); shape && shape->path) {
        constexpr double mitre_limit = 10;  // of the PDF's initial state: a sharp corner may stand out that far
        const double margin = shape->stroke ? shape->stroke->width * scale_of(transform) * mitre_limit / 2 : 0;
        for (const Point& p : shape->path->points) extent.add(transform.apply(p), margin);
    } else if (const auto* group = std::get_if<GroupPtr>(&node)) {
        const Transform inner = (*group)->transform.then(transform);
        for (const Node& child : (*group)->nodes) extend(extent, child, inner);
    } else if (const auto* text = std::get_if<Text>(&node); text && text->line) {
        const Point at = text->origin();
        extend(extent, Box{at.x, at.y - text->line->ascent, text->line->width, text->line->ascent + text->line->descent}, transform);
    } else if (const auto* image = std::get_if<Image>(&node)) {
        extend(extent, image->box, transform);
    } else if (const auto* use = std::get_if<Use>(&node)) {
        extend(extent, Box{0, 0, use->picture->width, use->picture->height}, use->transform.then(transform));
    }
}

void extend(Extent& extent, const Box& box, const Transform& transform) {
    for (const Point& p : {Point{box.x, box.y}, Point{box.right(), box.y}, Point{box.x, box.bottom()}, Point{box.right(), box.bottom()}})
        extent.add(transform.apply(p), 0);
}

void paint_shapes(Content& content, const Node& node, const Transform& transform, const Theme& theme) {
    if (const auto* shape = std::get_if<Shape>(&node)) {
        paint_shape(content, *shape, transform, theme);
    } else if (const auto* group = std::get_if<GroupPtr>(&node)) {
        const Transform inner = (*group)->transform.then(transform);
        if ((*group)->clip) begin_clip(content, *(*group)->clip, inner);
        for (const Node& child : (*group)->nodes) paint_shapes(content, child, inner, theme);
        if ((*group)->clip) content.restore();
    }
}

}  // namespace portraits::pdf
