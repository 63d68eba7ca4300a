#pragma once
#include "base/diagnostics.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// Hides what the catalogue's rules of secret do not let out: the value becomes Missing::secret, and its number is nowhere any more. All
/// rules look at the numbers as they were read. Then takes away the indicators that only say the share of a largest unit: no reader may
/// have them. Warns of values whose units are not known; a rule that cannot work is an error.
void hide_secrets(Sources& sources, Diagnostics& diagnostics);

/// Seals the table that a hidden number stands in (base/inputs).
void seal_table(const Origin& origin);

}  // namespace portraits
