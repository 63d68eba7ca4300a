#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace portraits {

/// n such that "one in n" says this percentage within a twelfth of it; none where no such n from 2 to 100 is said every day.
std::optional<int> one_in(double percent);

/// An everyday fraction, never overstated by more than half a point: "un emploi sur quatre", "près d’un emploi sur quatre", "plus de trois emplois sur
/// cinq", "moins d’un emploi sur cent", "tous les emplois".
std::string fraction_phrase(double percent, std::string_view one, std::string_view many, bool feminine);

}  // namespace portraits
