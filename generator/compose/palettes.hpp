#pragma once
#include <string>
#include <vector>

#include "model/indicator.hpp"
#include "model/plan.hpp"
#include "model/theme.hpp"

namespace portraits {

/// Colours of the classes between these limits. A palette named without its number ("divergente") is taken at the fitting one. A
/// diverging palette whose pivot is a limit gives each side its own hue, the palest next to the pivot.
std::vector<Rgb> class_colours(const Theme& theme, const ClassesSpec& spec, const std::vector<double>& limits);
/// n colours of the theme from the weakest to the strongest; by name, or the sequential one of this length, else spread over another.
std::vector<Rgb> class_colours(const Theme& theme, const std::string& name, std::size_t n);
/// One colour for each category: of the named palette that knows most of the codes, else of a sequential one, dark first.
std::vector<Rgb> category_colours(const Theme& theme, const Indicator& indicator);
/// Of the theme's palette “regions”; that of other territories when it does not know the code.
Rgb region_colour(const Theme& theme, const std::string& code);

}  // namespace portraits
