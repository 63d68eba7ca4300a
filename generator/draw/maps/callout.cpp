#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "draw/maps/land_mask.hpp"
#include "draw/maps/national_map.hpp"

namespace portraits {
namespace {

struct CalloutText {
    LinePtr title, value, detail;
    double width = 0, height = 0, title_middle = 0;
};

CalloutText text_of(const MapCallout& callout, Shaper& shaper, const MapStyle& style) {
    CalloutText made;
    const auto set = [&](const std::string& text, const TextStyle& as) {
        LinePtr line = text.empty() ? nullptr : shaper.line(text, as);
        if (!line) return line;
        made.width = std::max(made.width, line->width);
        made.height += as.size * 1.32;
        return line;
    };
    made.title = set(callout.title, style.callout_title);
    made.value = set(callout.value, style.callout_value);
    made.detail = set(callout.detail, style.callout_detail);
    made.title_middle = style.callout_title.size * 0.62;
    return made;
}

/// A place for the text and the way its leader takes: level from the text, then up or down to the territory.
struct Place {
    Box box;
    bool leader_right = false;   // the leader leaves the box at its right
    double cost = std::numeric_limits<double>::infinity();
};

double overlap(const Box& a, const Box& b) {
    const double w = std::min(a.right(), b.right()) - std::max(a.x, b.x), h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return w > 0 && h > 0 ? w * h : 0;
}

Box grown_by(const Box& box, double by) { return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by}; }

class Search {
public:
    Search(const NationalLayout& layout, const LandMask& land, const CalloutText& text, Point target, const Box* own_inset)
        : layout_(layout), land_(land), text_(text), target_(target), own_(own_inset) {}

    Place best() const {
        Place found;
        const double straight = target_.y - text_.title_middle;  // a level leader
        for (double dy = 0; dy < layout_.height; dy += 5)
            for (const double y : {straight - dy, straight + dy}) {
                if (y < 0 || y + text_.height > layout_.height) continue;
                for (double x = 0; x + text_.width <= layout_.width; x += 5) consider({x, y, text_.width, text_.height}, found);
                consider({layout_.width - text_.width, y, text_.width, text_.height}, found);
                if (dy == 0) break;
            }
        return found;
    }

private:
    void consider(const Box& box, Place& best) const {
        const bool leader_right = box.x + box.width / 2 < target_.x;
        const double start = leader_right ? box.right() + 4 : box.x - 4;
        if (leader_right ? start > target_.x - 6 : start < target_.x + 6) return;
        const double level = box.y + text_.title_middle;
        const double across = std::abs(target_.x - start), up = std::abs(target_.y - level);
        double cost = across + up * 1.2 + (up > 0.01 ? 45 : 0);
        if (cost >= best.cost) return;
        if (layout_.main.height > 0 && land_.covered(grown_by(box, 3)) > 0) return;
        for (const Box& obstacle : layout_.obstacles)
            if (overlap(grown_by(box, 3), obstacle) > 0) return;
        cost += land_.covered({std::min(start, target_.x), level - 1, across, 2}) / 2 * 0.6;
        cost += land_.covered({target_.x - 1, std::min(level, target_.y), 2, up}) / 2 * 0.6;
        for (const Box& obstacle : layout_.obstacles)
            if (!own_ || obstacle.x != own_->x || obstacle.y != own_->y)
                cost += overlap({std::min(start, target_.x), level - 1, across, 2}, obstacle) * 5 +
                        overlap({target_.x - 1, std::min(level, target_.y), 2, up}, obstacle) * 5;
        if (cost < best.cost) best = {box, leader_right, cost};
    }

    const NationalLayout& layout_;
    const LandMask& land_;
    const CalloutText& text_;
    Point target_;
    const Box* own_;
};

struct Target {
    Point point;
    const Box* inset = nullptr;
};

std::optional<Target> target_of(const DrawContext& context, const NationalLayout& layout, const std::string& territory) {
    const auto code = context.geography.frame_of.find(territory);
    if (code == context.geography.frame_of.end()) return std::nullopt;
    const Area* area = find_area(context.geography.frame(Detail::full, code->second).territories, territory);
    if (area == nullptr) return std::nullopt;
    if (code->second == "met") return Target{layout.mainland(area->inner), nullptr};
    for (const NationalLayout::Inset& inset : layout.insets)
        if (inset.frame == code->second) return Target{inset.projector(area->inner), &inset.box};
    return std::nullopt;
}

/// The land of the main map, found once for each layout.
LandMaskPtr land_of(const DrawContext& context, const NationalLayout& layout) {
    const Projector& p = layout.mainland;
    std::string key;
    for (const double number : {p.scale, p.corner.x, p.corner.y, layout.width, layout.height}) key += std::to_string(number * 1000) + '|';
    return context.base_maps.land(key, [&] {
        const GeoFrame& frame = context.geography.frame(Detail::small_map, "met");
        return std::make_shared<const LandMask>(frame, p, Box{0, 0, layout.width, layout.height}, 2.0, frame.territories);
    });
}

void draw_leader(Canvas& canvas, const Place& place, double title_middle, Point target) {
    const double level = place.box.y + title_middle;
    cairo_t* cr = canvas.cairo();
    cairo_move_to(cr, place.leader_right ? place.box.right() + 4 : place.box.x - 4, level);
    cairo_line_to(cr, target.x, level);
    if (std::abs(level - target.y) > 0.01) cairo_line_to(cr, target.x, target.y);
    canvas.stroke({Ink::of(Role::territory), 0.9, {}, false});
    canvas.circle(target.x, target.y, 1.3);
    canvas.fill(Ink::of(Role::territory));
}

void draw_text(Canvas& canvas, const CalloutText& text, const MapStyle& style, const Place& place) {
    const double x = place.leader_right ? place.box.right() : place.box.x;
    const Anchor anchor = place.leader_right ? Anchor::end : Anchor::start;
    double y = place.box.y;
    const auto put = [&](const LinePtr& line, const TextStyle& as, Role ink) {
        if (!line) return;
        canvas.text(line, x, y + as.size * 0.97, Ink::of(ink), anchor, halo());
        y += as.size * 1.32;
    };
    put(text.title, style.callout_title, Role::territory);
    put(text.value, style.callout_value, Role::ink);
    put(text.detail, style.callout_detail, Role::muted);
}

}  // namespace

void draw_callout(Canvas& canvas, const MapCallout& callout, const DrawContext& context, const NationalLayout& layout,
                  const std::string& territory) {
    const std::optional<Target> target = target_of(context, layout, territory);
    if (!target) return;
    const MapStyle style = map_style(context.medium);
    const CalloutText text = text_of(callout, context.shaper, style);
    const Place place = Search(layout, *land_of(context, layout), text, target->point, target->inset).best();
    if (!std::isfinite(place.cost)) return;  // nowhere to write: the title of the figure and its table say it
    draw_leader(canvas, place, text.title_middle, target->point);
    draw_text(canvas, text, style, place);
}

}  // namespace portraits
