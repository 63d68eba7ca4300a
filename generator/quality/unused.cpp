#include "base/messages.hpp"
#include "quality/controls.hpp"
#include "quality/plan_texts.hpp"

namespace portraits {

namespace {

void check_unused_sources(const Sources& sources, Diagnostics& diagnostics) {
    std::set<std::string> cited(sources.place_sources.perimeters.begin(), sources.place_sources.perimeters.end());
    cited.insert(sources.place_sources.members.begin(), sources.place_sources.members.end());
    for (const auto& [code, indicator] : sources.indicators) cited.insert(indicator.sources.begin(), indicator.sources.end());
    for (const auto& [name, figure] : sources.stated) cited.insert(figure.source.value);
    for (const auto& [code, source] : sources.data_sources)
        if (!cited.contains(code))
            diagnostics.warning("source-unused", source.origin, message("nothing cites the source “{}”", code), tr("remove it, or cite it where its figures are"));
}

void check_unused_layers(const Sources& sources, Diagnostics& diagnostics) {
    std::set<std::string> named;
    for (const auto& [code, indicator] : sources.indicators) named.insert(indicator.places);
    for (const DocumentPlan& plan : sources.documents)
        each_block(plan, [&](const BlockSpec& block) {
            const auto* figure = std::get_if<FigureSpec>(&block.spec);
            if (!figure) return;
            named.insert(figure->ground.value);
            for (const MapLayerSpec& layer : figure->layers) named.insert(layer.layer.value);
        });
    for (const auto& [name, layer] : sources.publication.layers)
        if (!named.contains(name))
            diagnostics.warning("layer-unused", layer.origin, message("no map shows the layer “{}”", name), tr("name it in a map, or remove it"));
}

/// A category without any value is a misspelt column, or one too many.
void check_unused_categories(const Sources& sources, Diagnostics& diagnostics) {
    for (const auto& [code, observations] : sources.observations) {
        const auto indicator = sources.indicators.find(code);
        if (indicator == sources.indicators.end() || indicator->second.aggregation.kind == Aggregation::Kind::main_region) continue;
        std::set<std::string> seen;
        for (const auto& [key, unused] : observations.values) seen.insert(key.category);
        for (const auto& category : indicator->second.categories)
            if (!seen.contains(category) && !observations.values.empty())
                diagnostics.warning("category-unused", indicator->second.origin, message("“{}”: no value is of the category “{}”", code, category),
                                    tr("remove it from “modalites”, or correct the table"));
    }
}

}  // namespace

void check_unused(const Atlas& atlas, Diagnostics& diagnostics) {
    const Sources& sources = atlas.sources();
    check_unused_sources(sources, diagnostics);
    check_unused_layers(sources, diagnostics);
    check_unused_categories(sources, diagnostics);
    for (const auto& file : sources.unread)
        diagnostics.warning("file-unused", file.origin, message("nothing reads the file {}", file.value), tr("name it where it should be read, correct its name, or remove it"));
}

}  // namespace portraits
