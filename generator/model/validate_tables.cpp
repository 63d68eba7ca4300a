#include "base/french.hpp"
#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

std::string file_of(const Observations& observations) {
    if (observations.values.empty() || !observations.values.begin()->second.origin.file) return {};
    return *observations.values.begin()->second.origin.file;
}

class TableChecker {
public:
    TableChecker(const Sources& sources, Diagnostics& diagnostics)
        : sources_(sources), diagnostics_(diagnostics), perimeters_(perimeter_keys(sources)), names_(perimeters_.begin(), perimeters_.end()) {
        for (const auto& territory : sources.territories) territories_.insert(territory.id);
    }

    void check(const Observations& observations) {
        const auto found = sources_.indicators.find(observations.indicator);
        if (found == sources_.indicators.end()) return;
        FewComplaints few(diagnostics_);
        const std::string& places = found->second.places;
        std::set<std::string> seen;
        for (const auto& [key, value] : observations.values) {
            check_range(found->second, value, few);
            if (!seen.insert(key.perimeter).second) continue;
            if (places.empty() || places == members_layer) check_perimeter(key.perimeter, value.origin, few);
            else check_place(places, key.perimeter, value.origin, few);
        }
        if (places.empty()) note_absent(observations, seen);
    }

    void report_absent() {
        for (const auto& territory : sources_.territories) {
            const auto found = absent_.find(territory.id);
            if (found == absent_.end() || territory.name().empty()) continue;
            std::string files;
            for (const auto& file : found->second) files += (files.empty() ? "" : ", ") + file;
            diagnostics_.add({Severity::error, "territory-without-data", territory.origin, message("“{}” is missing from {}", territory.id, files),
                              tr("add its rows, with n.d. where the value is not known"), territory.id});
        }
    }

private:
    void check_range(const Indicator& indicator, const Located<Value>& value, FewComplaints& few) const {
        if (!value.value.known()) return;
        const double number = value.value.number;
        if ((!indicator.minimum || number >= *indicator.minimum) && (!indicator.maximum || number <= *indicator.maximum)) return;
        const auto shown = [&](double n) { return format_number(n, indicator.decimals); };
        few.error("value-out-of-range", value.origin,
                  message("“{}”: {} is outside the limits {} to {}", indicator.code, shown(number), shown(indicator.minimum.value_or(0)), shown(indicator.maximum.value_or(0))),
                  tr("correct the value, or the limits (“bornes”) in the catalogue"));
    }

    // The codes of a declared layer are known when its file is read: what does not join is said then.
    void check_place(const std::string& layer, const std::string& code, const Origin& value, FewComplaints& few) {
        const bool department = layer == departments_layer && !sources_.departments.contains(code);
        const bool region = layer == regions_layer && !sources_.regions.contains(code);
        const Origin origin{value.file, value.line, 0};
        if (code == "FR" || (!department && !region) || !complained_.insert(origin.to_text()).second) return;
        few.error("perimeter-unknown", origin, department ? message("unknown department “{}”", code) : message("unknown region “{}”", code), advice_on_code(code));
    }

    // Several indicators share a table: each of its lines is complained of once.
    void check_perimeter(const std::string& perimeter, const Origin& value, FewComplaints& few) {
        const Origin origin{value.file, value.line, 0};
        if (perimeters_.contains(perimeter) || !complained_.insert(origin.to_text()).second) return;
        std::string help = help_with_code(perimeter, names_);
        few.error("perimeter-unknown", origin, message("unknown territory, member or perimeter “{}”", perimeter),
                  help.empty() ? tr("use the id of a territory, the code of a member, FR, TI, or R and TI followed by a region") : std::move(help));
    }

    // A table that knows some territories must know them all.
    void note_absent(const Observations& observations, const std::set<std::string>& seen) {
        std::vector<std::string> missing;
        for (const auto& id : territories_)
            if (!seen.contains(id)) missing.push_back(id);
        if (missing.size() == territories_.size()) return;
        for (const auto& id : missing) absent_[id].insert(file_of(observations));
    }

    const Sources& sources_;
    Diagnostics& diagnostics_;
    std::set<std::string> perimeters_, territories_, complained_;
    std::vector<std::string> names_;
    std::map<std::string, std::set<std::string>> absent_;
};

/// True when the table has rows of this territory and none of them says a number.
bool population_unknown(const Observations& population, const Territory& territory) {
    bool rows = false;
    for (const int year : population.years) {
        const auto found = population.values.find({territory.id, year, {}});
        if (found == population.values.end()) continue;
        rows = true;
        if (found->second.value.known()) return false;
    }
    return rows;
}

void check_population(const Sources& sources, Diagnostics& diagnostics) {
    const auto found = sources.observations.find(sources.publication.main_series);
    if (found == sources.observations.end() || found->second.values.empty()) return;
    for (const auto& territory : sources.territories)
        if (!territory.name().empty() && population_unknown(found->second, territory))
            diagnostics.add({Severity::error, "territory-without-population", territory.origin,
                             message("the population of “{}” is not known in any year", territory.id),
                             message("it is read in {}", file_of(found->second)), territory.id});
}

}  // namespace

void validate_tables(const Sources& sources, Diagnostics& diagnostics) {
    TableChecker checker(sources, diagnostics);
    for (const auto& [code, observations] : sources.observations) checker.check(observations);
    checker.report_absent();
    check_population(sources, diagnostics);
}

}  // namespace portraits
