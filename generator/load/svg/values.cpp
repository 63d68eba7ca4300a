#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <utility>

#include "load/svg/affine.hpp"

namespace portraits::svg {

namespace {

constexpr std::string_view spaces = " \t\r\n";

/// Takes a number off the front of the text.
bool take_number(std::string_view& text, double& number) {
    const bool plus = !text.empty() && text.front() == '+';
    const char* begin = text.data() + (plus ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
    if (error != std::errc{} || !std::isfinite(number)) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool hex(std::string_view digits, int& value) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return error == std::errc{} && end == digits.data() + digits.size();
}

bool read_hex(std::string_view digits, Rgb& colour) {
    int value = 0;
    if ((digits.size() != 3 && digits.size() != 6) || !hex(digits, value)) return false;
    const auto channel = [&](int place) {
        const int one = digits.size() == 3 ? (value >> (4 * place) & 15) * 17 : value >> (8 * place) & 255;
        return static_cast<std::uint8_t>(one);
    };
    colour = {channel(2), channel(1), channel(0)};
    return true;
}

bool read_rgb(std::string_view inside, Rgb& colour) {
    const bool percent = inside.find('%') != std::string_view::npos;
    std::string plain(inside);
    std::erase(plain, '%');
    std::vector<double> n;
    if (!read_numbers(plain, n) || n.size() != 3) return false;
    const auto channel = [&](double v) { return static_cast<std::uint8_t>(std::lround(std::clamp(percent ? v * 2.55 : v, 0.0, 255.0))); };
    colour = {channel(n[0]), channel(n[1]), channel(n[2])};
    return true;
}

Affine rotation(double degrees, double x, double y) {
    const double angle = degrees * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
    return Affine{1, 0, 0, 1, x, y}.after(Affine{c, s, -s, c, 0, 0}.after(Affine{1, 0, 0, 1, -x, -y}));
}

double tangent(double degrees) { return std::tan(degrees * std::numbers::pi / 180); }

bool one_transform(std::string_view name, const std::vector<double>& n, Affine& out) {
    const std::size_t count = n.size();
    if (name == "matrix" && count == 6) return out = {n[0], n[1], n[2], n[3], n[4], n[5]}, true;
    if (name == "translate" && (count == 1 || count == 2)) return out = {1, 0, 0, 1, n[0], count == 2 ? n[1] : 0}, true;
    if (name == "scale" && (count == 1 || count == 2)) return out = {n[0], 0, 0, count == 2 ? n[1] : n[0], 0, 0}, true;
    if (name == "rotate" && count == 1) return out = rotation(n[0], 0, 0), true;
    if (name == "rotate" && count == 3) return out = rotation(n[0], n[1], n[2]), true;
    if (name == "skewX" && count == 1) return out = {1, 0, tangent(n[0]), 1, 0, 0}, true;
    if (name == "skewY" && count == 1) return out = {1, tangent(n[0]), 0, 1, 0, 0}, true;
    return false;
}

}  // namespace

Affine Affine::after(const Affine& n) const {
    return {a * n.a + c * n.b, b * n.a + d * n.b, a * n.c + c * n.d, b * n.c + d * n.d, a * n.e + c * n.f + e, b * n.e + d * n.f + f};
}

double Affine::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

bool Affine::even() const {
    constexpr double tolerance = 0.01;
    const double x = std::hypot(a, b), y = std::hypot(c, d), larger = std::max(x, y);
    return std::abs(x - y) <= tolerance * larger && std::abs(a * c + b * d) <= tolerance * larger * larger;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(spaces);
    return from == std::string_view::npos ? std::string_view() : text.substr(from, text.find_last_not_of(spaces) - from + 1);
}

bool read_numbers(std::string_view text, std::vector<double>& numbers) {
    std::vector<double> found;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        if (!found.empty() && text.front() == ',') text = trimmed(text.substr(1));
        if (!take_number(text, found.emplace_back())) return false;
    }
    numbers = std::move(found);
    return true;
}

bool read_length(std::string_view text, double& length) {
    text = trimmed(text);
    double found = 0;
    if (!take_number(text, found) || (!text.empty() && text != "px")) return false;
    length = found;
    return true;
}

bool read_share(std::string_view text, double& share) {
    text = trimmed(text);
    double found = 0;
    if (!take_number(text, found) || (!text.empty() && text != "%")) return false;
    share = std::clamp(text == "%" ? found / 100 : found, 0.0, 1.0);
    return true;
}

bool read_transform(std::string_view text, Affine& transform) {
    Affine whole;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        if (text.front() == ',') text = trimmed(text.substr(1));
        const std::size_t open = text.find('('), close = text.find(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open) return false;
        std::vector<double> numbers;
        Affine one;
        if (!read_numbers(text.substr(open + 1, close - open - 1), numbers) || !one_transform(trimmed(text.substr(0, open)), numbers, one)) return false;
        whole = whole.after(one);
        text.remove_prefix(close + 1);
    }
    transform = whole;
    return true;
}

bool read_colour(std::string_view text, Rgb& colour) {
    static constexpr std::array<std::pair<std::string_view, Rgb>, 18> names = {{
        {"black", {0, 0, 0}}, {"silver", {192, 192, 192}}, {"gray", {128, 128, 128}}, {"grey", {128, 128, 128}}, {"white", {255, 255, 255}},
        {"maroon", {128, 0, 0}}, {"red", {255, 0, 0}}, {"purple", {128, 0, 128}}, {"fuchsia", {255, 0, 255}}, {"green", {0, 128, 0}},
        {"lime", {0, 255, 0}}, {"olive", {128, 128, 0}}, {"yellow", {255, 255, 0}}, {"navy", {0, 0, 128}}, {"blue", {0, 0, 255}},
        {"teal", {0, 128, 128}}, {"aqua", {0, 255, 255}}, {"orange", {255, 165, 0}}}};
    text = trimmed(text);
    if (text.starts_with('#')) return read_hex(text.substr(1), colour);
    if (text.starts_with("rgb(") && text.ends_with(')')) return read_rgb(text.substr(4, text.size() - 5), colour);
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == text; });
    if (found == names.end()) return false;
    colour = found->second;
    return true;
}

Icon transformed(Icon path, const Affine& transform) {
    for (auto& point : path.points) point = transform.apply(point);
    return path;
}

}  // namespace portraits::svg
