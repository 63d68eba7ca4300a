#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compose/phrase_term.hpp"

namespace portraits::phrase {

using Terms = std::vector<Term>;

/// A name that a phrase may use beside the indicators.
struct Name {
    const char* name;
    Kind kind;
    About needs;
    Term (*value)(const Scope&);
};
/// What may follow a point, by the kind of what precedes it.
struct Suffix {
    const char* name;
    Kind from, to;
    int min_arguments, max_arguments;
    Term (*apply)(const Scope&, const Term&, const Terms&);
};
struct Function {
    const char* name;
    Kind to;
    int min_arguments, max_arguments;
    Term (*apply)(const Scope&, const Terms&);
};

const std::vector<Name>& names();
const std::vector<Suffix>& quantity_suffixes();  // of quantities and numbers
const std::vector<Suffix>& group_suffixes();     // of territory, region, publication, member, perimeter, modality
const std::vector<Function>& functions();

const Name* find_name(std::string_view name);
const Suffix* find_suffix(Kind from, std::string_view name);
const Function* find_function(std::string_view name);
/// Year of ".an2018"; none for any other suffix.
std::optional<int> year_suffix(std::string_view name);
/// True for a kind that can be followed by an indicator: ti.population.
bool is_perimeter(Kind kind);
/// Key in Findings of such a term.
std::string perimeter_of(const Term& term);

}  // namespace portraits::phrase
