#include <algorithm>

#include "base/french.hpp"
#include "compose/figure_context.hpp"
#include "compose/large_site.hpp"
#include "compose/map_words.hpp"
#include "compose/region_names.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"
#include "compute/classify.hpp"

namespace portraits {

namespace {

std::string printed_class(const ClassedFill& fill, Value value) {
    const int at = value.known() ? class_of(value.number, fill.limits) : -1;
    return at < 0 ? std::string() : "classe de " + class_in_words(fill, static_cast<std::size_t>(at));
}

bool of_neighbours(const FigureContext& c) { return c.spec.kind == FigureKind::neighbour_map; }

/// The territory, then those around it.
std::vector<std::string> with_neighbours(const FigureContext& c) {
    std::vector<std::string> ids = c.plan.neighbours(c.territory().id, static_cast<std::size_t>(c.spec.neighbours > 0 ? c.spec.neighbours : usual_neighbours));
    ids.insert(ids.begin(), c.territory().id);
    return ids;
}

/// Codes of the areas that the map paints: all those of its ground, the territories of the region, or those around its own.
std::vector<std::string> shown_codes(const FigureContext& c, const NationalData* data) {
    if (of_neighbours(c)) return with_neighbours(c);
    if (c.spec.kind == FigureKind::region_map) return c.atlas().territories_of_region(c.region());
    std::vector<std::string> codes;
    if (data)
        for (const Place& place : data->ground.places) codes.push_back(place.code);
    else
        for (const Territory& territory : c.atlas().territories()) codes.push_back(territory.id);
    return codes;
}

/// The territory whose own value the map says: the one it is about, when territories are what it paints.
const Territory* own_territory(const FigureContext& c, const NationalData& data) { return data.ground.of_territories() ? c.about() : nullptr; }

void say_own(const FigureContext& c, const NationalData& data, const Territory& own, MapDrawing& map, Drawn& drawn) {
    const Shown& value = data.values.at(own.id);
    map.callout = MapCallout{own.name(), value.text, printed_class(data.classed, value.value)};
    drawn.alternative += " " + data.titles.at(own.id);
    if (const std::string place = place_in_words(c); !place.empty()) drawn.alternative += ", " + place;
    if (!map.callout->detail.empty()) drawn.alternative += ", " + map.callout->detail;
    drawn.alternative += ".";
}

/// What the classes were cut on, where the map shows less or others must compare.
const char* classes_scope(const FigureContext& c, const NationalData& data) {
    if (!data.ground.of_territories()) return ".";
    if (c.scope.territory) return ", communes à tous les portraits.";
    return c.spec.kind == FigureKind::region_map ? ", sur tous les territoires." : ".";
}

/// Counts of what the map shows: classes are cut on all territories, and a region's map shows some.
void recount(ClassedFill& fill, const std::vector<std::string>& codes) {
    std::fill(fill.counts.begin(), fill.counts.end(), 0);
    for (const std::string& code : codes)
        if (const Value value = fill.values.at(code).value; value.known())
            if (const int at = class_of(value.number, fill.limits); at >= 0) ++fill.counts[static_cast<std::size_t>(at)];
}

void recount(CategoryFill& fill, const std::vector<std::string>& codes) {
    for (auto& item : fill.items)
        item.count = static_cast<int>(std::count_if(codes.begin(), codes.end(), [&](const std::string& code) { return fill.values.at(code) == item.code; }));
}

void fill_by_class(const FigureContext& c, const NationalData& data, MapDrawing& map, Drawn& drawn) {
    const Territory* own = own_territory(c, data);
    const bool counted = c.spec.classes && c.spec.classes->counts;
    ClassedFill fill = data.classed;
    const std::vector<std::string> codes = shown_codes(c, &data);
    if (!of_neighbours(c)) fill.values = data.values;
    else for (const std::string& code : codes) fill.values.emplace(code, data.values.at(code));
    recount(fill, codes);
    for (const std::string& code : codes) note_sign(drawn, data.values.at(code).value.missing);
    if (!fill.limits.empty())
        drawn.remarks.push_back("Classes\u00A0: " + fill.method + classes_scope(c, data));
    drawn.alternative = "Carte. " + subject_of(c) + ".";
    if (own) say_own(c, data, *own, map, drawn);
    drawn.alternative += extremes_in_words(c, data, codes) + references_in_words(c);
    if (counted || !own) drawn.alternative += classes_in_words(data.ground, fill, codes);
    if (!counted) fill.counts.clear();
    map.fill = std::move(fill);
}

/// The categories with the values of these territories alone.
CategoryFill of_these(const CategoryFill& all, const std::vector<std::string>& codes) {
    CategoryFill fill{all.second, all.items, {}, {}};
    for (const std::string& code : codes) {
        fill.values.emplace(code, all.values.at(code));
        if (const auto why = all.missing.find(code); why != all.missing.end()) fill.missing.insert(*why);
    }
    return fill;
}

void fill_by_category(const FigureContext& c, const NationalData& data, MapDrawing& map, Drawn& drawn) {
    const Territory* own = own_territory(c, data);
    const std::vector<std::string> codes = shown_codes(c, &data);
    CategoryFill fill = of_neighbours(c) ? of_these(data.categories, codes) : data.categories;
    drawn.alternative = "Carte. " + subject_of(c) + ".";
    if (own) {
        const std::string& code = fill.values.at(own->id);
        std::string detail;
        for (const auto& item : fill.items)
            if (item.code == code) detail = "catégorie de " + std::to_string(item.count) + (item.count < 2 ? " territoire" : " territoires");
        const std::string value = code.empty() ? sign_of(fill.missing.at(own->id)) : category_label(*c.indicator, code);
        map.callout = MapCallout{own->name(), value, detail};
        drawn.alternative += " " + own->name() + "\u00A0: " + value + ".";
    }
    recount(fill, codes);
    drawn.alternative += categories_in_words(data.ground, fill, codes);
    for (const std::string& code : codes)
        if (const auto missing = fill.missing.find(code); missing != fill.missing.end()) note_sign(drawn, missing->second);
    map.fill = std::move(fill);
}

/// What a map without values shows.
void show_places(const FigureContext& c, MapDrawing& map, Drawn& drawn) {
    const std::vector<std::string> codes = shown_codes(c, nullptr);
    if (map.view.kind != MapView::Kind::national || codes.size() <= most_together)
        for (const std::string& code : codes) map.titles[code] = c.atlas().territory(code)->name();
    drawn.table = territories_table(c, codes);
    drawn.alternative = place_on_map(c, codes);
    const bool covered = std::any_of(c.spec.layers.begin(), c.spec.layers.end(), [](const MapLayerSpec& layer) {
        return layer.kind == MapLayerSpec::Kind::areas && layer.codes.empty() && layer.first == 0;
    });
    if (map.view.kind == MapView::Kind::national && map.ground == territories_layer && !covered)
        drawn.remarks.push_back("Gris soutenu\u00A0: territoires d’industrie.");
}

/// True when a frame of the map has no area of the ground: its land stays without value.
bool leaves_gaps(const Geography* geography, const std::string& ground) {
    if (!geography || geography->frames.empty()) return false;
    const auto& frames = geography->frames.begin()->second;
    return std::any_of(frames.begin(), frames.end(), [&](const GeoFrame& frame) { return areas_of(frame, ground).empty(); });
}

MapDrawing map_of(const FigureContext& c) {
    MapDrawing map;
    if (c.spec.kind == FigureKind::region_map) map.view.kind = MapView::Kind::region;
    if (of_neighbours(c)) {
        map.view.kind = MapView::Kind::neighbours;
        map.view.around = with_neighbours(c);
    }
    map.view.territory = c.about() ? c.about()->id : std::string();
    map.view.region = c.region();
    map.view.layout = c.spec.layout.empty() ? "portrait" : c.spec.layout;
    if (!c.spec.ground.value.empty()) map.ground = c.spec.ground.value;
    map.north_arrow = c.spec.north_arrow;
    if (map.ground == territories_layer) map.legend_other = {"hors périmètre"};
    else if (leaves_gaps(c.plan.geography(), map.ground)) map.legend_other = {"non couvert"};
    return map;
}

/// How many territories the map shows beside its own; on an island there may be few.
void say_neighbours(std::size_t count, Drawn& drawn) {
    if (count == 0) return;
    const std::string others = count < 2 ? "l’autre territoire le plus proche" : "les " + std::to_string(count) + " autres territoires les plus proches";
    drawn.remarks.push_back("Autour\u00A0: " + others + ".");
}

}  // namespace

std::optional<Drawn> draw_national_map(const FigureContext& c) {
    Drawn drawn;
    MapDrawing map = map_of(c);
    if (const NationalData* data = c.indicator ? c.plan.national(c.spec) : nullptr) {
        if (!c.indicator->categorical && data->classed.limits.empty()) return std::nullopt;
        if (c.indicator->categorical) fill_by_category(c, *data, map, drawn);
        else fill_by_class(c, *data, map, drawn);
        const bool told = map.view.kind != MapView::Kind::national || data->ground.places.size() <= most_together;
        for (const std::string& code : told ? shown_codes(c, data) : std::vector<std::string>()) map.titles[code] = data->titles.at(code);
        drawn.table = national_table(c, shown_codes(c, data));
    } else {
        show_places(c, map, drawn);
    }
    add_layers(c, map, drawn);
    if (map.view.kind == MapView::Kind::national) drawn.remarks.push_back("Échelles différentes dans les cartouches.");
    if (of_neighbours(c)) say_neighbours(map.view.around.size() - 1, drawn);
    drawn.drawing = std::move(map);
    return drawn;
}

}  // namespace portraits
