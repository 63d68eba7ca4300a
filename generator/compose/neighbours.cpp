#include "compose/neighbours.hpp"

#include "geo/geography.hpp"

namespace portraits {

Neighbours::Neighbours(const Atlas& atlas) {
    std::map<std::string, std::vector<LonLat>> centres;
    for (const Territory& territory : atlas.sources().territories) {
        const std::string frame = territory.departments.empty() ? "met" : frame_of_department(territory.departments.front());
        frames_[frame].ids.push_back(territory.id);
        centres[frame].push_back(territory.centre);
    }
    for (auto& [name, frame] : frames_) {
        frame.places.emplace(centres.at(name));
        for (std::size_t i = 0; i < frame.ids.size(); ++i) position_.try_emplace(frame.ids[i], &frame, i);
    }
}

std::vector<std::string> Neighbours::of(const std::string& territory, std::size_t count) const {
    std::vector<std::string> ids;
    const auto found = position_.find(territory);
    if (found == position_.end()) return ids;
    const auto& [frame, place] = found->second;
    for (const std::size_t position : frame->places->nearest(place, count)) ids.push_back(frame->ids[position]);
    return ids;
}

}  // namespace portraits
