#include "draw/maps/national_map.hpp"

#include <cairo.h>

#include <algorithm>

#include "base/files.hpp"
#include "draw/maps/map_ground.hpp"
#include "draw/maps/map_legend.hpp"
#include "draw/maps/map_paths.hpp"
#include "draw/maps/name_layers.hpp"
#include "draw/maps/scale_bar.hpp"

namespace portraits {
namespace {

const GeoFrame& frame_for(const DrawContext& context, const std::string& code, const Projector& projector) {
    const GeoFrame& full = context.geography.frame(Detail::full, code);
    return context.geography.frame(detail_for(full, projector.scale), code);
}

Group clip_to(Canvas& canvas, const Box& box) {
    canvas.rounded(box, 1.5);
    Group group;
    group.clip = canvas.take_path();
    return group;
}

void draw_frame_line(Canvas& canvas, const Box& box) {
    canvas.rounded(box, 1.5);
    canvas.stroke({Ink::of(Role::rule), 0.6, {}, false});
}

/// Layers of a boxed window end at its box.
void draw_boxed_layers(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const MapWindow& window) {
    canvas.begin_group(clip_to(canvas, window.box));
    draw_layers(canvas, map, context, window);
    canvas.end_group();
}

void draw_inset(Canvas& canvas, const MapDrawing& map, const MapFills& fills, const DrawContext& context, const NationalLayout& layout,
                const NationalLayout::Inset& inset) {
    const MapStyle style = map_style(context.medium);
    const MapWindow window = window_on(context, inset.frame, inset.projector, inset.box, layout.size);
    draw_ground(canvas, map, fills, context, window, border_style(map.ground, BordersOf::inset, layout.size));
    draw_boxed_layers(canvas, map, context, window);
    draw_frame_line(canvas, inset.box);
    const double margin = layout.small ? 2.5 : 5;
    if (inset.named)
        write(canvas, context.shaper, window.frame->name, style.inset_name,
              {inset.box.x + margin, inset.box.y + (layout.small ? 1.5 : 3) + style.inset_name.size}, Role::ink2);
    if (layout.small || context.geography.moved()) return;  // of shapes that were moved, the scale is not known
    draw_scale_bar(canvas, context.shaper, style.scale, {inset.box.x + 5, inset.box.bottom() - 4}, inset.projector.scale,
                   inset.box.width * 0.26, Role::muted);
}

/// Where the enlargement's scale bar stands, at its lower right.
Box zoom_bar(const DrawContext& context, const NationalLayout& layout) {
    const TextStyle style = map_style(context.medium).scale;
    const Box box = *layout.zoom;
    const double bar = round_length(layout.zoom_projector.scale, box.width * 0.24) * 1000 * layout.zoom_projector.scale;
    const double width = std::max(bar, context.shaper.width("100 km", style)) + 12;
    return {box.right() - width - 3, box.bottom() - style.size - 11, width, style.size + 8};
}

/// On a veil that parts it from the areas.
void draw_zoom_scale(Canvas& canvas, const DrawContext& context, const NationalLayout& layout) {
    const Box panel = zoom_bar(context, layout);
    canvas.rounded(panel, 1.5);
    Ink veil = Ink::of(Role::paper);
    veil.alpha = 0.92;
    canvas.fill(veil);
    draw_scale_bar(canvas, context.shaper, map_style(context.medium).scale, {panel.x + 7, layout.zoom->bottom() - 7}, layout.zoom_projector.scale,
                   layout.zoom->width * 0.24, Role::ink2);
}

MapWindow zoom_window(const DrawContext& context, const NationalLayout& layout) {
    const Box box = *layout.zoom;
    MapWindow window = window_on(context, "met", layout.zoom_projector,
                                 {box.x, box.y + layout.zoom_title, box.width, box.height - layout.zoom_title}, layout.size);
    window.enlarged = true;
    window.covered = zoom_bar(context, layout);
    return window;
}

void draw_zoom(Canvas& canvas, const MapDrawing& map, const MapFills& fills, const DrawContext& context, const NationalLayout& layout) {
    if (!layout.zoom) return;
    const MapStyle style = map_style(context.medium);
    const Box box = *layout.zoom;
    const MapWindow window = zoom_window(context, layout);
    MapDrawing silent = map;  // the same areas are already linked on the main map
    silent.clickable = false;
    silent.titles.clear();
    canvas.begin_group(clip_to(canvas, box));
    canvas.begin_group(clip_to(canvas, window.box));
    draw_ground(canvas, silent, fills, context, window, border_style(map.ground, BordersOf::close, layout.size));
    draw_layers(canvas, silent, context, window);
    canvas.end_group();
    canvas.end_group();
    draw_zoom_scale(canvas, context, layout);
    const bool roomy = context.shaper.width("Paris et petite couronne", style.inset_name) < box.width - 8;
    write(canvas, context.shaper, roomy ? "Paris et petite couronne" : "Petite couronne", style.inset_name,
          {box.x + 5, box.y + 3.5 + style.inset_name.size}, Role::ink2);
    draw_frame_line(canvas, box);
}

/// What the enlargement shows, framed on the main map.
void draw_zoom_extent(Canvas& canvas, const NationalLayout& layout) {
    if (!layout.zoom) return;
    const Point a = layout.mainland({layout.zoom_extent.min_x, layout.zoom_extent.max_y});
    const Point b = layout.mainland({layout.zoom_extent.max_x, layout.zoom_extent.min_y});
    cairo_rectangle(canvas.cairo(), a.x, a.y, b.x - a.x, b.y - a.y);
    canvas.stroke({Ink::of(Role::ink), 0.6, {}, false});
}

void draw_class_legend(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const NationalLayout& layout) {
    const auto* fill = std::get_if<ClassedFill>(&map.fill);
    if (fill == nullptr) return;
    const MapStyle style = map_style(context.medium);
    if (fill->histogram && !layout.small) {
        draw_histogram(&canvas, context.shaper, style, *fill, layout.legend, layout.legend_width);
        return;
    }
    Point at = layout.legend;
    at.y += draw_legend_title(&canvas, context.shaper, style, fill->histogram_title, at, layout.legend_width);
    if (layout.class_bar) draw_class_bar(&canvas, context.shaper, style, *fill, at, layout.legend_width);
    else draw_class_list(&canvas, context.shaper, style, *fill, at);
}

void draw_legends(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const NationalLayout& layout) {
    const MapStyle style = map_style(context.medium);
    draw_class_legend(canvas, map, context, layout);
    for (const NationalLayout::Circles& circles : layout.circles) draw_circle_legend(&canvas, context, *circles.layer, circles.at, layout.size, circles.width);
    if (const CategoryFill* categories = category_legend(map); categories && layout.categories_width > 0)
        draw_category_bars(&canvas, context, *categories, layout.categories, layout.categories_width, layout.category_columns);
    for (const NationalLayout::Entries& part : layout.entries)
        draw_entries(&canvas, context, part.entries, part.at, part.width, part.flow, layout.size);
    if (layout.small) return;
    const double land = 1.15e6 * layout.mainland.scale;  // the mainland is about as wide, and may be much narrower than its box
    draw_scale_bar(canvas, context.shaper, style.scale, layout.scale, layout.mainland.scale, std::min(layout.main.width, land) * 0.11);
    if (map.north_arrow) draw_north_arrow(canvas, context.shaper, style.scale, layout.north);
}

/// All windows of the drawing, the mainland's first.
std::vector<MapWindow> windows_of(const DrawContext& context, const NationalLayout& layout) {
    std::vector<MapWindow> windows{window_on(context, "met", layout.mainland, layout.main, layout.size)};
    for (const NationalLayout::Inset& inset : layout.insets)
        windows.push_back(window_on(context, inset.frame, inset.projector, inset.box, layout.size));
    if (layout.zoom) windows.push_back(zoom_window(context, layout));
    return windows;
}

/// Names keep off legends, insets and marks.
void draw_all_names(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const NationalLayout& layout) {
    const auto is_names = [](const MapLayer& layer) { return std::holds_alternative<NameLayer>(layer); };
    if (std::none_of(map.layers.begin(), map.layers.end(), is_names)) return;
    const std::vector<MapWindow> windows = windows_of(context, layout);
    std::vector<Box> taken = layout.obstacles;
    const std::vector<Box> marks = marks_to_avoid(map, context, windows);
    taken.insert(taken.end(), marks.begin(), marks.end());
    draw_names(canvas, map, context, windows, taken);
}

std::string base_key(const MapDrawing& map, const MapFills& fills, const DrawContext& context, const NationalLayout& layout) {
    std::string key = "national|" + map.view.layout + '|' + std::to_string(static_cast<int>(context.medium)) + '|' +
                      std::to_string(layout.width) + '|' + std::to_string(layout.height) + '|' + (map.clickable ? "liens|" : "|");
    for (const std::string& other : map.legend_other) key += other + '|';
    if (const auto* classes = std::get_if<ClassedFill>(&map.fill)) {
        key += classes->histogram_title + '|' + classes->unit + (classes->histogram ? "|h" : "|");
        for (const std::string& label : classes->limit_labels) key += label + ';';
        for (const int count : classes->counts) key += std::to_string(count) + ';';
        for (const auto& [id, shown] : classes->values) key += classes->histogram ? std::to_string(shown.value.number) : "";
    }
    if (const auto* categories = std::get_if<CategoryFill>(&map.fill))
        for (const auto& item : categories->items)
            key += item.label + std::to_string(item.count) + std::to_string(static_cast<int>(item.pattern)) + ';';
    for (const auto& [id, title] : map.titles) key += title;
    if (map.clickable)
        for (const auto& [id, link] : map.links) key += link;
    return content_hash(key + fills.key() + layers_key(map));
}

void draw_highlights(Canvas& canvas, const std::string& territory, const DrawContext& context, const NationalLayout& layout) {
    const auto code = context.geography.frame_of.find(territory);
    if (code == context.geography.frame_of.end()) return;
    if (code->second != "met") {
        for (const NationalLayout::Inset& inset : layout.insets)
            if (inset.frame == code->second)
                if (const Area* area = find_area(frame_for(context, inset.frame, inset.projector).territories, territory))
                    draw_highlight(canvas, *area, inset.projector, inset.box);
        return;
    }
    if (const Area* area = find_area(frame_for(context, "met", layout.mainland).territories, territory))
        draw_highlight(canvas, *area, layout.mainland, layout.main);
    const Area* close = find_area(frame_for(context, "met", layout.zoom_projector).territories, territory);
    if (!layout.zoom || !close || !close->extent.overlaps(layout.zoom_extent)) return;
    const Box inner{layout.zoom->x, layout.zoom->y + layout.zoom_title, layout.zoom->width, layout.zoom->height - layout.zoom_title};
    canvas.begin_group(clip_to(canvas, inner));
    draw_highlight(canvas, *close, layout.zoom_projector, inner);
    canvas.end_group();
}

}  // namespace

Picture draw_national_base(const MapDrawing& map, const MapFills& fills, const DrawContext& context, const NationalLayout& layout) {
    Canvas canvas(layout.width, layout.height);
    const MapWindow window = window_on(context, "met", layout.mainland, layout.main, layout.size);
    draw_ground(canvas, map, fills, context, window, border_style(map.ground, BordersOf::national, layout.size));
    draw_layers(canvas, map, context, window);
    draw_zoom_extent(canvas, layout);
    draw_zoom(canvas, map, fills, context, layout);
    for (const NationalLayout::Inset& inset : layout.insets) draw_inset(canvas, map, fills, context, layout, inset);
    draw_legends(canvas, map, context, layout);
    draw_all_names(canvas, map, context, layout);
    return canvas.finish(layout.width, layout.height);
}

Picture draw_national(const MapDrawing& map, const DrawContext& context, double width, Heights heights) {
    const MapFills fills(map);
    const NationalLayout layout = national_layout(map, fills, context, width, heights);
    const PicturePtr base = context.base_maps.get(base_key(map, fills, context, layout),
                                                  [&] { return draw_national_base(map, fills, context, layout); });
    Canvas canvas(layout.width, layout.height);
    canvas.use(base, {});
    if (!map.view.territory.empty()) {
        draw_highlights(canvas, map.view.territory, context, layout);
        if (const auto* classes = std::get_if<ClassedFill>(&map.fill); classes && classes->histogram && !layout.small)
            draw_histogram_mark(canvas, context.shaper, map_style(context.medium), *classes, map.view.territory, layout.legend,
                                layout.legend_width);
        if (map.callout) draw_callout(canvas, *map.callout, context, layout, map.view.territory);
    }
    return canvas.finish(layout.width, layout.height);
}

}  // namespace portraits
