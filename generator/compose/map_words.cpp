#include "compose/map_words.hpp"

#include <algorithm>
#include <map>

#include "base/french.hpp"
#include "compose/members.hpp"
#include "compose/region_names.hpp"
#include "compose/show.hpp"
#include "compose/words.hpp"

namespace portraits {

namespace {

/// " ; donnée non disponible 3 ; secret statistique 1": how many of these codes each reason leaves without value.
template <class Why> std::string missing_in_words(const std::vector<std::string>& codes, Why why) {
    std::map<Missing, int> counts;
    for (const std::string& code : codes) ++counts[why(code)];
    std::string text;
    for (const auto& [missing, count] : counts)
        if (missing != Missing::none) text += "\u202F; " + std::string(meaning_of(missing)) + " " + std::to_string(count);
    return text;
}

}  // namespace

std::string class_in_words(const ClassedFill& fill, std::size_t at) {
    return fill.limit_labels[at] + " à " + fill.limit_labels[at + 1] + (fill.unit == "%" ? "\u00A0%" : "");
}

std::string extremes_in_words(const FigureContext& c, const NationalData& data, const std::vector<std::string>& codes) {
    std::vector<std::pair<double, std::string>> known;
    for (const std::string& code : codes)
        if (const Value v = c.value(code, c.year()); v.known()) known.emplace_back(v.number, code);
    if (known.empty()) return {};
    const auto [low, high] = std::minmax_element(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto said = [&](const std::string& code) { return data.values.at(code).text + " (" + data.ground.places[data.place_of.at(code)].name + ")"; };
    return " De " + said(low->second) + " à " + said(high->second) + ".";
}

std::string references_in_words(const FigureContext& c) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const PerimeterKind kind : {PerimeterKind::all_territories, PerimeterKind::france}) {
        const PerimeterView p = view_of(kind, c.atlas(), c.subject());
        if (const Value v = c.value(p.key, c.year()); v.known()) values.emplace_back(p.label, with_unit(c, v));
    }
    return values.empty() ? std::string() : " " + values_in_words(values) + ".";
}

std::string classes_in_words(const Ground& ground, const ClassedFill& fill, const std::vector<std::string>& codes) {
    std::string text;
    for (std::size_t i = 0; i < fill.counts.size(); ++i)
        text += (text.empty() ? "" : "\u202F; ") + class_in_words(fill, i) + ", " + std::to_string(fill.counts[i]);
    const std::string missing = missing_in_words(codes, [&](const std::string& code) { return fill.values.at(code).value.missing; });
    return text.empty() ? text : " Nombre de " + ground.title + " par classe\u00A0: " + text + missing + ".";
}

std::string categories_in_words(const Ground& ground, const CategoryFill& fill, const std::vector<std::string>& codes) {
    std::string counts;
    for (const auto& item : fill.items)
        if (item.count > 0) counts += (counts.empty() ? "" : "\u202F; ") + item.label + " " + std::to_string(item.count);
    const auto why = [&](const std::string& code) {
        const auto found = fill.missing.find(code);
        return found == fill.missing.end() ? Missing::none : found->second;
    };
    return " Nombre de " + ground.title + "\u00A0: " + counts + missing_in_words(codes, why) + ".";
}

std::string place_on_map(const FigureContext& c, const std::vector<std::string>& territories) {
    const bool around = c.spec.kind == FigureKind::neighbour_map, region = c.spec.kind == FigureKind::region_map || around;
    const std::string where = around ? "des alentours " + c.territory().forms.de : region ? region_with_de(c.atlas().region(c.region()).name) : std::string("de France");
    std::vector<std::string> others;
    for (const std::string& id : territories)
        if (!c.about() || id != c.about()->id) others.push_back(c.atlas().territory(id)->name());
    const std::string number = number_in_words(static_cast<int>(territories.size()));
    if (!c.about()) {
        const std::string text = "Carte " + where + "\u00A0: " + number + (territories.size() < 2 ? " territoire d’industrie" : " territoires d’industrie");
        return text + (region && !others.empty() ? ", " + phrase::listed(others) : std::string()) + ".";
    }
    std::string text = "Carte " + where + "\u00A0: " + c.territory().name() + " en évidence";
    if (others.empty()) return text + ", seul territoire d’industrie.";
    text += " parmi " + number + " territoires d’industrie";
    return text + (region ? ". Les autres\u00A0: " + phrase::listed(others) : std::string()) + ".";
}

std::string members_in_words(const FigureContext& c, const char* shape, const std::vector<const Entity*>& members) {
    std::vector<std::pair<std::string, std::string>> words;
    for (const Entity* member : members) words.emplace_back(member->short_name(), format_number(member->population, 0) + " habitants");
    std::vector<std::string> departments;
    for (const std::string& code : c.territory().departments) departments.push_back(c.atlas().department(code).name);
    std::string text = std::string(shape) + " des membres " + c.territory().forms.de;
    if (const std::string where = phrase::listed(departments); where != c.territory().name()) text += " (" + where + ")";
    text += "\u00A0: " + values_in_words(words) + ".";
    if (members.size() > 1) text += " Ensemble\u00A0: " + format_number(members_population(c.atlas(), c.territory()), 0) + " habitants.";
    return text;
}

void add_layers(const FigureContext& c, MapDrawing& map, Drawn& drawn) {
    const LayersData* data = c.plan.layers(c.spec);
    if (!data) return;
    map.layers = data->layers;
    for (const std::string& words : data->words) drawn.alternative += " " + words;
    drawn.remarks.insert(drawn.remarks.end(), data->remarks.begin(), data->remarks.end());
    for (const Missing why : data->signs) note_sign(drawn, why);
    if (!c.indicator && !data->table.rows.empty()) drawn.table = data->table;
}

}  // namespace portraits
