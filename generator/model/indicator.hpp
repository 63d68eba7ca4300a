#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "model/controls.hpp"
#include "model/value.hpp"

namespace portraits {

/// How a perimeter's value is made from its parts. Never a mean of ratios.
struct Aggregation {
    enum class Kind { none, sum, ratio, evolution, main_region } kind = Kind::none;  // the last: the region of each territory, a category
    std::string numerator, denominator;  // indicator codes, for ratio; evolution: numerator is the base indicator
    double factor = 1;                   // 100 for a percentage
    int from_year = 0, to_year = 0;      // evolution: relative change of the numerator in %, between these years
};

enum class Status { official, demonstration };
/// Whether a high value is good news; neutral indicators are never praised or deplored.
enum class Direction { neutral, higher_is_better, lower_is_better };

/// A producer and a product that figures cite.
struct DataSource {
    std::string code;
    std::string producer;   // "Insee"
    std::string product;    // "recensement de la population"
    std::string vintage;    // its own, said in place of the indicator's: "1er janvier 2023"
    std::string licence;    // "Licence Ouverte 2.0"
    std::string url;
    std::string extracted;  // ISO date given in the catalogue, never the clock
    Status status = Status::official;
    Origin origin;
};

/// Where the lists of places come from: cited by the maps that show them.
struct PlaceSources {
    std::vector<std::string> perimeters, members;  // codes of DataSource
    std::string vintage;                           // of those that have none
};

/// When a number must not be published: it says too much of one unit. Hidden values become Missing::secret as soon as the tables are
/// read (load/hide_secrets); no later stage knows them. Rules of French statistics: fewer than 3 units, or one that makes more than 85 %.
struct SecretRule {
    double threshold = 0;            // units from 1 to under it hide the value; 0: no such rule
    Located<std::string> units;      // indicator that counts them; the value itself when empty
    Located<std::string> largest;    // indicator: share of the largest unit, in %; never published
    double largest_share = 0;        // above it the value is hidden
    bool declared() const { return threshold > 0 || !largest.value.empty(); }
};

/// One line of data/catalogue.yml: what an indicator is, not its numbers.
struct Indicator {
    std::string code;
    std::string label;             // "Population municipale"
    std::string short_label;       // for narrow figures; label when empty
    std::string unit;              // "habitants", "%"
    std::string unit_one;          // singular: "habitant"
    bool feminine = false;         // gender of the unit, for agreement
    int decimals = 0;
    std::vector<std::string> sources;  // codes of DataSource
    std::string vintage;           // "2022", "2018 à 2022"
    std::string places;            // layer of publication.yml whose areas the values are of; the territories when empty
    int geography_year = 0;        // year of the official geographic code
    std::string scope;             // champ
    std::string definition;
    std::string theme;             // heading of the catalogue under which it stands: "Population et territoire"; may be empty
    Aggregation aggregation;
    Status status = Status::official;
    Direction direction = Direction::neutral;
    double close_threshold = 0.05; // relative difference under which two values are "close" (absolute points for %)
    std::vector<std::string> categories;  // codes of its modalities, in order of presentation; empty: no modality
    bool categorical = false;            // the value of a perimeter is one of the categories, stored as Key{…, category} = 1
    std::map<std::string, std::string> category_labels;
    std::map<std::string, std::string> category_short_labels;
    std::string total;                   // indicator to which the categories add up, in another table; empty: none
    std::optional<double> minimum, maximum;  // range outside which a value is an error
    SecretRule secret;
    Origin origin;
    std::map<std::string, Origin> origins;  // of the YAML keys' values ("sources", "agregation"), for messages
    ControlSpec controls;                   // thresholds of its own
    std::string cross_check;                // indicator of another table that says the same quantity; empty: none

    bool is_percentage() const { return unit == "%"; }
};

/// A figure about all the territories or the programme that a text states: published elsewhere and cited, computed here, or both, which
/// are then compared. What is stated is what is printed.
struct StatedFigure {
    std::string name;                  // {{chiffres.name}}
    std::optional<double> value;       // as published; none: what `computed` gives
    double precision = 0;              // the published value was rounded to a multiple of it; 0: to its decimals
    int decimals = 0;
    std::string unit;                  // "%" or what is counted
    Located<std::string> source;       // code of a DataSource; wanted with a value
    std::string vintage;
    Located<std::string> computed;     // expression of the phrase language, outside territories
    double tolerance = 0;              // relative difference that is known and explained by `why`
    std::string why;                   // why the two differ
    Origin origin;
};

/// The numbers of one indicator. Keys are codes; the perimeter key is a territory id ("ti-2703"), a member code, or a
/// reference: "FR" (France), "R84" (the region itself), "TI" (all territories), "TI84" (the territories of a region).
struct Observations {
    std::string indicator;
    std::vector<int> years;               // ascending; {0} when the table has no year
    std::vector<std::string> categories;  // {""} when none
    struct Key {
        std::string perimeter;
        int year = 0;
        std::string category;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    std::map<Key, Located<Value>> values;
};

}  // namespace portraits
