#include <cairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "draw/maps/callout.hpp"
#include "draw/maps/label_placer.hpp"
#include "draw/maps/label_text.hpp"
#include "draw/maps/land_mask.hpp"
#include "draw/maps/national_map.hpp"

namespace portraits {
namespace {

struct CalloutText {
    struct Line {
        LinePtr line;
        double baseline;  // from the top
        Role ink;
    };
    std::vector<Line> lines;
    double width = 0, height = 0, title_middle = 0;

    void add(LinePtr line, double size, double leading, Role ink) {
        width = std::max(width, line->width);
        lines.push_back({std::move(line), height + size * 0.97, ink});
        height += size * leading;
    }
};

/// A long title takes two lines or three: it finds room nearer to its territory.
CalloutText text_of(const MapCallout& callout, Shaper& shaper, const MapStyle& style) {
    constexpr double widest_em = 12;
    CalloutText made;
    const double size = style.callout_title.size;
    for (const LabelText& title : label_texts(shaper, callout.title, style.callout_title, widest_em * size, 3)) {
        for (const LinePtr& line : title.lines) made.add(line, size, line == title.lines.back() ? 1.32 : 1.1, Role::territory);
        break;
    }
    made.title_middle = size * 0.62;
    if (!callout.value.empty()) made.add(shaper.line(callout.value, style.callout_value), style.callout_value.size, 1.32, Role::ink);
    if (!callout.detail.empty()) made.add(shaper.line(callout.detail, style.callout_detail), style.callout_detail.size, 1.32, Role::muted);
    return made;
}

Box grown_by(const Box& box, double by) { return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by}; }

double distance(Point a, Point b) { return std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)); }

/// A place of the territory that a leader may lead to.
struct Target {
    Point point;
    const Box* within = nullptr;  // the inset or the enlargement that shows it: its leader passes over that
};

class Search {
public:
    Search(const NationalLayout& layout, const LandMask& land, const CalloutText& text) : layout_(layout), land_(land), text_(text) {}

    /// Looks for a better place for this target than those found so far.
    void look(const Target& target) {
        const double straight = target.point.y - text_.title_middle;  // a level leader
        for (double dy = 0; dy < layout_.height && dy < best_cost(); dy += step)
            for (const double y : {straight - dy, straight + dy}) {
                if (y < edge || y + text_.height > layout_.height - edge) continue;
                look_along(target, y);
                if (dy == 0) break;
            }
    }
    const std::optional<CalloutPlace>& best() const { return best_; }

private:
    static constexpr double step = 4, gap = 4, edge = 1, room_around = 3;
    static constexpr double shortest = 5;          // of a leader, from side to side
    static constexpr double bend = 10;             // a leader that is not level
    static constexpr double far = 220;             // a leader so long counts twice
    static constexpr double over_land = 0.35, over_territory = 1.5;   // each point of the leader
    static constexpr double any_land = 120, all_land = 80, any_territory = 900, all_territory = 2000;  // under the text
    static double text_on_territories(double share) { return share > 0 ? any_territory + all_territory * share : 0; }
    double best_cost() const { return best_ ? best_->cost : INFINITY; }

    /// All places at one height, those with the shortest leaders first: beyond one whose leader alone would cost more than the best place
    /// found, there is none to look at on that side.
    void look_along(const Target& target, double y) {
        note_what_is_at(y);
        const double last = layout_.width - text_.width;
        const double before = target.point.x - shortest - gap - text_.width, after = target.point.x + shortest + gap;
        for (double x = std::floor(std::min(before, last) / step) * step; x >= 0; x -= step)
            if (!consider(target, {x, y, text_.width, text_.height})) break;
        for (double x = std::max(0.0, std::ceil(after / step) * step); x <= last; x += step)
            if (!consider(target, {x, y, text_.width, text_.height})) break;
        consider(target, {last, y, text_.width, text_.height});
    }

    /// Finds what a text at this height may meet and cover, once for all of its places.
    void note_what_is_at(double y) {
        const Box row = grown_by({0, y, layout_.width, text_.height}, room_around);
        at_this_height_.clear();
        for (const Box& obstacle : layout_.obstacles)
            if (row.y < obstacle.bottom() && obstacle.y < row.bottom()) at_this_height_.push_back(obstacle);
        land_.take_band(row.y, row.bottom(), under_);
    }

    /// Whether places further away may still be better than the best one.
    bool consider(const Target& target, const Box& box) {
        const bool right = box.x + box.width / 2 < target.point.x;
        const Point start{right ? box.right() + gap : box.x - gap, box.y + text_.title_middle};
        if (right ? start.x > target.point.x - shortest : start.x < target.point.x + shortest) return true;
        const bool level = std::abs(start.y - target.point.y) < 0.01;
        const double length = distance(start, target.point);
        const double cost = length * (1 + length / far) + (level ? 0 : bend);
        if (cost >= best_cost()) return false;
        consider_text(target, box, right, level, start, cost);
        return true;
    }

