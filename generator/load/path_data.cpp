#include "load/path_data.hpp"

#include <cctype>
#include <charconv>
#include <cmath>
#include <numbers>

namespace portraits {

namespace {

using Point = std::array<double, 2>;

/// One elliptical arc of SVG, from its end points, as curves of at most a quarter turn (SVG 1.1, appendix F.6).
struct Arc {
    Point from;
    double rx, ry, turn;
    bool large, sweep;
    Point to;

    template <class Curve> void curves(Curve add) const {
        const double c = std::cos(turn), s = std::sin(turn);
        const double dx = (from[0] - to[0]) / 2, dy = (from[1] - to[1]) / 2;
        const double x = c * dx + s * dy, y = c * dy - s * dx;
        const double grow = std::sqrt(std::max(1.0, x * x / (rx * rx) + y * y / (ry * ry)));
        const double a = rx * grow, b = ry * grow;
        const double over = std::max(0.0, a * a * b * b - a * a * y * y - b * b * x * x), under = a * a * y * y + b * b * x * x;
        const double side = (large == sweep ? -1 : 1) * std::sqrt(under > 0 ? over / under : 0);
        const double cx = side * a * y / b, cy = -side * b * x / a;
        const Point centre{c * cx - s * cy + (from[0] + to[0]) / 2, s * cx + c * cy + (from[1] + to[1]) / 2};
        const double begin = std::atan2((y - cy) / b, (x - cx) / a);
        double span = std::atan2((-y - cy) / b, (-x - cx) / a) - begin;
        if (sweep && span < 0) span += 2 * std::numbers::pi;
        if (!sweep && span > 0) span -= 2 * std::numbers::pi;
        if (!std::isfinite(span)) return add(from, to, to);  // radii or a distance beyond what numbers hold
        const int count = std::max(1, static_cast<int>(std::ceil(std::abs(span) / (std::numbers::pi / 2) - 1e-6)));
        const double step = span / count, k = 4.0 / 3 * std::tan(step / 4);
        const auto at = [&](double u, double v) { return Point{centre[0] + c * a * u - s * b * v, centre[1] + s * a * u + c * b * v}; };
        for (int i = 0; i < count; ++i) {
            const double t = begin + step * i, n = t + step;
            add(at(std::cos(t) - k * std::sin(t), std::sin(t) + k * std::cos(t)),
                at(std::cos(n) + k * std::sin(n), std::sin(n) - k * std::cos(n)), i + 1 == count ? to : at(std::cos(n), std::sin(n)));
        }
    }
};

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    PathData run() {
        char command = 0;
        for (skip(); at_ < text_.size() && good_; skip()) {
            if (std::isalpha(static_cast<unsigned char>(text_[at_]))) command = text_[at_++];
            else if (command == 0 || command == 'Z' || command == 'z') good_ = false;
            if (good_ && data_.icon.empty() && command != 'M' && command != 'm') good_ = false;
            if (!good_) break;
            step(command);
            if (command == 'M') command = 'L';
            if (command == 'm') command = 'l';
        }
        if (!good_ || data_.icon.empty()) data_.error = std::min(at_, text_.size());
        return std::move(data_);
    }

private:
    void skip() {
        while (at_ < text_.size() && (std::isspace(static_cast<unsigned char>(text_[at_])) || text_[at_] == ',')) ++at_;
    }
    double number() {
        skip();
        double value = 0;
        const std::size_t from = at_ < text_.size() && text_[at_] == '+' ? at_ + 1 : at_;
        const auto [end, error] = std::from_chars(text_.data() + from, text_.data() + text_.size(), value);
        good_ = good_ && error == std::errc() && std::isfinite(value);
        if (good_) at_ = static_cast<std::size_t>(end - text_.data());
        return value;
    }
    /// Flags of an arc may stand without space before what follows.
    bool flag() {
        skip();
        good_ = good_ && at_ < text_.size() && (text_[at_] == '0' || text_[at_] == '1');
        return good_ && text_[at_++] == '1';
    }
    Point point(bool relative) {
        const double x = number(), y = number();
        return relative ? Point{here_[0] + x, here_[1] + y} : Point{x, y};
    }
    static Point mirrored(Point of, Point on) { return {2 * on[0] - of[0], 2 * on[1] - of[1]}; }

