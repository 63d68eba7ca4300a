#pragma once
#include <string>

namespace portraits {

/// Why a number is missing. The reason survives arithmetic, legends, prose and downloads.
enum class Missing : unsigned char { none, not_available, secret, not_applicable };

/// A number, or the reason why there is none. Arithmetic lives in compute/arithmetic.hpp.
struct Value {
    double number = 0;
    Missing missing = Missing::not_available;

    static Value of(double n) { return {n, Missing::none}; }
    static Value absent(Missing why) { return {0, why}; }
    bool known() const { return missing == Missing::none; }
    friend bool operator==(const Value&, const Value&) = default;
};

/// The sign printed for a missing value: "n.d.", "s", "///"; empty for none.
const char* sign_of(Missing missing);
/// What the sign means: "donnée non disponible", "secret statistique", "sans objet".
const char* meaning_of(Missing missing);

}  // namespace portraits
