#include "draw/vector_image.hpp"

#include "draw/icon_path.hpp"

namespace portraits {

namespace {

Ink ink_of(Rgb colour, double alpha) {
    Ink ink = Ink::of(colour);
    ink.alpha = alpha;
    return ink;
}

}  // namespace

Node placed(const VectorImage& image, const Box& box) {
    auto group = std::make_shared<Group>();
    group->transform = {box.width / image.width, 0, 0, box.height / image.height, box.x, box.y};
    group->clip = rectangle_path({0, 0, image.width, image.height});
    for (const VectorImage::Shape& each : image.shapes) {
        Shape shape{to_path(each.path, 1), std::nullopt, std::nullopt, each.even_odd};
        if (each.fill) shape.fill = ink_of(*each.fill, each.fill_alpha);
        if (each.stroke) shape.stroke = Stroke{ink_of(each.stroke->colour, each.stroke_alpha), each.stroke->width, each.stroke->dash, each.stroke->round};
        group->nodes.push_back(std::move(shape));
    }
    return GroupPtr(std::move(group));
}

}  // namespace portraits
