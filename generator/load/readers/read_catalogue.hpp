#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "load/yaml/node.hpp"
#include "model/indicator.hpp"

namespace portraits {

/// Where an indicator's numbers are, and in which columns. Long form: one column each; wide form: `wide` columns.
struct TableSpec {
    Located<std::string> file;
    std::string sheet;                              // of a workbook; the first when empty
    Located<std::string> perimeter, year, value, category, secret;  // names of columns; empty when there is none
    std::vector<std::pair<Located<std::string>, Located<std::string>>> wide;  // year or category → name of its column
    int constant_year = 0;                          // of the whole table; 0: none
};

/// data/catalogue.yml: what exists, not the numbers.
struct Catalogue {
    std::map<std::string, DataSource> sources;
    std::map<std::string, Indicator> indicators;
    std::vector<std::string> order;                 // of indicators
    std::map<std::string, TableSpec> tables;        // indicator → table; ratios have none
    std::optional<Located<std::string>> entities, departments, regions, communes;  // tables that describe places
    PlaceSources place_sources;
    std::map<std::string, StatedFigure> stated;
};

Catalogue read_catalogue(const std::string& file, Diagnostics& diagnostics);
/// One entry of “indicateurs”.
void read_indicator(const YamlNode& node, Indicator& indicator, Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace portraits
