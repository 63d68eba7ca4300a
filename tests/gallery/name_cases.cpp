#include "gallery/gallery.hpp"
#include "gallery/map_literals.hpp"

// Names on maps.
namespace portraits::gallery {
namespace {

NameLayer territory_names() {
    NameLayer layer;
    layer.layer = "territoires";
    for (std::size_t i = 0; i < ids.size(); ++i) layer.names.push_back({ids[i], names[i], 0});
    layer.as = NameLayer::As::small;
    return layer;
}

NameLayer region_names() {
    NameLayer layer;
    layer.layer = "regions";
    layer.names = {{"27", "Région du Nord", 1}, {"84", "Région du Sud", 1}};
    layer.as = NameLayer::As::strong;
    return layer;
}

/// The towns of some cells as circles, named beside them, the largest first.
std::vector<MapLayer> towns() {
    PointLayer circles;
    circles.layer = "membres";
    circles.proportional = true;
    circles.classes = {{"", PointLayer::Shape::disc, Role::territory, 0}};
    circles.marks = {{"a2", "Alpha", 90000, "", 0}, {"b3", "Bêta-sur-Fleuve", 40000, "", 0}, {"b4", "Gamma", 12000, "", 0}, {"c3", "Delta", 70000, "", 0},
                     {"c4", "Epsilon", 30000, "", 0}, {"d5", "Zêta", 8000, "", 0}, {"974", "Êta", 25000, "", 0}};
    circles.legend_values = {10000, 90000};
    circles.legend_texts = {"10 000", "90 000"};
    circles.legend_title = "Habitants";
    NameLayer layer;
    layer.layer = "membres";
    for (const auto& mark : circles.marks) layer.names.push_back({mark.code, mark.label, mark.value});
    return {circles, layer};
}

MapDrawing with(const std::string& layout, std::vector<MapLayer> layers) {
    MapDrawing map = view_of(MapView::Kind::national, layout, "");
    map.legend_other = {"hors périmètre"};
    map.layers = std::move(layers);
    return map;
}

}  // namespace

std::vector<Case> name_cases() {
    return {map_case("names-landscape", "Noms des régions et des territoires", 745, with("paysage", {region_names(), territory_names()})),
            map_case("names-towns", "Villes : cercles et noms", full_width, with("portrait", towns()))};
}

}  // namespace portraits::gallery
