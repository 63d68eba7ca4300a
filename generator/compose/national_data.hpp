#pragma once
#include "compose/prepared_plan.hpp"

namespace portraits {

/// Values of all territories, or of all areas of the figure's ground, for a strip or a map: texts, classes, colours, table.
NationalData national_data(const PreparedPlan& plan, const FigureSpec& figure, const Indicator& indicator, Diagnostics& diagnostics);

}  // namespace portraits
