#include "geo/rings.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {

double signed_area(const MetreRing& ring) {
    if (ring.empty()) return 0;
    double twice = 0;
    const Metres origin = ring[0];  // keeps the products small
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Metres a = ring[i], b = ring[(i + 1) % ring.size()];
        twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
    return twice / 2;
}

MetreRing wound(MetreRing ring, bool counter_clockwise) {
    if ((signed_area(ring) > 0) != counter_clockwise) std::reverse(ring.begin(), ring.end());
    return ring;
}

MetreRing moved_out(const MetreRing& given, double distance, bool hole) {
    MetreRing ring;
    for (const Metres p : given)
        if (ring.empty() || p.x != ring.back().x || p.y != ring.back().y) ring.push_back(p);
    while (ring.size() > 1 && ring.front().x == ring.back().x && ring.front().y == ring.back().y) ring.pop_back();
    if (ring.size() < 3) return ring;
    const double side = (signed_area(ring) > 0) != hole ? distance : -distance;  // outwards is right of a counter-clockwise ring
    const auto normal = [](Metres a, Metres b) {
        const double dx = b.x - a.x, dy = b.y - a.y, length = std::sqrt(dx * dx + dy * dy);
        return Metres{dy / length, -dx / length};
    };
    MetreRing moved(ring.size());
    Metres before = normal(ring.back(), ring.front());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Metres after = normal(ring[i], ring[(i + 1) % ring.size()]);
        const double x = before.x + after.x, y = before.y + after.y, square = x * x + y * y;  // 4 cos² of half the turn
        const double by = side * 2 / std::max(square, std::sqrt(square));                     // mitre, at most twice the distance
        moved[i] = square > 1e-12 ? Metres{ring[i].x + by * x, ring[i].y + by * y} : ring[i];
        before = after;
    }
    return moved;
}

bool inside(const MetreRing& ring, Metres p) {
    bool in = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Metres a = ring[i], b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) in = !in;
    }
    return in;
}

bool inside(const MetrePolygon& polygon, Metres p) {
    bool in = false;
    for (const MetreRing& ring : polygon.rings)
        if (!ring.empty() && inside(ring, p)) in = !in;
    return in;
}

double surface(const MetrePolygon& polygon) {
    double sum = 0;
    for (std::size_t i = 0; i < polygon.rings.size(); ++i)
        sum += (i == 0 ? 1 : -1) * std::abs(signed_area(polygon.rings[i]));
    return sum;
}

Extent extent_of(const std::vector<MetrePolygon>& polygons) {
    Extent extent;
    for (const MetrePolygon& polygon : polygons)
        if (!polygon.rings.empty())
            for (const Metres& p : polygon.rings[0]) extent.add(p);
    return extent;
}

}  // namespace portraits
