#include "gallery/map_literals.hpp"

namespace portraits::gallery {
namespace {

/// Codes of the cells of the small country, five overseas departments last.
std::vector<std::string> cells() {
    std::vector<std::string> codes;
    for (int row = 0; row < 4; ++row)
        for (int column = row == 1 ? 1 : 2; column <= 6; ++column) codes.push_back(std::string(1, static_cast<char>('a' + row)) + std::to_string(column));
    for (const char* code : {"971", "972", "973", "974", "976"}) codes.push_back(code);
    return codes;
}

MapDrawing national(const std::string& layout = "portrait") {
    MapDrawing map = view_of(MapView::Kind::national, layout, "");
    map.legend_other = {"hors périmètre"};
    return map;
}

ClassedFill diverging() {
    ClassedFill fill;
    fill.limits = {-20, -5, -1, 1, 5, 12};
    fill.limit_labels = {"−20", "−5", "−1", "+1", "+5", "+12"};
    fill.colours = {{0xB5, 0x47, 0x1D}, {0xEB, 0xB3, 0x92}, {0xEE, 0xF0, 0xF1}, {0x9C, 0xC2, 0xDA}, {0x2A, 0x65, 0x96}};
    fill.unit = "%";
    fill.histogram_title = "Évolution de l’emploi";
    const std::vector<double> all{-12, -3, 0, 4, 9, 0.5, -2};
    for (std::size_t i = 0; i < all.size(); ++i) fill.values[ids[i]] = shown(all[i]);
    fill.values["ti-7"] = secret();
    return fill;
}

MapDrawing counted(MapDrawing map) {
    ClassedFill fill = diverging();
    fill.counts = {1, 2, 1, 1, 1};
    map.fill = fill;
    return map;
}

const std::vector<CategoryFill::Item> sectors{
    {"1", "Agroalimentaire", {0xB5, 0xDB, 0x71}, 3},    {"2", "Aéronautique, ferroviaire, naval", {0x12, 0x30, 0x6A}, 3},
    {"3", "Automobile", {0xB8, 0x44, 0x1F}, 2},         {"4", "Bois, papier, imprimerie", {0x6A, 0x3D, 0x10}, 2},
    {"5", "Chimie, pharmacie", {0x7B, 0x4A, 0xA0}, 2},  {"6", "Électronique, optique, équipements électriques", {0x4C, 0x9F, 0xD8}, 2},
    {"7", "Machines", {0xD2, 0xA3, 0x17}, 2},           {"8", "Métallurgie", {0x6F, 0x77, 0x82}, 2},
    {"9", "Textile, mode, cuir", {0xDC, 0x7C, 0x7E}, 2}, {"10", "Utilités (énergie, eau, déchets)", {0x0A, 0x61, 0x63}, 2},
    {"11", "Verre, céramique, ciment", {0x95, 0xE0, 0xE4}, 2}, {"12", "Autres industries", {0xB3, 0xB4, 0xB1}, 2}};

/// Each cell in one of the first `count` sectors, with numbers or patterns; one cell n.d., one secret.
MapDrawing of_sectors(std::size_t count, CategoryFill::Second second, const std::string& layout) {
    MapDrawing map = national(layout);
    map.ground = "membres";
    CategoryFill fill;
    fill.second = second;
    fill.items.assign(sectors.begin(), sectors.begin() + static_cast<std::ptrdiff_t>(count));
    const std::vector<Pattern> patterns{Pattern::none, Pattern::crossed,  Pattern::rising, Pattern::horizontal,
                                        Pattern::dots, Pattern::vertical, Pattern::grid,   Pattern::falling};
    for (std::size_t i = 0; i < count; ++i) fill.items[i].pattern = patterns[i % patterns.size()];
    const std::vector<std::string> codes = cells();
    for (std::size_t i = 0; i < codes.size(); ++i) fill.values[codes[i]] = fill.items[(i * 5) % count].code;
    fill.values.erase("c3");
    fill.missing = {{"c3", Missing::secret}, {"976", Missing::not_available}};
    fill.values.erase("976");
    map.fill = fill;
    return map;
}

PointLayer circles() {
    PointLayer layer;
    layer.layer = "membres";
    layer.proportional = true;
    layer.classes = {{"", PointLayer::Shape::disc, Role::territory, 0}};
    const std::vector<std::string> codes = cells();
    for (std::size_t i = 0; i < codes.size(); ++i)
        layer.marks.push_back({codes[i], "Lieu " + codes[i], static_cast<double>((i * 7919) % 100 * 1000 + 500), "", 0});
    layer.legend_values = {5000, 20000, 100000};
    layer.legend_texts = {"5 000", "20 000", "100 000"};
    layer.legend_title = "Habitants en 2021";
    return layer;
}

PointLayer stations() {
    PointLayer layer;
    layer.layer = "gares";
    using Shape = PointLayer::Shape;
    layer.classes = {{"Gare centrale", Shape::disc, Role::territory, 11}, {"Halte", Shape::ring, Role::ink2, 11},
                     {"Fret", Shape::square, Role::region, 11}, {"Gare fermée", Shape::triangle, Role::ink, 11}};
    for (std::size_t i = 0; i < 44; ++i) layer.marks.push_back({"g" + std::to_string(i + 1), "Gare", 0, "", i % 4});
    return layer;
}

PointLayer all_shapes() {
    PointLayer layer = stations();
    layer.classes[0].shape = PointLayer::Shape::lozenge;
    layer.classes[1].shape = PointLayer::Shape::cross;
    return layer;
}

MapDrawing with(MapDrawing map, std::vector<MapLayer> layers) {
    map.layers = std::move(layers);
    return map;
}

/// An earlier perimeter in grey, the present one outlined and hatched where it has grown.
std::vector<MapLayer> perimeters() {
    AreaLayer before{"membres", {"a2", "b2", "b3", "c2", "d2", "c5", "974"}, "périmètre de 2018", Role::earlier, Pattern::none, std::nullopt, 1, false};
    AreaLayer added{"membres", {"b1", "c4", "d4", "973"}, "ajouté en 2023", Role::territory_fill, Pattern::rising, Role::territory, 0.8, false};
    AreaLayer left{"membres", {"b5", "a6"}, "sorti en 2023", std::nullopt, Pattern::none, Role::ink2, 1, true};
    return {before, added, left};
}

MapDrawing strongest() {
    MapDrawing map = counted(national());
    const std::vector<std::string> codes{"ti-5", "ti-4", "ti-6"};
    return with(std::move(map), {AreaLayer{"territoires", codes, "les 3 plus fortes hausses", std::nullopt, Pattern::none, Role::ink, 1.4, false}});
}

MapDrawing of_bands() {
    MapDrawing map = national();
    map.ground = "bandes";
    ClassedFill fill = diverging();
    fill.values = {{"z1", shown(-12)}, {"z2", shown(-3)}, {"z3", shown(0.2)}, {"z4", shown(9)}};
    map.fill = fill;
    map.legend_other.clear();
    return map;
}

MapDrawing regional(CategoryFill::Second second) {
    MapDrawing map = of_sectors(5, second, "portrait");
    map.ground = "territoires";
    map.view.kind = MapView::Kind::region;
    CategoryFill& fill = std::get<CategoryFill>(map.fill);
    fill.values = {{"ti-1", "2"}, {"ti-2", "4"}};
    fill.missing.clear();
    for (std::size_t i = 0; i < ids.size(); ++i) map.titles[ids[i]] = names[i];
    if (second == CategoryFill::Second::patterns) map.layers = {stations()};
    return map;
}

MapDrawing pointed_north() {
    MapDrawing map = counted(national());
    map.north_arrow = true;
    return map;
}

}  // namespace

std::vector<Case> atlas_cases() {
    using Second = CategoryFill::Second;
    return {map_case("national-diverging", "Carte divergente : milieu neutre, effectifs par classe", full_width, counted(national())),
            map_case("national-twelve", "Douze catégories numérotées, lisibles sans la couleur", 745, of_sectors(12, Second::numbers, "paysage")),
            map_case("national-patterns", "Sept catégories et leurs trames", full_width, of_sectors(7, Second::patterns, "portrait")),
            map_case("national-circles", "Cercles proportionnels, légende emboîtée", full_width, with(national(), {circles()})),
            map_case("national-points", "Lieux de quatre sortes", full_width, with(national(), {stations()})),
            map_case("national-shapes", "Losanges, croix, carrés et triangles sur des classes", 745, with(counted(national("paysage")), {all_shapes()})),
            map_case("national-overlay", "Deux périmètres superposés : avant, après", full_width, with(national(), perimeters())),
            map_case("national-strongest", "Les plus fortes valeurs cernées", full_width, strongest()),
            map_case("national-ground", "Autre découpage que les territoires", full_width, of_bands()),
            map_case("national-small-points", "Petite carte : lieux et cartouches à droite", half_width, with(national("petit"), {stations()})),
            map_case("national-small-classes", "Petite carte en classes", half_width, counted(national("petit"))),
            map_case("national-small-wide", "Petite carte en largeur : légende à gauche, quatre par page", 366, with(counted(national("petit")), {stations()})),
            map_case("national-phone", "Disposition pour téléphone", narrow_width, with(counted(national("telephone")), {circles()})),
            map_case("region-patterns", "Carte de région : catégories, lieux et trames", half_width, regional(Second::patterns)),
            map_case("region-numbers", "Carte de région : le numéro de la catégorie suit le nom", half_width, regional(Second::numbers)),
            map_case("local-layers", "Carte locale : lieux et périmètre antérieur", half_width, with(view_of(MapView::Kind::local), {perimeters()[2], stations()})),
            map_case("national-north", "Flèche du nord, sur demande", full_width, pointed_north()),
            map_case("national-layers-landscape", "Cercles, périmètres et classes réunis", 745,
                     with(counted(national("paysage")), {perimeters()[2], circles()}))};
}

}  // namespace portraits::gallery
