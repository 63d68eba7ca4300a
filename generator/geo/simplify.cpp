#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>

#include "geo/mesh.hpp"

namespace portraits {
namespace {

double triangle(Metres a, Metres b, Metres c) {
    return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

/// Points needed on each arc so that no ring of one or two arcs collapses.
std::vector<std::size_t> fewest_points(const Mesh& mesh) {
    std::vector<std::size_t> fewest(mesh.arcs.size(), 2);
    for (const ArcLayer& layer : mesh.layers)
        for (const ArcFace& face : layer)
            for (const ArcPolygon& polygon : face.polygons)
                for (const ArcRing& ring : polygon.rings) {
                    if (ring.size() > 2) continue;
                    for (const int arc : ring) {
                        std::size_t& needed = fewest[arc < 0 ? ~arc : arc];
                        needed = std::max(needed, std::size_t{ring.size() == 1 ? 5u : 3u});
                    }
                }
    return fewest;
}

}  // namespace

std::vector<Metres> simplify_line(const std::vector<Metres>& line, double tolerance, std::size_t fewest) {
    const int n = static_cast<int>(line.size());
    if (n <= 2 || tolerance <= 0) return line;
    std::vector<int> before(n), after(n);
    std::vector<double> area(n, 0);
    using Entry = std::tuple<double, int>;  // smallest area first, then the first point: the same order everywhere
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (int i = 0; i < n; ++i) {
        before[i] = i - 1;
        after[i] = i + 1;
        if (i == 0 || i == n - 1) continue;
        area[i] = triangle(line[i - 1], line[i], line[i + 1]);
        queue.emplace(area[i], i);
    }
    std::vector<bool> gone(n, false);
    std::size_t left = line.size();
    while (!queue.empty() && left > fewest) {
        const auto [size, i] = queue.top();
        queue.pop();
        if (gone[i] || size != area[i]) continue;  // an older estimate
        if (size >= tolerance * tolerance) break;
        gone[i] = true;
        --left;
        after[before[i]] = after[i];
        before[after[i]] = before[i];
        for (const int j : {before[i], after[i]}) {
            if (j == 0 || j == n - 1) continue;
            // Never less than what has just gone, so that a point does not leave before those it depended on.
            area[j] = std::max(size, triangle(line[before[j]], line[j], line[after[j]]));
            queue.emplace(area[j], j);
        }
    }
    std::vector<Metres> kept;
    for (int i = 0; i < n; ++i)
        if (!gone[i]) kept.push_back(line[i]);
    return kept;
}

Mesh simplified(const Mesh& mesh, double tolerance) {
    Mesh made;
    made.layers = mesh.layers;
    made.arcs.reserve(mesh.arcs.size());
    const std::vector<std::size_t> fewest = fewest_points(mesh);
    for (std::size_t i = 0; i < mesh.arcs.size(); ++i)
        made.arcs.push_back(simplify_line(mesh.arcs[i], tolerance, fewest[i]));
    return made;
}

}  // namespace portraits
