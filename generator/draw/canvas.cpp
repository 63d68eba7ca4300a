#include "draw/canvas.hpp"

#include <cairo.h>

#include <cassert>
#include <numbers>
#include <utility>

#include "draw/patterns.hpp"

namespace portraits {
namespace {

/// Cairo's path as ours, in the user units in force.
Path to_path(const cairo_path_t& source) {
    Path path;
    for (int i = 0; i < source.num_data; i += source.data[i].header.length) {
        const cairo_path_data_t* d = source.data + i;
        switch (d->header.type) {
            case CAIRO_PATH_MOVE_TO: path.move_to(d[1].point.x, d[1].point.y); break;
            case CAIRO_PATH_LINE_TO: path.line_to(d[1].point.x, d[1].point.y); break;
            case CAIRO_PATH_CURVE_TO:
                path.curve_to({d[1].point.x, d[1].point.y}, {d[2].point.x, d[2].point.y}, {d[3].point.x, d[3].point.y});
                break;
            case CAIRO_PATH_CLOSE_PATH: path.close(); break;
        }
    }
    return path;
}

/// Cairo opens a new sub-path after each close: a trailing move paints nothing.
void drop_trailing_move(Path& path) {
    while (!path.verbs.empty() && path.verbs.back() == Path::Verb::move) {
        path.verbs.pop_back();
        path.points.pop_back();
    }
}

}  // namespace

Canvas::Canvas(double width, double height) : width_(width), height_(height) {
    cairo_surface_t* surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr);
    cairo_ = cairo_create(surface);
    cairo_surface_destroy(surface);
}

Canvas::~Canvas() { cairo_destroy(cairo_); }

PathPtr Canvas::take_path() {
    cairo_path_t* taken = cairo_copy_path(cairo_);
    Path path = to_path(*taken);
    cairo_path_destroy(taken);
    cairo_new_path(cairo_);
    drop_trailing_move(path);
    return std::make_shared<const Path>(std::move(path));
}

std::vector<Node>& Canvas::top() { return open_.empty() ? nodes_ : open_.back().nodes; }

void Canvas::shape(PathPtr path, std::optional<Ink> fill, std::optional<Stroke> stroke, bool even_odd) {
    if (!path || path->empty()) return;
    top().push_back(Shape{std::move(path), fill, std::move(stroke), even_odd});
}

void Canvas::fill(const Ink& ink) { shape(take_path(), ink, {}); }
void Canvas::stroke(const Stroke& stroke) { shape(take_path(), {}, stroke); }
void Canvas::fill_and_stroke(const Ink& ink, const Stroke& stroke) { shape(take_path(), ink, stroke); }

void Canvas::line(double x1, double y1, double x2, double y2, const Stroke& with) {
    cairo_new_path(cairo_);
    cairo_move_to(cairo_, x1, y1);
    cairo_line_to(cairo_, x2, y2);
    stroke(with);
}

void Canvas::rectangle(const Box& box, const Ink& ink) {
    cairo_new_path(cairo_);
    cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
    fill(ink);
}

void Canvas::rounded(const Box& box, double radius) {
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, box.right() - radius, box.y + radius, radius, -quarter, 0);
    cairo_arc(cairo_, box.right() - radius, box.bottom() - radius, radius, 0, quarter);
    cairo_arc(cairo_, box.x + radius, box.bottom() - radius, radius, quarter, 2 * quarter);
    cairo_arc(cairo_, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo_);
}

void Canvas::circle(double x, double y, double radius) {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_close_path(cairo_);
}

void Canvas::text(LinePtr line, double x, double baseline, const Ink& ink, Anchor anchor, std::optional<Stroke> halo) {
    if (!line || line->runs.empty()) return;
    top().push_back(Text{std::move(line), {x, baseline}, anchor, ink, std::move(halo)});
}

void Canvas::image(Image image) { top().push_back(std::move(image)); }

void Canvas::use(PicturePtr picture, const Transform& transform) { top().push_back(Use{std::move(picture), transform}); }

void Canvas::pattern(PathPtr path, Missing why, double scale) {
    if (!path || path->empty()) return;
    const Box box = bounds_of(*path);
    shape(path, Ink::of(Role::paper), {});
    Group inside;
    inside.clip = path;
    inside.nodes.push_back(why == Missing::secret ? hatch(box, scale) : dots(box, scale));
    top().push_back(std::make_shared<const Group>(std::move(inside)));
    shape(std::move(path), {}, Stroke{Ink::of(Role::france), 0.4 * scale, {}, false});
}

void Canvas::begin_group(Group group) { open_.push_back(std::move(group)); }

void Canvas::end_group() {
    assert(!open_.empty());
    Group group = std::move(open_.back());
    open_.pop_back();
    if (group.nodes.empty() && group.link.empty() && group.destination.empty()) return;
    top().push_back(std::make_shared<const Group>(std::move(group)));
}

Picture Canvas::finish(double width, double height) {
    assert(open_.empty());
    Picture picture{width > 0 ? width : width_, height > 0 ? height : height_, std::move(nodes_)};
    nodes_.clear();
    return picture;
}

}  // namespace portraits
