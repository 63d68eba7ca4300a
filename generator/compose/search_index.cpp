#include <algorithm>
#include <map>
#include <set>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/members.hpp"
#include "compose/site_pages.hpp"

namespace portraits {

namespace {

using CommunesOfMember = std::map<std::pair<std::string, std::string>, std::vector<SearchIndex::Commune>>;

CommunesOfMember communes_by_member(const Atlas& atlas) {
    CommunesOfMember found;
    for (const Commune& commune : atlas.sources().communes)
        found[{commune.territory, commune.member}].push_back({commune.code, typographic(commune.name), commune.postal_code});
    for (auto& [member, communes] : found)
        std::sort(communes.begin(), communes.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    return found;
}

SearchIndex::Member member_of(const Entity& entity, const std::string& territory, const CommunesOfMember& communes) {
    SearchIndex::Member member;
    if (const auto found = communes.find({territory, entity.code}); found != communes.end()) member.communes = found->second;
    const bool is_commune = std::any_of(member.communes.begin(), member.communes.end(), [&](const auto& one) { return one.code == entity.code; });
    if (!is_commune) member.name = typographic(entity.name);
    return member;
}

SearchIndex::Territory territory_of(const Atlas& atlas, const Territory& territory, const CommunesOfMember& communes) {
    SearchIndex::Territory one;
    one.id = territory.id;
    one.name = typographic(territory.name());
    one.slug = slug(territory.name());
    one.population = members_population(atlas, territory);
    one.regions = territory.regions;
    one.departments = territory.departments;
    for (const Entity* member : members_by_population(atlas, territory)) one.members.push_back(member_of(*member, territory.id, communes));
    return one;
}

template <class Places> std::vector<SearchIndex::Named> named(const Places& places, const std::set<std::string>& codes) {
    std::vector<SearchIndex::Named> list;
    for (const auto& [code, place] : places)
        if (codes.contains(code)) list.push_back({code, typographic(place.name), {}});
    return list;
}

}  // namespace

SearchIndex search_index(const Atlas& atlas) {
    const CommunesOfMember communes = communes_by_member(atlas);
    SearchIndex index;
    std::set<std::string> regions, departments;
    for (const Territory& territory : atlas.territories()) {
        index.territories.push_back(territory_of(atlas, territory, communes));
        regions.insert(territory.regions.begin(), territory.regions.end());
        departments.insert(territory.departments.begin(), territory.departments.end());
    }
    index.regions = named(atlas.sources().regions, regions);
    index.departments = named(atlas.sources().departments, departments);
    for (auto& region : index.regions) region.page = region_path(region.name) + "index.html";
    return index;
}

}  // namespace portraits
