#pragma once
#include <string>
#include <vector>

#include "base/origin.hpp"

namespace portraits {

/// A geographic layer declared under `couches` in publication.yml, from a vector file or from a table that groups members.
struct GeoLayerSpec {
    enum class Shape { areas, points } shape = Shape::areas;
    std::string file;            // any OGR format; resolved path
    std::string table;           // instead of a file: CSV with a member's code and the code of its area; resolved path
    std::string sublayer;        // of a file that holds several; the first when empty
    std::string code, label;     // attributes (columns of the table) of the code and of the name
    std::string category;        // points: attribute that sorts them into classes; empty: one class
    std::string projection;      // "EPSG:2154": of a file that does not tell its own
    std::string title;           // plural, for legends and texts: "zones d’emploi 2010"
    std::string credit;          // "Insee, 2010"
    bool demonstration = false;  // its shapes or places are fictitious
    Origin origin;
    int geography_year = 0;      // of its shapes and codes; 0: not said
};

/// Layers that every map may name without declaring them.
inline constexpr const char* territories_layer = "territoires";
inline constexpr const char* departments_layer = "departements";
inline constexpr const char* regions_layer = "regions";
inline constexpr const char* members_layer = "membres";  // areas: cells of a schematic map; points: centres of the members

/// One thing drawn above the ground of a map, as a figure's `couches` says it.
struct MapLayerSpec {
    enum class Kind { circles, points, areas, names, dots } kind = Kind::areas;
    Located<std::string> layer;                  // whose shapes; "membres" for circles, "territoires" otherwise when empty
    Located<std::string> indicator;              // circles: their areas; dots: their number; areas: ranks them when `first` is given
    int first = 0;                               // areas, names: only so many, those with the highest values
    std::vector<Located<std::string>> codes;     // areas: only these; all when empty
    std::string label;                           // in the legend
    std::string inside, outside;                 // points: labels of those in a territory and elsewhere; sorted by `category` when empty
    struct Class { std::string value, label, shape; };
    std::vector<Class> classes;                  // points: values of the category, in the legend's order
    std::string fill, pattern, line;             // areas: "ancien", "ajoute", "territoire", "neutre", "aucun"; "obliques"…; "plein", "tirets", "fin", "aucun"
    Origin origin;
    std::string style;                           // names: "petit", "courant", "fort"; chosen by the layer when empty
    int each = 1;                                // dots: one for so many
    bool leaders = true;                         // names: those without room stand aside, with a line
};

}  // namespace portraits
