#include <charconv>

#include "base/messages.hpp"
#include "load/readers/read_catalogue.hpp"
#include "load/readers/read_controls.hpp"
#include "load/yaml/map_reader.hpp"
#include "model/map_layer.hpp"

namespace portraits {

namespace {

// {rapport: [numerateur, denominateur], facteur: 100} or {evolution: {de: …, annees: [2018, 2023]}}
void read_made_of(const YamlNode& node, Aggregation& aggregation, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    std::vector<std::string> parts;
    if (const YamlNode* ratio = map.find("rapport"); ratio && read_value(*ratio, "rapport", parts, diagnostics)) {
        aggregation.kind = Aggregation::Kind::ratio;
        if (parts.size() == 2) aggregation = {Aggregation::Kind::ratio, parts[0], parts[1], 1, 0, 0};
        else wrong_type(*ratio, "rapport", tr("[numerator, denominator], two codes of indicators"), diagnostics);
    }
    map.optional("facteur", aggregation.factor);
    if (const YamlNode* evolution = map.find("evolution")) {
        aggregation.kind = Aggregation::Kind::evolution;
        MapReader inner(*evolution, diagnostics);
        inner.required("de", aggregation.numerator);
        std::vector<int> years;
        const YamlNode* node_of_years = inner.need("annees");
        if (node_of_years && read_value(*node_of_years, "annees", years, diagnostics)) {
            if (years.size() == 2) aggregation.from_year = years[0], aggregation.to_year = years[1];
            else wrong_type(*node_of_years, "annees", tr("[first year, last year]"), diagnostics);
        }
        inner.finish();
    }
    map.finish();
}

void read_aggregation(MapReader& map, Aggregation& aggregation, Diagnostics& diagnostics) {
    const YamlNode* node = map.need("agregation");
    if (!node) return;
    if (node->is_map()) return read_made_of(*node, aggregation, diagnostics);
    if (node->text == "somme") aggregation.kind = Aggregation::Kind::sum;
    else if (node->text == "region_principale") aggregation.kind = Aggregation::Kind::main_region;
    else if (node->text != "aucune")
        unknown_choice(*node, "agregation", {"somme", "aucune", "region_principale", "{rapport: [numerateur, denominateur]}", "{evolution: {de: indicateur, annees: [2018, 2023]}}"},
                       diagnostics);
}

void read_categories(MapReader& map, Indicator& indicator, Diagnostics& diagnostics) {
    map.entries("modalites", [&](const Located<std::string>& code, const YamlNode& node) {
        indicator.categories.push_back(code.value);
        std::string& label = indicator.category_labels[code.value];
        if (node.is_scalar()) {
            label = node.text;
            return;
        }
        MapReader labels(node, diagnostics);
        labels.required("libelle", label);
        std::string short_label;
        if (labels.optional("court", short_label)) indicator.category_short_labels[code.value] = short_label;
        labels.finish();
    });
}

void read_range(MapReader& map, Indicator& indicator, Diagnostics& diagnostics) {
    std::vector<double> range;
    const YamlNode* node = map.find("bornes");
    if (!node || !read_value(*node, "bornes", range, diagnostics)) return;
    if (range.size() != 2 || range[0] > range[1]) return wrong_type(*node, "bornes", tr("[least, greatest]"), diagnostics);
    indicator.minimum = range[0];
    indicator.maximum = range[1];
}

// {seuil: 3, effectif: etablissements, dominance: {indicateur: part_du_premier, seuil: 85}}
void read_secret(MapReader& map, SecretRule& rule, Diagnostics& diagnostics) {
    const YamlNode* node = map.find("secret");
    if (!node) return;
    MapReader inner(*node, diagnostics);
    if (inner.optional("seuil", rule.threshold) && rule.threshold <= 1) wrong_type(*inner.find("seuil"), "seuil", tr("a number above 1"), diagnostics);
    if (inner.optional("effectif", rule.units)) inner.need("seuil");
    if (const YamlNode* dominance = inner.find("dominance")) {
        MapReader share(*dominance, diagnostics);
        share.required("indicateur", rule.largest);
        share.required("seuil", rule.largest_share);
        share.finish();
    }
    if (!rule.declared()) inner.need("seuil");
    inner.finish();
}

void read_year_column(MapReader& map, TableSpec& table) {
    const YamlNode* node = map.find("annee");
    if (!node || !node->is_scalar()) return;
    int year = 0;  // "annee: 2020" is the year of the whole table, "annee: an" the name of a column
    const auto [end, error] = std::from_chars(node->text.data(), node->text.data() + node->text.size(), year);
    if (error == std::errc() && end == node->text.data() + node->text.size() && year > 1000) table.constant_year = year;
    else table.year = {node->text, node->origin};
}

void read_columns(const YamlNode& node, TableSpec& table, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("perimetre", table.perimeter);
    read_year_column(map, table);
    map.optional("modalite", table.category);
    map.optional("secret", table.secret);
    if (const YamlNode* wide = map.find("valeurs")) {
        if (!wide->is_map()) wrong_type(*wide, "valeurs", tr("a group of keys"), diagnostics);
        for (std::size_t i = 0; i < wide->keys.size(); ++i) {
            Located<std::string> column;
            if (read_value(wide->items[i], wide->keys[i].value, column, diagnostics)) table.wide.emplace_back(wide->keys[i], column);
        }
        map.find("valeur");
    } else {
        map.required("valeur", table.value);
    }
    map.finish();
}

void read_table(MapReader& map, const Indicator& indicator, Catalogue& catalogue, Diagnostics& diagnostics) {
    TableSpec table;
    const bool named = map.optional("table", table.file);
    map.optional("feuille", table.sheet);
    read_year_column(map, table);
    const YamlNode* columns = named ? map.need("colonnes") : map.find("colonnes");
    if (columns) read_columns(*columns, table, diagnostics);
    const auto kind = indicator.aggregation.kind;
    const bool computed = kind == Aggregation::Kind::ratio || kind == Aggregation::Kind::evolution || kind == Aggregation::Kind::main_region;
    if (named) catalogue.tables[indicator.code] = std::move(table);
    else if (!computed)
        diagnostics.error("table-missing", indicator.origin, message("the indicator “{}” has no table", indicator.code),
                          tr("add “table: name.csv”, or say how it is computed with “agregation: {rapport: […]}”"));
}

void read_descriptions(MapReader& map, Indicator& indicator) {
    map.required("libelle", indicator.label);
    map.optional("libelle_court", indicator.short_label);
    map.optional("unite", indicator.unit);
    map.optional("unite_singulier", indicator.unit_one);
    map.choice("genre", indicator.feminine, {{"masculin", false}, {"feminin", true}});
    map.optional("decimales", indicator.decimals);
    map.optional("sources", indicator.sources);
    map.optional("millesime", indicator.vintage);
    map.optional("geographie", indicator.geography_year);
    map.optional("champ", indicator.scope);
    map.optional("definition", indicator.definition);
    map.optional("theme", indicator.theme);
    map.optional("total", indicator.total);
    map.optional("recoupe", indicator.cross_check);
    map.choice("statut", indicator.status, {{"officiel", Status::official}, {"demonstration", Status::demonstration}});
    map.choice("sens", indicator.direction,
               {{"neutre", Direction::neutral}, {"favorable", Direction::higher_is_better}, {"defavorable", Direction::lower_is_better}});
    map.choice("nature", indicator.categorical, {{"nombre", false}, {"categorie", true}});
    map.optional("seuil_proche", indicator.close_threshold);
    map.optional("lieux", indicator.places);
    if (indicator.places == territories_layer) indicator.places.clear();
}

}  // namespace

void read_indicator(const YamlNode& node, Indicator& indicator, Catalogue& catalogue, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    indicator.origins = map.origins();
    read_descriptions(map, indicator);
    read_aggregation(map, indicator.aggregation, diagnostics);
    read_categories(map, indicator, diagnostics);
    read_range(map, indicator, diagnostics);
    read_control_spec(map, indicator.controls, diagnostics);
    read_secret(map, indicator.secret, diagnostics);
    read_table(map, indicator, catalogue, diagnostics);
    map.finish();
}

}  // namespace portraits
