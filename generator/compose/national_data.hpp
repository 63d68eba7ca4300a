#pragma once
#include "compose/prepared_plan.hpp"

namespace portraits {

/// Values of all territories for a strip or a map: texts, classes, colours, table.
NationalData national_data(const Atlas& atlas, const Findings& findings, const FigureSpec& figure, const Indicator& indicator);

}  // namespace portraits
