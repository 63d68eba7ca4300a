#include "compose/members.hpp"

#include <algorithm>

#include "base/french.hpp"

namespace portraits {

std::vector<const Entity*> members_by_population(const Atlas& atlas, const Territory& territory) {
    std::vector<const Entity*> members;
    for (const auto& code : territory.members)
        if (const auto found = atlas.sources().entities.find(code.value); found != atlas.sources().entities.end())
            members.push_back(&found->second);
    std::sort(members.begin(), members.end(), [](const Entity* a, const Entity* b) {
        if (a->population != b->population) return a->population > b->population;
        return collates_before(a->name, b->name);
    });
    return members;
}

double members_population(const Atlas& atlas, const Territory& territory) {
    double total = 0;
    for (const Entity* member : members_by_population(atlas, territory)) total += member->population;
    return total;
}

double region_population(const Atlas& atlas, const std::string& region) {
    double total = 0;
    for (const auto& [code, entity] : atlas.sources().entities)
        if (entity.region == region && entity.type != "EPT") total += entity.population;
    return total;
}

double covered_population(const Atlas& atlas, const std::string& region) {
    double total = 0;
    for (const auto& [code, entity] : atlas.sources().entities)
        if (entity.region == region && atlas.territory_of_member(code)) total += entity.population;
    return total;
}

}  // namespace portraits
