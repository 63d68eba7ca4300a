#pragma once
#include "model/theme.hpp"

namespace portraits {

/// A colour in CIE L*a*b* (1976, white D65): lightness 0 to 100, then the green-red and blue-yellow axes.
struct Lab {
    double l = 0, a = 0, b = 0;
};
Lab to_lab(Rgb colour);

/// CIEDE2000 difference (Sharma, Wu and Dalal 2005): near 1 just seen side by side, 10 clearly told apart.
double difference(Rgb a, Rgb b);

/// Colour as seen without one kind of cones, or in grey print.
enum class Vision { normal, protanopia, deuteranopia, tritanopia, grey };
/// Dichromacy after Machado, Oliveira and Fernandes (2009, severity 1), in linear light; grey is the luminance.
Rgb seen(Rgb colour, Vision vision);

}  // namespace portraits
