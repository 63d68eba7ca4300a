#include "gallery/gallery.hpp"
#include "gallery/map_literals.hpp"

namespace portraits::gallery {
namespace {

ClassedFill classes(bool histogram) {
    ClassedFill fill;
    const std::vector<Shown> all{shown(12.4), shown(24.8), shown(8.1), secret(), shown(17.2), shown(15), absent()};
    for (std::size_t i = 0; i < ids.size(); ++i) fill.values[ids[i]] = all[i];
    fill.limits = {5, 10, 15, 25};
    fill.limit_labels = {"5", "10", "15", "25"};
    fill.colours = {{0xCD, 0xE0, 0xE8}, {0x5C, 0x98, 0xBA}, {0x12, 0x3A, 0x62}};
    fill.unit = "%";
    fill.histogram = histogram;
    fill.histogram_title = "Part de l’industrie, en %";
    return fill;
}

CategoryFill categories() {
    CategoryFill fill;
    fill.items = {{"a", "Agroalimentaire", {0xB5, 0xDB, 0x71}, 3}, {"m", "Métallurgie", {0x6F, 0x77, 0x82}, 2}, {"t", "Textile", {0xDC, 0x7C, 0x7E}, 1}};
    fill.values = {{"ti-1", "a"}, {"ti-2", "m"}, {"ti-3", "a"}, {"ti-4", "t"}, {"ti-5", "a"}, {"ti-6", "m"}};
    fill.missing = {{"ti-7", Missing::not_available}};
    return fill;
}

MapDrawing national(const std::string& layout, const std::string& territory = "ti-1") {
    MapDrawing map = view_of(MapView::Kind::national, layout, territory);
    map.legend_other = {"hors périmètre"};
    map.fill = classes(layout == "portrait");
    return map;
}

MapDrawing with_callout(MapDrawing map, const std::string& title) {
    map.callout = MapCallout{title, "12,4\u00A0%", "classe de 10 à 15\u00A0%"};
    return map;
}

MapDrawing with_names(MapDrawing map) {
    for (std::size_t i = 0; i < ids.size(); ++i) map.titles[ids[i]] = names[i];
    return map;
}

MapDrawing of_categories() {
    MapDrawing map = view_of(MapView::Kind::national);
    map.legend_other = {"hors périmètre"};
    map.fill = categories();
    return map;
}

/// The territory and three others around it; ti-5 stays pale.
MapDrawing of_neighbours() {
    MapDrawing map = with_names(view_of(MapView::Kind::neighbours, "portrait", "ti-2"));
    map.view.around = {"ti-2", "ti-1", "ti-3", "ti-4"};
    map.fill = classes(false);
    map.legend_other = {"hors périmètre"};
    return map;
}

MapDrawing with_members(MapDrawing map, bool circles) {
    map.members = MemberMarks{circles, {{"a2", "Alpha", 120000, "120 000"}, {"b2", "Bêta-sur-Fleuve", 40000, "40 000"}, {"b3", "Gamma", 8000, "8 000"}}, {20000, 100000}, {"20 000", "100 000"}};
    map.legend_other = {"autre territoire"};
    return map;
}

MapDrawing island_cover() {
    MapDrawing map = view_of(MapView::Kind::cover, "portrait", "ti-6");
    map.members = MemberMarks{false, {{"974", "Île Haute", 0, ""}}, {}, {}};
    return map;
}

MapDrawing national_cover() {
    MapDrawing map = view_of(MapView::Kind::cover);
    map.view.territory.clear();
    map.fill = categories();
    return map;
}

}  // namespace

std::vector<Case> map_cases() {
    return {map_case("national", "Carte nationale en classes, légende en histogramme", full_width, with_callout(national("portrait"), "Val d’Exemple")),
            map_case("national-overseas", "Carte nationale, territoire d’outre-mer en évidence", full_width, with_callout(national("portrait", "ti-6"), "Île Haute")),
            map_case("national-landscape", "Carte nationale, cartouches à gauche et légende à droite", 745, national("paysage")),
            map_case("national-small", "Petite carte nationale", half_width, national("petit")),
            map_case("national-categories", "Carte nationale de catégories, effectifs en légende", full_width, of_categories()),
            map_case("region", "Carte de région, territoires nommés", half_width, with_names(view_of(MapView::Kind::region))),
            map_case("neighbours", "Carte de voisinage en classes, les plus proches nommés", half_width, of_neighbours()),
            map_case("local", "Carte locale, cercles selon la valeur", half_width, with_members(with_names(view_of(MapView::Kind::local)), true)),
            map_case("local-names", "Carte locale, noms seuls", half_width, with_members(with_names(view_of(MapView::Kind::local)), false)),
            map_case("locator", "Carte de situation", 132, view_of(MapView::Kind::locator)),
            map_case("cover", "Carte de couverture", full_width, view_of(MapView::Kind::cover)),
            map_case("cover-national", "Carte de couverture d’un document sur aucun territoire", full_width, national_cover()),
            map_case("cover-few-cells", "Carte de couverture, peu de cellules : elles sont nommées", full_width, island_cover())};
}

}  // namespace portraits::gallery
