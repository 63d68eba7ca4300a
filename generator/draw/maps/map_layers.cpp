#include "draw/maps/map_layers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "base/french.hpp"
#include "draw/maps/map_marks.hpp"
#include "draw/maps/map_paths.hpp"
#include "draw/maps/scattered.hpp"
#include "draw/patterns.hpp"

namespace portraits {
namespace {

/// Marks with words of their own, for readers that point at them: not by the thousand.
constexpr std::size_t most_titles = 250;

Stroke thin_line(const AreaLayer& layer, double size) { return {Ink::of(layer.line.value_or(Role::dot)), 0.4 * size, {}, true}; }

/// Places of a layer's codes in a frame, in points: those of a point layer, else the inner points of areas, else members' centres.
class Places {
public:
    Places(const PointLayer& layer, const DrawContext& context, const MapWindow& window) : projector_(window.projector) {
        const auto points = context.geography.points.find(layer.layer);
        if (points != context.geography.points.end()) {
            if (const auto here = points->second.find(window.frame->code); here != points->second.end())
                for (const GeoPoint& point : here->second) at_.emplace(point.code, point.at);
            return;
        }
        for (const Area& area : areas_of(*window.frame, layer.layer)) at_.emplace(area.code, area.inner);
        if (layer.layer != members_layer) return;
        for (const PointLayer::Mark& mark : layer.marks) {
            const auto frame = context.geography.frame_of_entity.find(mark.code);
            if (frame != context.geography.frame_of_entity.end() && frame->second == window.frame->code)
                at_.insert_or_assign(mark.code, context.geography.centre_of_entity.at(mark.code));
        }
    }
    std::optional<Point> of(const std::string& code) const {
        const auto found = at_.find(code);
        if (found == at_.end()) return std::nullopt;
        return projector_(found->second);
    }

private:
    Projector projector_;
    std::unordered_map<std::string, Metres> at_;
};

struct Circle {
    const PointLayer::Mark* mark;
    Point at;
    double radius;
};

bool touches(const Box& box, Point p, double reach) {
    return p.x + reach >= box.x && p.x - reach <= box.right() && p.y + reach >= box.y && p.y - reach <= box.bottom();
}

/// Circles that show in the window, the largest first, so that none hides a smaller one.
std::vector<Circle> circles_of(const PointLayer& layer, const DrawContext& context, const MapWindow& window) {
    const Places places(layer, context, window);
    const double most = largest_value(layer), largest = largest_circle(window.size);
    std::vector<Circle> circles;
    for (const PointLayer::Mark& mark : layer.marks) {
        const double radius = circle_radius(mark.value, most, largest);
        const std::optional<Point> at = places.of(mark.code);
        if (radius > 0 && at && touches(window.box, *at, radius)) circles.push_back({&mark, *at, radius});
    }
    std::stable_sort(circles.begin(), circles.end(), [](const Circle& a, const Circle& b) { return a.radius > b.radius; });
    return circles;
}

void draw_circles(Canvas& canvas, const PointLayer& layer, const DrawContext& context, const MapWindow& window) {
    const bool titled = context.medium != DrawFor::print && !window.enlarged && layer.marks.size() <= most_titles;
    const Role role = layer.classes.empty() ? Role::territory : layer.classes.front().role;
    for (const Circle& circle : circles_of(layer, context, window)) {
        if (titled) {
            Group group;
            group.title = circle.mark->label + std::string(nbsp) + ": " + circle.mark->text;
            canvas.begin_group(std::move(group));
        }
        draw_circle(canvas, role, circle.at, circle.radius);
        if (titled) canvas.end_group();
    }
}

/// The dots of all areas of a window.
std::vector<Point> scattered_places(const PointLayer& layer, const MapWindow& window) {
    const AreaIndex areas(areas_of(*window.frame, layer.layer));
    const double reach = 2 * point_radius(layer, window.size);
    std::vector<Point> found;
    for (const PointLayer::Mark& mark : layer.marks)
        if (const Area* area = areas.find(mark.code))
            for (const Metres& place : scattered(*area, static_cast<int>(mark.value)))
                if (const Point at = window.projector(place); touches(window.box, at, reach)) found.push_back(at);
    return found;
}

std::vector<std::vector<Point>> places_by_class(const PointLayer& layer, const DrawContext& context, const MapWindow& window) {
    if (layer.scattered) return {scattered_places(layer, window)};
    const Places places(layer, context, window);
    const double reach = 2 * point_radius(layer, window.size);
    std::vector<std::vector<Point>> found(layer.classes.size());
    for (const PointLayer::Mark& mark : layer.marks)
        if (const std::optional<Point> at = places.of(mark.code); at && mark.in_class < found.size() && touches(window.box, *at, reach))
            found[mark.in_class].push_back(*at);
    return found;
}

void draw(Canvas& canvas, const PointLayer& layer, const DrawContext& context, const MapWindow& window) {
    if (layer.proportional) return draw_circles(canvas, layer, context, window);
    const std::vector<std::vector<Point>> places = places_by_class(layer, context, window);
    // The first class of the legend lies on top.
    for (std::size_t i = places.size(); i-- > 0;)
        draw_shapes(canvas, layer.classes[i].shape, layer.classes[i].role, places[i], point_radius(layer, window.size));
}

/// Each border once, coasts too.
void draw_thin_borders(Canvas& canvas, const AreaLayer& layer, const DrawContext& context, const MapWindow& window) {
    if (const PathPtr& lines = all_borders_path(context, window)) canvas.shape(lines, {}, thin_line(layer, window.size));
}

void draw(Canvas& canvas, const AreaLayer& layer, const DrawContext& context, const MapWindow& window) {
    const std::unordered_set<std::string> wanted(layer.codes.begin(), layer.codes.end());
    const std::vector<Area>& areas = areas_of(*window.frame, layer.layer);
    if (layer.thin && wanted.empty() && layer.layer == departments_layer) return draw_thin_borders(canvas, layer, context, window);
    const auto paths = area_paths(context, window, layer.layer);
    Path all;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if ((*paths)[i] && (wanted.empty() || wanted.contains(areas[i].code))) append(all, *(*paths)[i]);
    if (!all.empty()) paint_layer(canvas, layer, std::make_shared<const Path>(std::move(all)), context.theme, window.size);
}

void draw(Canvas&, const NameLayer&, const DrawContext&, const MapWindow&) {}

void add_to_key(std::string& key, const AreaLayer& layer) {
    key += "a|" + layer.layer + '|' + layer.label + '|' + std::to_string(static_cast<int>(layer.pattern)) + (layer.dashed ? "-" : "_");
    key += std::to_string(layer.fill ? static_cast<int>(*layer.fill) : -1) + ',' + std::to_string(layer.line ? static_cast<int>(*layer.line) : -1);
    key += ',' + std::to_string(layer.line_width) + (layer.thin ? "t|" : "|");
    for (const std::string& code : layer.codes) key += code + ';';
}

void add_to_key(std::string& key, const PointLayer& layer) {
    key += "p|" + layer.layer + '|' + layer.legend_title + (layer.proportional ? "|o|" : layer.scattered ? "|d|" : "|c|");
    for (const auto& each : layer.classes)
        key += each.label + ':' + std::to_string(static_cast<int>(each.shape)) + ',' + std::to_string(static_cast<int>(each.role)) + ',' +
               std::to_string(each.count) + ';';
    for (const auto& mark : layer.marks)
        key += mark.code + '=' + mark.label + ',' + mark.text + ',' + std::to_string(mark.value) + ',' + std::to_string(mark.in_class) + ';';
    for (const double value : layer.legend_values) key += std::to_string(value) + ';';
    for (const std::string& text : layer.legend_texts) key += text + ';';
}

void add_to_key(std::string& key, const NameLayer& layer) {
    key += "n|" + layer.layer + '|' + std::to_string(static_cast<int>(layer.as)) + (layer.leaders ? "l|" : "|");
    for (const auto& name : layer.names) key += name.code + '=' + name.text + ',' + std::to_string(name.priority) + ';';
}

}  // namespace

void draw_layers(Canvas& canvas, const MapDrawing& map, const DrawContext& context, const MapWindow& window) {
    for (const MapLayer& layer : map.layers) std::visit([&](const auto& each) { draw(canvas, each, context, window); }, layer);
}

std::vector<Box> mark_boxes(const PointLayer& layer, const DrawContext& context, const MapWindow& window) {
    std::vector<Box> boxes;
    const auto add = [&](Point at, double reach) { boxes.push_back({at.x - reach, at.y - reach, 2 * reach, 2 * reach}); };
    if (layer.proportional) {
        for (const Circle& circle : circles_of(layer, context, window)) add(circle.at, circle.radius);
        return boxes;
    }
    const std::vector<std::vector<Point>> places = places_by_class(layer, context, window);
    for (std::size_t i = 0; i < places.size(); ++i)
        for (const Point& at : places[i]) add(at, reach_of(layer.classes[i].shape, point_radius(layer, window.size)));
    return boxes;
}

std::vector<Box> marks_to_avoid(const MapDrawing& map, const DrawContext& context, const std::vector<MapWindow>& windows) {
    constexpr std::size_t most_marks = 400;
    std::vector<Box> boxes;
    for (const MapLayer& layer : map.layers)
        if (const auto* points = std::get_if<PointLayer>(&layer); points && points->marks.size() <= most_marks)
            for (const MapWindow& window : windows) {
                const std::vector<Box> marks = mark_boxes(*points, context, window);
                boxes.insert(boxes.end(), marks.begin(), marks.end());
            }
    return boxes;
}

double largest_circle(double size) { return 15 * size; }

double point_radius(const PointLayer& layer, double size) {
    double marks = static_cast<double>(layer.marks.size());
    if (layer.scattered) marks = std::accumulate(layer.marks.begin(), layer.marks.end(), 0.0, [](double sum, const auto& mark) { return sum + mark.value; });
    const double crowded = marks > 600 ? 0.85 : 1;
    return std::clamp(2.1 * size, 1.5, 2.6) * crowded;
}

double largest_value(const PointLayer& layer) {
    double most = 0;
    for (const PointLayer::Mark& mark : layer.marks) most = std::max(most, mark.value);
    return most;
}

void paint_layer(Canvas& canvas, const AreaLayer& layer, PathPtr path, const Theme& theme, double size) {
    if (layer.fill) {
        std::optional<Stroke> parting;
        if (!layer.line) parting = Stroke{Ink::of(Role::paper), 0.4 * size, {}, true};
        canvas.shape(path, Ink::of(*layer.fill), parting, true);
    }
    Ink lines = Ink::of(layer.line.value_or(Role::ink2));
    if (layer.fill && !layer.line) lines = Ink::of(tone_on(theme.colour(*layer.fill)));
    if (const auto pattern = pattern_in(*path, layer.pattern, lines, std::max(size, 0.7))) canvas.shape(pattern->path, {}, pattern->stroke);
    if (!layer.line || layer.line_width <= 0) return;
    if (layer.thin) return canvas.shape(std::move(path), {}, thin_line(layer, size));
    const double width = layer.line_width * size;
    // A line on coloured areas needs paper under it; beside a fill of its own it does not.
    if (!layer.fill) canvas.shape(path, {}, Stroke{Ink::of(Role::paper), width + 1.4 * size, {}, true});
    Stroke line{Ink::of(*layer.line), width, {}, !layer.dashed};
    if (layer.dashed) line.dash = {3.2 * width, 1.8 * width};
    canvas.shape(std::move(path), {}, line);
}

std::string layers_key(const MapDrawing& map) {
    std::string key = map.ground + (map.north_arrow ? "|N|" : "||");
    for (const MapLayer& layer : map.layers) std::visit([&](const auto& each) { add_to_key(key, each); }, layer);
    return key;
}

}  // namespace portraits
