#include "model/atlas.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "model/reads.hpp"

namespace portraits {

namespace {
void note_territory(std::size_t position) {
    if (Reads* reads = Reads::current()) reads->territory(position);
}
}  // namespace

Atlas::Atlas(Sources sources) : sources_(std::move(sources)) {
    for (std::size_t i = 0; i < sources_.territories.size(); ++i) {
        const Territory& territory = sources_.territories[i];
        by_id_[territory.id] = i;
        for (const auto& member : territory.members) by_member_[member.value] = i;
        by_region_[territory.main_region()].push_back(territory.id);
    }
    for (auto& [region, ids] : by_region_)
        std::sort(ids.begin(), ids.end(), [&](const std::string& a, const std::string& b) {
            return collates_before(territory(a)->name(), territory(b)->name());
        });
}

const std::vector<Territory>& Atlas::territories() const {
    if (Reads* reads = Reads::current()) reads->territories_of("TI");
    return sources_.territories;
}

const Territory* Atlas::territory(const std::string& id) const {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return nullptr;
    note_territory(found->second);
    return &sources_.territories[found->second];
}

const Indicator* Atlas::indicator(const std::string& code) const {
    const auto found = sources_.indicators.find(code);
    return found == sources_.indicators.end() ? nullptr : &found->second;
}

const Observations* Atlas::observations(const std::string& indicator) const {
    const auto found = sources_.observations.find(indicator);
    return found == sources_.observations.end() ? nullptr : &found->second;
}

const std::vector<std::string>& Atlas::territories_of_region(const std::string& region) const {
    static const std::vector<std::string> none;
    const auto found = by_region_.find(region);
    if (found == by_region_.end()) return none;
    if (Reads* reads = Reads::current()) reads->territories_of("TI" + region);  // their regions and the order of their names
    return found->second;
}

const Territory* Atlas::territory_of_member(const std::string& entity) const {
    const auto found = by_member_.find(entity);
    if (found == by_member_.end()) return nullptr;
    note_territory(found->second);
    return &sources_.territories[found->second];
}

}  // namespace portraits
