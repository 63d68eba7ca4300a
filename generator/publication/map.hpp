#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/theme.hpp"
#include "model/value.hpp"
#include "publication/chart.hpp"

namespace portraits {

/// Where the map looks and how it is laid out on its rectangle.
struct MapView {
    enum class Kind { national, region, local, locator, cover } kind = Kind::national;
    std::string layout = "portrait";  // national: "portrait" (insets in a row below), "paysage" (beside), "petit";
                                      // locator: dark in print and with "couverture", light in pages
    std::string territory;            // id highlighted, and centre of a local or cover map
    std::string region;               // code, for a region map
};

/// Values cut into classes; limits already computed on all the territories.
struct ClassedFill {
    std::map<std::string, Shown> values;       // territory id → value
    std::vector<double> limits;                // n + 1 limits of n classes, closed on the right except the first, closed on both
    std::vector<std::string> limit_labels;     // as printed
    std::vector<Rgb> colours;                  // n
    std::string method;                        // "quantiles", named in the note
    bool histogram = false;
    std::string histogram_title;
    std::string unit;
};

struct CategoryFill {
    struct Item { std::string code, label; Rgb colour; int count = 0; };
    std::vector<Item> items;
    std::map<std::string, std::string> values; // territory id → category code ("" = n.d.)
    std::map<std::string, Missing> missing;    // why, for those without category
};

/// Members of the territory as circles, or names only.
struct MemberMarks {
    bool circles = false;
    struct Mark { std::string code, label; double value = 0; std::string text; };
    std::vector<Mark> marks;
    std::vector<double> legend_values;
    std::vector<std::string> legend_texts;
};

struct MapCallout { std::string title, value, detail; };

/// A map, without geometry: shapes come from geo's Geography when it is drawn.
struct MapDrawing {
    MapView view;
    std::variant<std::monostate, ClassedFill, CategoryFill> fill;
    std::optional<MemberMarks> members;
    std::optional<MapCallout> callout;
    bool clickable = false;                    // each territory is a link to its page (web)
    std::map<std::string, std::string> links;  // territory id → target
    std::map<std::string, std::string> titles; // territory id → text of its <title>: name and value
    std::vector<std::string> legend_other;     // "hors périmètre"
    std::string schematic_note;                // printed inside the map where no note can follow
};

}  // namespace portraits
