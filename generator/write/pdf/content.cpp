#include "write/pdf/content.hpp"

#include <cmath>

#include "base/messages.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

std::string opacity_name(Opacity opacity) { return fmt::format("G{}-{}", opacity.first, opacity.second); }

Content::Content(Starts starts) {
    if (starts == Starts::form) return;
    state_.fill = state_.stroke = Rgb{0, 0, 0};
    state_.opacity = Opacity{1000, 1000};
    state_.width = 1;
    state_.tracking = 0;
    state_.round = false;
    state_.glyphs = Glyphs::filled;
    state_.dash = "[]0 d\n";
}

void Content::number(double value, int decimals) {
    append_number(out_, value, decimals);
    out_ += ' ';
}

void Content::mirror(double height) {
    out_ += "1 0 0 -1 0 ";
    number(height);
    out_ += "cm\n";
}

void Content::point(Point p) {
    number(p.x);
    number(p.y);
}

void Content::colour(Rgb c, const char* rgb, const char* gray) {
    number(c.r / 255.0, 3);
    if (c.r == c.g && c.g == c.b) {
        out_ += gray;
        return;
    }
    number(c.g / 255.0, 3);
    number(c.b / 255.0, 3);
    out_ += rgb;
}

void Content::fill_colour(Rgb c) {
    if (state_.fill == c) return;
    state_.fill = c;
    colour(c, "rg\n", "g\n");
}

void Content::stroke_colour(Rgb c) {
    if (state_.stroke == c) return;
    state_.stroke = c;
    colour(c, "RG\n", "G\n");
}

void Content::opacity(double fill, double stroke) {
    const Opacity wanted{static_cast<int>(std::lround(fill * 1000)), static_cast<int>(std::lround(stroke * 1000))};
    if (state_.opacity == wanted) return;
    state_.opacity = wanted;
    opacities_.insert(wanted);
    out_ += '/' + opacity_name(wanted) + " gs\n";
}

void Content::pen(const Stroke& stroke, double scale) {
    if (const double width = stroke.width * scale; state_.width != width) {
        state_.width = width;
        number(width);
        out_ += "w\n";
    }
    if (state_.round != stroke.round) {
        state_.round = stroke.round;
        out_ += stroke.round ? "1 J 1 j\n" : "0 J 0 j\n";
    }
    std::string dash = "[";
    for (const double length : stroke.dash) {
        append_number(dash, length * scale);
        dash += ' ';
    }
    if (dash.back() == ' ') dash.pop_back();
    dash += "]0 d\n";
    if (state_.dash != dash) out_ += state_.dash = dash;
}

/// The common case said in one operator. True when it was one.
bool Content::rectangle(const Path& path, const Transform& transform) {
    using V = Path::Verb;
    static const std::vector<V> verbs = {V::move, V::line, V::line, V::line, V::close};
    if (path.verbs != verbs || transform.b != 0 || transform.c != 0) return false;
    const auto& p = path.points;
    const bool clockwise = p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x;
    if (!clockwise) return false;
    const Point from = transform.apply(p[0]), to = transform.apply(p[2]);
    point(from);
    // The far corner is where its own rounding puts it, so that neighbours still touch.
    const auto grid = [](double v) { return std::round(v * 100) / 100; };
    number(grid(to.x) - grid(from.x));
    number(grid(to.y) - grid(from.y));
    out_ += "re\n";
    return true;
}

void Content::path(const Path& path, const Transform& transform) {
    end_text();
    if (rectangle(path, transform)) return;
    auto at = path.points.begin();
    for (const Path::Verb verb : path.verbs) {
        switch (verb) {
            case Path::Verb::move:
                point(transform.apply(*at++));
                out_ += "m\n";
                break;
            case Path::Verb::line:
                point(transform.apply(*at++));
                out_ += "l\n";
                break;
            case Path::Verb::curve:
                for (int i = 0; i < 3; ++i) point(transform.apply(*at++));
                out_ += "c\n";
                break;
            case Path::Verb::close: out_ += "h\n"; break;
        }
    }
}

void Content::paint(PaintAs how) {
    static constexpr const char* operators[] = {"f\n", "f*\n", "S\n", "B\n", "B*\n"};
    out_ += operators[static_cast<int>(how)];
}

void Content::clip(bool even_odd) { out_ += even_odd ? "W* n\n" : "W n\n"; }

void Content::save() {
    end_text();
    out_ += "q\n";
    saved_.push_back(state_);
}

void Content::restore() {
    end_text();
    out_ += "Q\n";
    state_ = saved_.back();
    saved_.pop_back();
}

void Content::draw(const std::string& resource, const Transform& t) {
    save();
    if (!t.identity()) {
        for (const double v : {t.a, t.b, t.c, t.d}) number(v, 5);
        point({t.e, t.f});
        out_ += "cm ";
    }
    out_ += '/' + resource + " Do\n";
    restore();
}

std::string Content::finish() {
    end_text();
    while (!saved_.empty()) restore();
    return std::move(out_);
}

}  // namespace portraits::pdf
