#include "geo/geography.hpp"

#include <algorithm>
#include <stdexcept>

namespace portraits {

void Extent::add(Metres p) {
    if (min_x == 0 && max_x == 0 && min_y == 0 && max_y == 0) {
        *this = {p.x, p.y, p.x, p.y};
        return;
    }
    min_x = std::min(min_x, p.x);
    min_y = std::min(min_y, p.y);
    max_x = std::max(max_x, p.x);
    max_y = std::max(max_y, p.y);
}

const GeoFrame& Geography::frame(Detail detail, const std::string& code) const {
    for (const GeoFrame& candidate : frames.at(step > 0 ? Detail::full : detail))
        if (candidate.code == code) return candidate;
    throw std::out_of_range("no frame " + code);
}

const std::vector<Area>& areas_of(const GeoFrame& frame, const std::string& layer) {
    static const std::vector<Area> none;
    if (layer == territories_layer) return frame.territories;
    if (layer == departments_layer) return frame.departments;
    if (layer == regions_layer) return frame.regions;
    if (layer == members_layer) return frame.members;
    const auto found = frame.layers.find(layer);
    return found == frame.layers.end() ? none : found->second;
}

const Area* find_area(const std::vector<Area>& layer, const std::string& code) {
    const auto found = std::find_if(layer.begin(), layer.end(), [&](const Area& area) { return area.code == code; });
    return found == layer.end() ? nullptr : &*found;
}

const std::array<FrameDefinition, 6>& frame_definitions() {
    static const std::array<FrameDefinition, 6> definitions{{{"met", "France métropolitaine", 2154},
                                                             {"971", "Guadeloupe", 5490},
                                                             {"972", "Martinique", 5490},
                                                             {"973", "Guyane", 2972},
                                                             {"974", "La Réunion", 2975},
                                                             {"976", "Mayotte", 4471}}};
    return definitions;
}

std::string frame_of_department(const std::string& department) {
    for (const FrameDefinition& definition : frame_definitions())
        if (department == definition.code) return department;
    return "met";
}

}  // namespace portraits
