#pragma once
#include <string_view>

#include "base/diagnostics.hpp"
#include "compute/findings.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// Everything that can be doubted in content that is well formed: sums that do not agree, values far from the others or from the year
/// before, sources without licence, old vintages, texts too long or against French typography, contrasts, what nothing uses. All are
/// warnings. A doubt about a value is silent once it is signed in data/valeurs_admises.yml, as long as the value stays the same.
void check_quality(const Atlas& atlas, const Findings& findings, Diagnostics& diagnostics);

/// True for a complaint that refuses a publication even where it is a warning: a wrong number, or one whose origin is not told.
bool closes_gate(std::string_view code);

/// The gate before publishing: demonstration values and shapes are errors, and so is every warning that closes the gate.
void close_gate(const Atlas& atlas, Diagnostics& diagnostics);

}  // namespace portraits
