#include "draw/maps/national_layout.hpp"

#include "draw/maps/layout_parts.hpp"
#include "draw/maps/map_legend.hpp"

namespace portraits {

Extent paris_extent(const Geography& geography) {
    Extent extent;
    for (const char* code : {"75", "92", "93", "94"})
        if (const Area* area = find_area(geography.frame(Detail::full, "met").departments, code)) {
            extent.add({area->extent.min_x, area->extent.min_y});
            extent.add({area->extent.max_x, area->extent.max_y});
        }
    return extent;
}

namespace {

/// Among all areas that a ground shows.
std::vector<Missing> missing_on(const std::string& ground, const Geography& geography, const MapFills& fills) {
    MissingKinds missing;
    for (const FrameDefinition& frame : frame_definitions())
        for (const Area& area : areas_of(geography.frame(Detail::full, frame.code), ground)) missing.add(fills.of(area.code));
    return missing.all();
}

}  // namespace

double class_legend_height(const MapDrawing& map, const MapStyle& style, Shaper& shaper, double width, bool small, bool bar) {
    const auto* fill = std::get_if<ClassedFill>(&map.fill);
    if (fill == nullptr) return 0;
    if (fill->histogram && !small) return draw_histogram(nullptr, shaper, style, *fill, {}, width);
    const double title = draw_legend_title(nullptr, shaper, style, fill->histogram_title, {}, width);
    return title + (bar ? draw_class_bar(nullptr, shaper, style, *fill, {}, width) : draw_class_list(nullptr, shaper, style, *fill, {}));
}

const CategoryFill* category_legend(const MapDrawing& map) {
    const auto* fill = std::get_if<CategoryFill>(&map.fill);
    return fill && map.clickable && fill->second == CategoryFill::Second::none ? nullptr : fill;
}

NationalLayout national_layout(const MapDrawing& map, const MapFills& fills, const DrawContext& context, double width, Heights heights) {
    LayoutNeed need{map, fills, context, map_style(context.medium), context.geography.frame(Detail::full, "met").extent, {}, heights};
    need.narrow = context.medium == DrawFor::web_narrow || map.view.layout == "telephone";
    if (fills.has_values()) need.missing = missing_on(map.ground, context.geography, fills);
    if (context.geography.moved()) return window_layout(need, width);
    if (map.view.layout == "petit") return small_layout(need, width);
    return map.view.layout == "paysage" && !need.narrow ? landscape_layout(need, width) : upright_layout(need, width);
}

}  // namespace portraits
