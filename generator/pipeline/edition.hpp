#pragma once
#include "pipeline/workshop.hpp"

namespace portraits {

/// Writes recueil/recueil.pdf: the opening document, then every portrait that was written, by region. `portraits` is in the order of
/// Prepared::territories.
Download write_edition(const Workshop& workshop, const Publication& opening, const std::vector<DocumentOutput>& portraits,
                       Diagnostics& diagnostics);

}  // namespace portraits
