#pragma once
#include <string>

#include "model/indicator.hpp"
#include "publication/chart.hpp"

namespace portraits {

/// A number as printed, without unit except % (U+00A0 before it); the sign of a missing value.
std::string show_number(Value value, int decimals, bool percent);
/// With an explicit sign: "+1,4 %".
std::string show_signed(Value value, int decimals, bool percent);
/// By the indicator's decimals, with its % when it is a percentage: "445 279", "24,6 %", "s".
std::string show(Value value, const Indicator& indicator);
/// The same without the %: for drawings and tables, whose unit is said once.
Shown shown(Value value, const Indicator& indicator);
Shown shown(Value value, int decimals);
/// The value as printed: rounded to the indicator's decimals.
double rounded(double value, const Indicator& indicator);
/// Unit that agrees with the printed number: "habitant", "habitants", "%".
std::string unit_for(Value value, const Indicator& indicator);
/// Label for narrow places.
const std::string& short_label(const Indicator& indicator);
const std::string& category_label(const Indicator& indicator, const std::string& category);
const std::string& category_short_label(const Indicator& indicator, const std::string& category);

}  // namespace portraits
