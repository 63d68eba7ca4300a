#include "draw/maps/name_layers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "draw/pen.hpp"

namespace portraits {
namespace {

constexpr double mark_radius = 1.8, largest_mark = 40;

/// Hundreds of names on paper grow with the map: 5.3 points on an A4 sheet, more on an A3.
double small_size(const DrawContext& context, const MapWindow& first) {
    if (context.medium != DrawFor::print) return map_style(context.medium).neighbour.size;
    return std::clamp(5.3 * std::sqrt(first.box.width / 540), 5.3, 6.3);
}

NameStyle name_style(NameLayer::As as, const DrawContext& context, const MapWindow& first) {
    const MapStyle style = map_style(context.medium);
    NameStyle made;
    switch (as) {
        case NameLayer::As::small:
            made.text = style.neighbour;
            made.text.size = small_size(context, first);
            made.halo = 0.26 * made.text.size;
            made.widest = 15;
            made.most_lines = 4;
            break;
        case NameLayer::As::plain:
            made.text = style.label;
            made.priority = 1;
            break;
        case NameLayer::As::strong:
            made.text = style.label;
            made.text.size *= 1.12;
            made.text.weight = 900;
            made.text.tracking = 0.03;
            made.priority = 2;
            made.widest = 9;
            break;
    }
    return made;
}

bool holds(const Box& outer, const Box& inner) {
    constexpr double slack = 0.5;
    return outer.x <= inner.x + slack && outer.y <= inner.y + slack && outer.right() >= inner.right() - slack &&
           outer.bottom() >= inner.bottom() - slack;
}

/// Names stand well off legends and insets, and not in the gaps between two of them.
Box kept_off(const Box& box) {
    constexpr double off = 4;
    return {box.x - off, box.y - off, box.width + 2 * off, box.height + 2 * off};
}

/// Title and scale of an inset, the scale of an enlargement: where the national map draws them.
std::vector<Box> furniture_of(const MapWindow& window, const DrawContext& context) {
    const MapStyle style = map_style(context.medium);
    const Box& box = window.box;
    const double foot = style.scale.size + 10;
    if (window.enlarged) return {{box.right() - 0.24 * box.width - 16, box.bottom() - foot - 2, 0.24 * box.width + 16, foot + 2}};
    const double title = context.shaper.width(window.frame->name, style.inset_name);
    return {{box.x, box.y, title + 7, style.inset_name.size + 4}, {box.x, box.bottom() - foot, 0.26 * box.width + 7, foot}};
}

/// A mark among the boxes of `taken`: small and square. Names may lie over a little of it, and one stands beside its own.
std::optional<Disc> mark_in(const Box& box) {
    if (box.width > largest_mark || std::abs(box.width - box.height) > 0.01) return std::nullopt;
    return Disc{{box.x + box.width / 2, box.y + box.height / 2}, box.width / 2};
}

void add_windows(MapLabels& labels, const DrawContext& context, const std::vector<MapWindow>& windows, const std::vector<Box>& taken) {
    for (const MapWindow& window : windows) {
        const bool first = &window == &windows.front();
        const std::size_t number = labels.add_window(window, window.box);
        for (const Box& box : taken)
            if (const std::optional<Disc> mark = mark_in(box)) labels.keep_free(number, *mark);
            else if (first || !holds(box, window.box)) labels.keep_free(number, first ? kept_off(box) : box);
        if (!first)
            for (const Box& box : furniture_of(window, context)) labels.keep_free(number, box);
        for (const MapWindow& other : windows)
            if (first && &other != &window) labels.keep_free(number, kept_off(other.box));
    }
}

bool shows(const MapWindow& window, Metres p) { return window.projector.seen(window.box).contains(p); }

/// The window that shows a place of a frame: the enlarged one first.
const MapWindow* window_of(const std::vector<MapWindow>& windows, const std::string& frame, Metres p) {
    const MapWindow* found = nullptr;
    for (const MapWindow& window : windows)
        if (window.frame->code == frame && shows(window, p) && (!found || window.enlarged)) found = &window;
    return found;
}

struct PlaceOf {
    std::string frame;
    Metres at;
};

/// Where names of places stand, by code; empty for a layer of areas. Members are places, though schematic maps have cells for them.
std::map<std::string, PlaceOf> places_of(const NameLayer& layer, const Geography& geography) {
    std::map<std::string, PlaceOf> places;
    if (const auto points = geography.points.find(layer.layer); points != geography.points.end())
        for (const auto& [frame, here] : points->second)
            for (const GeoPoint& point : here) places.emplace(point.code, PlaceOf{frame, point.at});
    if (layer.layer != members_layer) return places;
    for (const NameLayer::Name& name : layer.names)
        if (const auto centre = geography.centre_of_entity.find(name.code); centre != geography.centre_of_entity.end())
            places.emplace(name.code, PlaceOf{geography.frame_of_entity.at(name.code), centre->second});
    return places;
}

struct Asked {
    MapLabels& labels;
    const std::vector<MapWindow>& windows;
    const NameLayer& layer;
    const std::vector<Box>& taken;
    NameStyle style;

