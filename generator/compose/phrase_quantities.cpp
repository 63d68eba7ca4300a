#include <cmath>

#include "base/french.hpp"
#include "compose/french_fraction.hpp"
#include "compose/phrase_tables.hpp"
#include "compose/show.hpp"
#include "compute/classify.hpp"

namespace portraits::phrase {

namespace {

Term at_perimeter(const Scope& s, const Term& t, std::string key) { return quantity_term(s, *t.indicator, std::move(key), t.year, t.category); }

template <PerimeterKind kind> Term of_perimeter(const Scope& s, const Term& t, const Terms&) {
    if (kind == PerimeterKind::all_territories) return at_perimeter(s, t, "TI");
    if (kind == PerimeterKind::france) return at_perimeter(s, t, "FR");
    if (s.territory) return at_perimeter(s, t, perimeter_key(kind, *s.territory));
    if (kind == PerimeterKind::territory || s.own_region.empty()) return missing_term();
    return at_perimeter(s, t, (kind == PerimeterKind::region ? "R" : "TI") + s.own_region);
}

/// The number of a quantity or a number, free of its indicator.
Term plain_number(const Term& t) {
    Term n = number_term(t.value, t.decimals, t.unit);
    n.with_sign = t.with_sign;
    n.grouped = t.grouped;
    return n;
}

Term bare(const Scope&, const Term& t, const Terms&) {
    Term n = number_term(t.value, t.decimals);
    n.grouped = false;
    return n;
}
Term with_sign(const Scope&, const Term& t, const Terms&) {
    Term n = plain_number(t);
    n.with_sign = true;
    return n;
}
Term whole(const Scope&, const Term& t, const Terms&) {
    Term n = plain_number(t);
    n.decimals = 0;
    return n;
}
Term unit(const Scope&, const Term& t, const Terms&) { return text_term(unit_for(t.value, *t.indicator)); }

std::optional<Rank> rank_of(const Scope& s, const Term& t) { return s.findings.rank(t.indicator->code, t.perimeter); }
template <class Get> Term from_rank(const Scope& s, const Term& t, Unit u, Get get) {
    const auto rank = rank_of(s, t);
    return rank ? number_term(Value::of(get(*rank)), 0, u) : missing_term(t.value.known() ? Missing::not_available : t.value.missing);
}
Term place(const Scope& s, const Term& t, const Terms&) {
    return from_rank(s, t, Unit::ordinal, [](const Rank& r) { return r.place; });
}
Term ranked(const Scope& s, const Term& t, const Terms&) {
    return number_term(Value::of(static_cast<double>(s.findings.sorted_distribution(t.indicator->code).size())), 0);
}
Term exceeded(const Scope& s, const Term& t, const Terms&) {
    return from_rank(s, t, Unit::none, [](const Rank& r) { return r.exceeded; });
}
Term preceded(const Scope& s, const Term& t, const Terms&) {
    return from_rank(s, t, Unit::none, [](const Rank& r) { return r.place - 1; });
}
Term place_phrase(const Scope& s, const Term& t, const Terms&) {
    const auto rank = rank_of(s, t);
    if (!rank) return missing_term();
    const std::string among = " sur " + format_number(rank->count, 0);
    const std::string tie = rank->tied ? " ex æquo" : "";
    if (rank->place == 1) return text_term("au premier rang" + tie + among);
    return text_term(ordinal(rank->place) + tie + among);
}

/// "six territoires sur dix": the share is cut down to whole tenths, so that it is never overstated.
Term in_ten(int part, int count) {
    const int tenths = count == 0 ? 0 : 10 * part / count;
    if (tenths < 1) return missing_term();
    const std::string words = number_in_words(tenths);
    return text_term(words + (tenths == 1 ? " territoire sur dix" : " territoires sur dix"));
}
Term exceeded_in_ten(const Scope& s, const Term& t, const Terms&) {
    const auto rank = rank_of(s, t);
    return rank ? in_ten(rank->exceeded, rank->count) : missing_term();
}
Term preceded_in_ten(const Scope& s, const Term& t, const Terms&) {
    const auto rank = rank_of(s, t);
    return rank ? in_ten(rank->place - 1, rank->count) : missing_term();
}

Term fraction(const Scope&, const Term& t, const Terms&) {
    const auto n = t.value.known() ? one_in(t.value.number) : std::nullopt;
    return n ? text_term("sur " + (*n == 50 ? "cinquante" : *n == 100 ? "cent" : number_in_words(*n))) : missing_term(t.value.known() ? Missing::not_available : t.value.missing);
}
/// fraction_phrase("emploi"), fraction_phrase("commune", "communes", "f").
Term fraction_in_words(const Scope&, const Term& t, const Terms& arguments) {
    if (!t.value.known()) return missing_term(t.value.missing);
    const std::string& one = arguments[0].text;
    const std::string many = arguments.size() > 1 ? arguments[1].text : one + "s";
    return text_term(fraction_phrase(t.value.number, one, many, arguments.size() > 2 && arguments[2].text == "f"));
}

Term modality(const Term& of, const std::string& code) {
    Term m = text_term(code);
    m.kind = Kind::modality;
    m.indicator = of.indicator;
    m.perimeter = of.perimeter;
    m.year = of.year;
    return m;
}
/// The largest known category; none when two share the first place, or when the known total leaves room for a larger hidden one.
Term largest(const Scope& s, const Term& t, const Terms&) {
    const std::string* best = nullptr;
    double most = 0, known = 0;
    bool shared = false;
    for (const std::string& code : t.indicator->categories) {
        const Value v = s.findings.value(t.indicator->code, t.perimeter, t.year, code);
        if (!v.known()) continue;
        known += v.number;
        if (best && v.number < most) continue;
        shared = best && v.number == most;
        most = v.number;
        best = &code;
    }
    const Value total = s.findings.value(t.indicator->code, t.perimeter, t.year);
    const bool hidden_may_be_larger = total.known() && total.number - known > most;
    return best && !shared && most > 0 && !hidden_may_be_larger ? modality(t, *best) : missing_term();
}
Term of_modality(const Scope& s, const Term& t, const Terms& arguments) {
    if (arguments[0].text.empty()) return missing_term();
    return quantity_term(s, *t.indicator, t.perimeter, t.year, arguments[0].text);
}
Term share_of_modality(const Scope& s, const Term& t, const Terms& arguments) {
    if (arguments[0].text.empty()) return missing_term();
    return number_term(s.findings.share(t.indicator->code, t.perimeter, arguments[0].text, t.year), 0, Unit::percent);
}

Term label(const Scope& s, const Term& t, const Terms&) { return text_term(t.text.empty() ? t.indicator->label : to_text(s, t)); }
Term brief_label(const Scope&, const Term& t, const Terms&) {
    return text_term(t.text.empty() ? short_label(*t.indicator) : category_short_label(*t.indicator, t.text));
}
/// How many territories share the category of this one.
Term same_category(const Scope& s, const Term& t, const Terms&) {
    return t.text.empty() ? missing_term(t.value.missing) : number_term(s.findings.value(t.indicator->code, "TI", t.year, t.text), 0);
}
Term why_missing(const Scope&, const Term& t, const Terms&) {
    switch (t.value.missing) {
        case Missing::none: return text_term("");
        case Missing::not_available: return text_term("nd");
        case Missing::secret: return text_term("s");
        case Missing::not_applicable: return text_term("so");
    }
    return text_term("");
}
template <bool highest> Term extreme(const Scope& s, const Term& t, const Terms&) {
    const auto& sorted = s.findings.sorted_distribution(t.indicator->code);
    if (sorted.empty()) return missing_term();
    return number_term(Value::of(highest ? sorted.back() : sorted.front()), t.decimals, t.unit);
}
Term median(const Scope& s, const Term& t, const Terms&) {
    const auto& sorted = s.findings.sorted_distribution(t.indicator->code);
    return sorted.empty() ? missing_term() : number_term(Value::of(quantile(sorted, 0.5)), t.decimals, t.unit);
}
Term code(const Scope&, const Term& t, const Terms&) { return t.text.empty() ? missing_term() : text_term(t.text); }
Term year(const Scope& s, const Term& t, const Terms&) {
    const int y = t.year ? t.year : s.findings.last_year(t.indicator->code);
    return y ? number_term(Value::of(y), 0, Unit::year) : text_term(t.indicator->vintage);
}

}  // namespace

const std::vector<Suffix>& quantity_suffixes() {
    constexpr Kind q = Kind::quantity, n = Kind::number;
    static const std::vector<Suffix> all = {
        {"territoire", q, q, 0, 0, of_perimeter<PerimeterKind::territory>},
        {"ti_region", q, q, 0, 0, of_perimeter<PerimeterKind::region_territories>},
        {"region", q, q, 0, 0, of_perimeter<PerimeterKind::region>},
        {"ti", q, q, 0, 0, of_perimeter<PerimeterKind::all_territories>},
        {"france", q, q, 0, 0, of_perimeter<PerimeterKind::france>},
        {"brut", q, n, 0, 0, bare},
        {"brut", n, n, 0, 0, bare},
        {"signe", q, n, 0, 0, with_sign},
        {"signe", n, n, 0, 0, with_sign},
        {"entier", q, n, 0, 0, whole},
        {"entier", n, n, 0, 0, whole},
        {"unite", q, Kind::text, 0, 0, unit},
        {"rang", q, n, 0, 0, place},
        {"rang_phrase", q, Kind::text, 0, 0, place_phrase},
        {"effectif", q, n, 0, 0, ranked},
        {"depasse", q, n, 0, 0, exceeded},
        {"depasse_dix", q, Kind::text, 0, 0, exceeded_in_ten},
        {"precede", q, n, 0, 0, preceded},
        {"precede_dix", q, Kind::text, 0, 0, preceded_in_ten},
        {"fraction", q, Kind::text, 0, 0, fraction},
        {"fraction", n, Kind::text, 0, 0, fraction},
        {"fraction_phrase", q, Kind::text, 1, 3, fraction_in_words},
        {"fraction_phrase", n, Kind::text, 1, 3, fraction_in_words},
        {"max_modalite", q, Kind::modality, 0, 0, largest},
        {"modalite", q, q, 1, 1, of_modality},
        {"part", q, n, 1, 1, share_of_modality},
        {"libelle", q, Kind::text, 0, 0, label},
        {"court", q, Kind::text, 0, 0, brief_label},
        {"code", q, Kind::text, 0, 0, code},
        {"annee", q, n, 0, 0, year},
        {"valeur", q, q, 1, 1, of_modality},
        {"effectif_modalite", q, n, 0, 0, same_category},
        {"manque", q, Kind::text, 0, 0, why_missing},
        {"secret", q, Kind::truth, 0, 0, [](const Scope&, const Term& t, const Terms&) { return truth_term(t.value.missing == Missing::secret); }},
        {"demonstration", q, Kind::truth, 0, 0,
         [](const Scope&, const Term& t, const Terms&) { return truth_term(t.indicator->status == Status::demonstration); }},
        {"minimum", q, n, 0, 0, extreme<false>},
        {"maximum", q, n, 0, 0, extreme<true>},
        {"mediane", q, n, 0, 0, median},
    };
    return all;
}

}  // namespace portraits::phrase