    void add(Icon::Verb verb, Point to) {
        data_.icon.verbs.push_back(verb);
        data_.icon.points.push_back(to);
        here_ = handle_ = to;
        if (verb == Icon::Verb::move) start_ = to;
    }
    void curve(Point a, Point b, Point to) {
        data_.icon.verbs.push_back(Icon::Verb::curve);
        data_.icon.points.insert(data_.icon.points.end(), {a, b, to});
        here_ = to;
        handle_ = b;
    }
    void quadratic(Point control, Point to) {
        const Point from = here_;
        const auto third = [&](Point end, int axis) { return end[static_cast<std::size_t>(axis)] + 2.0 / 3 * (control[static_cast<std::size_t>(axis)] - end[static_cast<std::size_t>(axis)]); };
        curve({third(from, 0), third(from, 1)}, {third(to, 0), third(to, 1)}, to);
        handle_ = control;
    }
    void arc(bool relative) {
        Arc arc;
        arc.from = here_;
        arc.rx = std::abs(number());
        arc.ry = std::abs(number());
        arc.turn = number() * std::numbers::pi / 180;
        arc.large = flag();
        arc.sweep = flag();
        arc.to = point(relative);
        if (!good_ || arc.to == arc.from) return;
        if (arc.rx == 0 || arc.ry == 0) return add(Icon::Verb::line, arc.to);
        arc.curves([&](Point a, Point b, Point to) { curve(a, b, to); });
        handle_ = here_;
    }
    void close() {
        data_.icon.verbs.push_back(Icon::Verb::close);
        here_ = handle_ = start_;
    }
    void bend(bool relative, bool smooth) {
        const Point a = smooth ? mirrored(handle_, here_) : point(relative), b = point(relative), to = point(relative);
        if (good_) curve(a, b, to);
    }
    void bow(bool relative, bool smooth) {
        const Point control = smooth ? mirrored(handle_, here_) : point(relative), to = point(relative);
        if (good_) quadratic(control, to);
    }
    void straight(Icon::Verb verb, Point to) {
        if (good_) add(verb, to);
    }

    void step(char command) {
        const bool relative = std::islower(static_cast<unsigned char>(command));
        const char kind = static_cast<char>(std::toupper(static_cast<unsigned char>(command)));
        if (kind != last_ && std::string_view("CSQT").find(kind) == std::string_view::npos) handle_ = here_;
        if ((kind == 'S' && last_ != 'C' && last_ != 'S') || (kind == 'T' && last_ != 'Q' && last_ != 'T')) handle_ = here_;
        last_ = kind;
        switch (kind) {
            case 'M': return straight(Icon::Verb::move, point(relative));
            case 'L': return straight(Icon::Verb::line, point(relative));
            case 'H': { const double x = number(); return straight(Icon::Verb::line, {relative ? here_[0] + x : x, here_[1]}); }
            case 'V': { const double y = number(); return straight(Icon::Verb::line, {here_[0], relative ? here_[1] + y : y}); }
            case 'C': return bend(relative, false);
            case 'S': return bend(relative, true);
            case 'Q': return bow(relative, false);
            case 'T': return bow(relative, true);
            case 'A': return arc(relative);
            case 'Z': return close();
            default: --at_, good_ = false;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool good_ = true;
    char last_ = 0;
    Point here_{}, start_{}, handle_{};
    PathData data_;
};

}  // namespace

PathData read_path_data(std::string_view text) { return Reader(text).run(); }

}  // namespace portraits
