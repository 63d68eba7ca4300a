#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace portraits {

/// The last value of every indicator for every territory, as printed, with how it stands among the others: what the page of comparison
/// shows and what is published for reuse. Lists of a place follow the order of `indicators`.
struct Comparison {
    struct Indicator {
        std::string code, label, unit, year, theme;  // year: as printed, may be a vintage
        std::string page;                            // address from the root
        std::string median;                          // of the territories, as printed; empty for a category
        bool demonstration = false;
    };
    struct Entry {
        std::string text;               // "24,6 %", "s": without unit except %
        std::optional<double> value;    // as printed; none when missing, or a category
        std::string standing;           // "12e sur 179, au-dessus de la médiane"; empty without rank
    };
    struct Territory {
        std::string id, name, page, region;  // page: address from the root; region: code of the main one
        std::vector<Entry> entries;
    };
    struct Reference {
        std::string code, name;         // "84", "Territoires d’industrie d’Auvergne-Rhône-Alpes"
        std::vector<Entry> entries;
    };
    std::string title, edition, date, licence;  // date: ISO, given
    std::map<std::string, std::string> signs;   // sign → what it means
    std::vector<Indicator> indicators;
    std::vector<Territory> territories;         // in the Atlas's order
    std::vector<Reference> regions;             // territories of each region together
    Reference all, france;
};

}  // namespace portraits
