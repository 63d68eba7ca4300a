#include <algorithm>

#include "base/french.hpp"
#include "compose/members.hpp"
#include "compose/phrase_tables.hpp"
#include "compose/region_names.hpp"

namespace portraits::phrase {

namespace {

Term group(Kind kind, std::string key) {
    Term t = text_term(std::move(key));
    t.kind = kind;
    return t;
}

Term list_term(std::vector<std::string> items) {
    Term t;
    t.kind = Kind::list;
    t.items = std::move(items);
    return t;
}

Term count_term(std::size_t n) { return number_term(Value::of(static_cast<double>(n)), 0); }

template <class Codes, class NameOf> Term names_of(const Codes& codes, NameOf name_of) {
    std::vector<std::string> items;
    for (const auto& code : codes) items.push_back(name_of(code));
    return list_term(std::move(items));
}

Term region_list(const Scope& s) {
    return names_of(s.territory->regions, [&](const std::string& c) { return s.atlas.region(c).name; });
}
Term department_list(const Scope& s) {
    return names_of(s.territory->departments, [&](const std::string& c) { return s.atlas.department(c).name; });
}
Term member_list(const Scope& s) {
    return names_of(members_by_population(s.atlas, *s.territory), [](const Entity* e) { return e->name; });
}
Term main_member(const Scope& s) {
    const auto members = members_by_population(s.atlas, *s.territory);
    return members.empty() ? missing_term() : group(Kind::member, members.front()->code);
}
Term main_commune(const Scope& s) {
    return s.territory->main_commune.empty() ? missing_term() : text_term(s.territory->main_commune);
}

Term covered_share(const Scope& s) {
    const double whole = region_population(s.atlas, s.region());
    return whole > 0 ? number_term(Value::of(100 * covered_population(s.atlas, s.region()) / whole), 0, Unit::percent) : missing_term();
}

/// Intercommunalities with their own taxation: neither the public bodies of Greater Paris' territories nor communes alone.
std::size_t count_epci(const Atlas& atlas) {
    const auto& all = atlas.sources().entities;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& item) {
        return item.second.type != "EPT" && item.second.type != "COM";
    }));
}

}  // namespace

const std::vector<Name>& names() {
    static const std::vector<Name> all = {
        {"territoire", Kind::territory, About::territory, [](const Scope& s) { return group(Kind::territory, s.territory->id); }},
        {"region", Kind::region, About::region, [](const Scope& s) { return group(Kind::region, s.region()); }},
        {"ti_region", Kind::perimeter, About::region, [](const Scope& s) { return group(Kind::perimeter, "TI" + s.region()); }},
        {"ti", Kind::perimeter, About::nothing, [](const Scope&) { return group(Kind::perimeter, "TI"); }},
        {"france", Kind::perimeter, About::nothing, [](const Scope&) { return group(Kind::perimeter, "FR"); }},
        {"chiffres", Kind::stated, About::nothing, [](const Scope&) { return group(Kind::stated, "chiffres"); }},
        {"nombre_epci", Kind::number, About::nothing, [](const Scope& s) { return count_term(count_epci(s.atlas)); }},
        {"publication", Kind::publication, About::nothing, [](const Scope&) { return group(Kind::publication, {}); }},
        {"membre_principal", Kind::member, About::territory, main_member},
        {"commune_principale", Kind::text, About::territory, main_commune},
        {"regions", Kind::list, About::territory, region_list},
        {"departements", Kind::list, About::territory, department_list},
        {"liste_membres", Kind::list, About::territory, member_list},
        {"nombre_membres", Kind::number, About::territory, [](const Scope& s) { return count_term(s.territory->members.size()); }},
        {"nombre_regions", Kind::number, About::territory, [](const Scope& s) { return count_term(s.territory->regions.size()); }},
        {"nombre_departements", Kind::number, About::territory, [](const Scope& s) { return count_term(s.territory->departments.size()); }},
        {"nombre_ti", Kind::number, About::nothing, [](const Scope& s) { return count_term(s.atlas.territory_count()); }},
        {"nombre_ti_region", Kind::number, About::region,
         [](const Scope& s) { return count_term(s.atlas.territories_of_region(s.region()).size()); }},
        {"population_region", Kind::number, About::region,
         [](const Scope& s) { return number_term(Value::of(region_population(s.atlas, s.region())), 0); }},
        {"part_population_region", Kind::number, About::region, covered_share},
        {"population_membres_ti", Kind::number, About::nothing,
         [](const Scope& s) { return number_term(Value::of(s.findings.population_of_members()), 0); }},
        {"contours_schematiques", Kind::truth, About::nothing,
         [](const Scope& s) { return truth_term(s.atlas.publication().boundaries.territories.empty()); }},
        {"vrai", Kind::truth, About::nothing, [](const Scope&) { return truth_term(true); }},
        {"faux", Kind::truth, About::nothing, [](const Scope&) { return truth_term(false); }},
    };
    return all;
}

const Name* find_name(std::string_view name) {
    const auto found = std::find_if(names().begin(), names().end(), [&](const Name& n) { return name == n.name; });
    return found == names().end() ? nullptr : &*found;
}

}  // namespace portraits::phrase
