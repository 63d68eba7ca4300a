#pragma once
#include <optional>
#include <string>
#include <vector>

#include "draw/maps/legend_parts.hpp"
#include "draw/maps/map_fills.hpp"
#include "draw/maps/map_style.hpp"
#include "draw/maps/projector.hpp"

namespace portraits {

/// Where everything of a national map stands; the same for the shared base and for what is drawn over it.
struct NationalLayout {
    double width = 0, height = 0;
    double size = 1;                          // of lines and marks, as in MapWindow
    bool small = false;                       // no scales, no enlargement
    Box main;                                 // the mainland with Corsica
    Projector mainland;
    struct Inset {
        std::string frame;
        Box box;                              // framed
        Projector projector;
        bool named = true;
    };
    std::vector<Inset> insets;
    std::optional<Box> zoom;                  // Paris and inner suburbs, title included
    double zoom_title = 0;                    // height of its title
    Projector zoom_projector;
    Extent zoom_extent;
    Point legend;                             // top left of classes or histogram
    double legend_width = 0, legend_height = 0;
    bool class_bar = false;                   // classes as one bar, for small maps
    struct Circles {
        const PointLayer* layer;              // of the map that was laid out
        Point at;
        double width;                         // of its title
    };
    std::vector<Circles> circles;
    struct Entries {
        std::vector<LegendEntry> entries;
        Point at;
        double width = 0;
        bool flow = false;
    };
    std::vector<Entries> entries;             // layers; "hors périmètre" and missing values; categories of a small map
    Point categories;                         // top left of the ranked bars
    double categories_width = 0;              // 0: none
    int category_columns = 1;
    Point scale;                              // left end of the scale bar
    Point north;                              // foot of the north arrow
    std::vector<Box> obstacles;               // what a callout or a name must not cover
};

NationalLayout national_layout(const MapDrawing& map, const MapFills& fills, const DrawContext& context, double width, Heights heights);

/// Paris and the three departments around it, in metres; empty when the geography has none of them.
Extent paris_extent(const Geography& geography);
/// Height of the legend of classes: histogram or list, or the bar of a small map; 0 without.
double class_legend_height(const MapDrawing& map, const MapStyle& style, Shaper& shaper, double width, bool small, bool bar);
/// The categorical legend, when it is to be drawn: a clickable map has its list beside it, unless that says no number or pattern.
const CategoryFill* category_legend(const MapDrawing& map);

}  // namespace portraits
