#include "layout/piece.hpp"

#include <utility>

namespace portraits {

Node moved(std::vector<Node> nodes, double x, double y) {
    auto group = std::make_shared<Group>();
    group->nodes = std::move(nodes);
    group->transform = Transform::translation(x, y);
    return GroupPtr(std::move(group));
}

Node tagged(int element, std::vector<Node> nodes) {
    auto group = std::make_shared<Group>();
    group->nodes = std::move(nodes);
    group->element = element;
    return GroupPtr(std::move(group));
}

Node artifact(std::vector<Node> nodes) {
    auto group = std::make_shared<Group>();
    group->nodes = std::move(nodes);
    group->artifact = true;
    return GroupPtr(std::move(group));
}

PathPtr rounded_path(const Box& box, double radius) {
    const double k = radius * 0.4477;  // distance from the corner to a control point of a quarter circle
    const double l = box.x, t = box.y, r = box.right(), b = box.bottom();
    auto path = std::make_shared<Path>();
    path->move_to(l + radius, t);
    path->line_to(r - radius, t);
    path->curve_to({r - k, t}, {r, t + k}, {r, t + radius});
    path->line_to(r, b - radius);
    path->curve_to({r, b - k}, {r - k, b}, {r - radius, b});
    path->line_to(l + radius, b);
    path->curve_to({l + k, b}, {l, b - k}, {l, b - radius});
    path->line_to(l, t + radius);
    path->curve_to({l, t + k}, {l + k, t}, {l + radius, t});
    path->close();
    return path;
}

Node filled(const Box& box, const Ink& ink) {
    return Shape{rectangle_path(box), ink, std::nullopt, false};
}

void Piece::append(const Piece& other, double x, double y) {
    if (!other.nodes.empty()) nodes.push_back(moved(other.nodes, x, y));
    for (const FigureBox& figure : other.figures) {
        FigureBox placed = figure;
        placed.box.x += x;
        placed.box.y += y;
        figures.push_back(placed);
    }
    for (const Mark& mark : other.outline) outline.push_back({mark.title, mark.level, mark.y + y});
    faults.insert(faults.end(), other.faults.begin(), other.faults.end());
    calls.insert(calls.end(), other.calls.begin(), other.calls.end());
    awaited.insert(awaited.end(), other.awaited.begin(), other.awaited.end());
}

}  // namespace portraits
