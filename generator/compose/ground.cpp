#include "compose/ground.hpp"

#include <algorithm>
#include <set>

#include "base/french.hpp"
#include "compose/members.hpp"

namespace portraits {

namespace {

std::vector<Place> territory_places(const Atlas& atlas) {
    std::vector<Place> places;
    for (const Territory& territory : atlas.territories())
        places.push_back({territory.id, territory.name(), atlas.region(territory.main_region()).name, members_population(atlas, territory)});
    return places;
}

std::vector<Place> member_places(const Atlas& atlas) {
    std::vector<Place> places;
    std::set<std::string> seen;
    for (const Territory& territory : atlas.territories())
        for (const Entity* member : members_by_population(atlas, territory))
            if (seen.insert(member->code).second)
                places.push_back({member->code, member->short_name(), atlas.region(member->region).name, member->population});
    return places;
}

std::vector<Place> department_places(const Atlas& atlas) {
    std::vector<Place> places;
    for (const auto& [code, department] : atlas.sources().departments)
        places.push_back({code, department.name, atlas.region(department.region).name, 0});
    return places;
}

std::vector<Place> region_places(const Atlas& atlas) {
    std::vector<Place> places;
    for (const auto& [code, region] : atlas.sources().regions) places.push_back({code, region.name, {}, 0});
    return places;
}

/// Places of all frames, by code.
std::vector<Place> declared_places(const Geography& geography, const std::string& layer, bool points) {
    std::map<std::string, Place> places;
    if (points) {
        if (const auto found = geography.points.find(layer); found != geography.points.end())
            for (const auto& [frame, all] : found->second)
                for (const GeoPoint& point : all) places.try_emplace(point.code, Place{point.code, point.name, {}, 0});
    } else if (!geography.frames.empty()) {
        for (const GeoFrame& frame : geography.frames.begin()->second)
            for (const Area& area : areas_of(frame, layer))
                places.try_emplace(area.code, Place{area.code, area.name.empty() ? area.code : area.name, {}, 0});
    }
    std::vector<Place> list;
    for (auto& [code, place] : places) list.push_back(std::move(place));
    return list;
}

Ground built_in(const char* layer, const char* title, const char* column, std::vector<Place> places) {
    Ground ground;
    ground.layer = layer;
    ground.title = title;
    ground.column = column;
    ground.places = std::move(places);
    return ground;
}

}  // namespace

const Place* Ground::find(const std::string& code) const {
    const auto found = std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.code == code; });
    return found == places.end() ? nullptr : &*found;
}

const GeoLayerSpec* declared_layer(const Atlas& atlas, const std::string& layer) {
    const auto found = atlas.publication().layers.find(layer);
    return found == atlas.publication().layers.end() ? nullptr : &found->second;
}

Ground ground_of(const Atlas& atlas, const Geography* geography, const std::string& layer) {
    if (layer.empty() || layer == territories_layer) return built_in(territories_layer, "territoires", "Territoire", territory_places(atlas));
    if (layer == departments_layer) return built_in(departments_layer, "départements", "Département", department_places(atlas));
    if (layer == regions_layer) return built_in(regions_layer, "régions", "Région", region_places(atlas));
    if (layer == members_layer) return built_in(members_layer, "membres des territoires", "Intercommunalité", member_places(atlas));
    Ground ground;
    ground.layer = ground.title = layer;
    if (const GeoLayerSpec* spec = declared_layer(atlas, layer)) {
        if (!spec->title.empty()) ground.title = spec->title;
        ground.credit = spec->credit;
        ground.demonstration = spec->demonstration;
        ground.points = spec->shape == GeoLayerSpec::Shape::points;
    }
    ground.column = capitalized(ground.title);
    if (geography) ground.places = declared_places(*geography, layer, ground.points);
    return ground;
}

}  // namespace portraits
