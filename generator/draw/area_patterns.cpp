#include <algorithm>
#include <cmath>
#include <functional>

#include "draw/patterns.hpp"

namespace portraits {
namespace {

constexpr double line_pitch = 3.2, line_width = 0.6, dot_pitch = 3.2, dot_width = 1.25;
constexpr double from_side = 0.3;  // lines stop short of the white border that is drawn on the area's sides

/// Directions of a pattern's lines, in steps of 45° from the horizontal, turning upwards.
std::vector<int> directions_of(Pattern pattern) {
    switch (pattern) {
        case Pattern::horizontal: return {0};
        case Pattern::vertical: return {2};
        case Pattern::rising: return {1};
        case Pattern::falling: return {3};
        case Pattern::grid: return {0, 2};
        case Pattern::crossed: return {1, 3};
        case Pattern::none:
        case Pattern::dots: break;
    }
    return {};
}

/// Calls `side` with each side of the sub-paths, the closing one included.
void each_side(const Path& area, const std::function<void(Point, Point)>& side) {
    Point first, last;
    std::size_t at = 0;
    for (const Path::Verb verb : area.verbs) {
        if (verb == Path::Verb::close) {
            side(last, first);
            continue;
        }
        const std::size_t taken = verb == Path::Verb::curve ? 3 : 1;
        at += taken;
        const Point to = area.points[at - 1];
        if (verb == Path::Verb::move) first = to;
        else side(last, to);
        last = to;
    }
}

/// Where level lines n · p = k · pitch enter and leave the area, by k, each list ascending along the line's direction.
class Crossings {
public:
    Crossings(const Path& area, Point direction, double pitch) : along_(direction), pitch_(pitch) {
        const Box box = bounds_of(area);
        double low = 1e300, high = -1e300;
        for (const Point corner : {Point{box.x, box.y}, Point{box.right(), box.y}, Point{box.x, box.bottom()}, Point{box.right(), box.bottom()}}) {
            low = std::min(low, across(corner));
            high = std::max(high, across(corner));
        }
        first_ = static_cast<long>(std::ceil(low / pitch));
        const long last = static_cast<long>(std::floor(high / pitch));
        lists_.resize(last < first_ ? 0 : static_cast<std::size_t>(last - first_ + 1));
        each_side(area, [&](Point a, Point b) { add(a, b); });
        for (std::vector<double>& list : lists_) std::sort(list.begin(), list.end());
    }

    /// Calls `inside(line, from, to)` with the level of each line (in points across) and the stretch of it inside the area.
    void each(const std::function<void(double, double, double)>& inside) const {
        for (std::size_t i = 0; i < lists_.size(); ++i)
            for (std::size_t j = 0; j + 1 < lists_[i].size(); j += 2)
                inside(static_cast<double>(first_ + static_cast<long>(i)) * pitch_, lists_[i][j], lists_[i][j + 1]);
    }

private:
    double across(Point p) const { return p.y * along_.x - p.x * along_.y; }
    double along(Point p) const { return p.x * along_.x + p.y * along_.y; }

    void add(Point a, Point b) {
        double from = across(a), to = across(b);
        if (from > to) {
            std::swap(a, b);
            std::swap(from, to);
        }
        // Half open: a line through a corner is crossed once by the two sides that meet there, or twice, never an odd number of times.
        for (long k = static_cast<long>(std::ceil(from / pitch_)); static_cast<double>(k) * pitch_ < to; ++k) {
            if (k < first_ || k - first_ >= static_cast<long>(lists_.size())) continue;  // a corner of the bounds, rounded
            const double part = (static_cast<double>(k) * pitch_ - from) / (to - from);
            lists_[static_cast<std::size_t>(k - first_)].push_back(along(a) + part * (along(b) - along(a)));
        }
    }

    Point along_;
    double pitch_;
    long first_ = 0;
    std::vector<std::vector<double>> lists_;
};

double hundredth(double v) { return std::round(v * 100) / 100; }

void add_lines(Path& path, const Path& area, int direction, double scale) {
    static const double half = std::sqrt(0.5);
    static const Point directions[] = {{1, 0}, {half, -half}, {0, -1}, {half, half}};
    const Point d = directions[direction];
    Crossings(area, d, line_pitch * scale).each([&](double level, double from, double to) {
        from += from_side * scale;
        to -= from_side * scale;
        if (to - from < 0.4 * scale) return;
        const auto at = [&](double along) { return Point{hundredth(along * d.x - level * d.y), hundredth(along * d.y + level * d.x)}; };
        path.move_to(at(from).x, at(from).y);
        path.line_to(at(to).x, at(to).y);
    });
}

/// Staggered rows; a dot whose centre is inside by its radius along the row is kept.
void add_dots(Path& path, const Path& area, double scale) {
    const double pitch = dot_pitch * scale, row = pitch * std::sqrt(0.75), inset = dot_width * scale * 0.6;
    Crossings(area, {1, 0}, row).each([&](double y, double from, double to) {
        const double shift = std::lround(y / row) % 2 == 0 ? 0 : pitch / 2;
        for (double k = std::ceil((from + inset - shift) / pitch); k * pitch + shift <= to - inset; ++k) {
            const double x = hundredth(k * pitch + shift);
            path.move_to(x, hundredth(y));
            path.line_to(x, hundredth(y));  // a dot: round caps on a line of no length
        }
    });
}

Rgb mixed(Rgb a, Rgb b, double part) {
    const auto mix = [&](std::uint8_t x, std::uint8_t y) { return static_cast<std::uint8_t>(std::lround(x + (y - x) * part)); };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
}

}  // namespace

std::optional<Shape> pattern_in(const Path& area, Pattern pattern, const Ink& ink, double scale) {
    if (area.points.empty()) return std::nullopt;
    Path path;
    if (pattern == Pattern::dots) add_dots(path, area, scale);
    for (const int direction : directions_of(pattern)) add_lines(path, area, direction, scale);
    if (path.empty()) return std::nullopt;
    const double width = (pattern == Pattern::dots ? dot_width : line_width) * scale;
    return Shape{std::make_shared<const Path>(std::move(path)), {}, Stroke{ink, width, {}, pattern == Pattern::dots}, false};
}

void draw_pattern(Canvas& canvas, const PathPtr& area, Pattern pattern, Rgb under, double scale) {
    if (pattern == Pattern::none) return;
    if (const auto lines = pattern_in(*area, pattern, Ink::of(tone_on(under)), scale)) canvas.shape(lines->path, {}, lines->stroke);
}

Rgb tone_on(Rgb ground) {
    constexpr Rgb white{255, 255, 255}, black{0, 0, 0};
    return contrast(white, ground) >= 2.9 ? mixed(ground, white, 0.5) : mixed(ground, black, 0.42);
}

}  // namespace portraits
