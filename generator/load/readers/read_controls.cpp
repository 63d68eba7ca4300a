#include "load/readers/read_controls.hpp"

#include <filesystem>

#include "base/messages.hpp"

namespace portraits {

namespace {

template <class Number> void read_threshold(MapReader& map, const char* key, std::optional<Number>& target, Diagnostics& diagnostics) {
    Number number{};
    const YamlNode* node = map.find(key);
    if (!node || !read_value(*node, key, number, diagnostics)) return;
    if (number < 0) return wrong_type(*node, key, tr("a number, 0 or more"), diagnostics);
    target = number;
}

void read_signature(MapReader& map, Acceptance& acceptance, Diagnostics& diagnostics) {
    map.required("raison", acceptance.reason);
    map.required("signe_par", acceptance.signed_by);
    const YamlNode* date = map.need("date");
    if (date && read_value(*date, "date", acceptance.date, diagnostics) && !is_iso_date(acceptance.date))
        wrong_type(*date, "date", tr("a date such as 2024-01-15"), diagnostics);
}

void read_acceptance(const YamlNode& node, Acceptance& acceptance, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    acceptance.origin = map.origin();
    map.required("controle", acceptance.control);
    map.optional("indicateur", acceptance.indicator);
    map.optional("perimetre", acceptance.perimeter);
    map.optional("annee", acceptance.year);
    double value = 0;
    if (map.optional("valeur", value)) acceptance.value = value;
    read_signature(map, acceptance, diagnostics);
    map.finish();
}

}  // namespace

void read_control_spec(MapReader& map, ControlSpec& controls, Diagnostics& diagnostics) {
    const YamlNode* node = map.find("controles");
    if (!node) return;
    MapReader inner(*node, diagnostics);
    read_threshold(inner, "ecart", controls.spread, diagnostics);
    read_threshold(inner, "evolution", controls.change, diagnostics);
    read_threshold(inner, "somme", controls.difference, diagnostics);
    read_threshold(inner, "anciennete", controls.age, diagnostics);
    read_threshold(inner, "texte", controls.text_length, diagnostics);
    inner.finish();
}

std::vector<Acceptance> read_acceptances(const std::string& file, Diagnostics& diagnostics) {
    std::vector<Acceptance> acceptances;
    if (!std::filesystem::exists(file)) return acceptances;
    const auto root = read_yaml(file, diagnostics);
    if (!root) return acceptances;
    MapReader map(*root, diagnostics);
    map.list("valeurs_admises", acceptances, read_acceptance);
    map.finish();
    return acceptances;
}

}  // namespace portraits