    /// `cost`: of the leader's length.
    void consider_text(const Target& target, const Box& box, bool right, bool level, Point start, double cost) {
        const Box room = grown_by(box, room_around);
        for (const Box& obstacle : at_this_height_)
            if (room.x < obstacle.right() && obstacle.x < room.right()) return;
        const double all = room.width * room.height;
        if (const double land = layout_.main.height > 0 ? under_.covered(room.x, room.right()) / all : 0; land > 0)
            cost += any_land + all_land * land + text_on_territories(under_.filled(room.x, room.right()) / all);
        if (cost >= best_cost()) return;
        consider_leader(target, box, right, std::array{start, target.point}, cost);
        if (!level) consider_leader(target, box, right, std::array{start, Point{target.point.x, start.y}, target.point}, cost);
    }

    void consider_leader(const Target& target, const Box& box, bool right, std::span<const Point> leader, double cost) {
        cost -= distance(leader.back(), leader.front());
        for (std::size_t i = 0; i + 1 < leader.size(); ++i) cost += distance(leader[i], leader[i + 1]);
        for (std::size_t i = 0; i + 1 < leader.size(); ++i) {
            if (cost >= best_cost()) return;
            const Point a = leader[i], b = leader[i + 1];
            for (const Box& obstacle : layout_.obstacles)
                if (!is_within(target, obstacle) && passes_over({a, b}, obstacle, 1)) return;
            const LandMask::Crossed crossed = land_.crossed(a, b, {over_land, over_territory}, best_cost() - cost);
            cost += over_land * crossed.land + over_territory * crossed.filled;
        }
        if (cost < best_cost()) best_ = CalloutPlace{box, {leader.begin(), leader.end()}, right, cost};
    }

    static bool is_within(const Target& target, const Box& obstacle) {
        return target.within && obstacle.x == target.within->x && obstacle.y == target.within->y;
    }

    const NationalLayout& layout_;
    const LandMask& land_;
    const CalloutText& text_;
    std::vector<Box> at_this_height_;  // obstacles
    LandMask::Band under_;             // at this height
    std::optional<CalloutPlace> best_;
};

/// The territory on the main map or in its inset, and in the enlargement.
std::vector<Target> targets_of(const DrawContext& context, const NationalLayout& layout, const std::string& territory) {
    const auto code = context.geography.frame_of.find(territory);
    if (code == context.geography.frame_of.end()) return {};
    const Area* area = find_area(context.geography.frame(Detail::full, code->second).territories, territory);
    if (area == nullptr) return {};
    std::vector<Target> targets;
    if (code->second == "met") {
        targets.push_back({layout.mainland(area->inner), nullptr});
        if (layout.zoom && layout.zoom_extent.contains(area->inner)) targets.push_back({layout.zoom_projector(area->inner), &*layout.zoom});
    }
    for (const NationalLayout::Inset& inset : layout.insets)
        if (inset.frame == code->second) targets.push_back({inset.projector(area->inner), &inset.box});
    return targets;
}

void draw_leader(Canvas& canvas, const std::vector<Point>& leader) {
    cairo_t* cr = canvas.cairo();
    cairo_move_to(cr, leader.front().x, leader.front().y);
    for (std::size_t i = 1; i < leader.size(); ++i) cairo_line_to(cr, leader[i].x, leader[i].y);
    canvas.stroke({Ink::of(Role::territory), 0.9, {}, false});
    canvas.circle(leader.back().x, leader.back().y, 1.3);
    canvas.fill(Ink::of(Role::territory));
}

void draw_text(Canvas& canvas, const CalloutText& text, const CalloutPlace& place) {
    const double x = place.leader_right ? place.box.right() : place.box.x;
    for (const CalloutText::Line& line : text.lines)
        canvas.text(line.line, x, place.box.y + line.baseline, Ink::of(line.ink), place.leader_right ? Anchor::end : Anchor::start, halo());
}

std::optional<CalloutPlace> place_text(const CalloutText& text, const DrawContext& context, const NationalLayout& layout,
                                       const std::string& territory) {
    const LandMaskPtr land = land_of(context, layout);
    Search search(layout, *land, text);
    for (const Target& target : targets_of(context, layout, territory)) search.look(target);
    return search.best();
}

}  // namespace

LandMaskPtr land_of(const DrawContext& context, const NationalLayout& layout) {
    const Projector& p = layout.mainland;
    std::string key;
    for (const double number : {p.scale, p.corner.x, p.corner.y, layout.width, layout.height}) key += std::to_string(number * 1000) + '|';
    return context.base_maps.land(key, [&] {
        const GeoFrame& frame = context.geography.frame(Detail::small_map, "met");
        const Box all{0, 0, layout.width, layout.height};
        return std::make_shared<const LandMask>(frame, p, all, 2.0, context.base_maps.index(frame.territories).seen(p.seen(all)));
    });
}

std::optional<CalloutPlace> place_callout(const MapCallout& callout, const DrawContext& context, const NationalLayout& layout,
                                          const std::string& territory) {
    return place_text(text_of(callout, context.shaper, map_style(context.medium)), context, layout, territory);
}

void draw_callout(Canvas& canvas, const MapCallout& callout, const DrawContext& context, const NationalLayout& layout,
                  const std::string& territory) {
    const CalloutText text = text_of(callout, context.shaper, map_style(context.medium));
    const std::optional<CalloutPlace> place = place_text(text, context, layout, territory);
    if (!place) return;  // nowhere to write: the title of the figure and its table say it
    draw_leader(canvas, place->leader);
    draw_text(canvas, text, *place);
}

}  // namespace portraits
