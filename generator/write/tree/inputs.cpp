#include "write/tree/inputs.hpp"

#include <nlohmann/json.hpp>

namespace portraits {

namespace {

using Json = nlohmann::ordered_json;

/// Indicators read for the same perimeters share a line: a portrait has some ten of them.
Json values_json(const std::map<std::string, std::vector<std::string>>& values) {
    std::map<std::vector<std::string>, std::vector<std::string>> by_places;
    for (const auto& [indicator, places] : values) by_places[places].push_back(indicator);
    Json lines = Json::array();
    for (const auto& [places, indicators] : by_places) lines.push_back({{"indicateurs", indicators}, {"lieux", places}});
    return lines;
}

Json json_of(const OutputInputs& inputs) {
    Json made = Json::object();
    if (!inputs.files.empty()) made["fichiers"] = inputs.files;
    if (!inputs.plan.empty()) made["document"] = inputs.plan;
    made["territoires"] = inputs.territories;
    made["valeurs"] = values_json(inputs.values);
    return made;
}

}  // namespace

std::string inputs_text(const OutputInputs& inputs) { return json_of(inputs).dump() + "\n"; }

std::string inputs_text(const CommonInputs& common, const OutputInputs& site) {
    Json documents = Json::object();
    for (const auto& [name, inputs] : common.plans) documents[name] = json_of(inputs);
    const Json made = {{"fichiers", common.files}, {"tables", common.tables},  {"calculs", common.computed},
                       {"parties", common.parts},  {"documents", documents}, {"site", json_of(site)}};
    return made.dump() + "\n";
}

}  // namespace portraits
