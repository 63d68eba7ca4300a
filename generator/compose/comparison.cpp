#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/indicator_words.hpp"
#include "compose/region_names.hpp"
#include "compose/regions.hpp"
#include "compose/show.hpp"
#include "compute/classify.hpp"

namespace portraits {

namespace {

/// Of territories, one value each: parts by category have their own pages.
bool is_compared(const Atlas& atlas, const Findings& findings, const Indicator& indicator) {
    if (!indicator.places.empty() && indicator.places != territories_layer) return false;
    if (!indicator.categorical && !indicator.categories.empty()) return false;
    return std::any_of(atlas.territories().begin(), atlas.territories().end(), [&](const Territory& territory) {
        return indicator.categorical ? !findings.category(indicator.code, territory.id).code.empty() : findings.value(indicator.code, territory.id).known();
    });
}

Comparison::Indicator described(const Findings& findings, const Indicator& indicator) {
    Comparison::Indicator one;
    one.code = indicator.code;
    one.label = typographic(indicator.label);
    one.unit = typographic(indicator.unit);
    one.theme = typographic(indicator.theme);
    one.page = indicator_link(indicator).substr(site_scheme.size()) + "index.html";
    one.demonstration = indicator.status == Status::demonstration;
    const int year = findings.last_year(indicator.code);
    const bool change = indicator.aggregation.kind == Aggregation::Kind::evolution;
    one.year = year && !change ? format_number(year, 0, false) : typographic(indicator.vintage);
    if (const auto& known = findings.sorted_distribution(indicator.code); !indicator.categorical && !known.empty())
        one.median = show(Value::of(quantile(known, 0.5)), indicator);
    return one;
}

/// "12e sur 179, au-dessus de la médiane". What is printed alike is not said to differ.
std::string standing_of(const Findings& findings, const Indicator& indicator, const std::string& territory) {
    const auto rank = findings.rank(indicator.code, territory);
    if (!rank) return {};
    const double own = rounded(findings.value(indicator.code, territory).number, indicator);
    const double median = rounded(quantile(findings.sorted_distribution(indicator.code), 0.5), indicator);
    const char* side = own > median ? "au-dessus de la médiane" : own < median ? "au-dessous de la médiane" : "à la médiane";
    return ordinal(rank->place) + (rank->tied ? " ex æquo" : "") + " sur " + std::to_string(rank->count) + ", " + side;
}

Comparison::Entry entry_of(const Findings& findings, const Indicator& indicator, const std::string& place) {
    Comparison::Entry entry;
    if (indicator.categorical) {
        const CategoryValue found = findings.category(indicator.code, place);
        entry.text = typographic(found.code.empty() ? sign_of(found.missing) : category_label(indicator, found.code));
        return entry;
    }
    const Value value = findings.value(indicator.code, place);
    entry.text = show(value, indicator);
    if (value.known()) entry.value = rounded(value.number, indicator);
    return entry;
}

/// Of several territories together a category says nothing.
std::vector<Comparison::Entry> entries_of_all(const Findings& findings, const std::vector<const Indicator*>& compared, const std::string& key) {
    std::vector<Comparison::Entry> entries;
    for (const Indicator* indicator : compared)
        entries.push_back(indicator->categorical ? Comparison::Entry{sign_of(Missing::not_applicable), {}, {}} : entry_of(findings, *indicator, key));
    return entries;
}

Comparison::Territory territory_of(const Findings& findings, const Territory& territory, const std::vector<const Indicator*>& compared) {
    Comparison::Territory one;
    one.id = territory.id;
    one.name = typographic(territory.name());
    one.page = "territoires/" + slug(territory.name()) + "/index.html";
    one.region = territory.main_region();
    for (const Indicator* indicator : compared) {
        one.entries.push_back(entry_of(findings, *indicator, territory.id));
        if (!indicator->categorical) one.entries.back().standing = standing_of(findings, *indicator, territory.id);
    }
    return one;
}

/// Those that are compared, a theme's together as in the catalogue, wherever its file names them.
std::vector<const Indicator*> compared_by_theme(const Atlas& atlas, const Findings& findings) {
    std::vector<std::string> themes;
    std::vector<const Indicator*> compared;
    for (const std::string& code : atlas.sources().indicator_order) {
        const Indicator* one = atlas.indicator(code);
        if (!is_compared(atlas, findings, *one)) continue;
        compared.push_back(one);
        if (std::find(themes.begin(), themes.end(), one->theme) == themes.end()) themes.push_back(one->theme);
    }
    const auto place = [&](const Indicator* one) { return std::find(themes.begin(), themes.end(), one->theme); };
    std::stable_sort(compared.begin(), compared.end(), [&](const Indicator* a, const Indicator* b) { return place(a) < place(b); });
    return compared;
}

}  // namespace

Comparison compose_comparison(const Atlas& atlas, const Findings& findings) {
    const PublicationFile& about = atlas.publication();
    Comparison made;
    made.title = typographic(about.title);
    made.edition = typographic(about.edition);
    made.date = about.date;
    made.licence = about.licence;
    for (const Missing kind : {Missing::not_available, Missing::secret, Missing::not_applicable}) made.signs[sign_of(kind)] = meaning_of(kind);
    const std::vector<const Indicator*> compared = compared_by_theme(atlas, findings);
    for (const Indicator* one : compared) made.indicators.push_back(described(findings, *one));
    for (const Territory& territory : atlas.territories()) made.territories.push_back(territory_of(findings, territory, compared));
    for (const std::string& code : regions_with_territories(atlas))
        made.regions.push_back({code, "Territoires d’industrie " + region_with_de(atlas.region(code).name), entries_of_all(findings, compared, "TI" + code)});
    made.all = {"TI", "Ensemble des territoires d’industrie", entries_of_all(findings, compared, "TI")};
    made.france = {"FR", "France", entries_of_all(findings, compared, "FR")};
    return made;
}

}  // namespace portraits
