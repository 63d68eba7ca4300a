#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/icon.hpp"
#include "model/theme.hpp"

namespace portraits::svg {

/// x' = a·x + c·y + e, y' = b·x + d·y + f
struct Affine {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    Affine after(const Affine& inner) const;   // `inner` first, this one next
    std::array<double, 2> apply(const std::array<double, 2>& p) const { return {a * p[0] + c * p[1] + e, b * p[0] + d * p[1] + f}; }
    /// How much lengths grow.
    double scale() const;
    /// Whether all lengths grow alike.
    bool even() const;
};

// Values of attributes (SVG 1.1). Each gives false, and leaves the target as it was, when the text is something else.

/// Numbers between spaces and commas.
bool read_numbers(std::string_view text, std::vector<double>& numbers);
/// A number, alone or in px.
bool read_length(std::string_view text, double& length);
/// A share from 0 to 1, or a percentage.
bool read_share(std::string_view text, double& share);
/// matrix(…), translate(…), scale(…), rotate(…), skewX(…), skewY(…), one after the other.
bool read_transform(std::string_view text, Affine& transform);
/// #rgb, #rrggbb, rgb(…), or one of the sixteen names of HTML and orange.
bool read_colour(std::string_view text, Rgb& colour);

std::string_view trimmed(std::string_view text);

/// The path under a transform.
Icon transformed(Icon path, const Affine& transform);

}  // namespace portraits::svg
