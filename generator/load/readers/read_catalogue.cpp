#include "load/readers/read_catalogue.hpp"

#include "base/messages.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

void read_source(const YamlNode& node, DataSource& source, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    source.origin = node.origin;
    map.required("producteur", source.producer);
    map.optional("produit", source.product);
    map.optional("millesime", source.vintage);
    map.optional("licence", source.licence);
    map.optional("url", source.url);
    if (const YamlNode* date = map.find("extraction"); date && read_value(*date, "extraction", source.extracted, diagnostics))
        if (!is_iso_date(source.extracted)) wrong_type(*date, "extraction", tr("a date such as 2024-01-15"), diagnostics);
    map.choice("statut", source.status, {{"officiel", Status::official}, {"demonstration", Status::demonstration}});
    map.finish();
}

void read_stated(const YamlNode& node, StatedFigure& figure, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    double value = 0, percent = 0;
    if (map.optional("valeur", value)) figure.value = value;
    map.optional("precision", figure.precision);
    map.optional("decimales", figure.decimals);
    map.optional("unite", figure.unit);
    map.optional("source", figure.source);
    map.optional("millesime", figure.vintage);
    map.optional("calcul", figure.computed);
    if (map.optional("ecart_admis", percent)) figure.tolerance = percent / 100;
    map.optional("explication", figure.why);
    map.finish();
}

void read_referentials(const YamlNode& node, Catalogue& catalogue, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    Located<std::string> file;
    if (map.required("entites", file)) catalogue.entities = file;
    if (map.required("departements", file)) catalogue.departments = file;
    if (map.required("regions", file)) catalogue.regions = file;
    if (map.optional("communes", file)) catalogue.communes = file;
    map.optional("perimetres", catalogue.place_sources.perimeters);
    map.optional("membres", catalogue.place_sources.members);
    map.optional("millesime", catalogue.place_sources.vintage);
    map.finish();
}

}  // namespace

Catalogue read_catalogue(const std::string& file, Diagnostics& diagnostics) {
    Catalogue catalogue;
    const auto root = read_yaml(file, diagnostics);
    if (!root) return catalogue;
    MapReader map(*root, diagnostics);
    map.entries("sources", [&](const Located<std::string>& code, const YamlNode& node) {
        DataSource& source = catalogue.sources[code.value];
        source.code = code.value;
        read_source(node, source, diagnostics);
        source.origin = code.origin;
    });
    map.entries("indicateurs", [&](const Located<std::string>& code, const YamlNode& node) {
        if (!catalogue.indicators.contains(code.value)) catalogue.order.push_back(code.value);
        Indicator& indicator = catalogue.indicators[code.value];
        indicator.code = code.value;
        indicator.origin = code.origin;
        read_indicator(node, indicator, catalogue, diagnostics);
    });
    map.entries("chiffres", [&](const Located<std::string>& name, const YamlNode& node) {
        StatedFigure& figure = catalogue.stated[name.value];
        figure.name = name.value;
        figure.origin = name.origin;
        read_stated(node, figure, diagnostics);
    });
    if (const YamlNode* node = map.need("referentiels")) read_referentials(*node, catalogue, diagnostics);
    map.finish();
    return catalogue;
}

}  // namespace portraits
