#include "draw/maps/label_places.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace portraits {
namespace {

// Costs. One unit is about as bad as a name that reaches a tenth of its length into the sea.
constexpr double per_line = 0.7;              // each line after the first
constexpr double on_land = 9, on_sea = 5;     // the whole name beyond its area
constexpr double on_others = 34;              // the whole name over neighbours
constexpr double hiding_other = 16;           // all of a neighbour under the name
constexpr double hiding_own = 26;             // all of the area itself under the name, little of it not
constexpr double touching = 7;                // a name just beside its area, with no leader
constexpr double off_centre = 1.6;            // half of the area's width away from its middle
constexpr double over_mark = 14;
constexpr double with_leader = 13, leader_em = 0.5, leader_over_em = 0.45;
constexpr double long_em = 16;                // a leader so long counts twice
constexpr std::size_t most_direct = 40, most_aside = 160;

double share(double part, const Box& box) { return part / std::max(1e-6, box.width * box.height); }

bool overlap(const Box& a, const Box& b, double margin) {
    return a.x < b.right() + margin && b.x < a.right() + margin && a.y < b.bottom() + margin && b.y < a.bottom() + margin;
}

bool fits(const LabelGround& ground, const Box& box) {
    constexpr double edge = 1.5, margin = 1.5;
    const Box& frame = ground.frame;
    if (box.x < frame.x + edge || box.y < frame.y + edge || box.right() > frame.right() - edge || box.bottom() > frame.bottom() - edge)
        return false;
    return std::none_of(ground.taken.begin(), ground.taken.end(), [&](const Box& other) { return overlap(box, other, margin); });
}

bool runs_free(const LabelGround& ground, const Leader& leader) {
    return std::none_of(ground.taken.begin(), ground.taken.end(), [&](const Box& other) { return passes_over(leader, other, 1); });
}

/// How much of the marks lies under a box, each counted by the depth of the box in it.
double cost_of_marks(const LabelGround& ground, const Box& box, const Disc* own = nullptr) {
    double cost = 0;
    for (const Disc& mark : ground.marks) {
        const double dx = std::max({box.x - mark.at.x, 0.0, mark.at.x - box.right()});
        const double dy = std::max({box.y - mark.at.y, 0.0, mark.at.y - box.bottom()});
        const double reach = mark.radius + 1.2;
        if (dx >= reach || dy >= reach || (own && std::hypot(mark.at.x - own->at.x, mark.at.y - own->at.y) < 0.5)) continue;
        const double depth = reach - std::hypot(dx, dy);
        if (depth > 0) cost += over_mark * (0.5 + std::min(1.0, depth / std::max(1.0, mark.radius)));
    }
    return cost;
}

void keep_best(std::vector<LabelPlace>& places, std::size_t most) {
    std::stable_sort(places.begin(), places.end(), [](const LabelPlace& a, const LabelPlace& b) { return a.cost < b.cost; });
    if (places.size() > most) places.resize(most);
}

double lines_cost(const LabelText& text) { return per_line * static_cast<double>(text.lines.size() - 1); }

/// The name on its area, its middle at a point; infinite when it would belong to another.
double cost_on_area(const LandMask::Cover& under, double distance) {
    if (under.own < 0.12 && under.hides_own < 0.3) return INFINITY;
    if (under.others > 0.45 || under.others > 1.6 * under.own + 0.1) return INFINITY;
    const double plain = std::max(0.0, under.land - under.own - under.others), sea = std::max(0.0, 1 - under.land);
    return on_land * plain + on_sea * sea + on_others * under.others + hiding_other * under.hides_other * under.hides_other +
           hiding_own * std::max(0.0, under.hides_own - 0.65) + off_centre * distance;
}

/// Whether an area lies under one of nine points of a box: others are not worth a closer look.
bool touches(const LandMask& mask, const Box& box, int index) {
    for (const double y : {0.5, 0.1, 0.9})
        for (const double x : {0.5, 0.1, 0.9})
            if (mask.at({box.x + x * box.width, box.y + y * box.height}) == index) return true;
    return false;
}

/// The piece of an area that names are looked for on: what lies in the frame.
Box seen_part(const LabelGround& ground, const Area& area) {
    const Box& frame = ground.frame;
    const Point a = ground.projector({area.extent.min_x, area.extent.max_y}), b = ground.projector({area.extent.max_x, area.extent.min_y});
    const double x = std::max(a.x, frame.x), y = std::max(a.y, frame.y);
    return {x, y, std::max(0.0, std::min(b.x, frame.right()) - x), std::max(0.0, std::min(b.y, frame.bottom()) - y)};
}

struct Way {
    double x, y;
    Anchor anchor;
    double preference;
};
// Where the near corner or side of a name stands from its mark, in radii: Yoeli's order, level ones first for names of several lines.
constexpr Way ways[] = {{1, 0, Anchor::start, 0},    {0.75, -0.75, Anchor::start, 0.4}, {0.75, 0.75, Anchor::start, 0.9},
                        {-1, 0, Anchor::end, 1.3},   {-0.75, -0.75, Anchor::end, 1.6},  {-0.75, 0.75, Anchor::end, 2},
                        {0, -1, Anchor::middle, 2.4}, {0, 1, Anchor::middle, 2.8}};

Box box_on(const Way& way, Point at, const LabelText& text) {
    const double x = way.anchor == Anchor::start ? at.x : way.anchor == Anchor::end ? at.x - text.width : at.x - text.width / 2;
    const double y = way.y < 0 ? at.y - text.height : way.y > 0 ? at.y : at.y - text.height / 2;
    return {x, y, text.width, text.height};
}

/// Beside a small area, touching it.
void add_touching(const LabelGround& ground, const std::vector<LabelText>& texts, const Box& part, int index,
                  std::vector<LabelPlace>& places) {
    constexpr double gap = 1.2, close = 3;
    if (part.width > 40 || part.height > 40) return;
    const Point middle{part.x + part.width / 2, part.y + part.height / 2};
    for (std::size_t t = 0; t < texts.size(); ++t)
        for (const Way& way : ways) {
            const Point at{middle.x + way.x * (part.width / 2 + gap), middle.y + way.y * (part.height / 2 + gap)};
            const Box box = box_on(way, at, texts[t]);
            if (!fits(ground, box)) continue;
            const Box wider{box.x - close, box.y - close, box.width + 2 * close, box.height + 2 * close};
            const LandMask::Cover near = ground.mask.cover(wider, index);
            if (near.own <= 0) continue;
            const LandMask::Cover under = ground.mask.cover(box, index);
            if (under.others > 0.3) continue;
            const double land = std::max(0.0, under.land - under.own - under.others);
            const double cost = touching + way.preference / 2 + on_land / 2 * land + on_others * under.others + hiding_other * under.hides_other +
                                on_others / 2 * near.others + lines_cost(texts[t]);
            places.push_back({box, t, way.anchor, {}, cost + cost_of_marks(ground, box), false});
        }
}

}  // namespace

