#pragma once
#include <memory>
#include <string>
#include <variant>

#include "publication/chart.hpp"
#include "publication/map.hpp"
#include "publication/rich_text.hpp"
#include "publication/table.hpp"

namespace portraits {

/// A table that is itself the figure (members with bars).
struct TableDrawing {};

using Drawing = std::variant<BarChart, StackedBars, LineChart, DonutChart, StripPlot, MapDrawing, TableDrawing>;

/// A figure owns all its faces: page, booklet, SVG, PNG and CSV come from this one object.
struct Figure {
    std::string id;             // "part-industrie"; unique in its document
    int number = 0;             // "Figure 5"; 0: not numbered (cover map, locator)
    std::string title;          // the finding
    std::string subtitle;       // what is measured, unit, year
    Drawing drawing;
    std::string alternative;    // short text alternative computed from the data: what, where, extremes, reference
    std::string description;    // longer visible description
    Table table;                // the data behind it, always filled except for locators and covers
    RichText sources;           // "Sources : … • Réalisation : …"
    RichText notes;             // field, reading note, signs, rounding, "Contours schématiques"
    bool demonstration = false; // bordered label "Données fictives de démonstration"
    bool show_table = false;    // on paper too
};
using FigurePtr = std::shared_ptr<const Figure>;

}  // namespace portraits
