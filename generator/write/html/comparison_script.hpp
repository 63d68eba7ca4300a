#pragma once
#include <string>

#include "publication/comparison.hpp"

namespace portraits {

/// The comparison as JSON, for those who reuse it: donnees/territoires.json. Lists of a place follow the order of "indicateurs";
/// "valeurs" are the printed numbers, null where there is none.
std::string comparison_json(const Comparison& comparison);
/// The same object as a script that hands it to portraits.take("territoires", …): a page opened from a disk fetches nothing.
std::string comparison_script(const Comparison& comparison);

}  // namespace portraits
