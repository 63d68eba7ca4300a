#pragma once
#include <set>
#include <string>
#include <vector>

#include "base/few_complaints.hpp"
#include "model/atlas.hpp"
#include "model/codes.hpp"

namespace portraits {

// The parts of validate(); each looks at one kind of file and at what it refers to.
void validate_territories(const Sources& sources, Diagnostics& diagnostics);
void validate_places(const Sources& sources, Diagnostics& diagnostics);
void validate_catalogue(const Sources& sources, Diagnostics& diagnostics);
void validate_tables(const Sources& sources, Diagnostics& diagnostics);
void validate_plans(const Sources& sources, Diagnostics& diagnostics);
/// Names whose pages would have the same address, or none.
void validate_addresses(const Sources& sources, Diagnostics& diagnostics);

/// Complains that an indicator is not in the catalogue, with the nearest one.
bool check_indicator(const Sources& sources, const std::string& code, const Origin& origin, Diagnostics& diagnostics);
/// What a map does with a layer.
enum class LayerUse { areas, points, either };
/// Complains of a layer that is neither built in nor declared, with the nearest one, or that is of the other kind.
bool check_layer(const Sources& sources, const Located<std::string>& layer, LayerUse use, Diagnostics& diagnostics);
/// Complains of an indicator whose values are of other places than the areas of `layer` (empty: the territories).
void check_places(const Sources& sources, const Located<std::string>& code, const std::string& layer, Diagnostics& diagnostics);
/// Ground, layers, subject and statistics of a map.
void check_map_figure(const Sources& sources, const FigureSpec& figure, About about, Diagnostics& diagnostics);
/// Every key a row of a table may have: territories, entities, FR, TI, R84, TI84.
std::set<std::string> perimeter_keys(const Sources& sources);
/// What explains an unknown code: the nearest known one, else what a spreadsheet made of it; empty when nothing does.
std::string help_with_code(std::string_view code, const std::vector<std::string>& known);

template <class Map> std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, unused] : map) keys.push_back(key);
    return keys;
}

}  // namespace portraits
