#include <algorithm>

#include "draw/maps/close_maps.hpp"
#include "draw/maps/drawn_window.hpp"
#include "draw/maps/map_cells.hpp"
#include "draw/maps/map_ground.hpp"

namespace portraits {
namespace {

struct LocatorColours {
    Ink land, region, territory, frame;
};

/// A booklet has its locator on the cover: the same figure is dark there and light in a page.
bool on_cover(const MapDrawing& map, const DrawContext& context) {
    return map.view.layout == "couverture" || (context.medium == DrawFor::print && map.ground != regions_layer);
}

LocatorColours colours_of(bool dark) {
    if (!dark)
        return {Ink::of(Role::other), Ink::of(Role::france), Ink::of(Role::territory), Ink::of(Role::rule)};
    Ink land = Ink::of(Role::cover_note);
    land.alpha = 0.22;
    Ink region = Ink::of(Role::cover_note);
    region.alpha = 0.2;  // over the land: a lighter tone of the same
    return {land, region, Ink::of(Role::cover_accent), land};
}

struct LocatorPlace {
    std::string frame;
    Box box;
    Projector projector;
};

/// The mainland above, five small boxes below; or everything where the boundaries' own drawing has it.
std::vector<LocatorPlace> places_of(const Geography& geography, double width, double height) {
    if (geography.moved()) {
        const DrawnWindow window = drawn_window(geography, width, height);
        std::vector<LocatorPlace> places{{"met", window.box, window.projector}};
        for (const auto& [frame, box] : window.insets) places.push_back({frame, box, window.projector});
        return places;
    }
    const double side = std::max(4.0, width * 0.06), gap = width * 0.02;
    const double inset = (width - 2 * side - 4 * gap) / 5;
    const Box main{side, side, width - 2 * side, height - inset - 3 * side};
    std::vector<LocatorPlace> places{{"met", main, fitted(geography.frame(Detail::full, "met").extent, main)}};
    double x = side;
    for (const FrameDefinition& frame : frame_definitions()) {
        if (std::string(frame.code) == "met") continue;
        const Box box{x, height - side - inset, inset, inset};
        const Box inner{box.x + 2, box.y + 2, box.width - 4, box.height - 4};
        places.push_back({frame.code, box, fitted(geography.frame(Detail::full, frame.code).extent, inner)});
        x += inset + gap;
    }
    return places;
}

/// Land in one piece, or its regions parted by white lines.
void draw_land(Canvas& canvas, const LocatorPlace& place, bool regions, const Ink& ink, const DrawContext& context) {
    const GeoFrame& frame = frame_at_scale(context.geography, place.frame, place.projector);
    std::optional<Stroke> line;
    if (regions) line = white_line(0.5);
    Path all;
    for (const Area& area : regions ? frame.regions : frame.land)
        if (const PathPtr path = to_path(area.polygons, place.projector)) append(all, *path);
    if (!all.empty()) canvas.shape(std::make_shared<const Path>(std::move(all)), ink, line, true);
}

Picture draw_base(const std::vector<LocatorPlace>& places, bool dark, bool regions, const DrawContext& context, double width, double height) {
    const LocatorColours colours = colours_of(dark);
    Canvas canvas(width, height);
    if (dark) {
        canvas.rounded({0, 0, width, height}, 2);
        canvas.fill(Ink::of(Role::cover_ground));
    }
    for (const LocatorPlace& place : places) {
        draw_land(canvas, place, regions, colours.land, context);
        if (place.frame == "met") continue;
        canvas.rounded(place.box, 0.8);
        canvas.stroke({colours.frame, 0.5, {}, false});
    }
    return canvas.finish(width, height);
}

}  // namespace

Picture draw_locator(const MapDrawing& map, const DrawContext& context, double width, double max_height) {
    const Extent& window = context.geography.window;
    const double tall = context.geography.moved() ? window.height() / window.width() : 1.136;
    const double height = max_height > 0 ? max_height : width * tall;
    const bool regions = map.ground == regions_layer;
    const std::vector<LocatorPlace> places = places_of(context.geography, width, height);
    const bool dark = on_cover(map, context);
    const LocatorColours colours = colours_of(dark);
    const std::string key = std::string(regions ? "regions|" : "") + (dark ? "locator|dark|" : "locator|light|") + std::to_string(width) + '|' + std::to_string(height);
    Canvas canvas(width, height);
    canvas.use(context.base_maps.get(key, [&] { return draw_base(places, dark, regions, context, width, height); }), {});
    for (const LocatorPlace& place : places) {
        const GeoFrame& frame = frame_at_scale(context.geography, place.frame, place.projector);
        if (const Area* region = regions ? nullptr : find_area(frame.regions, map.view.region); region && place.frame == "met")
            canvas.shape(to_path(region->polygons, place.projector), colours.region, {}, true);
        if (const Area* own = context.base_maps.index(frame.territories).find(map.view.territory)) {
            // A small territory must still be seen: its outline adds half a point all around.
            canvas.shape(to_path(own->polygons, place.projector), colours.territory, Stroke{colours.territory, 1, {}, true}, true);
        }
    }
    return canvas.finish(width, height);
}

}  // namespace portraits
