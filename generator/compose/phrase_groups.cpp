#include <algorithm>

#include "compose/members.hpp"
#include "compose/phrase_tables.hpp"
#include "compose/region_names.hpp"

namespace portraits::phrase {

namespace {

template <std::string NameForms::*field> Term form(const Scope& s, const Term&, const Terms&) { return text_term(s.territory->forms.*field); }

template <std::string PublicationFile::*field> Term of_publication(const Scope& s, const Term&, const Terms&) {
    return text_term(s.atlas.publication().*field);
}

const std::string& region_name(const Scope& s, const Term& t) { return s.atlas.region(t.text).name; }

Term member_short_name(const Scope& s, const Term& t, const Terms&) { return text_term(s.atlas.entity(t.text).short_name()); }

/// accord("compte", "comptent"); accord("situé", "située", "situés", "situées").
Term agreement(const Scope& s, const Term&, const Terms& arguments) {
    const NameForms& forms = s.territory->forms;
    const std::size_t by_number = forms.plural ? 1 : 0, by_gender = forms.feminine ? 1 : 0;
    if (arguments.size() == 4) return text_term(arguments[2 * by_number + by_gender].text);
    return text_term(arguments[by_number].text);
}

Term member_share(const Scope& s, const Term& t, const Terms&) {
    const double total = members_population(s.atlas, *s.territory);
    if (total == 0) return missing_term();
    return number_term(Value::of(100 * s.atlas.entity(t.text).population / total), 0, Unit::percent);
}

Term modality_value(const Scope& s, const Term& t, const Terms&) {
    return quantity_term(s, *t.indicator, t.perimeter, t.year, t.text);
}

Term modality_share(const Scope& s, const Term& t, const Terms&) {
    return number_term(s.findings.share(t.indicator->code, t.perimeter, t.text, t.year), 0, Unit::percent);
}

Term modality_short(const Scope&, const Term& t, const Terms&) {
    const auto found = t.indicator->category_short_labels.find(t.text);
    return text_term(found == t.indicator->category_short_labels.end() ? t.indicator->category_labels.at(t.text) : found->second);
}

}  // namespace

const std::vector<Suffix>& group_suffixes() {
    static const std::vector<Suffix> all = {
        {"nom", Kind::territory, Kind::text, 0, 0, form<&NameForms::name>},
        {"de", Kind::territory, Kind::text, 0, 0, form<&NameForms::de>},
        {"a", Kind::territory, Kind::text, 0, 0, form<&NameForms::a>},
        {"sujet", Kind::territory, Kind::text, 0, 0, form<&NameForms::le>},
        {"id", Kind::territory, Kind::text, 0, 0, [](const Scope& s, const Term&, const Terms&) { return text_term(s.territory->id); }},
        {"pluriel", Kind::territory, Kind::truth, 0, 0, [](const Scope& s, const Term&, const Terms&) { return truth_term(s.territory->forms.plural); }},
        {"feminin", Kind::territory, Kind::truth, 0, 0, [](const Scope& s, const Term&, const Terms&) { return truth_term(s.territory->forms.feminine); }},
        {"accord", Kind::territory, Kind::text, 2, 4, agreement},
        {"nom", Kind::region, Kind::text, 0, 0, [](const Scope& s, const Term& t, const Terms&) { return text_term(region_name(s, t)); }},
        {"de", Kind::region, Kind::text, 0, 0, [](const Scope& s, const Term& t, const Terms&) { return text_term(region_with_de(region_name(s, t))); }},
        {"en", Kind::region, Kind::text, 0, 0, [](const Scope& s, const Term& t, const Terms&) { return text_term(region_with_en(region_name(s, t))); }},
        {"code", Kind::region, Kind::text, 0, 0, [](const Scope&, const Term& t, const Terms&) { return text_term(t.text); }},
        {"titre", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::title>},
        {"sous_titre", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::subtitle>},
        {"editeur", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::publisher>},
        {"auteur", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::author>},
        {"contact", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::contact>},
        {"adresse", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::base_url>},
        {"edition", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::edition>},
        {"date", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::date>},
        {"geographie", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::geography>},
        {"licence", Kind::publication, Kind::text, 0, 0, of_publication<&PublicationFile::licence>},
        {"nom", Kind::member, Kind::text, 0, 0, [](const Scope& s, const Term& t, const Terms&) { return text_term(s.atlas.entity(t.text).name); }},
        {"nom_court", Kind::member, Kind::text, 0, 0, member_short_name},
        {"court", Kind::member, Kind::text, 0, 0, member_short_name},
        {"population", Kind::member, Kind::number, 0, 0,
         [](const Scope& s, const Term& t, const Terms&) { return number_term(Value::of(s.atlas.entity(t.text).population), 0); }},
        {"communes", Kind::member, Kind::number, 0, 0,
         [](const Scope& s, const Term& t, const Terms&) { return number_term(Value::of(s.atlas.entity(t.text).communes), 0); }},
        {"part", Kind::member, Kind::number, 0, 0, member_share},
        {"libelle", Kind::modality, Kind::text, 0, 0,
         [](const Scope& s, const Term& t, const Terms&) { return text_term(to_text(s, t)); }},
        {"court", Kind::modality, Kind::text, 0, 0, modality_short},
        {"code", Kind::modality, Kind::text, 0, 0, [](const Scope&, const Term& t, const Terms&) { return text_term(t.text); }},
        {"valeur", Kind::modality, Kind::quantity, 0, 0, modality_value},
        {"part", Kind::modality, Kind::number, 0, 0, modality_share},
    };
    return all;
}

const Suffix* find_suffix(Kind from, std::string_view name) {
    for (const auto* table : {&quantity_suffixes(), &group_suffixes()})
        for (const Suffix& suffix : *table)
            if (suffix.from == from && name == suffix.name) return &suffix;
    return nullptr;
}

std::optional<int> year_suffix(std::string_view name) {
    if (name.size() != 6 || !name.starts_with("an")) return std::nullopt;
    int year = 0;
    for (const char c : name.substr(2)) {
        if (c < '0' || c > '9') return std::nullopt;
        year = 10 * year + (c - '0');
    }
    return year;
}

bool is_perimeter(Kind kind) { return kind == Kind::perimeter || kind == Kind::region || kind == Kind::territory; }

std::string perimeter_of(const Term& term) { return term.kind == Kind::region ? "R" + term.text : term.text; }

}  // namespace portraits::phrase
