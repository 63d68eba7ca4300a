#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/theme.hpp"
#include "text/shaper.hpp"

namespace portraits {

// A Picture is what painters obey: paths, text and images in points, y downwards. Nothing in it knows PDF, SVG or PNG.

struct Point {
    double x = 0, y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};
/// x' = a·x + c·y + e, y' = b·x + d·y + f
struct Transform {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    static Transform translation(double dx, double dy) { return {1, 0, 0, 1, dx, dy}; }
    static Transform scaling(double s) { return {s, 0, 0, s, 0, 0}; }
    Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    Transform then(const Transform& next) const;  // this first, next after
    bool identity() const { return a == 1 && b == 0 && c == 0 && d == 1 && e == 0 && f == 0; }
};

/// Where points lie that are all at whole steps from one: painters may write them as whole numbers, exactly.
struct Grid {
    Point origin;
    double step = 0;           // 0: no grid
};

/// A finished path. Verbs take their points in order: move 1, line 1, curve 3, close 0.
struct Path {
    enum class Verb : std::uint8_t { move, line, curve, close };
    std::vector<Verb> verbs;
    std::vector<Point> points;
    Grid grid;
    void move_to(double x, double y) { verbs.push_back(Verb::move); points.push_back({x, y}); }
    void line_to(double x, double y) { verbs.push_back(Verb::line); points.push_back({x, y}); }
    void curve_to(Point a, Point b, Point c) { verbs.push_back(Verb::curve); points.insert(points.end(), {a, b, c}); }
    void close() { verbs.push_back(Verb::close); }
    bool empty() const { return verbs.empty(); }
};
using PathPtr = std::shared_ptr<const Path>;
/// Straight sides, as patterns want them.
PathPtr rectangle_path(const Box& box);

/// A colour: a theme role (swapped in dark mode) or, when role is none, a literal.
struct Ink {
    Role role = Role::ink;
    Rgb rgb{};
    double alpha = 1;
    static Ink of(Role r) { return {r, {}, 1}; }
    static Ink of(Rgb c) { return {Role::none, c, 1}; }
    friend bool operator==(const Ink&, const Ink&) = default;
};
struct Stroke {
    Ink ink;
    double width = 1;
    std::vector<double> dash;
    bool round = false;        // caps and joins
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

struct Shape {
    PathPtr path;
    std::optional<Ink> fill;
    std::optional<Stroke> stroke;
    bool even_odd = false;
};

enum class Anchor : std::uint8_t { start, middle, end };
struct Text {
    LinePtr line;
    Point at;                  // anchor point on the baseline
    Anchor anchor = Anchor::start;
    Ink ink;
    std::optional<Stroke> halo;  // drawn under the glyphs
    Point origin() const;      // left end of the baseline
};

struct Image {
    std::shared_ptr<const std::string> bytes;
    enum class Format : std::uint8_t { jpeg, png } format = Format::png;
    Box box;
};

struct Picture;
/// The same picture placed again: a Form XObject in PDF, one <g> in SVG. Base maps are shared this way.
struct Use {
    std::shared_ptr<const Picture> picture;
    Transform transform;
};

struct Group;
using GroupPtr = std::shared_ptr<const Group>;
using Node = std::variant<Shape, Text, Image, Use, GroupPtr>;

/// Nodes with what they share. In a booklet page `element` is an index into Booklet::structure (or −1: inherited), and
/// `artifact` marks furniture that readers skip. `link` is a URI, or "#name" for a place of the same document.
struct Group {
    std::vector<Node> nodes;
    Transform transform;
    PathPtr clip;
    std::string id, css_class;
    std::string title;         // tooltip and accessible name of a mark: "Bourgogne Industrie : 24,6 %"
    std::string link;
    Box link_box;
    std::string destination;   // names this place
    int element = -1;
    bool artifact = false;
};

struct Picture {
    double width = 0, height = 0;
    std::vector<Node> nodes;
};
using PicturePtr = std::shared_ptr<const Picture>;

/// What a picture starts with, used whole and untransformed: a base map that others start with too. Null for a picture that starts otherwise.
PicturePtr base_of(const Picture& picture);

/// The picture as indented text, coordinates to 0.01: for golden files and for reading.
std::string to_text(const Picture& picture);

}  // namespace portraits
