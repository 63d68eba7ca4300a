#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "geo/mesh.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

using Point2 = std::pair<double, double>;
Point2 key(Metres p) { return {p.x, p.y}; }

Metres point_of(const Mesh& mesh, int arc, std::size_t from_start) {
    const auto& line = mesh.arcs[arc < 0 ? ~arc : arc];
    return arc < 0 ? line[line.size() - 1 - from_start] : line[from_start];
}
Metres first_point(const Mesh& mesh, int arc) { return point_of(mesh, arc, 0); }
Metres last_point(const Mesh& mesh, int arc) { return point_of(mesh, ~arc, 0); }

MetreRing to_ring(const Mesh& mesh, const ArcRing& arcs) {
    MetreRing ring;
    for (const int arc : arcs) {
        const auto& line = mesh.arcs[arc < 0 ? ~arc : arc];
        if (arc < 0) ring.insert(ring.end(), line.rbegin(), line.rend() - 1);
        else ring.insert(ring.end(), line.begin(), line.end() - 1);
    }
    return ring;
}

double angle(Metres from, Metres to) { return std::atan2(to.y - from.y, to.x - from.x); }

/// Chains directed arcs into rings. Where several leave one point, the sharpest left turn keeps touching parts apart.
class Chain {
public:
    Chain(const Mesh& mesh, const std::set<int>& arcs) : mesh_(mesh) {
        for (const int arc : arcs) leaving_.emplace(key(first_point(mesh, arc)), arc);
    }

    std::vector<ArcRing> rings() {
        std::vector<ArcRing> found;
        while (!leaving_.empty()) {
            ArcRing ring{leaving_.begin()->second};
            leaving_.erase(leaving_.begin());
            const Metres start = first_point(mesh_, ring[0]);
            while (!(last_point(mesh_, ring.back()) == start)) {
                const auto next = sharpest_left(ring.back());
                if (next == leaving_.end()) break;
                ring.push_back(next->second);
                leaving_.erase(next);
            }
            found.push_back(std::move(ring));
        }
        return found;
    }

private:
    using Leaving = std::multimap<Point2, int>;
    Leaving::iterator sharpest_left(int arriving) {
        const Metres at = last_point(mesh_, arriving);
        const double back = angle(at, point_of(mesh_, ~arriving, 1));
        auto best = leaving_.end();
        double smallest = 10;
        const auto [begin, end] = leaving_.equal_range(key(at));
        for (auto candidate = begin; candidate != end; ++candidate) {
            double clockwise = back - angle(at, point_of(mesh_, candidate->second, 1));
            while (clockwise <= 0) clockwise += 2 * M_PI;
            if (clockwise < smallest) {
                smallest = clockwise;
                best = candidate;
            }
        }
        return best;
    }
    const Mesh& mesh_;
    Leaving leaving_;
};

/// Gives each hole to the smallest outer ring that contains it.
std::vector<ArcPolygon> assembled(const Mesh& mesh, const std::vector<ArcRing>& rings) {
    std::vector<ArcPolygon> polygons;
    std::vector<MetreRing> outers;
    std::vector<ArcRing> holes;
    for (const ArcRing& ring : rings) {
        MetreRing points = to_ring(mesh, ring);
        if (signed_area(points) <= 0) {
            holes.push_back(ring);
            continue;
        }
        polygons.push_back({{ring}});
        outers.push_back(std::move(points));
    }
    for (const ArcRing& hole : holes) {
        const Metres probe = point_of(mesh, hole[0], 1);
        int best = -1;
        for (std::size_t i = 0; i < outers.size(); ++i)
            if (inside(outers[i], probe) && (best < 0 || signed_area(outers[i]) < signed_area(outers[best])))
                best = static_cast<int>(i);
        if (best >= 0) polygons[best].rings.push_back(hole);
    }
    return polygons;
}

bool is_island(const ArcPolygon& polygon) { return polygon.rings[0].size() == 1; }

std::vector<MetrePolygon> to_polygons(const Mesh& mesh, const ArcFace& face, double smallest) {
    std::vector<MetrePolygon> kept;
    MetrePolygon largest;
    double largest_size = 0;
    for (const ArcPolygon& polygon : face.polygons) {
        MetrePolygon made;
        for (const ArcRing& ring : polygon.rings) {
            MetreRing points = to_ring(mesh, ring);
            const bool small = ring.size() == 1 && std::abs(signed_area(points)) < smallest;
            if (points.size() >= 3 && (made.rings.empty() || !small)) made.rings.push_back(std::move(points));
        }
        if (made.rings.empty()) continue;
        const double size = surface(made);
        if (size > largest_size) {
            largest_size = size;
            largest = made;
        }
        if (size > 0 && (!is_island(polygon) || size >= smallest)) kept.push_back(std::move(made));
    }
    if (kept.empty() && largest_size > 0) kept.push_back(std::move(largest));
    return kept;
}

}  // namespace

ArcFace merged(const Mesh& mesh, const std::vector<const ArcFace*>& faces, const std::string& code) {
    std::set<int> arcs;
    for (const ArcFace* face : faces)
        for (const ArcPolygon& polygon : face->polygons)
            for (const ArcRing& ring : polygon.rings)
                for (const int arc : ring)
                    if (arcs.erase(~arc) == 0) arcs.insert(arc);
    return {code, assembled(mesh, Chain(mesh, arcs).rings())};
}

std::vector<Area> to_areas(const Mesh& mesh, const ArcLayer& layer, double smallest) {
    std::vector<Area> areas;
    for (const ArcFace& face : layer) {
        Area area;
        area.code = face.code;
        area.polygons = to_polygons(mesh, face, smallest);
        if (area.polygons.empty()) continue;
        for (const MetrePolygon& polygon : area.polygons) area.surface += surface(polygon);
        area.extent = extent_of(area.polygons);
        areas.push_back(std::move(area));
    }
    return areas;
}

std::vector<Border> to_borders(const Mesh& mesh, const ArcLayer& layer) {
    std::map<int, std::pair<std::string, std::string>> sides;
    for (const ArcFace& face : layer)
        for (const ArcPolygon& polygon : face.polygons)
            for (const ArcRing& ring : polygon.rings)
                for (const int arc : ring)
                    (arc < 0 ? sides[~arc].second : sides[arc].first) = face.code;
    std::vector<Border> borders;
    for (auto& [arc, codes] : sides) {
        Border border{mesh.arcs[arc], codes.first, codes.second, Border::Level::member};
        if (border.left.empty()) {
            std::reverse(border.line.begin(), border.line.end());
            std::swap(border.left, border.right);
        }
        if (border.right.empty()) border.level = Border::Level::coast;
        borders.push_back(std::move(border));
    }
    return borders;
}

}  // namespace portraits
