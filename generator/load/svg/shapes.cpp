#include "load/svg/shapes.hpp"

#include <algorithm>
#include <array>

#include "base/messages.hpp"
#include "load/path_data.hpp"
#include "load/svg/affine.hpp"

namespace portraits::svg {

namespace {

constexpr double arc = 0.5522847498;  // control points of a quarter of a circle by a cubic curve

class Outline {
public:
    explicit Outline(const Element& element) : element_(element) {}

    Icon path() {
        const std::string* d = element_.said("d");
        if (!d) return {};
        PathData data = read_path_data(*d);
        if (!data.good()) wrong("d", d->substr(std::min(data.error, d->size()), 20));
        return std::move(data.icon);
    }

    Icon rect() {
        const double x = length("x"), y = length("y"), w = length("width"), h = length("height");
        double rx = element_.said("rx") ? length("rx") : length("ry"), ry = element_.said("ry") ? length("ry") : rx;
        if (w <= 0 || h <= 0) return {};
        rx = std::clamp(rx, 0.0, w / 2);
        ry = std::clamp(ry, 0.0, h / 2);
        if (rx == 0 || ry == 0) return polygon({x, y, x + w, y, x + w, y + h, x, y + h}, true);
        const double kx = rx * (1 - arc), ky = ry * (1 - arc);
        move(x + rx, y);
        line(x + w - rx, y);
        curve({x + w - kx, y}, {x + w, y + ky}, {x + w, y + ry});
        line(x + w, y + h - ry);
        curve({x + w, y + h - ky}, {x + w - kx, y + h}, {x + w - rx, y + h});
        line(x + rx, y + h);
        curve({x + kx, y + h}, {x, y + h - ky}, {x, y + h - ry});
        line(x, y + ry);
        curve({x, y + ky}, {x + kx, y}, {x + rx, y});
        return closed();
    }

    Icon ellipse(double rx, double ry) {
        const double x = length("cx"), y = length("cy"), kx = rx * arc, ky = ry * arc;
        if (rx <= 0 || ry <= 0) return {};
        move(x + rx, y);
        curve({x + rx, y + ky}, {x + kx, y + ry}, {x, y + ry});
        curve({x - kx, y + ry}, {x - rx, y + ky}, {x - rx, y});
        curve({x - rx, y - ky}, {x - kx, y - ry}, {x, y - ry});
        curve({x + kx, y - ry}, {x + rx, y - ky}, {x + rx, y});
        return closed();
    }

    Icon line() { return polygon({length("x1"), length("y1"), length("x2"), length("y2")}, false); }

    Icon points(bool close) {
        std::vector<double> numbers;
        const std::string* said = element_.said("points");
        if (said && (!read_numbers(*said, numbers) || numbers.size() % 2 == 1)) wrong("points", said->substr(0, 20));
        return polygon(numbers, close);
    }

    double length(const char* name) const {
        const std::string* said = element_.said(name);
        double value = 0;
        if (said && !read_length(*said, value)) wrong(name, *said);
        return value;
    }

private:
    using Place = std::array<double, 2>;

    [[noreturn]] void wrong(const char* name, const std::string& value) const {
        throw Fault{message("“{}: {}” is not understood", name, value), tr("save it again from a drawing program, with plain numbers"), element_.line,
                    element_.column};
    }

    void move(double x, double y) { icon_.verbs.push_back(Icon::Verb::move), icon_.points.push_back({x, y}); }
    void line(double x, double y) { icon_.verbs.push_back(Icon::Verb::line), icon_.points.push_back({x, y}); }
    void curve(Place a, Place b, Place c) {
        icon_.verbs.push_back(Icon::Verb::curve);
        icon_.points.insert(icon_.points.end(), {a, b, c});
    }
    Icon closed() {
        icon_.verbs.push_back(Icon::Verb::close);
        return std::move(icon_);
    }
    Icon polygon(const std::vector<double>& numbers, bool close) {
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            if (i == 0) move(numbers[0], numbers[1]);
            else line(numbers[i], numbers[i + 1]);
        }
        if (close && !icon_.empty()) return closed();
        return std::move(icon_);
    }

    const Element& element_;
    Icon icon_;
};

}  // namespace

bool is_shape(std::string_view name) {
    static constexpr std::array<std::string_view, 7> shapes = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"};
    return std::find(shapes.begin(), shapes.end(), name) != shapes.end();
}

Icon outline_of(const Element& element) {
    Outline outline(element);
    if (element.name == "path") return outline.path();
    if (element.name == "rect") return outline.rect();
    if (element.name == "circle") return outline.ellipse(outline.length("r"), outline.length("r"));
    if (element.name == "ellipse") return outline.ellipse(outline.length("rx"), outline.length("ry"));
    if (element.name == "line") return outline.line();
    return outline.points(element.name == "polygon");
}

}  // namespace portraits::svg