std::vector<LabelPlace> places_on(const LabelGround& ground, const std::vector<LabelText>& texts, const Area& area, int index) {
    const Box part = seen_part(ground, area);
    const Point inner = ground.projector(area.inner);
    std::vector<Point> middles{inner};
    const auto steps = [](double length) { return std::clamp(static_cast<int>(length / 3), 2, 10); };
    const int columns = steps(part.width), rows = steps(part.height);
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column <= columns; ++column)
            middles.push_back({part.x + part.width * column / columns, part.y + part.height * row / rows});
    const double reach = std::max(4.0, std::max(part.width, part.height) / 2);
    std::vector<LabelPlace> places;
    for (std::size_t t = 0; t < texts.size(); ++t)
        for (const Point middle : middles) {
            const Box box{middle.x - texts[t].width / 2, middle.y - texts[t].height / 2, texts[t].width, texts[t].height};
            if (!touches(ground.mask, box, index) || !fits(ground, box)) continue;
            const double distance = std::hypot(middle.x - inner.x, middle.y - inner.y) / reach;
            const LandMask::Cover under = ground.mask.cover(box, index);
            const double cost = cost_on_area(under, distance) + lines_cost(texts[t]);
            if (std::isfinite(cost)) places.push_back({box, t, Anchor::middle, {}, cost + cost_of_marks(ground, box), under.own > 0.995});
        }
    add_touching(ground, texts, part, index, places);
    keep_best(places, most_direct);
    return places;
}

