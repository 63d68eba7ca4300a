#include "draw/picture.hpp"

namespace portraits {

Transform Transform::then(const Transform& n) const {
    return {n.a * a + n.c * b,       n.b * a + n.d * b, n.a * c + n.c * d, n.b * c + n.d * d, n.a * e + n.c * f + n.e,
            n.b * e + n.d * f + n.f};
}

PathPtr rectangle_path(const Box& box) {
    auto path = std::make_shared<Path>();
    path->move_to(box.x, box.y);
    path->line_to(box.right(), box.y);
    path->line_to(box.right(), box.bottom());
    path->line_to(box.x, box.bottom());
    path->close();
    return path;
}

PicturePtr base_of(const Picture& picture) {
    const auto* use = picture.nodes.empty() ? nullptr : std::get_if<Use>(&picture.nodes.front());
    const bool whole = use && use->transform.identity() && use->picture->width == picture.width && use->picture->height == picture.height;
    return whole ? use->picture : nullptr;
}

Point Text::origin() const {
    const double width = line ? line->width : 0;
    switch (anchor) {
        case Anchor::start: return at;
        case Anchor::middle: return {at.x - width / 2, at.y};
        case Anchor::end: return {at.x - width, at.y};
    }
    return at;
}

}  // namespace portraits
