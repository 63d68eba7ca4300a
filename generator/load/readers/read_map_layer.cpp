#include "base/messages.hpp"
#include "load/readers/read_plan.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

using Kind = MapLayerSpec::Kind;

/// {indicateur: …, nombre: 30}
void read_strongest(MapReader& layer_map, MapLayerSpec& layer) {
    const YamlNode* node = layer_map.find("les_plus");
    if (!node) return;
    MapReader map(*node, layer_map.diagnostics());
    map.required("indicateur", layer.indicator);
    const YamlNode* number = map.need("nombre");
    if (number && read_value(*number, "nombre", layer.first, map.diagnostics()) && layer.first < 1)
        wrong_type(*number, "nombre", tr("a number of places, at least 1"), map.diagnostics());
    map.finish();
}

void read_circles(MapReader& map, MapLayerSpec& layer) {
    map.required("indicateur", layer.indicator);
    map.optional("couche", layer.layer);
    map.optional("libelle", layer.label);
}

void read_dots(MapReader& map, MapLayerSpec& layer) {
    map.required("indicateur", layer.indicator);
    map.optional("couche", layer.layer);
    map.optional("libelle", layer.label);
    if (const YamlNode* each = map.find("un_pour"); each && read_value(*each, "un_pour", layer.each, map.diagnostics()) && layer.each < 1)
        wrong_type(*each, "un_pour", tr("a number of places, at least 1"), map.diagnostics());
}

void read_point_class(const YamlNode& node, MapLayerSpec::Class& one, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("valeur", one.value);
    map.required("libelle", one.label);
    map.choice("forme", one.shape, {"rond", "anneau", "carre", "losange", "triangle", "croix"});
    map.finish();
}

void read_points(MapReader& map, MapLayerSpec& layer) {
    map.required("couche", layer.layer);
    map.optional("dans", layer.inside);
    map.optional("ailleurs", layer.outside);
    map.list("classes", layer.classes, read_point_class);
    map.optional("libelle", layer.label);
    const bool by_place = !layer.inside.empty() || !layer.outside.empty();
    if (by_place && !layer.classes.empty())
        map.diagnostics().error("layer-classes", layer.origin, tr("points are sorted by place (“dans”, “ailleurs”) or by value (“classes”), not by both"),
                                tr("remove one of the two"));
}

void read_areas(MapReader& map, MapLayerSpec& layer) {
    map.optional("couche", layer.layer);
    map.optional("codes", layer.codes);
    read_strongest(map, layer);
    map.optional("libelle", layer.label);
    map.choice("teinte", layer.fill, {"ancien", "ajoute", "territoire", "neutre", "aucun"});
    map.choice("trame", layer.pattern, {"points", "horizontales", "verticales", "obliques", "obliques-inverses", "quadrillage", "croisees"});
    map.choice("trait", layer.line, {"plein", "tirets", "fin", "aucun"});
}

void read_names(MapReader& map, MapLayerSpec& layer) {
    map.optional("couche", layer.layer);
    read_strongest(map, layer);
    map.choice("style", layer.style, {"petit", "courant", "fort"});
    map.optional("renvois", layer.leaders);
}

struct LayerKind {
    const char* key;
    Kind kind;
    void (*read)(MapReader&, MapLayerSpec&);
};
constexpr LayerKind kinds[] = {{"cercles", Kind::circles, read_circles}, {"points", Kind::points, read_points},
                               {"surfaces", Kind::areas, read_areas}, {"noms", Kind::names, read_names},
                               {"semis", Kind::dots, read_dots}};

}  // namespace

void read_map_layer(const YamlNode& node, MapLayerSpec& layer, Diagnostics& diagnostics) {
    MapReader item(node, diagnostics);
    layer.origin = node.origin;
    int found = 0;
    for (const LayerKind& one : kinds) {
        const YamlNode* value = node.is_map() ? node.find(one.key) : nullptr;
        item.find(one.key);
        if (!value || ++found > 1) continue;
        layer.kind = one.kind;
        MapReader map(*value, diagnostics);
        one.read(map, layer);
        map.finish();
    }
    item.finish();
    if (node.is_map() && (found > 1 || node.keys.empty()))
        diagnostics.error("layer-kind", node.origin, tr("a layer has one key: “cercles”, “points”, “semis”, “surfaces” or “noms”"),
                          tr("one layer for each item of the list"));
}

}  // namespace portraits
