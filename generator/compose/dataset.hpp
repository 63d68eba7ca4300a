#pragma once
#include "compute/findings.hpp"
#include "model/atlas.hpp"
#include "publication/dataset.hpp"

namespace portraits {

/// All that the catalogue declares about territories, as tables for reuse: territoires (one line each, last value of every indicator),
/// valeurs (one line for each indicator, year, category and place), membres, indicateurs, sources, signes; and a text that says how to
/// read them. Missing values keep their reason; what is secret has no number anywhere.
Dataset compose_dataset(const Atlas& atlas, const Findings& findings);

}  // namespace portraits
