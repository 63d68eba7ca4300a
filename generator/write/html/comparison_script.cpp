#include "write/html/comparison_script.hpp"

#include <functional>

#include <nlohmann/json.hpp>

namespace portraits {

namespace {

using Json = nlohmann::ordered_json;

Json each(const std::vector<Comparison::Entry>& entries, const std::function<Json(const Comparison::Entry&)>& part) {
    Json list = Json::array();
    for (const auto& entry : entries) list.push_back(part(entry));
    return list;
}

void set_entries(Json& target, const std::vector<Comparison::Entry>& entries) {
    target["textes"] = each(entries, [](const auto& entry) { return Json(entry.text); });
    target["valeurs"] = each(entries, [](const auto& entry) { return entry.value ? Json(*entry.value) : Json(nullptr); });
}

Json to_json(const Comparison::Indicator& one) {
    Json made = {{"code", one.code}, {"libelle", one.label}, {"unite", one.unit}, {"annee", one.year}, {"theme", one.theme}, {"page", one.page}};
    if (!one.median.empty()) made["mediane"] = one.median;
    if (one.demonstration) made["demonstration"] = true;
    return made;
}

Json to_json(const Comparison::Reference& one) {
    Json made = {{"code", one.code}, {"nom", one.name}};
    set_entries(made, one.entries);
    return made;
}

Json to_json(const Comparison::Territory& one) {
    Json made = {{"id", one.id}, {"nom", one.name}, {"page", one.page}, {"region", one.region}};
    set_entries(made, one.entries);
    made["rangs"] = each(one.entries, [](const auto& entry) { return Json(entry.standing); });
    return made;
}

template <class List> Json all_of(const List& list) {
    Json made = Json::array();
    for (const auto& one : list) made.push_back(to_json(one));
    return made;
}

}  // namespace

std::string comparison_json(const Comparison& comparison) {
    Json made = {{"titre", comparison.title}, {"edition", comparison.edition}, {"date", comparison.date}, {"licence", comparison.licence}};
    made["signes"] = comparison.signs;
    made["indicateurs"] = all_of(comparison.indicators);
    made["territoires"] = all_of(comparison.territories);
    made["regions"] = all_of(comparison.regions);
    made["ensemble"] = to_json(comparison.all);
    made["france"] = to_json(comparison.france);
    return made.dump();
}

std::string comparison_script(const Comparison& comparison) { return "portraits.take(\"territoires\"," + comparison_json(comparison) + ");\n"; }

}  // namespace portraits
