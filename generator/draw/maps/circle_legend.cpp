#include <algorithm>

#include "draw/maps/legend_parts.hpp"
#include "draw/maps/map_legend.hpp"
#include "draw/maps/map_marks.hpp"

namespace portraits {
namespace {

struct Nested {
    double radius, value_y;  // where its value is written, from the top of the largest circle
    std::string text;
};

constexpr double leader_gap = 7, text_gap = 3;

/// The largest first. Values keep a line's height between them, the smallest pushed below its circle's top.
std::vector<Nested> nested(const DrawContext& context, const PointLayer& layer, double size) {
    const double most = largest_value(layer), largest = largest_circle(size);
    std::vector<Nested> circles;
    for (std::size_t i = layer.legend_values.size(); i-- > 0;) {
        const double radius = circle_radius(layer.legend_values[i], most, largest);
        if (radius > 0 && i < layer.legend_texts.size()) circles.push_back({radius, 0, layer.legend_texts[i]});
    }
    std::stable_sort(circles.begin(), circles.end(), [](const Nested& a, const Nested& b) { return a.radius > b.radius; });
    const double line = map_style(context.medium).legend.size * 1.15;
    double free = 0;
    for (Nested& each : circles) {
        each.value_y = std::max(free, 2 * (circles.front().radius - each.radius));
        free = each.value_y + line;
    }
    return circles;
}

}  // namespace

std::vector<const PointLayer*> circle_layers(const MapDrawing& map) {
    std::vector<const PointLayer*> layers;
    for (const MapLayer& layer : map.layers)
        if (const auto* points = std::get_if<PointLayer>(&layer); points && points->proportional && !points->legend_values.empty())
            layers.push_back(points);
    return layers;
}

double circle_legend_width(const DrawContext& context, const PointLayer& layer, double size, double most) {
    const MapStyle style = map_style(context.medium);
    double words = 0;
    double radius = 0;
    for (const Nested& each : nested(context, layer, size)) {
        radius = std::max(radius, each.radius);
        words = std::max(words, context.shaper.width(each.text, style.legend));
    }
    const double title = layer.legend_title.empty() ? 0 : context.shaper.width(layer.legend_title, style.legend_strong);
    return std::max(std::min(title, most), 2 * radius + leader_gap + text_gap + words);
}

double draw_circle_legend(Canvas* canvas, const DrawContext& context, const PointLayer& layer, Point at, double size, double width) {
    const MapStyle style = map_style(context.medium);
    const std::vector<Nested> circles = nested(context, layer, size);
    if (circles.empty()) return 0;
    const double title = draw_legend_title(canvas, context.shaper, style, layer.legend_title, at, width);
    const double half_line = cap_height(style.legend) / 2, top = at.y + title + half_line, radius = circles.front().radius;
    const double foot = std::max(top + 2 * radius, top + circles.back().value_y + half_line) + 1.5;
    if (canvas == nullptr) return foot - at.y;
    const double centre = at.x + radius, end = at.x + 2 * radius + leader_gap;
    for (const Nested& each : circles) {
        canvas->circle(centre, top + 2 * radius - each.radius, each.radius);
        canvas->stroke({Ink::of(Role::ink2), 0.6, {}, false});
    }
    for (const Nested& each : circles) {
        const double circle_top = top + 2 * (radius - each.radius), value = top + each.value_y;
        Path leader;
        leader.move_to(centre, circle_top);
        leader.line_to(end - 4, circle_top);
        leader.line_to(end, value);
        canvas->shape(std::make_shared<const Path>(std::move(leader)), {}, Stroke{Ink::of(Role::muted), 0.4, {}, false});
        write(*canvas, context.shaper, each.text, style.legend, {end + text_gap, value + half_line}, Role::ink2);
    }
    return foot - at.y;
}

double draw_layer_legend(Canvas* canvas, const DrawContext& context, const MapDrawing& map, Point at, double width, double size) {
    double left = 0, y = at.y;
    for (const PointLayer* layer : circle_layers(map)) {
        const double height = draw_circle_legend(canvas, context, *layer, {at.x, y}, size, width);
        if (height <= 0) continue;
        left = std::max(left, circle_legend_width(context, *layer, size, width));
        y += height + 6;
    }
    const bool beside = left > 0 && width - left - 22 >= 100;
    const Point entries{beside ? at.x + left + 22 : at.x, beside ? at.y : y};
    const double height = draw_entries(canvas, context, layer_entries(map), entries, at.x + width - entries.x, true, size);
    return std::max(y, height > 0 ? entries.y + height : 0) - at.y;
}

}  // namespace portraits
