#include <algorithm>

#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

bool is_built_in(const std::string& layer) {
    return layer == territories_layer || layer == departments_layer || layer == regions_layer || layer == members_layer;
}

bool is_map(FigureKind kind) {
    return kind == FigureKind::choropleth || kind == FigureKind::category_map || kind == FigureKind::map || kind == FigureKind::region_map ||
           kind == FigureKind::neighbour_map || kind == FigureKind::local_map || kind == FigureKind::locator;
}

/// Maps that look at one territory or at one region.
bool has_subject(FigureKind kind) {
    return kind == FigureKind::region_map || kind == FigureKind::neighbour_map || kind == FigureKind::local_map || kind == FigureKind::locator;
}

std::set<std::string> codes_of(const Sources& sources, const std::string& layer) {
    std::set<std::string> codes;
    if (layer == territories_layer)
        for (const auto& territory : sources.territories) codes.insert(territory.id);
    if (layer == departments_layer)
        for (const auto& [code, unused] : sources.departments) codes.insert(code);
    if (layer == regions_layer)
        for (const auto& [code, unused] : sources.regions) codes.insert(code);
    if (layer == members_layer)
        for (const auto& [code, unused] : sources.entities) codes.insert(code);
    return codes;
}

class MapChecker {
public:
    MapChecker(const Sources& sources, const FigureSpec& figure, Diagnostics& diagnostics)
        : sources_(sources), figure_(figure), diagnostics_(diagnostics) {}

    void check(About about) {
        if (!figure_.ground.value.empty()) check_layer(sources_, figure_.ground, LayerUse::areas, diagnostics_);
        if (figure_.kind == FigureKind::neighbour_map && !figure_.ground.value.empty() && figure_.ground.value != territories_layer)
            error("layer-mismatch", figure_.ground.origin, message("a map of neighbours paints territories, not “{}”", figure_.ground.value), {});
        check_subject(about);
        for (const auto& layer : figure_.layers) check_map_layer(layer);
        const Indicator* shown = figure_.indicators.empty() ? nullptr : indicator(figure_.indicators.front().value);
        if (!shown || !is_map(figure_.kind)) return;
        check_count(*shown);
        const bool regions = shown->aggregation.kind == Aggregation::Kind::main_region;  // neighbours differ, and names tell them
        if (shown->categorical && !regions && shown->categories.size() > most_categories)
            error("too-many-categories", figure_.origin, message("“{}” has {} categories: a map shows {} at most", shown->code, shown->categories.size(), most_categories),
                  tr("group some of them in the catalogue (“modalites”)"));
    }

private:
    static constexpr std::size_t most_categories = 12;

    const Indicator* indicator(const std::string& code) const {
        const auto found = sources_.indicators.find(code);
        return found == sources_.indicators.end() ? nullptr : &found->second;
    }
    void error(const char* code, const Origin& origin, std::string text, std::string help) {
        diagnostics_.error(code, origin, std::move(text), std::move(help));
    }

    // A count paints large areas dark because they are large: circles show it, or a ratio.
    void check_count(const Indicator& shown) {
        const bool painted = figure_.kind == FigureKind::choropleth || figure_.kind == FigureKind::region_map || figure_.kind == FigureKind::neighbour_map;
        const bool count = shown.aggregation.kind == Aggregation::Kind::sum && !shown.categorical && !shown.is_percentage();
        if (painted && count && !figure_.count_allowed)
            error("count-in-choropleth", figure_.indicators.front().origin, message("“{}” is a count: painted areas would show their size", shown.code),
                  tr("show it with “couches: [{cercles: {…}}]”, or a ratio; “comptage: oui” paints it all the same"));
    }

    void check_subject(About about) {
        check_named(figure_.about_territory, "territory-unknown", codes_of(sources_, territories_layer), tr("unknown territory “{}”"));
        check_named(figure_.about_region, "region-unknown", codes_of(sources_, regions_layer), tr("unknown region “{}”"));
        const bool territory = !figure_.about_territory.value.empty(), region = !figure_.about_region.value.empty();
        const Origin& origin = territory ? figure_.about_territory.origin : figure_.about_region.origin;
        if ((territory || region) && (about == About::territory || !has_subject(figure_.kind)))
            return error("subject-refused", origin, message("the figure “{}” cannot be given another subject", figure_.id),
                         tr("“territoire” and “region” are for region, local and locator maps of a document about no territory"));
        if (about == About::territory || !has_subject(figure_.kind)) return;
        if (figure_.kind == FigureKind::region_map && about == About::nothing && !territory && !region)
            error("subject-missing", figure_.origin, message("the map “{}” does not say its region", figure_.id), tr("add “region: \"27\"”, or “territoire: ti-2703”"));
        if (figure_.kind != FigureKind::region_map && !territory)
            error("subject-missing", figure_.origin, message("the map “{}” does not say its territory", figure_.id), tr("add “territoire: ti-2703”"));
    }

