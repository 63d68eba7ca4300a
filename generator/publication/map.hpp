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
    enum class Kind { national, region, neighbours, local, locator, cover } kind = Kind::national;
    std::string layout = "portrait";  // national: "portrait" (insets in a row below), "paysage" (beside), "petit";
                                      // "telephone" (below, for a phone's width)
                                      // locator: dark in print and with "couverture", light in pages
    std::string territory;            // id highlighted, and centre of a local or cover map; a cover without one shows all
    std::string region;               // code, for a region map
    std::vector<std::string> around;  // ids of the territories that a map of neighbours paints, at least one; its own first, where it has one
};

/// Line patterns that a reader tells apart without colour, from the lightest to the darkest.
enum class Pattern { none, dots, horizontal, vertical, rising, falling, grid, crossed };

/// Values cut into classes; limits already computed on all the territories.
struct ClassedFill {
    std::map<std::string, Shown> values;       // territory id → value
    std::vector<double> limits;                // n + 1 limits of n classes, closed on the right except the first, closed on both
    std::vector<std::string> limit_labels;     // as printed
    std::vector<Rgb> colours;                  // n
    std::string method;                        // "quantiles", named in the note
    std::vector<Pattern> patterns;             // n: over the colours, where grey would not tell the sides of a pivot; empty: none
    std::vector<int> counts;                   // areas in each class; empty: not printed
    bool histogram = false;
    std::string histogram_title;
    std::string unit;
};
/// The pattern of a class; none without.
inline Pattern pattern_of(const ClassedFill& fill, std::size_t place) { return place < fill.patterns.size() ? fill.patterns[place] : Pattern::none; }

struct CategoryFill {
    /// What tells the categories apart beside colour: patterns (7 at most), or numbers written in the areas and in the legend.
    enum class Second { none, patterns, numbers } second = Second::none;
    struct Item { std::string code, label; Rgb colour; int count = 0; Pattern pattern = Pattern::none; };
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

/// Areas of any layer painted or outlined above the ground: an earlier perimeter, the thirty strongest.
struct AreaLayer {
    std::string layer;                         // of the Geography
    std::vector<std::string> codes;            // empty: all
    std::string label;                         // in the legend
    std::optional<Role> fill;
    Pattern pattern = Pattern::none;           // above the fill, in `line_role`
    std::optional<Role> line;
    double line_width = 1;                     // points
    bool dashed = false;
    bool thin = false;                         // a hair line in `line_role`, without paper under it
};

/// Places as marks: circles whose areas are the values, or classes each with its shape.
struct PointLayer {
    enum class Shape { disc, ring, square, lozenge, triangle, cross };
    struct Class { std::string label; Shape shape = Shape::disc; Role role = Role::territory; int count = 0; };
    struct Mark { std::string code, label; double value = 0; std::string text; std::size_t in_class = 0; };
    std::string layer;                         // point layer of the Geography: where the codes lie
    bool proportional = false;
    bool scattered = false;                    // dots: a mark is as many dots as its value, somewhere in its area
    std::vector<Class> classes;                // one for circles
    std::vector<Mark> marks;
    std::vector<double> legend_values;         // circles: nested in the legend, ascending
    std::vector<std::string> legend_texts;
    std::string legend_title;
};

/// Names written on the map.
struct NameLayer {
    std::string layer;                         // areas or points of the Geography
    struct Name { std::string code, text; double priority = 0; };  // the highest is placed first
    std::vector<Name> names;
    enum class As { small, plain, strong } as = As::plain;  // territories by the hundred; members and towns; regions
    bool leaders = true;                       // a name that has no room at its place stands aside, with a line to it
};

using MapLayer = std::variant<AreaLayer, PointLayer, NameLayer>;

struct MapCallout { std::string title, value, detail; };

/// A map, without geometry: shapes come from geo's Geography when it is drawn.
struct MapDrawing {
    MapView view;
    std::string ground = "territoires";        // layer of areas that `fill` paints; its codes are the keys of values
    std::variant<std::monostate, ClassedFill, CategoryFill> fill;
    std::optional<MemberMarks> members;
    std::optional<MapCallout> callout;
    bool clickable = false;                    // each territory is a link to its page (web)
    std::map<std::string, std::string> links;  // territory id → target
    std::map<std::string, std::string> titles; // territory id → text of its <title>: name and value
    std::vector<std::string> legend_other;     // "hors périmètre"
    std::vector<MapLayer> layers;              // above the ground, in this order
    bool north_arrow = false;
    std::string schematic_note;                // printed inside the map where no note can follow
};

}  // namespace portraits
