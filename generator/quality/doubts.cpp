#include "quality/doubts.hpp"

#include <cmath>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

/// The entry of valeurs_admises.yml that would answer a doubt, ready to be copied.
std::string signature_for(const Doubt& doubt) {
    std::string entry = "{controle: " + doubt.code;
    if (doubt.indicator) entry += ", indicateur: " + doubt.indicator->code;
    if (!doubt.perimeter.empty()) entry += ", perimetre: \"" + doubt.perimeter + '"';
    if (doubt.year) entry += ", annee: " + std::to_string(doubt.year);
    if (doubt.value) entry += fmt::format(", valeur: {:.{}f}", *doubt.value, doubt.indicator ? doubt.indicator->decimals : 0);
    return entry + ", raison: …, signe_par: …, date: …}";
}

bool same_value(const Doubt& doubt, double signed_value) {
    const double unit = std::pow(10.0, -(doubt.indicator ? doubt.indicator->decimals : 0));
    return std::abs(*doubt.value - signed_value) <= 0.5000001 * unit;
}

bool about(const Acceptance& acceptance, const Doubt& doubt) {
    return acceptance.control.value == doubt.code && acceptance.indicator.value == (doubt.indicator ? doubt.indicator->code : "") &&
           (acceptance.perimeter.value.empty() || acceptance.perimeter.value == doubt.perimeter) && (acceptance.year == 0 || acceptance.year == doubt.year);
}

}  // namespace

const std::set<std::string>& signable_codes() {
    static const std::set<std::string> codes = {"outlier-change", "outlier-distribution", "percentage-as-fraction", "percentage-out-of-range",
                                                "part-exceeds-whole", "sum-of-categories", "sum-of-members", "sum-of-territories", "values-disagree",
                                                "values-missing", "vintage-stale"};
    return codes;
}

Doubts::Doubts(const Atlas& atlas, Diagnostics& diagnostics) : atlas_(atlas), diagnostics_(diagnostics) {}

bool Doubts::answered(const Doubt& doubt, std::string& outdated) {
    for (const Acceptance& acceptance : atlas_.sources().acceptances) {
        if (!about(acceptance, doubt)) continue;
        used_.insert(&acceptance);
        if (!doubt.value || (acceptance.value && same_value(doubt, *acceptance.value))) return true;
        if (acceptance.value)
            outdated = message("it was signed on {} for {}: look again", acceptance.date, format_number(*acceptance.value, doubt.indicator ? doubt.indicator->decimals : 0));
    }
    return false;
}

void Doubts::add(Doubt doubt) {
    std::string help;
    if (answered(doubt, help)) return;
    if (help.empty()) help = doubt.help.empty() ? tr("correct the value") : doubt.help;
    help += message("; or sign it in valeurs_admises.yml: {}", signature_for(doubt));
    const bool territory = atlas_.territory(doubt.perimeter) != nullptr;
    diagnostics_.add({Severity::warning, doubt.code, doubt.origin, std::move(doubt.message), std::move(help), territory ? doubt.perimeter : ""});
}

void Doubts::check_signatures() {
    const std::set<std::string> perimeters = perimeter_keys(atlas_.sources());
    for (const Acceptance& acceptance : atlas_.sources().acceptances) {
        const std::string& control = acceptance.control.value;
        const std::string& indicator = acceptance.indicator.value;
        const std::size_t before = diagnostics_.items().size();
        if (!signable_codes().contains(control))
            diagnostics_.error("acceptance-control", acceptance.control.origin, message("“{}” is not a control that can be signed", control),
                               did_you_mean(control, {signable_codes().begin(), signable_codes().end()}));
        if (!indicator.empty()) check_indicator(atlas_.sources(), indicator, acceptance.indicator.origin, diagnostics_);
        if (const std::string& perimeter = acceptance.perimeter.value; !perimeter.empty() && !perimeters.contains(perimeter))
            diagnostics_.error("perimeter-unknown", acceptance.perimeter.origin, message("unknown territory, member or perimeter “{}”", perimeter),
                               did_you_mean(perimeter, {perimeters.begin(), perimeters.end()}));
        const bool sound = diagnostics_.items().size() == before;
        if (sound && !used_.contains(&acceptance))
            diagnostics_.warning("acceptance-unused", acceptance.origin, tr("this signature answers no doubt"),
                                 tr("the value or the threshold has changed: remove it"));
    }
}

}  // namespace portraits
