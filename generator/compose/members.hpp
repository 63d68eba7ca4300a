#pragma once
#include <vector>

#include "model/atlas.hpp"

namespace portraits {

/// Members known to the lists of France, the most populated first; equal populations by name.
std::vector<const Entity*> members_by_population(const Atlas& atlas, const Territory& territory);
/// Population of the members together.
double members_population(const Atlas& atlas, const Territory& territory);
/// Population of a region: of its intercommunalités, and of its communes that are in none. Établissements publics territoriaux are
/// parts of a métropole that is counted.
double region_population(const Atlas& atlas, const std::string& region);
/// The part of it that lives in members of territories, whatever their main region.
double covered_population(const Atlas& atlas, const std::string& region);

}  // namespace portraits
