#include "load/readers/read_highlights.hpp"

#include "base/messages.hpp"
#include "load/readers/read_plan.hpp"

namespace portraits {

namespace {

/// A figure is an indicator's value, or any phrase.
void read_counter(const YamlNode& node, CounterSpec& counter, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    if (!map.optional("valeur", counter.value)) map.required("indicateur", counter.indicator);
    map.optional("libelle", counter.label);
    map.finish();
}

void read_percentage(const YamlNode& node, CounterSpec& counter, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("valeur", counter.value);
    map.required("libelle", counter.label);
    map.finish();
}

void read_factor(const YamlNode& node, FactorsSpec::Item& item, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.optional("icone", item.icon);
    map.optional("titre", item.title);
    map.required("texte", item.text);
    map.finish();
}

void read_whole(const YamlNode& node, WholesSpec::Item& item, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.optional("icone", item.icon);
    map.required("valeur", item.value);
    map.required("libelle", item.label);
    map.optional("tout_libelle", item.whole);
    map.required("part", item.part);
    map.optional("avant", item.before);
    map.optional("ligne", item.line);
    map.finish();
}

}  // namespace

AnySpec read_counters(MapReader& block) {
    CountersSpec counters;
    block.list("compteurs", counters.counters, read_counter);
    return counters;
}

AnySpec read_percentages(MapReader& block) {
    CountersSpec counters;
    counters.large = true;
    block.list("pourcentages", counters.counters, read_percentage);
    return counters;
}

AnySpec read_factors(MapReader& block) {
    FactorsSpec factors;
    block.list("facteurs", factors.items, read_factor);
    block.choice("icones", factors.beside, {{"dessus", false}, {"gauche", true}});
    return factors;
}

AnySpec read_wholes(MapReader& block) {
    WholesSpec wholes;
    block.list("parts", wholes.items, read_whole);
    block.optional("libelle_part", wholes.share_label);
    if (const YamlNode* node = block.find("legende")) {
        MapReader map(*node, block.diagnostics());
        map.optional("avant", wholes.earlier);
        map.optional("ajoute", wholes.added);
        map.optional("part", wholes.unsplit);
        map.optional("reste", wholes.rest);
        map.finish();
    }
    block.optional("note", wholes.note);
    block.optional("sources", wholes.sources);
    return wholes;
}

AnySpec read_text_columns(MapReader& block) {
    TextColumnsSpec text;
    const YamlNode* node = block.find("colonnes");
    if (!node) return text;
    MapReader map(*node, block.diagnostics());
    const YamlNode* count = map.find("nombre");
    if (count && read_value(*count, "nombre", text.count, block.diagnostics()) && (text.count < 2 || text.count > 3))
        wrong_type(*count, "nombre", tr("2 or 3"), block.diagnostics());
    text.body.emplace_back().span = 12;
    map.required_list("blocs", text.body.front().blocks, read_block);
    map.finish();
    return text;
}

AnySpec read_quotation(MapReader& block) {
    QuotationSpec quotation;
    const YamlNode* node = block.find("citation");
    if (!node) return quotation;
    MapReader map(*node, block.diagnostics());
    map.required("texte", quotation.text);
    map.optional("auteur", quotation.author);
    map.optional("fonction", quotation.role);
    map.finish();
    return quotation;
}

AnySpec read_contact(MapReader& block) {
    ContactSpec contact;
    const YamlNode* node = block.find("contact");
    if (!node) return contact;
    MapReader map(*node, block.diagnostics());
    map.optional("nom", contact.name);
    map.optional("adresse", contact.address);
    map.optional("courriel", contact.mail);
    map.optional("telephone", contact.phone);
    map.optional("lien", contact.link);
    map.finish();
    return contact;
}

AnySpec read_panel(MapReader& block) {
    PanelSpec panel;
    const YamlNode* node = block.find("encadre");
    if (!node) return panel;
    if (!node->is_map()) {
        block.list("encadre", panel.columns, read_column);
        return panel;
    }
    MapReader map(*node, block.diagnostics());
    ColumnSpec column;
    column.span = 12;
    HeadingSpec title{3, {}};
    if (map.optional("titre", title.text)) {
        column.blocks.emplace_back();
        column.blocks.back().spec = std::move(title);
        column.blocks.back().origin = node->origin;
    }
    std::vector<BlockSpec> blocks;
    map.required_list("blocs", blocks, read_block);
    for (BlockSpec& one : blocks) column.blocks.push_back(std::move(one));
    map.finish();
    panel.columns.push_back(std::move(column));
    return panel;
}

}  // namespace portraits