std::vector<LabelPlace> places_around(const LabelGround& ground, const std::vector<LabelText>& texts, const Disc& mark) {
    std::vector<LabelPlace> places;
    for (std::size_t t = 0; t < texts.size(); ++t) {
        const LabelText& text = texts[t];
        for (const Way& way : ways)
            for (const double further : {0.0, 3.0}) {
                const double gap = mark.radius + 1.6 + further;
                const Box box = box_on(way, {mark.at.x + way.x * gap, mark.at.y + way.y * gap}, text);
                if (fits(ground, box))
                    places.push_back(
                        {box, t, way.anchor, {}, way.preference + further + lines_cost(text) + cost_of_marks(ground, box, &mark), false});
            }
        const Box inside{mark.at.x - text.width / 2, mark.at.y - text.height / 2, text.width, text.height};
        if (text.width < 1.7 * mark.radius && text.height < 1.2 * mark.radius && fits(ground, inside))
            places.push_back({inside, t, Anchor::middle, {}, lines_cost(text) + cost_of_marks(ground, inside, &mark) + 3, false});
    }
    keep_best(places, most_direct);
    return places;
}

namespace {

/// One direction and distance from a place.
struct Ray {
    double ux, uy, length;
    bool level() const { return std::abs(ux) > 0.3; }
    Anchor anchor() const { return !level() ? Anchor::middle : ux > 0 ? Anchor::start : Anchor::end; }
    Box box_at(Point end, const LabelText& text) const {
        constexpr double gap = 1.3;
        const double x = !level() ? end.x - text.width / 2 : ux > 0 ? end.x + gap : end.x - gap - text.width;
        const double y = level() ? end.y - text.height / 2 : uy > 0 ? end.y + gap : end.y - gap - text.height;
        return {x, y, text.width, text.height};
    }
};

/// Of the text alone; infinite over too much of the layer's areas.
double cost_aside(const LabelGround& ground, const Box& box) {
    const double filled = share(ground.mask.filled(box), box);
    if (filled > 0.25) return INFINITY;
    const double land = share(ground.mask.covered(box), box) - filled;
    const double hidden = filled > 0 ? ground.mask.cover(box, LandMask::sea).hides_other : 0;
    return 1.3 * on_others * filled + hiding_other * hidden + 0.8 * on_land * land;
}

double cost_of_leader(const LabelGround& ground, const Leader& leader, double length, double size) {
    if (!runs_free(ground, leader)) return INFINITY;
    const double em = length / size, over_em = ground.mask.crossed(leader.from, leader.to).filled / size;
    return with_leader + leader_em * em * (1 + em / long_em) + leader_over_em * over_em;
}

/// The best of the texts at the end of a ray; of infinite cost when none can stand there.
LabelPlace place_on_ray(const LabelGround& ground, const std::vector<LabelText>& texts, const Disc& from, const Ray& ray) {
    const double start = from.radius > 1 ? from.radius : 0, reach = from.radius + ray.length;
    const Leader leader{{from.at.x + start * ray.ux, from.at.y + start * ray.uy}, {from.at.x + reach * ray.ux, from.at.y + reach * ray.uy}};
    LabelPlace best;
    best.cost = INFINITY;
    const Box& frame = ground.frame;
    if (leader.to.x < frame.x || leader.to.y < frame.y || leader.to.x > frame.right() || leader.to.y > frame.bottom()) return best;
    for (std::size_t t = 0; t < texts.size(); ++t) {
        const Box box = ray.box_at(leader.to, texts[t]);
        if (!fits(ground, box)) continue;
        const double cost = cost_aside(ground, box) + 0.6 * lines_cost(texts[t]);
        if (cost < best.cost) best = {box, t, ray.anchor(), leader, cost, false};
    }
    if (!std::isfinite(best.cost)) return best;
    best.cost += cost_of_leader(ground, leader, ray.length, texts[best.text].size) + cost_of_marks(ground, best.box);
    return best;
}

}  // namespace

std::vector<LabelPlace> places_aside(const LabelGround& ground, const std::vector<LabelText>& texts, const Disc& from) {
    constexpr int directions = 32;
    static const auto all_around = [] {
        std::array<Point, directions> all;
        for (int d = 0; d < directions; ++d) {
            const double angle = 2 * std::numbers::pi * d / directions;
            all[static_cast<std::size_t>(d)] = {std::cos(angle), std::sin(angle)};
        }
        return all;
    }();
    std::vector<LabelPlace> places;
    for (const double length : {7.0, 10.0, 14.0, 19.0, 26.0, 35.0, 47.0, 62.0, 82.0, 108.0, 142.0, 187.0, 246.0})
        for (const Point way : all_around) {
            LabelPlace place = place_on_ray(ground, texts, from, {way.x, way.y, length});
            if (std::isfinite(place.cost)) places.push_back(std::move(place));
        }
    keep_best(places, most_aside);
    return places;
}

}  // namespace portraits
