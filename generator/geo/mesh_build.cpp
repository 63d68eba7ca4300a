#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "geo/mesh.hpp"
#include "geo/rings.hpp"

namespace portraits {
namespace {

/// Gives one number to all points that lie within `snap` of each other.
class Vertices {
public:
    explicit Vertices(double snap) : snap_(snap), cell_(snap * 16) {}

    int number(Metres p) {
        const std::int64_t x = cell(p.x), y = cell(p.y);
        // A neighbour cell can only hold a twin when the point lies near the edge of its own.
        for (std::int64_t i = cell(p.x - snap_); i <= cell(p.x + snap_); ++i)
            for (std::int64_t j = cell(p.y - snap_); j <= cell(p.y + snap_); ++j)
                if (const int twin = twin_in(i, j, p); twin >= 0) return twin;
        points_.push_back(p);
        const int made = static_cast<int>(points_.size()) - 1;
        cells_[key(x, y)].push_back(made);
        return made;
    }
    const std::vector<Metres>& points() const { return points_; }

private:
    std::int64_t cell(double v) const { return static_cast<std::int64_t>(std::floor(v / cell_)); }
    static std::uint64_t key(std::int64_t x, std::int64_t y) {
        return (static_cast<std::uint64_t>(x) << 32) ^ static_cast<std::uint32_t>(y);
    }
    int twin_in(std::int64_t i, std::int64_t j, Metres p) const {
        const auto found = cells_.find(key(i, j));
        if (found == cells_.end()) return -1;
        for (const int candidate : found->second)
            if (std::hypot(points_[candidate].x - p.x, points_[candidate].y - p.y) <= snap_) return candidate;
        return -1;
    }
    double snap_, cell_;
    std::vector<Metres> points_;
    std::unordered_map<std::uint64_t, std::vector<int>> cells_;
};

using NumberRing = std::vector<int>;

/// Ring of vertex numbers without repeats and without spikes (a-b-a).
NumberRing cleaned(const NumberRing& ring) {
    NumberRing kept;
    for (const int v : ring) {
        if (!kept.empty() && kept.back() == v) continue;
        if (kept.size() >= 2 && kept[kept.size() - 2] == v) kept.pop_back();
        else kept.push_back(v);
    }
    while (kept.size() > 1 && kept.front() == kept.back()) kept.pop_back();
    return kept;
}

struct NumberFace { std::string code; std::vector<std::vector<NumberRing>> polygons; };

class Builder {
public:
    explicit Builder(double snap) : vertices_(snap) {}

    void read(const std::vector<std::vector<MeshFace>>& layers) {
        for (const auto& layer : layers) {
            numbered_.emplace_back();
            for (const MeshFace& face : layer) numbered_.back().push_back(numbered(face));
        }
        neighbours_.resize(vertices_.points().size(), {-1, -1});
        node_.resize(vertices_.points().size(), false);
        for (const auto& layer : numbered_)
            for (const NumberFace& face : layer)
                for (const auto& polygon : face.polygons)
                    for (const NumberRing& ring : polygon) note_neighbours(ring);
    }

    Mesh cut() {
        for (const auto& layer : numbered_) {
            mesh_.layers.emplace_back();
            for (const NumberFace& face : layer) {
                ArcFace made{face.code, {}};
                for (const auto& polygon : face.polygons) {
                    ArcPolygon parts;
                    for (const NumberRing& ring : polygon) parts.rings.push_back(arcs_of(ring));
                    made.polygons.push_back(std::move(parts));
                }
                mesh_.layers.back().push_back(std::move(made));
            }
        }
        return std::move(mesh_);
    }

private:
    NumberFace numbered(const MeshFace& face) {
        NumberFace made{face.code, {}};
        for (const MetrePolygon& polygon : face.polygons) {
            std::vector<NumberRing> rings;
            for (std::size_t i = 0; i < polygon.rings.size(); ++i) {
                NumberRing ring;
                for (const Metres& p : wound(polygon.rings[i], i == 0)) ring.push_back(vertices_.number(p));
                ring = cleaned(ring);
                if (ring.size() >= 3) rings.push_back(std::move(ring));
                else if (i == 0) break;  // the whole polygon was smaller than the snapping distance
            }
            if (!rings.empty()) made.polygons.push_back(std::move(rings));
        }
        return made;
    }

    void note(int at, int neighbour) {
        std::array<int, 2>& known = neighbours_[at];
        if (known[0] == neighbour || known[1] == neighbour) return;
        if (known[0] < 0) known[0] = neighbour;
        else if (known[1] < 0) known[1] = neighbour;
        else node_[at] = true;  // a third direction: borders meet here
    }

    void note_neighbours(const NumberRing& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const int a = ring[i], b = ring[(i + 1) % ring.size()];
            note(a, b);
            note(b, a);
        }
    }

    /// The arc's number, negative complement when it is known the other way round.
    int arc(std::vector<int> line) {
        const bool backwards = std::pair(line.front(), line[1]) > std::pair(line.back(), line[line.size() - 2]);
        if (backwards) std::reverse(line.begin(), line.end());
        // Between two nodes the way is forced, so its first step tells an arc from all others.
        const auto [place, fresh] = known_.try_emplace({line[0], line[1]}, static_cast<int>(mesh_.arcs.size()));
        if (fresh) {
            std::vector<Metres> points;
            points.reserve(line.size());
            for (const int v : line) points.push_back(vertices_.points()[v]);
            mesh_.arcs.push_back(std::move(points));
        }
        return backwards ? ~place->second : place->second;
    }

    ArcRing arcs_of(NumberRing ring) {
        auto start = std::find_if(ring.begin(), ring.end(), [&](int v) { return node_[v]; });
        if (start == ring.end()) start = std::min_element(ring.begin(), ring.end());
        std::rotate(ring.begin(), start, ring.end());
        ring.push_back(ring.front());
        ArcRing arcs;
        std::vector<int> line{ring.front()};
        for (std::size_t i = 1; i < ring.size(); ++i) {
            line.push_back(ring[i]);
            if (!node_[ring[i]] && i + 1 < ring.size()) continue;
            arcs.push_back(arc(line));
            line = {ring[i]};
        }
        return arcs;
    }

    Vertices vertices_;
    std::vector<std::vector<NumberFace>> numbered_;
    std::vector<std::array<int, 2>> neighbours_;
    std::vector<bool> node_;
    std::map<std::pair<int, int>, int> known_;
    Mesh mesh_;
};

}  // namespace

Mesh build_mesh(const std::vector<std::vector<MeshFace>>& layers, double snap) {
    Builder builder(snap);
    builder.read(layers);
    return builder.cut();
}

}  // namespace portraits
