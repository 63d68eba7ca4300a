#pragma once
#include <map>
#include <string>
#include <vector>

namespace portraits {

/// Name of the file that says what outputs were made from: beside a portrait's page for the files of its folder, and at the root for the
/// pages about all territories, with what stands behind all.
inline constexpr const char* inputs_path = "entrees.json";

/// What some outputs were made from, as it was asked for while they were composed.
struct OutputInputs {
    std::vector<std::string> files;        // whole files of content that only these outputs show
    std::string plan;                      // document whose shared figures they show, of CommonInputs; may be empty
    std::vector<std::string> territories;  // identities: name, regions, members; "TI27": of all those of a perimeter
    std::map<std::string, std::vector<std::string>> values;  // perimeters, by indicator; "TI": all territories, one by one or together
};

/// What stands behind all outputs.
struct CommonInputs {
    std::vector<std::string> files;                            // read whole
    std::map<std::string, std::string> tables;                 // by indicator
    std::map<std::string, std::vector<std::string>> computed;  // indicator → those that it is computed from
    std::map<std::string, std::vector<std::string>> parts;     // perimeter → what it may add up
    std::map<std::string, OutputInputs> plans;                 // what the figures shared by all portraits were made from
};

std::string inputs_text(const OutputInputs& inputs);
/// `site`: what the pages about all territories were made from.
std::string inputs_text(const CommonInputs& common, const OutputInputs& site);

}  // namespace portraits
