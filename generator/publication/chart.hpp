#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/theme.hpp"
#include "model/value.hpp"

namespace portraits {

/// Whose value a mark shows; decides colour and shape together (● territory, ◆ region, ▮ France, ○ all territories).
enum class Who { territory, region, france, all_territories, neighbour, other };

/// A value with the text that every medium prints for it: formatted once, in compose.
struct Shown {
    Value value;
    std::string text;   // "24,6", "s"
};

struct Category {
    std::string label, short_label;   // short for narrow drawings; label when empty
    bool highlighted = false;         // its label in bold, its bar in full colour
};

struct Series {
    std::string label, short_label;
    Who who = Who::territory;
    std::vector<Shown> values;        // one for each category, or for each x
};

/// Explicit axis: limits and ticks are decided in compose, not guessed by the drawing. Empty ticks: the drawing uses nice ones.
struct Axis {
    double low = 0, high = 0;         // equal: from the data
    bool from_zero = true;
    std::string unit;                 // written after the last tick: "%"
    int decimals = 0;
};

/// Horizontal bars, or vertical columns: one series (ranked list with an optional reference tick) or several (grouped).
/// Diverging when a value is negative. A missing value is drawn as a pattern bar with its sign.
struct BarChart {
    bool vertical = false;
    std::vector<Category> categories;
    std::vector<Series> series;
    std::optional<Series> ticks;      // reference drawn as a tick across each bar
    Axis axis;
    std::string highlight_legend, other_legend;  // ranked list: "secteur principal", "autres"
};

/// One bar of 100 % for each row, cut by category: population by density level.
struct StackedBars {
    std::vector<Category> categories;
    std::vector<Rgb> colours;         // one for each category
    std::vector<Series> rows;         // values are shares in %
    double label_from = 5.5;          // shares under this are not written
};

struct LineChart {
    std::vector<int> years;
    std::vector<Series> series;       // the territory last in drawing order, first in reading order
    Axis axis;
    std::optional<double> reference;  // ink line: index 100
};

struct DonutChart {
    std::vector<Category> categories;
    std::vector<Rgb> colours;
    Series series;                    // shares in %
    std::string centre_value, centre_label;
};

/// Strip of dots, one for each territory, the territory first and in the centre.
struct StripPlot {
    struct Dot {
        std::string label;
        double value = 0;
        Who who = Who::other;
        std::string text;
    };
    std::vector<Dot> dots;            // known values only; the territory's own dot has who = territory
    std::string callout;              // "Bourgogne Industrie : 24,6 %, 64e sur 179"
    struct Reference { std::string label; double value = 0; Who who = Who::france; };
    std::vector<Reference> references;
    double low_quartile = 0, high_quartile = 0;
    std::string quartile_label;       // "la moitié des territoires"
    std::string territory_label, region_label, other_label;  // legend
    Axis axis;
};

/// A part of a whole as a hundred squares, filled from the bottom left: what was there, what was added, or the part unsplit.
struct WholeSquares {
    int earlier = 0, added = 0, unsplit = 0;
    Missing missing = Missing::none;  // of the part: nothing is then counted
    int rest() const { return 100 - earlier - added - unsplit; }
};

/// Small bars of a key-figure tile, on one scale with a zero line when a value is negative.
struct TileBars {
    struct Bar { std::string label; Who who; Shown shown; };
    std::vector<Bar> bars;
};

}  // namespace portraits
