#pragma once
#include "base/diagnostics.hpp"
#include "model/theme.hpp"

namespace portraits {

/// Least difference of lightness (CIE L*, 0 to 100) at which two greys are told apart on paper, side by side or a legend away:
/// half the step of a scale of seven classes from white to near black.
inline constexpr double least_grey_step = 7;

/// Warns of colours that figures set against each other and that a printer or a copier without colour makes one grey: the roles
/// of territory, region and France, the parts of a whole, areas of a map and their ground, neighbouring classes of palettes. The
/// two arms of a diverging palette are alike in grey by nature: legends print the limits of classes.
void check_greyscale(const Theme& theme, Diagnostics& diagnostics);

}  // namespace portraits
