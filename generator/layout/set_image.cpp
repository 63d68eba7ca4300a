#include "layout/set_image.hpp"

#include <algorithm>
#include <cmath>

#include "base/messages.hpp"
#include "draw/vector_image.hpp"
#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

/// The image at the column's width, lower when the page would not hold it, from the column's left edge.
Box image_box(const ImageFile& image, double width, double most_height) {
    double height = width * image.height / image.width;
    if (height > most_height) {
        width *= most_height / height;
        height = most_height;
    }
    return {0, 0, width, height};
}

}  // namespace

Node placed_image(const ImageFilePtr& file, const Box& box) {
    if (file->drawing) return placed(*file->drawing, box);
    Image image;
    image.bytes = std::shared_ptr<const std::string>(file, &file->bytes);
    image.format = file->format == ImageFile::Format::png ? Image::Format::png : Image::Format::jpeg;
    image.box = box;
    return image;
}

std::optional<Fault> coarse(const ImageFile& image, const Box& box) {
    constexpr double least_dpi = 200, points_per_inch = 72, mm_per_point = 25.4 / 72;
    const double dpi = points_per_inch * std::min(image.width / box.width, image.height / box.height);
    if (image.format == ImageFile::Format::svg || dpi >= least_dpi) return std::nullopt;
    return Fault{"image-resolution", message("{} has {} dpi at the size printed, {} × {} mm", image.name, std::lround(std::floor(dpi)),
                                             std::lround(box.width * mm_per_point), std::lround(box.height * mm_per_point))};
}

void set_image(Setting& setting, const Illustration& block, double width, Flow& flow) {
    if (!block.image) return;
    const Box box = image_box(*block.image, width, setting.page_height * measure::image_most);
    const int section = setting.add(setting.chapter, Tag::sect);
    const int element = setting.add(section, Tag::figure);
    setting.booklet.structure[static_cast<std::size_t>(element)].alternative = block.alternative;
    Item item;
    item.piece.nodes.push_back(tagged(element, {placed_image(block.image, box)}));
    item.piece.figures.push_back({element, box});
    item.piece.height = box.height;
    if (auto fault = coarse(*block.image, box)) item.piece.faults.push_back(std::move(*fault));
    if (!block.credit.empty()) {
        const Piece credit = set_block(setting, block.credit, setting.theme().type(Type::note), width, section);
        item.piece.append(credit, 0, box.height + measure::drawing_to_sources);
        item.piece.height += measure::drawing_to_sources + credit.height;
    }
    item.before = measure::before_figure;
    item.subject = block.image->name;
    flow.push_back(std::move(item));
}

}  // namespace portraits
