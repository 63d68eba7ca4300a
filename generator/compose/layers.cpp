#include "compose/layers.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/layer_points.hpp"
#include "compose/prepared_plan.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"

namespace portraits {

namespace {

std::optional<Role> fill_role(const std::string& word) {
    if (word == "ancien") return Role::earlier;
    if (word == "ajoute") return Role::added;
    if (word == "territoire") return Role::territory_fill;
    if (word == "neutre") return Role::other;
    return std::nullopt;
}

Pattern pattern_of(const std::string& word) {
    if (word == "points") return Pattern::dots;
    if (word == "horizontales") return Pattern::horizontal;
    if (word == "verticales") return Pattern::vertical;
    if (word == "obliques") return Pattern::rising;
    if (word == "obliques-inverses") return Pattern::falling;
    if (word == "quadrillage") return Pattern::grid;
    if (word == "croisees") return Pattern::crossed;
    return Pattern::none;
}

/// Places by their values, the highest first; those that have the value of the last one come with it.
std::vector<const Place*> strongest(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec) {
    std::vector<std::pair<double, const Place*>> ranked;
    for (const Place& place : ground.places)
        if (const Value value = maker.findings.value(spec.indicator.value, place.code); value.known()) ranked.emplace_back(value.number, &place);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Place*> first;
    for (const auto& [value, place] : ranked) {
        const bool tied = !first.empty() && value == ranked[first.size() - 1].first;
        if (static_cast<int>(first.size()) >= spec.first && !tied) break;
        first.push_back(place);
    }
    return first;
}

/// The places that a layer of areas or of names is about.
std::vector<const Place*> chosen(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec) {
    if (spec.first > 0) return strongest(maker, ground, spec);
    std::vector<const Place*> places;
    if (spec.codes.empty())
        for (const Place& place : ground.places) places.push_back(&place);
    for (const auto& code : spec.codes)
        if (const Place* place = ground.find(code.value)) places.push_back(place);
        else maker.unknown_code(ground, code);
    return places;
}

std::string areas_label(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec, std::size_t count) {
    std::string label = spec.label;
    if (label.empty() && spec.first > 0)
        label = "valeurs les plus fortes\u00A0: " + short_label(*maker.atlas.indicator(spec.indicator.value));
    if (label.empty()) label = ground.title;
    return typographic(label) + " (" + format_number(static_cast<double>(count), 0) + ")";
}

void add_rows(const std::vector<const Place*>& places, const std::string& label, LayersData& data) {
    Table& table = data.table;
    if (table.columns.empty()) table.columns = {text_column("Nom"), text_column("Couche")};
    if (table.columns.size() != 2) return;  // circles have their own table
    for (const Place* place : places) {
        Table::Row row;
        row.cells = {text_cell(place->name), text_cell(label)};
        table.rows.push_back(std::move(row));
    }
}

void add_areas(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec, LayersData& data) {
    const std::vector<const Place*> places = chosen(maker, ground, spec);
    if (places.empty() && !ground.places.empty()) return;  // an empty list of codes would mean all
    AreaLayer layer;
    layer.layer = ground.layer;
    if (spec.first > 0 || !spec.codes.empty())
        for (const Place* place : places) layer.codes.push_back(place->code);
    layer.label = areas_label(maker, ground, spec, places.size());
    layer.fill = fill_role(spec.fill);
    layer.pattern = pattern_of(spec.pattern);
    const bool bare = !layer.fill && layer.pattern == Pattern::none;
    layer.thin = spec.line == "fin";
    if (layer.thin) layer.line = Role::dot;
    if (spec.line == "plein" || spec.line == "tirets" || (spec.line.empty() && bare)) layer.line = Role::ink;
    layer.dashed = spec.line == "tirets";
    layer.line_width = 1.2;
    std::string words = "Surfaces\u00A0: " + layer.label;
    if (places.size() <= 12 || spec.first > 0) {
        std::vector<std::string> names;
        for (const Place* place : places)
            if (names.size() < 12) names.push_back(place->name);
        words += ", " + std::string(places.size() > names.size() ? "dont " : "") + phrase::listed(names);
    }
    data.words.push_back(words + ".");
    add_rows(places, layer.label, data);
    data.layers.emplace_back(std::move(layer));
}

NameLayer::As style_of(const Ground& ground, const MapLayerSpec& spec) {
    if (spec.style == "petit") return NameLayer::As::small;
    if (spec.style == "courant") return NameLayer::As::plain;
    if (spec.style == "fort" || ground.layer == regions_layer) return NameLayer::As::strong;
    const bool few = ground.layer == departments_layer || ground.layer == members_layer;
    return few ? NameLayer::As::plain : NameLayer::As::small;
}

void add_names(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec, LayersData& data) {
    NameLayer layer;
    layer.layer = ground.layer;
    layer.as = style_of(ground, spec);
    layer.leaders = spec.leaders;
    for (const Place* place : chosen(maker, ground, spec)) layer.names.push_back({place->code, typographic(place->name), place->population});
    data.words.push_back("Noms écrits\u00A0: " + format_number(static_cast<double>(layer.names.size()), 0) + " (" + ground.title + ").");
    data.layers.emplace_back(std::move(layer));
}

}  // namespace

LayersData compose_layers(const PreparedPlan& plan, const FigureSpec& figure, Diagnostics& diagnostics) {
    LayersData data;
    const LayerMaker maker{plan.atlas(), plan.findings(), plan.geography(), plan.plan().about_territories(), diagnostics};
    for (const MapLayerSpec& spec : figure.layers) {
        const bool circles = spec.kind == MapLayerSpec::Kind::circles;
        const std::string name = !spec.layer.value.empty() ? spec.layer.value : circles ? members_layer : territories_layer;
        const Ground ground = ground_of(plan.atlas(), plan.geography(), name);
        const Indicator* indicator = spec.indicator.value.empty() ? nullptr : plan.atlas().indicator(spec.indicator.value);
        if (indicator) data.indicators.push_back(indicator);
        data.used.insert(name);
        data.demonstration = data.demonstration || ground.demonstration || (indicator && indicator->status == Status::demonstration);
        switch (spec.kind) {
            case MapLayerSpec::Kind::circles:
                if (indicator) add_circles(maker, ground, *indicator, spec, data);
                break;
            case MapLayerSpec::Kind::dots:
                if (indicator) add_dots(maker, ground, *indicator, spec, data);
                break;
            case MapLayerSpec::Kind::points: add_points(maker, ground, spec, data); break;
            case MapLayerSpec::Kind::areas: add_areas(maker, ground, spec, data); break;
            case MapLayerSpec::Kind::names: add_names(maker, ground, spec, data); break;
        }
    }
    return data;
}

}  // namespace portraits