    void check_named(const Located<std::string>& named, const char* code, const std::set<std::string>& known, const char* text) {
        if (named.value.empty() || known.contains(named.value)) return;
        error(code, named.origin, message(text, named.value), did_you_mean(named.value, {known.begin(), known.end()}));
    }

    void check_map_layer(const MapLayerSpec& layer) {
        Located<std::string> on = layer.layer;
        if (on.value.empty()) on = {layer.kind == MapLayerSpec::Kind::circles ? members_layer : territories_layer, layer.origin};
        const LayerUse use = layer.kind == MapLayerSpec::Kind::points ? LayerUse::points
                             : layer.kind == MapLayerSpec::Kind::areas ? LayerUse::areas
                                                                       : LayerUse::either;
        if (!layer.indicator.value.empty() && check_indicator(sources_, layer.indicator.value, layer.indicator.origin, diagnostics_))
            check_places(sources_, layer.indicator, on.value, diagnostics_);
        if (!check_layer(sources_, on, use, diagnostics_)) return;
        if (!is_built_in(on.value)) return;
        const std::set<std::string> known = codes_of(sources_, on.value);
        for (const auto& code : layer.codes)
            if (!known.contains(code.value))
                error("code-unknown", code.origin, message("the layer “{}” has no “{}”", on.value, code.value), did_you_mean(code.value, {known.begin(), known.end()}));
    }

    const Sources& sources_;
    const FigureSpec& figure_;
    Diagnostics& diagnostics_;
};

}  // namespace

bool check_layer(const Sources& sources, const Located<std::string>& layer, LayerUse use, Diagnostics& diagnostics) {
    const auto& declared = sources.publication.layers;
    const auto found = declared.find(layer.value);
    const bool built_in = is_built_in(layer.value);
    if (found == declared.end() && !built_in) {
        std::vector<std::string> names = keys_of(declared);
        names.insert(names.end(), {territories_layer, departments_layer, regions_layer, members_layer});
        std::string help = did_you_mean(layer.value, names);
        diagnostics.error("layer-unknown", layer.origin, message("unknown layer “{}”", layer.value),
                          help.empty() ? tr("layers are declared under “couches” in publication.yml") : std::move(help));
        return false;
    }
    const bool points = built_in ? layer.value == members_layer : found->second.shape == GeoLayerSpec::Shape::points;
    const bool areas = built_in || !points;
    if ((use == LayerUse::points && !points) || (use == LayerUse::areas && !areas)) {
        diagnostics.error("layer-mismatch", layer.origin,
                          points ? message("“{}” is a layer of points, not of areas", layer.value) : message("“{}” is a layer of areas, not of points", layer.value));
        return false;
    }
    return true;
}

void check_places(const Sources& sources, const Located<std::string>& code, const std::string& layer, Diagnostics& diagnostics) {
    const auto found = sources.indicators.find(code.value);
    const bool known = layer.empty() || is_built_in(layer) || sources.publication.layers.contains(layer);
    if (found == sources.indicators.end() || !known) return;
    const std::string places = found->second.places.empty() ? territories_layer : found->second.places;
    const bool of_territories = layer.empty() || layer == territories_layer;
    // Tables of territories also know members.
    if (places == layer || (places == territories_layer && (of_territories || layer == members_layer))) return;
    diagnostics.error("places-mismatch", code.origin, message("“{}” is known for “{}”, not for “{}”", code.value, places, of_territories ? territories_layer : layer),
                      places == territories_layer ? std::string() : message("a map shows it with “fond: {}”", places));
}

void check_map_figure(const Sources& sources, const FigureSpec& figure, About about, Diagnostics& diagnostics) {
    MapChecker(sources, figure, diagnostics).check(about);
}

}  // namespace portraits
