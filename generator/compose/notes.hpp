#pragma once
#include <set>
#include <string>
#include <vector>

#include "model/atlas.hpp"
#include "publication/rich_text.hpp"

namespace portraits {

/// "Sources : Insee, recensements de la population, 2018 à 2022 ; ANCT, 2023 • Réalisation : générateur de portraits."
RichText sources_line(const Atlas& atlas, const std::vector<const Indicator*>& indicators, bool of_map);
/// "s : secret statistique." for each of these kinds.
RichText signs_note(const std::set<Missing>& kinds);
/// Sentences put one after the other, a space between.
void append_sentence(RichText& text, const RichText& sentence);
bool schematic(const Atlas& atlas);

}  // namespace portraits
