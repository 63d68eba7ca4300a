#pragma once
#include <vector>

#include "model/atlas.hpp"

namespace portraits {

/// Members known to the lists of France, the most populated first; equal populations by name.
std::vector<const Entity*> members_by_population(const Atlas& atlas, const Territory& territory);
/// Population of the members together.
double members_population(const Atlas& atlas, const Territory& territory);

}  // namespace portraits
