#include "load/hide_secrets.hpp"

#include <algorithm>
#include <set>

#include "base/inputs.hpp"
#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

/// Numbers of units, or shares, looked up beside a value.
class Beside {
public:
    Beside(const Sources& sources, const std::string& indicator) : sources_(sources) {
        const auto found = sources.observations.find(indicator);
        if (found != sources.observations.end()) observations_ = &found->second;
    }

    /// For the same perimeter, year and category, or what stands for them: the only year; all categories, when it has none of these; the sum
    /// of a territory's members.
    Value of(const Observations::Key& key) const {
        if (!observations_) return {};
        const int year = observations_->years.size() == 1 ? observations_->years.front() : key.year;
        const auto& categories = observations_->categories;
        const bool divided = std::find(categories.begin(), categories.end(), key.category) != categories.end();
        return of(key.perimeter, year, divided ? key.category : std::string());
    }

private:
    Value given(const std::string& perimeter, int year, const std::string& category) const {
        const auto found = observations_->values.find({perimeter, year, category});
        return found == observations_->values.end() ? Value{} : found->second.value;
    }

    Value of(const std::string& perimeter, int year, const std::string& category) const {
        const Value own = given(perimeter, year, category);
        if (own.missing != Missing::not_available) return own;
        for (const Territory& territory : sources_.territories)
            if (territory.id == perimeter) return of_members(territory, year, category);
        return own;
    }

    Value of_members(const Territory& territory, int year, const std::string& category) const {
        double sum = 0;
        for (const auto& member : territory.members) {
            const Value part = given(member.value, year, category);
            if (part.missing == Missing::secret || part.missing == Missing::not_available) return part;
            sum += part.number;
        }
        return territory.members.empty() ? Value{} : Value::of(sum);
    }

    const Sources& sources_;
    const Observations* observations_ = nullptr;
};

/// One indicator under its rule.
class Rule {
public:
    Rule(const Sources& sources, const Indicator& indicator)
        : rule_(indicator.secret), units_(sources, rule_.units.value), largest_(sources, rule_.largest.value) {}

    bool hides(const Observations::Key& key, Value value) const {
        if (!value.known()) return false;
        if (rule_.threshold > 0 && few(rule_.units.value.empty() ? value : units_.of(key))) return true;
        if (rule_.largest.value.empty()) return false;
        const Value share = largest_.of(key);
        return share.missing == Missing::secret || (share.known() && share.number > rule_.largest_share);
    }
    /// True when nothing tells how many units a value rests on.
    bool unknown(const Observations::Key& key, Value value) const {
        return value.known() && !rule_.units.value.empty() && units_.of(key).missing == Missing::not_available;
    }

private:
    // No unit at all gives nothing away; a number of units that is itself hidden is a small one.
    bool few(Value units) const { return units.missing == Missing::secret || (units.known() && units.number > 0 && units.number < rule_.threshold); }

    const SecretRule& rule_;
    Beside units_, largest_;
};

bool can_work(const Sources& sources, const Indicator& indicator, Diagnostics& diagnostics) {
    bool good = true;
    for (const Located<std::string>* other : {&indicator.secret.units, &indicator.secret.largest})
        if (!other->value.empty()) good = check_indicator(sources, other->value, other->origin, diagnostics) && good;
    if (sources.observations.contains(indicator.code) && !indicator.categorical) return good;
    const auto at = indicator.origins.find("secret");
    diagnostics.error("secret-without-table", at == indicator.origins.end() ? indicator.origin : at->second,
                      message("“{}” has a rule of secret and no numbers of its own in a table", indicator.code),
                      tr("give the rule to the indicators it is computed from: what is made of a hidden value is hidden"));
    return false;
}

void warn_of_unknown(const Indicator& indicator, std::size_t count, const Origin& first, Diagnostics& diagnostics) {
    if (count == 0) return;
    diagnostics.warning("secret-unchecked", first,
                        message("“{}”: {} values, of which this one, without the number of their “{}”: nothing tells whether they are secret",
                                indicator.code, count, indicator.secret.units.value),
                        tr("complete the table of units, or hide these values with s"));
}

}  // namespace

void seal_table(const Origin& origin) {
    if (!origin.file) return;
    const std::size_t sheet = origin.file->rfind('!');  // "table.xlsx!Feuille1"
    const bool workbook = sheet != std::string::npos && (origin.file->substr(0, sheet).ends_with(".xlsx") || origin.file->substr(0, sheet).ends_with(".ods"));
    seal_input(workbook ? origin.file->substr(0, sheet) : *origin.file);
}

void hide_secrets(Sources& sources, Diagnostics& diagnostics) {
    std::vector<Located<Value>*> hidden;
    std::set<std::string> never_published;
    for (auto& [code, indicator] : sources.indicators) {
        if (!indicator.secret.declared() || !can_work(sources, indicator, diagnostics)) continue;
        const Rule rule(sources, indicator);
        std::size_t unknown = 0;
        Origin first;
        for (auto& [key, located] : sources.observations.at(code).values) {
            if (rule.hides(key, located.value)) hidden.push_back(&located);
            else if (rule.unknown(key, located.value) && unknown++ == 0) first = located.origin;
        }
        warn_of_unknown(indicator, unknown, first, diagnostics);
        if (!indicator.secret.largest.value.empty()) never_published.insert(indicator.secret.largest.value);
    }
    for (Located<Value>* one : hidden) {
        one->value = Value::absent(Missing::secret);
        seal_table(one->origin);
    }
    for (const std::string& code : never_published) {
        if (const auto seen = sources.observations.find(code); seen != sources.observations.end() && !seen->second.values.empty())
            seal_table(seen->second.values.begin()->second.origin);
        sources.indicators.erase(code);
        sources.observations.erase(code);
        std::erase(sources.indicator_order, code);
    }
}

}  // namespace portraits
