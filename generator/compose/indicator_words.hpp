#pragma once
#include "compute/findings.hpp"
#include "model/atlas.hpp"
#include "publication/rich_text.hpp"

namespace portraits {

/// "100 × Emploi salarié industriel ÷ Emploi salarié privé…": how an indicator is computed, each part a link to its page; empty for
/// what is read as it is.
RichText formula_of(const Atlas& atlas, const Indicator& indicator);
/// Producers with their products, licence and date, each a link to its site.
RichText origin_of(const Atlas& atlas, const Indicator& indicator);
/// What the territories' values are together: extremes with who has them, median, all territories, France, how many are missing and why.
/// Of a category, how many territories are in the most frequent ones.
std::vector<RichText> distribution_of(const Atlas& atlas, const Findings& findings, const Indicator& indicator);
/// "445 279 habitants", "24,6 %": a value with its unit, in a sentence.
std::string value_in_words(Value value, const Indicator& indicator);
/// From the root: the page of an indicator, as a link of the site.
std::string indicator_link(const Indicator& indicator);

}  // namespace portraits
