#include "load/svg/read_svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/messages.hpp"
#include "load/svg/shapes.hpp"
#include "load/svg/style.hpp"

namespace portraits {

namespace svg {
namespace {

constexpr std::size_t most_bytes = 2u << 20, most_shapes = 20000, most_points = 500000;
constexpr std::size_t most_steps = 100000;  // uses of uses multiply what is drawn, even where nothing is
constexpr double most_proportion = 1000, farthest = 1e7, thinnest = 0.001;  // units of the drawing; written to a thousandth
constexpr double shown_side = 200;  // units of the longer side when the file's own are fewer: whole pixels must say its proportions

template <std::size_t count> bool among(std::string_view name, const std::array<std::string_view, count>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What may stand in a file without being drawn: words about it, and definitions that nothing drawn may use.
bool is_silent(std::string_view name) {
    static constexpr std::array<std::string_view, 10> silent = {"", "title", "desc", "metadata", "defs", "linearGradient", "radialGradient",
                                                                "clipPath", "mask", "filter"};
    return among(name, silent);
}

[[noreturn]] void refuse(const Element& element, std::string reason, std::string help) {
    throw Fault{std::move(reason), std::move(help), element.line, element.column};
}

/// Refuses, anywhere in the file, what a drawing must not hold: what runs, what leads outside, what needs a typeface.
void check_harmless(const Element& element) {
    static constexpr std::array<std::string_view, 5> words = {"text", "tspan", "textPath", "tref", "font"};
    static constexpr std::array<std::string_view, 13> others = {"script", "image", "foreignObject", "style", "a", "switch", "set", "animate",
                                                                "animateTransform", "animateMotion", "animateColor", "handler", "iframe"};
    if (among(element.name, words)) refuse(element, tr("it has text"), tr("turn the text into paths in a drawing program"));
    if (among(element.name, others))
        refuse(element, message("it has an element “{}”", element.name), tr("a drawing may hold groups, shapes and paths: take the rest away"));
    for (const auto& [name, value] : element.attributes) {
        if (name.starts_with("on")) refuse(element, message("it has a script, “{}”", name), tr("take the attribute away"));
        if (name == "href" && !value.starts_with('#'))
            refuse(element, message("it refers to something outside the file: {}", value.substr(0, 60)), tr("put what it refers to in the file, as paths"));
    }
    for (const Element& child : element.children) check_harmless(child);
}

/// Coordinates that are numbers, and that writing them keeps.
bool within_bounds(const Icon& path) {
    return std::all_of(path.points.begin(), path.points.end(),
                       [](const auto& p) { return std::abs(p[0]) <= farthest && std::abs(p[1]) <= farthest; });  // false for what is no number
}

std::string too_much() { return tr("the drawing has too many parts, or parts too deep in one another"); }

class Reader {
public:
    explicit Reader(const Element& root) : root_(root) {}

    VectorImage read() {
        if (root_.name != "svg") refuse(root_, tr("it is not an SVG drawing"), tr("its first element is “svg”"));
        check_harmless(root_);
        collect_ids(root_);
        const Affine frame = read_frame();
        draw_children(root_, style_of(root_, {}), frame);
        if (image_.shapes.empty()) refuse(root_, tr("nothing in it is drawn"), tr("a drawing may hold groups, shapes and paths: take the rest away"));
        return std::move(image_);
    }

private:
    void collect_ids(const Element& element) {
        if (const std::string* id = element.said("id")) ids_.try_emplace(*id, &element);
        for (const Element& child : element.children) collect_ids(child);
    }

    /// The size of the drawing, and what brings its view box to it.
    Affine read_frame() {
        std::vector<double> box;
        const std::string* view = root_.said("viewBox");
        if (view && (!read_numbers(*view, box) || box.size() != 4)) box = {0, 0, 0, 0};
        if (!view) box = {0, 0, length("width"), length("height")};
        if (!(box[2] > 0) || !(box[3] > 0)) refuse(root_, tr("its size is not said"), tr("give “svg” a viewBox, such as “0 0 120 40”"));
        const double longer = std::max(box[2], box[3]), shorter = std::min(box[2], box[3]);
        if (!std::isfinite(longer) || longer > most_proportion * shorter)
            refuse(root_, message("its proportions are not those of a drawing: {} × {}", box[2], box[3]), tr("give “svg” a viewBox, such as “0 0 120 40”"));
        const double scale = longer < shown_side || longer > 100 * shown_side ? shown_side / longer : 1;
        image_.width = scale * box[2];
        image_.height = scale * box[3];
        return {scale, 0, 0, scale, -scale * box[0], -scale * box[1]};
    }

    double length(const char* name) const {
        const std::string* said = root_.said(name);
        double value = 0;
        return said && read_length(*said, value) ? value : 0;
    }

    void draw_children(const Element& element, const Style& style, const Affine& transform) {
        for (const Element& child : element.children) draw(child, style, transform);
    }

    void draw(const Element& element, const Style& outer, const Affine& around) {
        if (is_silent(element.name)) return;
        if (++steps_ > most_steps) refuse(element, too_much(), tr("simplify it in a drawing program"));
        const Style style = style_of(element, outer);
        if (!style.drawn) return;
        Affine own;
        const std::string* said = element.said("transform");
        if (said && !read_transform(*said, own)) refuse(element, message("“{}: {}” is not understood", "transform", *said), tr("flatten the transforms in a drawing program"));
        const Affine transform = around.after(own);
        if (element.name == "g") draw_children(element, style, transform);
        else if (element.name == "use") draw_use(element, style, transform);
        else if (is_shape(element.name)) add(element, style, transform);
        else refuse(element, message("it has an element “{}”", element.name), tr("a drawing may hold groups, shapes and paths: take the rest away"));
    }

    void draw_use(const Element& use, const Style& style, const Affine& transform) {
        const std::string* href = use.said("href");
        const auto found = href ? ids_.find(href->substr(1)) : ids_.end();
        if (found == ids_.end()) refuse(use, tr("it uses a part that is not in the file"), tr("save it again from a drawing program"));
        const Element* target = found->second;
        if (std::find(used_.begin(), used_.end(), target) != used_.end() || target == &root_)
            refuse(use, tr("it uses a part inside itself"), tr("save it again from a drawing program"));
        used_.push_back(target);
        double x = 0, y = 0;
        for (const auto& [name, value] : {std::pair("x", &x), {"y", &y}})
            if (const std::string* said = use.said(name); said && !read_length(*said, *value)) refuse(use, message("“{}: {}” is not understood", name, *said), tr("save it again from a drawing program, with plain numbers"));
        draw(*target, style, transform.after({1, 0, 0, 1, x, y}));
        used_.pop_back();
    }

    void add(const Element& element, const Style& style, const Affine& transform) {
        Icon outline = outline_of(element);
        points_ += outline.points.size();
        if (image_.shapes.size() >= most_shapes || points_ > most_points)
            refuse(element, too_much(), tr("simplify it in a drawing program"));
        const bool stroked = style.stroke && style.width * transform.scale() >= thinnest;
        if (!style.shown || outline.empty() || (!style.fill && !stroked)) return;
        VectorImage::Shape shape;
        shape.path = transformed(std::move(outline), transform);
        if (!within_bounds(shape.path)) refuse(element, tr("a part of it lies much too far away"), tr("simplify it in a drawing program"));
        shape.fill = style.fill;
        shape.fill_alpha = style.alpha * style.fill_alpha;
        shape.stroke_alpha = style.alpha * style.stroke_alpha;
        shape.even_odd = style.even_odd;
        if (stroked) {
            if (!transform.even()) refuse(element, tr("a line is drawn under an uneven scale"), tr("turn lines into paths in a drawing program"));
            const double scale = transform.scale();
            std::vector<double> dash = style.dash;
            for (double& length : dash) length *= scale;
            if (!(style.width * scale <= farthest) || std::any_of(dash.begin(), dash.end(), [](double length) { return !(length <= farthest); }))
                refuse(element, tr("a part of it lies much too far away"), tr("simplify it in a drawing program"));
            shape.stroke = VectorImage::Stroke{*style.stroke, style.width * scale, style.round_cap || style.round_join, std::move(dash)};
        }
        image_.shapes.push_back(std::move(shape));
    }

    const Element& root_;
    VectorImage image_;
    std::map<std::string, const Element*, std::less<>> ids_;
    std::vector<const Element*> used_;
    std::size_t points_ = 0, steps_ = 0;
};

}  // namespace
}  // namespace svg

SvgReading read_svg(std::string_view bytes) {
    if (bytes.size() > svg::most_bytes) return {nullptr, {tr("it weighs more than 2 MB"), tr("simplify it in a drawing program"), 0, 0}};
    svg::Document document = svg::read_xml(bytes);
    if (!document.root) return {nullptr, std::move(document.fault)};
    try {
        return {std::make_shared<const VectorImage>(svg::Reader(*document.root).read()), {}};
    } catch (svg::Fault& fault) {
        return {nullptr, std::move(fault)};
    }
}

}  // namespace portraits
