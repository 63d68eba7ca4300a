#include <array>
#include <charconv>
#include <cmath>

#include "load/svg/read_svg.hpp"

namespace portraits {

namespace {

/// To a thousandth, without zeros that say nothing.
void append(std::string& out, double value) {
    std::array<char, 32> digits{};
    const double rounded = std::round(value * 1000) / 1000;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), rounded == 0 ? 0 : rounded);
    if (error == std::errc{}) out.append(digits.data(), end);
}

std::string path_text(const Icon& path) {
    std::string out;
    auto point = path.points.begin();
    for (const Icon::Verb verb : path.verbs) {
        const int count = verb == Icon::Verb::curve ? 3 : verb == Icon::Verb::close ? 0 : 1;
        out += verb == Icon::Verb::move ? 'M' : verb == Icon::Verb::line ? 'L' : verb == Icon::Verb::curve ? 'C' : 'Z';
        for (int i = 0; i < count; ++i, ++point) {
            if (i > 0) out += ' ';
            append(out, (*point)[0]);
            out += ' ';
            append(out, (*point)[1]);
        }
    }
    return out;
}

void attribute(std::string& out, const char* name, double value) {
    out += std::string(" ") + name + "=\"";
    append(out, value);
    out += '"';
}

std::string stroke_text(const VectorImage::Shape& shape) {
    if (!shape.stroke) return {};
    std::string out = " stroke=\"" + to_hex(shape.stroke->colour) + '"';
    attribute(out, "stroke-width", shape.stroke->width);
    if (shape.stroke_alpha < 1) attribute(out, "stroke-opacity", shape.stroke_alpha);
    if (shape.stroke->round) out += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    if (shape.stroke->dash.empty()) return out;
    out += " stroke-dasharray=\"";
    for (const double length : shape.stroke->dash) append(out, length), out += ' ';
    out.back() = '"';
    return out;
}

}  // namespace

std::string to_svg(const VectorImage& image) {
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    attribute(out, "width", image.width);
    attribute(out, "height", image.height);
    out += " viewBox=\"0 0 ";
    append(out, image.width);
    out += ' ';
    append(out, image.height);
    out += "\">";
    for (const VectorImage::Shape& shape : image.shapes) {
        out += "<path d=\"" + path_text(shape.path) + "\" fill=\"" + (shape.fill ? to_hex(*shape.fill) : "none") + '"';
        if (shape.even_odd) out += " fill-rule=\"evenodd\"";
        if (shape.fill && shape.fill_alpha < 1) attribute(out, "fill-opacity", shape.fill_alpha);
        out += stroke_text(shape) + "/>";
    }
    return out + "</svg>\n";
}

}  // namespace portraits
