#include <array>

#include "base/messages.hpp"
#include "load/readers/read_highlights.hpp"
#include "load/readers/read_plan.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

using Spec = AnySpec;

void read_tile(const YamlNode& node, TileSpec& tile, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    tile.origin = node.origin;
    map.required("indicateur", tile.indicator);
    map.optional("annee", tile.year);
    map.optional("libelle", tile.label);
    map.optional("ligne", tile.line);
    map.optional("libelle_compare", tile.compared_label);
    map.optional("compare", tile.compared);
    if (const YamlNode* list = map.find("perimetres")) read_perimeters(*list, "perimetres", tile.perimeters, diagnostics);
    map.finish();
}

void read_definition(const YamlNode& node, DefinitionsSpec::Item& item, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("terme", item.term);
    map.required("texte", item.text);
    map.finish();
}

Spec read_image(MapReader& block) {
    ImageSpec image;
    const YamlNode* node = block.find("image");
    if (!node) return image;
    MapReader map(*node, block.diagnostics());
    map.required("fichier", image.file);
    map.required("alternative", image.alternative);
    map.required("credit", image.credit);
    map.finish();
    return image;
}

Spec read_tiles(MapReader& block) {
    TilesSpec tiles;
    block.list("tuiles", tiles.tiles, read_tile);
    block.optional("note", tiles.note);
    return tiles;
}

Spec read_row(MapReader& block) {
    RowSpec row;
    block.list("ligne", row.columns, read_column);
    block.choice("aligne", row.align, {{"haut", RowAlign::top}, {"milieu", RowAlign::middle}, {"bas", RowAlign::bottom}});
    return row;
}

Spec read_figure_block(MapReader& block) {
    FigureSpec figure;
    if (const YamlNode* node = block.find("figure")) read_figure(*node, figure, block.diagnostics());
    return figure;
}

template <TextSpec::As as> Spec read_text(MapReader& block) {
    TextSpec text{as, {}};
    block.optional(as == TextSpec::As::body ? "texte" : as == TextSpec::As::lead ? "chapeau" : "note", text.text);
    return text;
}

Spec read_heading(MapReader& block) {
    HeadingSpec heading;
    block.optional("titre", heading.text);
    block.optional("niveau", heading.level);
    return heading;
}

Spec read_list_block(MapReader& block) {
    ListSpec list;
    block.optional("liste", list.items);
    return list;
}

Spec read_definitions(MapReader& block) {
    DefinitionsSpec definitions;
    block.list("definitions", definitions.items, read_definition);
    block.optional("colonnes", definitions.columns);
    return definitions;
}

/// Lists that are set in columns on paper.
template <class Listed> Spec read_columns(MapReader& block, const char* key) {
    Listed listed;
    const YamlNode* node = block.find(key);
    if (!node) return listed;
    MapReader map(*node, block.diagnostics());
    const YamlNode* columns = map.find("colonnes");
    if (columns && read_value(*columns, "colonnes", listed.columns, block.diagnostics()) && (listed.columns < 1 || listed.columns > 6)) {
        wrong_type(*columns, "colonnes", tr("a number of columns from 1 to 6"), block.diagnostics());
        listed.columns = 1;
    }
    map.finish();
    return listed;
}

Spec read_index(MapReader& block) { return read_columns<TerritoryIndexSpec>(block, "index_territoires"); }
Spec read_contents(MapReader& block) { return read_columns<ContentsSpec>(block, "sommaire"); }
Spec read_figure_list(MapReader& block) {
    Spec spec = read_columns<ContentsSpec>(block, "liste_des_figures");
    std::get<ContentsSpec>(spec).figures = true;
    return spec;
}

template <class Empty> Spec read_empty(MapReader&) { return Empty{}; }

struct BlockKind {
    const char* key;
    Spec (*read)(MapReader&);
};

// A block is known by its key; “colonnes”, “sources” and “note” come after what they also go with.
constexpr std::array<BlockKind, 25> kinds = {{
    {"tuiles", read_tiles},
    {"ligne", read_row},
    {"figure", read_figure_block},
    {"image", read_image},
    {"compteurs", read_counters},
    {"pourcentages", read_percentages},
    {"facteurs", read_factors},
    {"parts", read_wholes},
    {"citation", read_quotation},
    {"contact", read_contact},
    {"texte", read_text<TextSpec::As::body>},
    {"chapeau", read_text<TextSpec::As::lead>},
    {"titre", read_heading},
    {"liste", read_list_block},
    {"definitions", read_definitions},
    {"colonnes", read_text_columns},
    {"sources", read_empty<SourcesTableSpec>},
    {"signes", read_empty<SignsSpec>},
    {"personnes", read_empty<PeopleSpec>},
    {"encadre", read_panel},
    {"saut_de_page", read_empty<PageBreakSpec>},
    {"index_territoires", read_index},
    {"sommaire", read_contents},
    {"liste_des_figures", read_figure_list},
    {"note", read_text<TextSpec::As::note>},
}};

const BlockKind* kind_of(const YamlNode& node) {
    for (const BlockKind& kind : kinds)
        if (node.find(kind.key)) return &kind;
    return nullptr;
}

void unknown_block(const YamlNode& node, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    std::string all;
    for (const BlockKind& kind : kinds) names.emplace_back(kind.key), all += (all.empty() ? "" : ", ") + names.back();
    const Located<std::string> first = node.keys.empty() ? Located<std::string>{"", node.origin} : node.keys.front();
    std::string help = did_you_mean(first.value, names);
    diagnostics.error("block-unknown", first.origin, message("unknown block “{}”", first.value),
                      help.empty() ? message("possible blocks: {}", all) : std::move(help));
}

}  // namespace

void read_column(const YamlNode& node, ColumnSpec& column, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    const YamlNode* width = map.find("largeur");
    if (width && read_value(*width, "largeur", column.span, diagnostics) && (column.span < 1 || column.span > 12))
        wrong_type(*width, "largeur", tr("a number of columns from 1 to 12"), diagnostics);
    map.required_list("blocs", column.blocks, read_block);
    map.finish();
}

void read_block(const YamlNode& node, BlockSpec& block, Diagnostics& diagnostics) {
    block.origin = node.origin;
    MapReader map(node, diagnostics);
    if (!node.is_map()) return;
    const BlockKind* kind = kind_of(node);
    if (!kind) return unknown_block(node, diagnostics);
    map.find(kind->key);
    block.spec = kind->read(map);
    map.optional("si", block.when);
    map.optional("ensemble", block.together);
    map.choice("media", block.only_in, {{"papier", std::string("papier")}, {"web", std::string("web")}});
    map.finish();
}

}  // namespace portraits
