#include "layout/bleed.hpp"

#include <cmath>
#include <utility>

namespace portraits {

namespace {

constexpr double edge = 0.02;  // points from the edge that still touch it

class Bleed {
public:
    Bleed(double width, double height, double bleed) : width_(width), height_(height), bleed_(bleed) {}

    std::vector<Node> nodes(const std::vector<Node>& all, const Transform& transform) {
        std::vector<Node> out;
        out.reserve(all.size());
        for (const Node& one : all) out.push_back(node(one, transform));
        return out;
    }

private:
    Node node(const Node& one, const Transform& transform) {
        if (const auto* shape = std::get_if<Shape>(&one)) {
            Shape grown = *shape;
            grown.path = path(shape->path, transform);
            return grown;
        }
        if (const auto* group = std::get_if<GroupPtr>(&one)) return this->group(*group, transform);
        if (const auto* use = std::get_if<Use>(&one)) return this->use(*use, transform);
        return one;
    }

    /// Groups that hold nothing at the edge stay the same objects.
    Node group(const GroupPtr& group, const Transform& outer) {
        const Transform transform = group->transform.then(outer);
        const bool before = std::exchange(changed_, false);
        Group grown;
        grown.nodes = nodes(group->nodes, transform);
        if (group->clip) grown.clip = path(group->clip, transform);
        const bool own = std::exchange(changed_, before || changed_);
        if (!own) return group;
        Group copy = *group;
        copy.nodes = std::move(grown.nodes);
        copy.clip = std::move(grown.clip);
        return std::make_shared<const Group>(std::move(copy));
    }

    /// A shared picture stays shared unless it touches the edge here.
    Node use(const Use& use, const Transform& outer) {
        const bool before = std::exchange(changed_, false);
        Group own;
        own.transform = use.transform;
        own.nodes = nodes(use.picture->nodes, use.transform.then(outer));
        const bool touches = std::exchange(changed_, before || changed_);
        if (!touches) return use;
        return std::make_shared<const Group>(std::move(own));
    }

    /// How far a coordinate goes: out of the page where it is on its edge.
    double push(double at, double end) const { return std::abs(at) <= edge ? -bleed_ : std::abs(at - end) <= edge ? bleed_ : 0; }

    PathPtr path(const PathPtr& path, const Transform& t) {
        if (!path || t.b != 0 || t.c != 0 || t.a == 0 || t.d == 0) return path;
        std::shared_ptr<Path> grown;
        for (std::size_t i = 0; i < path->points.size(); ++i) {
            const Point at = t.apply(path->points[i]);
            const double dx = push(at.x, width_), dy = push(at.y, height_);
            if (dx == 0 && dy == 0) continue;
            if (!grown) grown = std::make_shared<Path>(*path);
            grown->points[i].x += dx / t.a;
            grown->points[i].y += dy / t.d;
        }
        if (!grown) return path;
        changed_ = true;
        return grown;
    }

    double width_, height_, bleed_;
    bool changed_ = false;
};

}  // namespace

std::vector<Node> with_bleed(const std::vector<Node>& nodes, double width, double height, double bleed) {
    if (bleed <= 0) return nodes;
    return Bleed(width, height, bleed).nodes(nodes, {});
}

}  // namespace portraits
