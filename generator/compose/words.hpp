#pragma once
#include "compose/figure_context.hpp"

namespace portraits {

/// "Part de l’industrie dans l’emploi salarié privé, en %, en 2023": what a figure measures, for its alternative text.
std::string subject_of(const FigureContext& context);
/// "Bourgogne Industrie 24,6 %, France 16,2 %"; parted by semicolons when a label has a comma of its own.
std::string values_in_words(const std::vector<std::pair<std::string, std::string>>& labelled);
/// "134e sur 179"; empty without a rank: ranks are of the last year.
std::string place_in_words(const FigureContext& context);
/// A value with its % when the figure is in %.
std::string with_unit(const FigureContext& context, Value value);

}  // namespace portraits
