#include "quality/quality.hpp"

#include <array>

#include "base/messages.hpp"
#include "quality/controls.hpp"

namespace portraits {

void check_quality(const Atlas& atlas, const Findings& findings, Diagnostics& diagnostics) {
    Doubts doubts(atlas, diagnostics);
    check_sums(atlas, findings, doubts);
    check_outliers(atlas, findings, doubts);
    check_ranges(atlas, findings, doubts, diagnostics);
    check_sources(atlas, doubts, diagnostics);
    doubts.check_signatures();
    check_unused(atlas, diagnostics);
    check_texts(atlas, diagnostics);
    check_contrast(atlas.theme(), diagnostics);
}

bool closes_gate(std::string_view code) {
    static const std::set<std::string_view> more = {"area-without-value", "boundary-missing",   "boundary-unknown",      "geography-mismatch",
                                                    "secret-recoverable", "source-without-licence", "value-without-area", "place-without-centre"};
    return more.contains(code) || signable_codes().contains(std::string(code));
}

void close_gate(const Atlas& atlas, Diagnostics& diagnostics) {
    for (const auto& code : atlas.sources().indicator_order) {
        const Indicator& indicator = *atlas.indicator(code);
        if (indicator.status == Status::demonstration)
            diagnostics.error("demonstration-value", indicator.origin, message("“{}” holds demonstration values", indicator.label),
                              tr("connect the official table and write “statut: officiel”, or take the indicator out of the plan"));
    }
    for (const auto& [name, layer] : atlas.publication().layers)
        if (layer.demonstration)
            diagnostics.error("demonstration-layer", layer.origin, message("the layer “{}” has fictitious shapes or places", name),
                              tr("give the official file and take “demonstration” away, or take the layer out"));
    Diagnostics gated;
    for (Diagnostic item : diagnostics.items()) {
        if (item.severity == Severity::warning && closes_gate(item.code)) item.severity = Severity::error;
        gated.add(std::move(item));
    }
    diagnostics = std::move(gated);
}

Origin origin_of_value(const Atlas& atlas, const Indicator& indicator, const std::string& perimeter, int year, const std::string& category) {
    const Observations* observations = atlas.observations(indicator.code);
    if (!observations) return indicator.origin;
    const auto found = observations->values.find({perimeter, year, category});
    return found == observations->values.end() ? indicator.origin : found->second.origin;
}

std::string perimeter_text(const Atlas& atlas, const std::string& perimeter) {
    if (const Territory* territory = atlas.territory(perimeter)) return perimeter + " (" + territory->name() + ")";
    const auto entity = atlas.sources().entities.find(perimeter);
    return entity == atlas.sources().entities.end() ? perimeter : perimeter + " (" + entity->second.name + ")";
}

}  // namespace portraits
