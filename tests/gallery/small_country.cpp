#include "gallery/small_country.hpp"

namespace portraits::gallery {
namespace {

void add_entity(Sources& sources, const std::string& code, LonLat centre, const std::string& department) {
    Entity entity;
    entity.code = code;
    entity.department = department;
    entity.region = sources.departments.at(department).region;
    entity.centre = centre;
    sources.entities[code] = entity;
}

void add_territory(Sources& sources, const std::string& id, const std::string& department, const std::vector<std::string>& members) {
    Territory territory;
    territory.id = id;
    territory.regions = {sources.departments.at(department).region};
    territory.departments = {department};
    for (const std::string& member : members) territory.members.push_back({member, {}});
    sources.territories.push_back(territory);
}

/// Twenty-one cells in four rows of five or six, each second row moved by a third: codes a2 to d6.
void add_mainland(Sources& sources) {
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 6; ++column) {
            if (column == 0 && row != 1) continue;  // sea, where legends stand
            const std::string code = std::string(1, static_cast<char>('a' + row)) + std::to_string(column + 1);
            const bool east = column > 2;
            const std::string department = row < 2 ? (east ? "70" : "21") : (east ? "38" : "42");
            add_entity(sources, code, {1.5 + column + 0.33 * (row % 2), 47.5 - row}, department);
        }
}

}  // namespace

Sources small_country() {
    Sources sources;
    sources.regions = {{"27", {"27", "Région du Nord"}}, {"84", {"84", "Région du Sud"}}};
    sources.departments = {{"21", {"21", "Nord-Ouest", "27"}}, {"70", {"70", "Nord-Est", "27"}}, {"42", {"42", "Sud-Ouest", "84"}}, {"38", {"38", "Sud-Est", "84"}}};
    add_mainland(sources);
    const std::map<std::string, LonLat> overseas{{"971", {-61.5, 16.2}}, {"972", {-61, 14.6}}, {"973", {-53, 4}}, {"974", {55.5, -21.1}}, {"976", {45.15, -12.8}}};
    for (const auto& [code, centre] : overseas) {
        sources.regions[code] = {code, code};
        sources.departments[code] = {code, code, code};
        add_entity(sources, code, centre, code);
    }
    add_territory(sources, "ti-1", "21", {"a2", "b2", "b3"});
    add_territory(sources, "ti-2", "70", {"a5", "a6"});
    add_territory(sources, "ti-3", "42", {"b1", "c2", "d2"});
    add_territory(sources, "ti-4", "38", {"c5"});
    add_territory(sources, "ti-5", "38", {"d4", "d5", "c4"});
    add_territory(sources, "ti-6", "974", {"974"});
    add_territory(sources, "ti-7", "973", {"973"});
    return sources;
}

const char* const small_outlines =
    "met:\n  - 3.2 47.9  4.2 48.3  7.5 47.9  7.3 46  7.4 44.2  4.5 43.8  2.6 44.2  2.4 45.6  1 46.4  1 47  2.4 47.2\n"
    "971:\n  - -61.8 16.4  -61.2 16.4  -61.2 16  -61.8 16\n972:\n  - -61.2 14.8  -60.8 14.8  -60.8 14.4  -61.2 14.4\n"
    "973:\n  - -54 5.5  -52 5  -52.5 2.5  -54 2.5\n974:\n  - 55.2 -20.9  55.8 -20.9  55.8 -21.3  55.2 -21.3\n"
    "976:\n  - 45 -12.7  45.2 -12.7  45.2 -13  45 -13\n";

namespace {

/// A declared layer of four bands across the mainland, along no other border: none overseas.
void add_bands(GeoFrame& frame) {
    if (frame.code != "met" || frame.land.empty()) return;
    const Extent land = frame.extent;
    for (int band = 0; band < 4; ++band) {
        Area area;
        area.code = "z" + std::to_string(band + 1);
        area.name = "Bande " + std::to_string(band + 1);
        const double step = land.width() / 4, left = land.min_x + band * step;
        area.polygons = clipped(frame.land.front().polygons, {left, land.min_y, left + step, land.max_y});
        for (const MetrePolygon& polygon : area.polygons)
            for (const Metres& p : polygon.rings.front()) area.extent.add(p);
        area.inner = {(area.extent.min_x + area.extent.max_x) / 2, (area.extent.min_y + area.extent.max_y) / 2};
        area.surface = area.extent.width() * area.extent.height();
        frame.layers["bandes"].push_back(area);
    }
}

/// Places strewn by a fixed rule over the mainland and three overseas departments: "g1" to "g40", sorted into four kinds.
void add_places(Geography& geography) {
    const std::vector<std::string> kinds{"a", "b", "c", "d"};
    int number = 0;
    for (const GeoFrame& frame : geography.frames.at(Detail::full)) {
        if (frame.land.empty()) continue;
        const int wanted = frame.code == "met" ? 34 : 2;
        std::vector<GeoPoint>& places = geography.points["gares"][frame.code];
        for (int i = 0; i < wanted; ++i, ++number) {
            const double across = 0.15 + 0.7 * ((i * 37) % 100) / 100.0, up = 0.15 + 0.7 * ((i * 61) % 100) / 100.0;
            GeoPoint place{"g" + std::to_string(number + 1), "Gare " + std::to_string(number + 1), kinds[static_cast<std::size_t>(i) % 4], {}, ""};
            place.at = {frame.extent.min_x + across * frame.extent.width(), frame.extent.min_y + up * frame.extent.height()};
            places.push_back(place);
        }
    }
}

}  // namespace

const Geography& small_geography() {
    static const Geography geography = [] {
        Diagnostics diagnostics;
        Geography made = make_geography(Atlas(small_country()), small_outlines, diagnostics);
        for (auto& [detail, frames] : made.frames)
            for (GeoFrame& frame : frames) add_bands(frame);
        add_places(made);
        return made;
    }();
    return geography;
}

BaseMaps& small_bases() {
    static BaseMaps bases;
    return bases;
}

}  // namespace portraits::gallery
