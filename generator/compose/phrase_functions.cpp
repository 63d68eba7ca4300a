#include <algorithm>
#include <cmath>

#include "base/french.hpp"
#include "compose/phrase_tables.hpp"
#include "compose/stated.hpp"
#include "compute/arithmetic.hpp"

namespace portraits::phrase {

namespace {

constexpr int many = 20;  // arguments of a list

/// Printed count for agreement; a missing one agrees in the singular.
double count_of(const Term& t) {
    const Value v = printed_value(t);
    return v.known() ? v.number : 0;
}
Term in_words(const Term& t, bool feminine) {
    const Value v = printed_value(t);
    if (!v.known() || v.number != std::floor(v.number)) return t;
    return text_term(number_in_words(static_cast<int>(v.number), feminine));
}

/// Whether two values are close enough to be called so: by the threshold of the first one's indicator, or printed alike.
bool close(const Term& x, const Term& y) {
    const double a = x.value.number, b = y.value.number;
    if (printed_value(x) == printed_value(y)) return true;
    const double threshold = x.indicator ? x.indicator->close_threshold : y.indicator ? y.indicator->close_threshold : 0.05;
    const bool points = x.unit == Unit::percent;
    return std::abs(a - b) <= (points ? threshold : threshold * std::abs(b));
}
Missing either_missing(const Term& x, const Term& y) { return combine(x.value.missing, y.value.missing); }

Term comparison(const Term& x, const Term& y, const char* above, const char* below, const char* near) {
    if (const Missing why = either_missing(x, y); why != Missing::none) return missing_term(why);
    return text_term(close(x, y) ? near : x.value.number > y.value.number ? above : below);
}

Term difference(const Scope&, const Terms& a) {
    const Value v = subtract(a[0].value, a[1].value);
    return number_term(v.known() ? Value::of(std::abs(v.number)) : v, std::max(a[0].decimals, a[1].decimals),
                       a[0].unit == Unit::percent ? Unit::points : a[0].unit);
}

Term change(const Scope& s, const Terms& a) {
    if (!a[0].indicator) return missing_term();
    const auto year = [&](const Term& t) { return static_cast<int>(t.value.number); };
    const Value from = s.findings.value(a[0].indicator->code, a[0].perimeter, year(a[1]), a[0].category);
    const Value to = s.findings.value(a[0].indicator->code, a[0].perimeter, year(a[2]), a[0].category);
    return number_term(relative_change(from, to), 1, Unit::percent);
}

Term year_of(const Scope& s, const Terms& a) {
    return a[0].indicator ? find_suffix(Kind::quantity, "annee")->apply(s, a[0], {}) : missing_term();
}

Term lowered(const std::string& text) {
    const std::string_view first = std::string_view(text).substr(0, 2);
    static constexpr std::pair<std::string_view, std::string_view> accented[] = {{"É", "é"}, {"È", "è"}, {"À", "à"}, {"Ê", "ê"}, {"Î", "î"}, {"Ô", "ô"}};
    for (const auto& [upper, lower] : accented)
        if (first == upper) return text_term(std::string(lower) + text.substr(2));
    std::string out = text;
    if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return text_term(out);
}

Term list_of(const Scope& s, const Terms& arguments) {
    Term t;
    t.kind = Kind::list;
    for (const Term& a : arguments) {
        if (a.kind == Kind::list) t.items.insert(t.items.end(), a.items.begin(), a.items.end());
        else if (is_known(a)) t.items.push_back(to_text(s, a));
    }
    return t;
}

Term with_decimals(const Scope&, const Terms& a) {
    Term t = number_term(a[0].value, a.size() > 1 ? static_cast<int>(std::clamp(a[1].value.number, 0.0, 6.0)) : 0, a[0].unit);
    t.with_sign = a[0].with_sign;
    return t;
}

Term share_of(const Scope&, const Terms& a) { return number_term(divide(a[0].value, a[1].value, 100), 0, Unit::percent); }

Term in_millions(const Scope&, const Terms& a) {
    if (!a[0].value.known()) return missing_term(a[0].value.missing);
    const double n = round_half_away(a[0].value.number / 1e6, 1);
    return text_term(format_number(n, n == std::floor(n) ? 0 : 1) + std::string(nbsp) + std::string(plural(n, "million", "millions")));
}

template <class Pick> Term picked(const Terms& a, Pick better) {
    Term best = a[0];
    for (const Term& t : a)
        if (t.value.known() && (!best.value.known() || better(t.value.number, best.value.number))) best = t;
    return best;
}

Term missing_count(const Scope& s, const Terms& a) {
    if (!a[0].indicator) return missing_term();
    const auto& all = s.findings.distribution(a[0].indicator->code);
    return number_term(Value::of(static_cast<double>(std::count_if(all.begin(), all.end(), [](Value v) { return !v.known(); }))), 0);
}

Term absolute(const Scope&, const Terms& a) {
    Term t = number_term(a[0].value, a[0].decimals, a[0].unit);
    t.value.number = std::abs(t.value.number);
    return t;
}

}  // namespace

const std::vector<Function>& functions() {
    static const std::vector<Function> all = {
        {"s", Kind::text, 1, 1, [](const Scope&, const Terms& a) { return text_term(std::string(plural(count_of(a[0]), "", "s"))); }},
        {"pluriel", Kind::text, 3, 3,
         [](const Scope& s, const Terms& a) { return text_term(to_text(s, plural(count_of(a[0]), "1", "2") == "1" ? a[1] : a[2])); }},
        {"mots", Kind::text, 1, 1, [](const Scope&, const Terms& a) { return in_words(a[0], false); }},
        {"mots_f", Kind::text, 1, 1, [](const Scope&, const Terms& a) { return in_words(a[0], true); }},
        {"compare", Kind::text, 2, 2, [](const Scope&, const Terms& a) { return comparison(a[0], a[1], "supérieure", "inférieure", "proche"); }},
        {"compare_m", Kind::text, 2, 2, [](const Scope&, const Terms& a) { return comparison(a[0], a[1], "supérieur", "inférieur", "proche"); }},
        {"proche", Kind::truth, 2, 2,
         [](const Scope&, const Terms& a) { return truth_term(either_missing(a[0], a[1]) == Missing::none && close(a[0], a[1])); }},
        {"connu", Kind::truth, 1, many, [](const Scope&, const Terms& a) { return truth_term(std::all_of(a.begin(), a.end(), is_known)); }},
        {"ecart", Kind::number, 2, 2, difference},
        {"evolution", Kind::number, 3, 3, change},
        {"annee", Kind::number, 1, 1, year_of},
        {"maj", Kind::text, 1, 1, [](const Scope& s, const Terms& a) { return text_term(capitalized(to_text(s, a[0]))); }},
        {"minuscule", Kind::text, 1, 1, [](const Scope& s, const Terms& a) { return lowered(to_text(s, a[0])); }},
        {"longueur", Kind::number, 1, 1,
         [](const Scope& s, const Terms& a) { return number_term(Value::of(static_cast<double>(utf8_length(to_text(s, a[0])))), 0); }},
        {"liste", Kind::list, 1, many, list_of},
        {"de", Kind::text, 1, 1, [](const Scope& s, const Terms& a) { return text_term(with_de(to_text(s, a[0]))); }},
        {"si", Kind::text, 3, 3, [](const Scope& s, const Terms& a) { return text_term(to_text(s, holds(a[0]) ? a[1] : a[2])); }},
        {"nombre", Kind::number, 1, 2, with_decimals},
        {"arrondi", Kind::number, 1, 2, with_decimals},
        {"abs", Kind::number, 1, 1, absolute},
        {"part", Kind::number, 2, 2, share_of},
        {"en_millions", Kind::text, 1, 1, in_millions},
        {"min", Kind::number, 1, many, [](const Scope&, const Terms& a) { return picked(a, [](double x, double y) { return x < y; }); }},
        {"max", Kind::number, 1, many, [](const Scope&, const Terms& a) { return picked(a, [](double x, double y) { return x > y; }); }},
        {"manquants", Kind::number, 1, 1, missing_count},
        {"source_de", Kind::text, 1, 1, [](const Scope& s, const Terms& a) { return text_term(stated_source(s.atlas, a[0].text)); }},
    };
    return all;
}

const Function* find_function(std::string_view name) {
    const auto found = std::find_if(functions().begin(), functions().end(), [&](const Function& f) { return name == f.name; });
    return found == functions().end() ? nullptr : &*found;
}

}  // namespace portraits::phrase
