#pragma once
#include <string>
#include <vector>

#include "compute/findings.hpp"
#include "model/atlas.hpp"

namespace portraits::phrase {

/// What an expression is evaluated for: a territory, a region, or none (home page): indicators are then of all territories.
struct Scope {
    const Atlas& atlas;
    const Findings& findings;
    const Territory* territory = nullptr;
    std::string own_region = {};     // code, of a chapter about a region

    /// Code of the region that is spoken of: the territory's main one; empty when there is none.
    std::string region() const { return territory ? territory->main_region() : own_region; }
    /// Key in Findings of an indicator that names no perimeter: the territory, the territories of the region, or all.
    std::string perimeter() const { return territory ? territory->id : "TI" + own_region; }
};

/// What an expression, or a part of it, is. Statically known: names are checked before any territory is composed.
enum class Kind { number, text, truth, list, quantity, modality, territory, region, publication, member, perimeter, stated };

enum class Unit { none, percent, points, ordinal, year };

/// The value of an expression. A quantity still knows its indicator, perimeter and year, so that suffixes can change them.
struct Term {
    Kind kind = Kind::number;
    Value value;                     // number; quantity (resolved)
    int decimals = 0;
    Unit unit = Unit::none;
    bool with_sign = false, grouped = true;
    std::string text;                // text; code of a modality, categorical quantity, region or member; key of a perimeter
    std::vector<std::string> items;  // list
    bool truth = false;
    const Indicator* indicator = nullptr;
    std::string perimeter, category;
    int year = 0;
};

Term number_term(Value value, int decimals, Unit unit = Unit::none);
Term text_term(std::string text);
Term truth_term(bool truth);
/// Text that does not exist here: printed "n.d.", unknown to connu().
Term missing_term(Missing why = Missing::not_available);
Term quantity_term(const Scope& scope, const Indicator& indicator, std::string perimeter, int year = 0, std::string category = {});

/// "a, b et c"
std::string listed(const std::vector<std::string>& items);
/// As printed: formatted number with its unit sign, text, list (a, b et c), sign of a missing value.
std::string to_text(const Scope& scope, const Term& term);
/// The number behind, rounded as printed; missing when there is none.
Value printed_value(const Term& term);
/// True when there is something to print.
bool is_known(const Term& term);
/// Truth of a condition: a number is true unless 0, a text unless empty, a missing value never.
bool holds(const Term& term);

}  // namespace portraits::phrase
