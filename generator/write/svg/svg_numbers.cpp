#include "write/svg/svg_numbers.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "base/format.hpp"

namespace portraits {
namespace {

using Hundredths = std::int64_t;

Hundredths hundredths(double v) { return std::llround(v * 100); }

/// A number in its shortest form, in memory of its own: paths are made of hundreds of thousands.
class Digits {
public:
    explicit Digits(Hundredths h, int scale = 100) {
        const Hundredths size = h < 0 ? -h : h;
        if (h < 0) *end_++ = '-';
        if (size >= scale || h == 0) end_ = std::to_chars(end_, bytes_.data() + bytes_.size(), size / scale).ptr;
        Hundredths rest = size % scale;
        pointed_ = rest != 0;
        if (pointed_) *end_++ = '.';
        for (Hundredths unit = scale / 10; rest != 0; unit /= 10) {
            *end_++ = static_cast<char>('0' + rest / unit);
            rest %= unit;
        }
    }
    Digits(const Digits&) = delete;
    Digits& operator=(const Digits&) = delete;
    std::string_view text() const { return {bytes_.data(), static_cast<std::size_t>(end_ - bytes_.data())}; }
    bool pointed() const { return pointed_; }

private:
    std::array<char, 40> bytes_;
    char* end_ = bytes_.data();
    bool pointed_ = false;
};

/// Writes commands, leaving out letters and separators that SVG's grammar lets one leave out.
class PathWriter {
public:
    explicit PathWriter(std::string& out) : out_(out) {}

    void move(Hundredths x, Hundredths y) {
        command('M', {x, y});
        at(x, y);
        start_x_ = x;
        start_y_ = y;
        last_ = 'm';  // what follows a move without a letter is a line
    }
    void line(Hundredths x, Hundredths y) {
        const Hundredths dx = x - x_, dy = y - y_;
        if (dy == 0) command('h', {dx});
        else if (dx == 0) command('v', {dy});
        else command('l', {dx, dy});
        at(x, y);
    }
    void curve(const Hundredths (&p)[6]) {
        command('c', {p[0] - x_, p[1] - y_, p[2] - x_, p[3] - y_, p[4] - x_, p[5] - y_});
        at(p[4], p[5]);
    }
    void close() {
        out_ += 'z';
        last_ = 'z';
        at(start_x_, start_y_);
    }

private:
    void at(Hundredths x, Hundredths y) { x_ = x; y_ = y; }

    void command(char letter, std::initializer_list<Hundredths> values) {
        bool glued = letter != last_;
        if (glued) out_ += letter;
        for (const Hundredths v : values) {
            const Digits digits(v);
            const std::string_view text = digits.text();
            // ".5" may follow a number that already has a point; "-" always separates.
            const bool separate = !glued && text[0] != '-' && !(text[0] == '.' && pointed_);
            if (separate) out_ += ' ';
            out_ += text;
            pointed_ = digits.pointed();
            glued = false;
        }
        last_ = letter;
    }

    std::string& out_;
    Hundredths x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
    char last_ = 0;
    bool pointed_ = false;
};

}  // namespace

std::string svg_number(double value) { return std::string(Digits(hundredths(value)).text()); }

void append_svg_number(std::string& out, double value) { out += Digits(hundredths(value)).text(); }

namespace {

/// `x` and `y` make hundredths of the output's unit of a coordinate.
template <class X, class Y> void append_path(std::string& out, const Path& path, const X& x, const Y& y) {
    PathWriter writer(out);
    const Point* p = path.points.data();
    for (const Path::Verb verb : path.verbs) {
        switch (verb) {
            case Path::Verb::move: writer.move(x(p->x), y(p->y)); p += 1; break;
            case Path::Verb::line: writer.line(x(p->x), y(p->y)); p += 1; break;
            case Path::Verb::curve:
                writer.curve({x(p[0].x), y(p[0].y), x(p[1].x), y(p[1].y), x(p[2].x), y(p[2].y)});
                p += 3;
                break;
            case Path::Verb::close: writer.close(); break;
        }
    }
}

}  // namespace

void append_svg_path(std::string& out, const Path& path, int decimals) {
    const Hundredths step = decimals == 1 ? 10 : 1;
    const auto rounded = [step](double v) { return std::llround(v * 100 / static_cast<double>(step)) * step; };
    append_path(out, path, rounded, rounded);
}

std::string svg_path(const Path& path, int decimals) {
    std::string out;
    append_svg_path(out, path, decimals);
    return out;
}

void append_svg_path_on_grid(std::string& out, const Path& path) {
    const Grid& grid = path.grid;
    append_path(out, path, [&](double x) { return 100 * std::llround((x - grid.origin.x) / grid.step); },
                [&](double y) { return 100 * std::llround((y - grid.origin.y) / grid.step); });
}

std::string svg_path_on_grid(const Path& path) {
    std::string out;
    append_svg_path_on_grid(out, path);
    return out;
}

std::string svg_transform(const Transform& t) {
    if (t.identity()) return {};
    const bool only_moves = t.a == 1 && t.b == 0 && t.c == 0 && t.d == 1;
    if (only_moves) return fmt::format("translate({} {})", svg_number(t.e), svg_number(t.f));
    // Factors need more digits than positions: 0.01 of a factor is a point at 100.
    const auto factor = [](double v) { return std::string(Digits(std::llround(v * 1e6), 1'000'000).text()); };
    return fmt::format("matrix({} {} {} {} {} {})", factor(t.a), factor(t.b), factor(t.c), factor(t.d), svg_number(t.e), svg_number(t.f));
}

std::string to_base64(std::string_view bytes) {
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) { return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U; };
        const unsigned word = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (int k = 0; k < 4; ++k) out += digits[word >> (18 - 6 * k) & 63];
    }
    for (std::size_t missing = (3 - bytes.size() % 3) % 3; missing > 0; --missing) out[out.size() - missing] = '=';
    return out;
}

}  // namespace portraits
