#include <algorithm>

#include "draw/maps/close_maps.hpp"
#include "draw/maps/layout_parts.hpp"
#include "draw/maps/map_ground.hpp"
#include "draw/maps/map_paths.hpp"

namespace portraits {
namespace {

/// Where the mainland stands, and the row of the overseas departments.
struct Places {
    Box main, row;
};

/// On paper the words stand left of the land, or above it on a page that stands upright; a web page has them beside the drawing.
Places places_of(DrawFor medium, double width, double height) {
    if (medium != DrawFor::print) return {{0.01 * width, 0.01 * height, 0.98 * width, 0.85 * height}, {0.04 * width, 0.89 * height, 0.8 * width, 0.1 * height}};
    if (width > height) return {{0.36 * width, 0.075 * height, 0.625 * width, 0.85 * height}, {0.057 * width, 0.75 * height, 0.268 * width, 0.082 * height}};
    return {{0.08 * width, 0.365 * height, 0.86 * width, 0.47 * height}, {0.0807 * width, 0.855 * height, 0.5 * width, 0.055 * height}};
}

Stroke ground_line(double width) { return {Ink::of(Role::cover_ground), width, {}, true}; }

/// The members' cells where the geography has them; a page for screens does without, for its weight.
void draw_mesh(Canvas& canvas, const DrawContext& context, const MapWindow& window) {
    if (context.medium != DrawFor::print || window.frame->members.empty()) return;
    Path mesh;
    for (const PathPtr& cell : *area_paths(context, window, members_layer))
        if (cell) append(mesh, *cell);
    if (!mesh.empty()) canvas.shape(std::make_shared<const Path>(std::move(mesh)), {}, Stroke{Ink::of(Role::cover_territory), 0.3, {}, true});
}

/// Land, the areas of each category as one path, borders of regions.
void draw_window(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const MapWindow& window, bool inset) {
    for (const PathPtr& land : *land_paths(context, window)) canvas.shape(land, Ink::of(Role::cover_land), {}, true);
    draw_mesh(canvas, context, window);
    const std::vector<Area>& areas = areas_of(*window.frame, map.ground);
    const auto paths = area_paths(context, window, map.ground);
    const auto* categories = std::get_if<CategoryFill>(&map.fill);
    for (const CategoryFill::Item& item : categories ? categories->items : std::vector<CategoryFill::Item>{}) {
        Path path;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const auto value = categories->values.find(areas[i].code);
            if ((*paths)[i] && value != categories->values.end() && value->second == item.code) append(path, *(*paths)[i]);
        }
        if (!path.empty()) canvas.shape(std::make_shared<const Path>(std::move(path)), Ink::of(item.colour), ground_line(inset ? 0.5 : 0.7), true);
    }
    if (!inset) canvas.shape((*border_paths(context, window))[1], {}, ground_line(0.9));
}

}  // namespace

Picture draw_national_cover(const MapDrawing& map, const DrawContext& context, double width, double max_height) {
    const double height = max_height > 0 ? max_height : width * 1.08;
    const Places places = places_of(context.medium, width, height);
    Canvas canvas(width, height);
    if (context.medium == DrawFor::print) {
        canvas.rectangle({0, 0, width, height}, Ink::of(Role::cover_ground));
        draw_graticule(canvas, width, height);
    }
    const Projector projector = fitted(context.geography.frame(Detail::full, "met").extent, places.main);
    draw_window(canvas, map, context, window_on(context, "met", projector, {0, 0, width, height}), false);
    const std::vector<std::string> codes = overseas_frames();
    const double gap = 0.06 * places.row.width, side = (places.row.width - 4 * gap) / 5;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const Box box{places.row.x + static_cast<double>(i) * (side + gap), places.row.y, side, places.row.height};
        const Projector own = fitted(context.geography.frame(Detail::full, codes[i]).extent, box);
        draw_window(canvas, map, context, window_on(context, codes[i], own, box), true);
    }
    return canvas.finish(width, height);
}

}  // namespace portraits
