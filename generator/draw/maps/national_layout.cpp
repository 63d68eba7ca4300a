#include "draw/maps/national_layout.hpp"

#include <algorithm>
#include <cmath>

#include "draw/maps/map_legend.hpp"

namespace portraits {
namespace {

constexpr double inset_gap = 7;

struct Need {
    const MapDrawing& map;
    const MapFills& fills;
    const DrawContext& context;
    MapStyle style;
    Extent mainland;
    std::vector<Missing> missing;
    double max_height = 0;
    double aspect() const { return mainland.height() / mainland.width(); }
};

void place_inset(NationalLayout& made, const Need& need, const std::string& frame, const Box& box) {
    const double title = made.small ? 2 : need.style.inset_name.size + 5;
    const double foot = made.small ? 2 : need.style.scale.size + 7;
    const Box inner{box.x + 5, box.y + title + 1, box.width - 10, box.height - title - foot - 1};
    made.insets.push_back({frame, box, fitted(need.context.geography.frame(Detail::full, frame).extent, inner)});
    made.obstacles.push_back(box);
}

void place_zoom(NationalLayout& made, const Need& need, const Box& box) {
    const Extent paris = paris_extent(need.context.geography);
    if (paris.width() <= 0) return;
    made.zoom_title = need.style.inset_name.size + 6;
    const Box inner{box.x, box.y + made.zoom_title, box.width, box.height - made.zoom_title};
    const Extent wider{paris.min_x - 6000, paris.min_y - 6000, paris.max_x + 6000, paris.max_y + 6000};
    made.zoom_projector = fitted(wider, inner);
    made.zoom_extent = made.zoom_projector.seen(inner);
    made.zoom = box;
    made.obstacles.push_back(box);
}

std::vector<std::string> overseas() {
    std::vector<std::string> codes;
    for (const FrameDefinition& frame : frame_definitions())
        if (std::string(frame.code) != "met") codes.push_back(frame.code);
    return codes;
}

/// Five boxes in a row, or with the enlargement in a grid of three columns; returns the height used.
double place_overseas(NationalLayout& made, const Need& need, double y, int columns) {
    const double width = (made.width - (columns - 1) * inset_gap) / columns;
    const double height = made.small ? width * 0.8 : width * (columns == 5 ? 0.9 : 1.02);
    const std::vector<std::string> codes = overseas();
    const auto box = [&](std::size_t i) {
        const double row = static_cast<double>(i / static_cast<std::size_t>(columns));
        const double column = static_cast<double>(i % static_cast<std::size_t>(columns));
        return Box{column * (width + inset_gap), y + row * (height + inset_gap), width, height};
    };
    for (std::size_t i = 0; i < codes.size(); ++i) place_inset(made, need, codes[i], box(i));
    if (columns == 3) place_zoom(made, need, box(5));
    return columns == 3 ? 2 * height + inset_gap : height;
}

void fit_main(NationalLayout& made, const Need& need, const Box& box) {
    made.main = box;
    made.size = std::clamp(box.width / 499, 0.55, 1.0);  // an A4 page's text is 499 wide
    made.mainland = fitted(need.mainland, box);
}

/// Signs and scale bar in the bay of Biscay, down to the bottom of the main map.
void place_signs(NationalLayout& made, const Need& need, double bottom) {
    made.scale = {0, bottom - 4};
    made.signs_height = draw_signs(nullptr, need.context.shaper, need.style, need.map.legend_other, need.missing, {});
    made.signs = {0, bottom - 4 - 18 - made.signs_height};
    const double wide = signs_width(need.context.shaper, need.style, need.map.legend_other, need.missing);
    if (made.signs_height > 0) made.obstacles.push_back({made.signs.x, made.signs.y, wide, made.signs_height});
    made.obstacles.push_back({0, made.scale.y - 12, 60, 14});
}

void place_classes(NationalLayout& made, const Need& need, double width) {
    made.legend = {0, 0};
    made.legend_width = width;
    made.legend_height = class_legend_height(need.map, need.style, need.context.shaper, width);
    if (made.legend_height > 0) made.obstacles.push_back({0, 0, width, made.legend_height});
}

double place_categories(NationalLayout& made, const Need& need, Point at, double width, int columns) {
    const CategoryFill* fill = category_legend(need.map);
    made.categories = at;
    made.categories_width = width;
    made.category_columns = columns;
    if (fill == nullptr) return 0;
    const double height = draw_category_bars(nullptr, need.context.shaper, need.style, *fill, at, width, columns);
    made.obstacles.push_back({at.x, at.y, width, height});
    return height;
}

/// Insets in a row below; the legend and the enlargement in the sea and over Germany.
NationalLayout upright(const Need& need, double width) {
    NationalLayout made;
    made.width = width;
    made.small = need.map.view.layout == "petit";
    const bool narrow = need.context.medium == DrawFor::web_narrow;
    place_classes(made, need, narrow || made.small ? width : width * 0.38);
    // The mainland's north-west is sea: the map goes up beside the legend, but not on a phone.
    const double top = narrow || made.small ? made.legend_height + (made.legend_height > 0 ? 10 : 0)
                                            : std::max(0.0, made.legend_height - width * 0.12);
    const double insets = made.small ? (width - 4 * inset_gap) / 5 * 0.8 : narrow ? (width - 14) / 3 * 2.04 + 7 : (width - 28) / 5 * 0.9;
    NationalLayout probe = made;
    const int columns = narrow ? 1 : 2;
    const double categories = place_categories(probe, need, {}, width, columns);
    const double below = 9 + insets + (categories > 0 ? categories + 12 : 0);
    // On a phone the signs have no room beside the coast: they stand below the map.
    const double signs = draw_signs(nullptr, need.context.shaper, need.style, need.map.legend_other, need.missing, {});
    const double strip = narrow || made.small ? signs + (signs > 0 ? 20 : 0) : 0;
    double main = width * need.aspect();
    if (need.max_height > 0) main = std::clamp(need.max_height - top - strip - below, width * 0.3, main);
    fit_main(made, need, {0, top, width, main});
    if (!made.small) place_signs(made, need, top + main + strip);
    double y = top + main + strip + 9;
    y += place_overseas(made, need, y, narrow && !made.small ? 3 : 5);
    if (!narrow && !made.small && !need.map.clickable) {
        const double side = width * 0.225;
        place_zoom(made, need, {width - side, 0, side, side * 0.87});
    }
    if (categories > 0) y += 12 + place_categories(made, need, {0, y + 12}, width, columns);
    made.height = y + 1;
    return made;
}

/// Enlargement and insets in two columns at the left, legend at the right.
NationalLayout sideways(const Need& need, double width) {
    NationalLayout made;
    made.width = width;
    const double left = width * 0.19, right = width * 0.23;
    const double height = need.max_height > 0 ? need.max_height : width * 0.58;
    const double column = (left - inset_gap) / 2;
    const double zoom = left * 0.8;
    place_zoom(made, need, {0, 0, left, zoom});
    const double box = std::min(column * 1.25, (height - zoom - 3 * inset_gap) / 3);
    const std::vector<std::string> codes = overseas();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const double x = static_cast<double>(i % 2) * (column + inset_gap);
        place_inset(made, need, codes[i], {x, zoom + inset_gap + static_cast<double>(i / 2) * (box + inset_gap), column, box});
    }
    const double at = width - right;
    made.legend = {at, 0};
    made.legend_width = right;
    made.legend_height = class_legend_height(need.map, need.style, need.context.shaper, right);
    double y = made.legend_height > 0 ? made.legend_height + 12 : 0;
    const double categories = place_categories(made, need, {at, y}, right, 1);
    y += categories > 0 ? categories + 12 : 0;
    made.signs = {at, y};
    made.signs_height = draw_signs(nullptr, need.context.shaper, need.style, need.map.legend_other, need.missing, {});
    made.scale = {at, y + made.signs_height + 20};
    made.obstacles.push_back({at, 0, right, made.scale.y});
    fit_main(made, need, {left + 12, 0, width - left - right - 24, height});
    made.height = height;
    return made;
}

}  // namespace

