#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draw/picture.hpp"
#include "model/value.hpp"

typedef struct _cairo cairo_t;

namespace portraits {

/// Records a Picture. Paths are built with Cairo's own API on cairo(), then taken by fill(), stroke() or fill_and_stroke(),
/// which clear the current path as Cairo's do. Groups nest.
class Canvas {
public:
    explicit Canvas(double width = 0, double height = 0);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Cairo context that only builds paths: cairo_move_to, cairo_arc, cairo_rotate… Painting on it has no effect.
    cairo_t* cairo() { return cairo_; }
    /// The current path in user units, cleared.
    PathPtr take_path();

    void fill(const Ink& ink);
    void stroke(const Stroke& stroke);
    void fill_and_stroke(const Ink& ink, const Stroke& stroke);

    void line(double x1, double y1, double x2, double y2, const Stroke& stroke);
    void rectangle(const Box& box, const Ink& ink);
    void rounded(const Box& box, double radius);          // adds to the current path
    void circle(double x, double y, double radius);       // adds to the current path
    void shape(PathPtr path, std::optional<Ink> fill, std::optional<Stroke> stroke, bool even_odd = false);
    void text(LinePtr line, double x, double baseline, const Ink& ink, Anchor anchor = Anchor::start, std::optional<Stroke> halo = {});
    void image(Image image);
    void use(PicturePtr picture, const Transform& transform);
    /// 45° hatch (secret) or dots (not available) inside the path, with its outline; pure vectors.
    void pattern(PathPtr path, Missing why, double scale = 1);

    void begin_group(Group group);
    void end_group();
    /// Finished picture; the canvas is empty afterwards. A height of 0 given at construction must be set here.
    Picture finish(double width, double height);

private:
    std::vector<Node>& top();
    cairo_t* cairo_;
    double width_, height_;
    std::vector<Node> nodes_;
    std::vector<Group> open_;
};

}  // namespace portraits
