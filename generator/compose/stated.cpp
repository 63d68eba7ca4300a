#include "compose/stated.hpp"

#include <algorithm>
#include <cmath>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "compose/phrase.hpp"
#include "compose/phrase_eval.hpp"

namespace portraits {

namespace {

constexpr const char* group = "chiffres";

phrase::Unit unit_of(const StatedFigure& figure) { return figure.unit == "%" ? phrase::Unit::percent : phrase::Unit::none; }

std::string with_unit(const StatedFigure& figure, double value) {
    return format_number(value, figure.decimals) + (figure.unit.empty() ? "" : std::string(nbsp) + figure.unit);
}

bool states(const phrase::Node& node) {
    if (node.kind == phrase::Node::Kind::name && node.text == group) return true;
    return std::any_of(node.children.begin(), node.children.end(), states);
}

Value computed(const phrase::Scope& scope, const StatedFigure& figure, Diagnostics& diagnostics) {
    const auto tree = phrase::compile_condition(figure.computed, scope.atlas, About::nothing, diagnostics);
    if (!tree) return Value::absent(Missing::not_available);
    if (states(*tree)) {
        diagnostics.error("stated-circular", figure.computed.origin, message("the figure “{}” is computed from stated figures", figure.name),
                          tr("compute it from indicators: “ti.population”, “part(ti.acv, france.acv)”"));
        return Value::absent(Missing::not_available);
    }
    return phrase::evaluate(*tree, scope).value;
}

void compare(const StatedFigure& figure, double value, bool all, Diagnostics& diagnostics) {
    const double step = figure.precision > 0 ? figure.precision : std::pow(10.0, -figure.decimals);
    if (std::abs(value - *figure.value) <= step / 2 * (1 + 1e-9)) return;
    const bool admitted = std::abs(value - *figure.value) <= figure.tolerance * std::abs(*figure.value);
    if (admitted && !all) return;
    std::string text = message("“{}”: {} is stated, {} is computed", figure.name, with_unit(figure, *figure.value), with_unit(figure, value));
    if (!figure.why.empty()) text += " (" + figure.why + ")";
    if (admitted) diagnostics.add({Severity::note, "stated-differs", figure.origin, std::move(text), {}, {}});
    else diagnostics.warning("stated-differs", figure.origin, std::move(text), tr("correct the value, or admit the difference with “ecart_admis” and “explication”"));
}

}  // namespace

phrase::Term stated_term(const phrase::Scope& scope, const StatedFigure& figure) {
    Diagnostics unheard;  // check_stated has said them
    const Value value = figure.value ? Value::of(*figure.value) : computed(scope, figure, unheard);
    return phrase::number_term(value, figure.decimals, unit_of(figure));
}

std::string stated_source(const Atlas& atlas, const std::string& name) {
    const auto figure = atlas.sources().stated.find(name);
    if (figure == atlas.sources().stated.end()) return {};
    const auto source = atlas.sources().data_sources.find(figure->second.source.value);
    if (source == atlas.sources().data_sources.end()) return {};
    const std::string& vintage = figure->second.vintage.empty() ? source->second.vintage : figure->second.vintage;
    return source->second.producer + (vintage.empty() ? "" : ", " + vintage);
}

const StatedFigure* stated_figure(const Atlas& atlas, const phrase::Node& node) {
    if (node.kind != phrase::Node::Kind::member || node.children.empty() || node.children[0].text != group) return nullptr;
    const auto found = atlas.sources().stated.find(node.text);
    return found == atlas.sources().stated.end() ? nullptr : &found->second;
}

void check_stated(const Atlas& atlas, const Findings& findings, bool all, Diagnostics& diagnostics) {
    const phrase::Scope scope{atlas, findings, nullptr};
    for (const auto& [name, figure] : atlas.sources().stated) {
        if (figure.computed.value.empty()) continue;
        const std::size_t errors = diagnostics.count(Severity::error);
        const Value value = computed(scope, figure, diagnostics);
        if (diagnostics.count(Severity::error) > errors) continue;
        if (value.missing == Missing::secret && figure.value)
            diagnostics.warning("secret-stated", figure.origin, message("“{}” is stated, and what it is computed from holds a hidden value", figure.name),
                                tr("check that it does not give the hidden value away, beside what is published"));
        else if (!value.known())
            diagnostics.warning("stated-not-computed", figure.computed.origin, message("“{}” cannot be computed: a value is missing", figure.name));
        else if (figure.value)
            compare(figure, value.number, all, diagnostics);
    }
}

}  // namespace portraits
