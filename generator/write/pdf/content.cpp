#include "write/pdf/content.hpp"

#include <algorithm>
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

namespace {

long grid_place(double v, double origin, double step) { return std::lround((v - origin) / step); }

void write_four(char* to, long value) {
    for (int i = 3; i >= 0; --i, value /= 10) to[i] = static_cast<char>('0' + value % 10);
}

}  // namespace

bool Content::fits_grid(const Path& path, const Transform& t) {
    if (path.grid.step <= 0 || t.b != 0 || t.c != 0 || t.a != t.d) return false;
    const auto fits = [](long v) { return v >= 0 && v <= 9999; };
    return std::all_of(path.points.begin(), path.points.end(), [&](const Point& p) {
        return fits(grid_place(p.x, path.grid.origin.x, path.grid.step)) && fits(grid_place(p.y, path.grid.origin.y, path.grid.step));
    }) && std::find(path.verbs.begin(), path.verbs.end(), Path::Verb::curve) == path.verbs.end();
}

void Content::to_next_row() { out_.append((grid_row - out_.size() % grid_row) % grid_row, ' '); }

namespace {

using GridPlace = std::pair<int, int>;

std::uint64_t side_of(GridPlace from, GridPlace to) {
    const auto packed = [](GridPlace p) { return static_cast<std::uint64_t>(p.first) << 14 | static_cast<std::uint64_t>(p.second); };
    return packed(from) << 28 | packed(to);
}

/// As many as deflate can look back on, four times over.
constexpr std::size_t remembered_sides = 1u << 14;

std::size_t slot_of(std::uint64_t side) { return side * 0x9E3779B97F4A7C15u >> 50; }  // Fibonacci hashing, 14 bits

}  // namespace

/// Turns the outline when more of its sides were drawn the other way round.
void Content::outline_on_grid(std::vector<GridPlace>& places, bool closed, bool either_way) {
    if (closed && either_way) {
        sides_.resize(remembered_sides);
        int same = 0, opposite = 0;
        const auto known = [&](std::uint64_t side) { return sides_[slot_of(side)] == side; };
        for (std::size_t i = 0, j = places.size() - 1; i < places.size(); j = i++) {
            same += known(side_of(places[j], places[i])) ? 1 : 0;
            opposite += known(side_of(places[i], places[j])) ? 1 : 0;
        }
        if (opposite > same) std::reverse(places.begin() + 1, places.end());
        for (std::size_t i = 0, j = places.size() - 1; i < places.size(); j = i++) {
            const std::uint64_t side = side_of(places[j], places[i]);
            sides_[slot_of(side)] = side;
        }
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        char row[grid_row + 1] = "0000 0000 l\n";
        write_four(row, places[i].first);
        write_four(row + 5, places[i].second);
        if (i == 0) row[10] = 'm';
        out_.append(row, grid_row);
    }
    if (closed) out_.append("h         \n ", grid_row);
    places.clear();
}

void Content::path_on_grid(const Path& path, const Transform& t, bool either_way) {
    const Point origin = t.apply(path.grid.origin);
    out_ += fmt::format("{0:.7f} 0 0 {0:.7f} {1:.4f} {2:.4f} cm\n", path.grid.step * t.a, origin.x, origin.y);
    to_next_row();
    has_rows_ = true;
    std::vector<GridPlace> places;
    auto at = path.points.begin();
    for (const Path::Verb verb : path.verbs) {
        if (verb == Path::Verb::close || (verb == Path::Verb::move && !places.empty())) outline_on_grid(places, verb == Path::Verb::close, either_way);
        if (verb == Path::Verb::close) continue;
        places.emplace_back(grid_place(at->x, path.grid.origin.x, path.grid.step), grid_place(at->y, path.grid.origin.y, path.grid.step));
        ++at;
    }
    if (!places.empty()) outline_on_grid(places, false, either_way);
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