Extent paris_extent(const Geography& geography) {
    Extent extent;
    for (const char* code : {"75", "92", "93", "94"})
        if (const Area* area = find_area(geography.frame(Detail::full, "met").departments, code)) {
            extent.add({area->extent.min_x, area->extent.min_y});
            extent.add({area->extent.max_x, area->extent.max_y});
        }
    return extent;
}

std::set<std::string> areas_drawn(const Geography& geography, const std::string& ground) {
    std::set<std::string> codes;
    for (const FrameDefinition& frame : frame_definitions())
        for (const Area& area : areas_of(geography.frame(Detail::full, frame.code), ground)) codes.insert(area.code);
    return codes;
}

double class_legend_height(const MapDrawing& map, const MapStyle& style, Shaper& shaper, double width) {
    const auto* fill = std::get_if<ClassedFill>(&map.fill);
    if (fill == nullptr) return 0;
    const double title = fill->histogram || fill->histogram_title.empty() ? 0 : row_height(style);
    return fill->histogram ? draw_histogram(nullptr, shaper, style, *fill, {}, width)
                           : title + draw_class_list(nullptr, shaper, style, *fill, {});
}

const CategoryFill* category_legend(const MapDrawing& map) {
    return map.clickable ? nullptr : std::get_if<CategoryFill>(&map.fill);
}

NationalLayout national_layout(const MapDrawing& map, const MapFills& fills, const DrawContext& context, double width,
                               double max_height) {
    Need need{map, fills, context, map_style(context.medium), context.geography.frame(Detail::full, "met").extent, {}, max_height};
    if (fills.has_values()) need.missing = fills.missing_among(areas_drawn(context.geography, map.ground));
    const bool beside = map.view.layout == "paysage" && context.medium != DrawFor::web_narrow;
    return beside ? sideways(need, width) : upright(need, width);
}

}  // namespace portraits
