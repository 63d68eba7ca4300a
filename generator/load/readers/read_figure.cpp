#include "base/messages.hpp"
#include "load/readers/read_plan.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

// Finds the enumerator whose name_of() is the word written; the enumerators run from 0 to `last`.
template <class Enum> bool read_named(const YamlNode& node, std::string_view key, Enum& target, Enum last, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto candidate = static_cast<Enum>(i);
        if (node.is_scalar() && node.text == name_of(candidate)) {
            target = candidate;
            return true;
        }
        names.emplace_back(name_of(candidate));
    }
    unknown_choice(node, key, names, diagnostics);
    return false;
}

void read_words(MapReader& map, FigureSpec& figure) {
    map.optional("titre", figure.title);
    map.optional("sous_titre", figure.subtitle);
    map.optional("lecture", figure.reading);
    map.optional("note", figure.note);
}

void read_options(MapReader& map, FigureSpec& figure) {
    map.optional("annees", figure.years);
    map.optional("base", figure.base_index);
    map.optional("parts", figure.share);
    map.optional("trier", figure.sorted);
    map.optional("depuis_zero", figure.from_zero);
    map.optional("tableau", figure.show_table);
    map.optional("cercles", figure.circles);
    map.optional("histogramme", figure.histogram);
    map.optional("contenu", figure.table);
}

void read_neighbours(MapReader& map, FigureSpec& figure) {
    const YamlNode* number = map.find("voisins");
    if (number && read_value(*number, "voisins", figure.neighbours, map.diagnostics()) && (figure.neighbours < 1 || figure.neighbours > 200))
        wrong_type(*number, "voisins", tr("a number from 1 to 200"), map.diagnostics());
}

void read_map_options(MapReader& map, FigureSpec& figure) {
    map.choice("disposition", figure.layout, {"portrait", "paysage", "petit", "telephone"});
    map.optional("fond", figure.ground);
    map.choice("reperes", figure.second_channel, {"motifs", "numeros", "aucun"});
    map.optional("nord", figure.north_arrow);
    read_neighbours(map, figure);
    map.optional("comptage", figure.count_allowed);
    map.optional("territoire", figure.about_territory);
    map.optional("region", figure.about_region);
    map.list("couches", figure.layers, read_map_layer);
    if (const YamlNode* classes = map.find("classes")) read_classes(*classes, figure.classes.emplace(), map.diagnostics());
}

bool is_file_name(std::string_view id) {
    for (const char c : id)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
    return !id.empty();
}

}  // namespace

void read_perimeters(const YamlNode& node, std::string_view key, std::vector<PerimeterKind>& target, Diagnostics& diagnostics) {
    if (!node.is_sequence()) return wrong_type(node, key, tr("a list"), diagnostics);
    for (const YamlNode& item : node.items)
        if (PerimeterKind kind{}; read_named(item, key, kind, PerimeterKind::france, diagnostics)) target.push_back(kind);
}

void read_figure(const YamlNode& node, FigureSpec& figure, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    figure.origin = node.origin;
    const YamlNode* id = map.need("id");
    if (id && read_value(*id, "id", figure.id, diagnostics) && !is_file_name(figure.id))
        wrong_type(*id, "id", tr("made of small letters without accents, digits and hyphens"), diagnostics);
    if (const YamlNode* kind = map.need("type")) read_named(*kind, "type", figure.kind, FigureKind::locator, diagnostics);
    read_words(map, figure);
    map.optional("indicateurs", figure.indicators);
    if (const YamlNode* list = map.find("perimetres")) read_perimeters(*list, "perimetres", figure.perimeters, diagnostics);
    read_options(map, figure);
    read_map_options(map, figure);
    map.finish();
}

}  // namespace portraits
