#include "model/colour.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace portraits {
namespace {

using Linear = std::array<double, 3>;

double to_linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t to_channel(double linear) {
    const double c = std::fmin(1, std::fmax(0, linear));
    const double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(encoded * 255));
}

Linear linear(Rgb colour) { return {to_linear(colour.r), to_linear(colour.g), to_linear(colour.b)}; }

using Matrix = std::array<Linear, 3>;

Linear product(const Matrix& m, const Linear& v) {
    Linear result{};
    for (std::size_t i = 0; i < 3; ++i) result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

double lab_step(double t) {
    constexpr double delta = 6.0 / 29;
    return t > delta * delta * delta ? std::cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
}

const Matrix& matrix_of(Vision vision) {
    static const Matrix none{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    static const Matrix protan{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    static const Matrix deutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    static const Matrix tritan{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    static const Matrix grey{{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
    switch (vision) {
        case Vision::normal: return none;
        case Vision::protanopia: return protan;
        case Vision::deuteranopia: return deutan;
        case Vision::tritanopia: return tritan;
        case Vision::grey: return grey;
    }
    return none;
}

double square(double v) { return v * v; }
double radians(double degrees) { return degrees * std::numbers::pi / 180; }
double hue(double b, double a) {
    if (a == 0 && b == 0) return 0;
    const double h = std::atan2(b, a) * 180 / std::numbers::pi;
    return h < 0 ? h + 360 : h;
}

/// A chroma to the seventh against 25 to the seventh: the weight of greyish colours in CIEDE2000.
double grey_weight(double chroma) {
    const double c7 = std::pow(chroma, 7);
    return std::sqrt(c7 / (c7 + 6103515625.0));
}

}  // namespace

Lab to_lab(Rgb colour) {
    static const Matrix to_xyz{{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Linear xyz = product(to_xyz, linear(colour));
    const double x = lab_step(xyz[0] / 0.95047), y = lab_step(xyz[1]), z = lab_step(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(Rgb first, Rgb second) {
    const Lab p = to_lab(first), q = to_lab(second);
    const double g = 0.5 * (1 - grey_weight((std::hypot(p.a, p.b) + std::hypot(q.a, q.b)) / 2));
    const double a1 = p.a * (1 + g), a2 = q.a * (1 + g);
    const double c1 = std::hypot(a1, p.b), c2 = std::hypot(a2, q.b), h1 = hue(p.b, a1), h2 = hue(q.b, a2);
    const bool grey = c1 * c2 == 0;
    double turn = grey ? 0 : h2 - h1;
    if (turn > 180) turn -= 360;
    if (turn < -180) turn += 360;
    double mean_hue = h1 + h2;
    if (!grey) mean_hue = std::abs(h1 - h2) <= 180 ? mean_hue / 2 : mean_hue < 360 ? (mean_hue + 360) / 2 : (mean_hue - 360) / 2;
    const double dl = q.l - p.l, dc = c2 - c1, dh = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2));
    const double l = (p.l + q.l) / 2, c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(mean_hue - 30)) + 0.24 * std::cos(radians(2 * mean_hue)) +
                     0.32 * std::cos(radians(3 * mean_hue + 6)) - 0.20 * std::cos(radians(4 * mean_hue - 63));
    const double sl = 1 + 0.015 * square(l - 50) / std::sqrt(20 + square(l - 50)), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    const double rotation = -std::sin(radians(60 * std::exp(-square((mean_hue - 275) / 25)))) * 2 * grey_weight(c);
    return std::sqrt(square(dl / sl) + square(dc / sc) + square(dh / sh) + rotation * (dc / sc) * (dh / sh));
}

Rgb seen(Rgb colour, Vision vision) {
    if (vision == Vision::normal) return colour;
    const Linear light = product(matrix_of(vision), linear(colour));
    return {to_channel(light[0]), to_channel(light[1]), to_channel(light[2])};
}

}  // namespace portraits