    void area(const std::string& code, const std::string& text) const {
        for (const MapWindow& window : windows) {
            const Area* area = find_area(areas_of(*window.frame, layer.layer), code);
            if (!area || window_of(windows, window.frame->code, area->inner) != &window) continue;
            labels.name_area(static_cast<std::size_t>(&window - windows.data()), layer.layer, *area, text, style);
            return;
        }
    }
    void point(const std::string& frame, Metres at, const std::string& text) const {
        const MapWindow* window = window_of(windows, frame, at);
        if (!window) return;
        Disc mark{window->projector(at), mark_radius};
        for (const Box& box : taken)
            if (const auto drawn = mark_in(box); drawn && std::hypot(drawn->at.x - mark.at.x, drawn->at.y - mark.at.y) < 0.5) mark = *drawn;
        labels.name_mark(static_cast<std::size_t>(window - windows.data()), mark, text, style);
    }
};

}  // namespace

std::optional<Ink> ink_within(const AreaPaint& paint, const Theme& theme) {
    if (paint.missing != Missing::none || paint.pattern != Pattern::none) return std::nullopt;
    if (paint.ink.role != Role::none) return Ink::of(Role::ink);
    const Ink ink = readable_on(paint.ink.rgb, theme);
    constexpr double least = 4.5;
    return contrast(ink.rgb, paint.ink.rgb) >= least ? std::optional(ink) : std::nullopt;
}

void add_names(MapLabels& labels, const NameLayer& layer, const MapDrawing& map, const DrawContext& context,
               const std::vector<MapWindow>& windows, const std::vector<Box>& taken) {
    Asked asked{labels, windows, layer, taken, name_style(layer.as, context, windows.front())};
    asked.style.leader = layer.leaders;
    const double base = asked.style.priority;
    double most = 0;
    for (const NameLayer::Name& name : layer.names) most = std::max(most, std::abs(name.priority));
    const MapFills fills(map);
    const std::map<std::string, PlaceOf> places = places_of(layer, context.geography);
    for (const NameLayer::Name& name : layer.names) {
        asked.style.priority = base + (most > 0 ? 0.9 * name.priority / most : 0);
        asked.style.within.reset();
        if (layer.layer == map.ground) asked.style.within = ink_within(fills.of(name.code), context.theme);
        if (const auto place = places.find(name.code); place != places.end()) asked.point(place->second.frame, place->second.at, name.text);
        else asked.area(name.code, name.text);
    }
}

void add_layer_names(MapLabels& labels, std::size_t window, const MapDrawing& map, const DrawContext& context, const MapWindow& on) {
    const std::vector<Box> marks = marks_to_avoid(map, context, {on});
    for (const Box& box : marks)
        if (const std::optional<Disc> mark = mark_in(box)) labels.keep_free(window, *mark);
    for (const MapLayer& layer : map.layers)
        if (const auto* names = std::get_if<NameLayer>(&layer)) add_names(labels, *names, map, context, {on}, marks);
}

bool has_names(const MapDrawing& map, const std::string& layer) {
    return std::any_of(map.layers.begin(), map.layers.end(), [&](const MapLayer& each) {
        const auto* names = std::get_if<NameLayer>(&each);
        return names && names->layer == layer;
    });
}

PlacedNames place_names(const MapDrawing& map, const DrawContext& context, const std::vector<MapWindow>& windows,
                        const std::vector<Box>& taken) {
    if (windows.empty()) return {};
    MapLabels labels(context.shaper, context.base_maps, false);
    add_windows(labels, context, windows, taken);
    for (const MapLayer& layer : map.layers)
        if (const auto* names = std::get_if<NameLayer>(&layer)) add_names(labels, *names, map, context, windows, taken);
    return labels.place();
}

void draw_names(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const std::vector<MapWindow>& windows,
                const std::vector<Box>& taken) {
    draw_names(canvas, place_names(map, context, windows, taken));
}

}  // namespace portraits
