#include "compose/phrase_term.hpp"

#include "base/french.hpp"
#include "compose/show.hpp"

namespace portraits::phrase {

Term number_term(Value value, int decimals, Unit unit) {
    Term t;
    t.value = value;
    t.decimals = decimals;
    t.unit = unit;
    return t;
}

Term text_term(std::string text) {
    Term t;
    t.kind = Kind::text;
    t.text = std::move(text);
    return t;
}

Term truth_term(bool truth) {
    Term t;
    t.kind = Kind::truth;
    t.truth = truth;
    return t;
}

Term missing_term(Missing why) { return number_term(Value::absent(why), 0); }

Term quantity_term(const Scope& scope, const Indicator& indicator, std::string perimeter, int year, std::string category) {
    Term t = number_term(scope.findings.value(indicator.code, perimeter, year, category), indicator.decimals,
                         indicator.is_percentage() ? Unit::percent : Unit::none);
    t.kind = Kind::quantity;
    t.indicator = &indicator;
    t.perimeter = std::move(perimeter);
    t.year = year;
    t.category = std::move(category);
    if (indicator.categorical && t.category.empty()) {
        const CategoryValue found = scope.findings.category(indicator.code, t.perimeter, year);
        t.value = found.code.empty() ? Value::absent(found.missing) : Value::of(1);
        t.text = found.code;
    }
    return t;
}

namespace {

std::string number_text(const Term& t) {
    if (!t.value.known()) return sign_of(t.value.missing);
    switch (t.unit) {
        case Unit::ordinal: return ordinal(static_cast<int>(t.value.number));
        case Unit::year: return format_number(t.value.number, 0, false);
        case Unit::points: {
            const double printed = round_half_away(t.value.number, t.decimals);
            const std::string number = t.with_sign ? format_signed(printed, t.decimals) : format_number(printed, t.decimals);
            return number + std::string(nbsp) + std::string(plural(printed, "point", "points"));
        }
        case Unit::none:
        case Unit::percent: break;
    }
    if (t.with_sign) return show_signed(t.value, t.decimals, t.unit == Unit::percent);
    if (!t.grouped) return format_number(t.value.number, t.decimals, false);
    return show_number(t.value, t.decimals, t.unit == Unit::percent);
}

}  // namespace

std::string listed(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) text += (i == 0 ? "" : i + 1 == items.size() ? " et " : ", ") + items[i];
    return text;
}

std::string to_text(const Scope& scope, const Term& term) {
    switch (term.kind) {
        case Kind::quantity:
            if (term.indicator->categorical && term.category.empty() && !term.text.empty())
                return category_label(*term.indicator, term.text);
            return number_text(term);
        case Kind::number: return number_text(term);
        case Kind::modality: return category_label(*term.indicator, term.text);
        case Kind::text: return term.text;
        case Kind::truth: return term.truth ? "vrai" : "faux";
        case Kind::list: return listed(term.items);
        case Kind::territory: return scope.territory ? scope.territory->name() : std::string();
        case Kind::region: return scope.atlas.region(term.text).name;
        case Kind::publication: return scope.atlas.publication().title;
        case Kind::member: return scope.atlas.entity(term.text).name;
        case Kind::perimeter:
        case Kind::stated: return term.text;
    }
    return {};
}

Value printed_value(const Term& term) {
    if (term.kind != Kind::number && term.kind != Kind::quantity)
        return term.kind == Kind::list ? Value::of(static_cast<double>(term.items.size())) : Value::absent(Missing::not_available);
    return term.value.known() ? Value::of(round_half_away(term.value.number, term.decimals)) : term.value;
}

bool is_known(const Term& term) {
    if (term.kind == Kind::number || term.kind == Kind::quantity) return term.value.known();
    if (term.kind == Kind::text) return !term.text.empty();
    return term.kind != Kind::list || !term.items.empty();
}

bool holds(const Term& term) {
    if (term.kind == Kind::truth) return term.truth;
    if (!is_known(term)) return false;
    return (term.kind != Kind::number && term.kind != Kind::quantity) || term.value.number != 0;
}

}  // namespace portraits::phrase
