#include "layout/set_image.hpp"

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

Image to_image(const ImageFilePtr& file, const Box& box) {
    Image image;
    image.bytes = std::shared_ptr<const std::string>(file, &file->bytes);
    image.format = file->format == ImageFile::Format::png ? Image::Format::png : Image::Format::jpeg;
    image.box = box;
    return image;
}

void set_image(Setting& setting, const Illustration& block, double width, Flow& flow) {
    if (!block.image) return;
    const Box box = image_box(*block.image, width, setting.page_height * measure::image_most);
    const int section = setting.add(setting.chapter, Tag::sect);
    const int element = setting.add(section, Tag::figure);
    setting.booklet.structure[static_cast<std::size_t>(element)].alternative = block.alternative;
    Item item;
    item.piece.nodes.push_back(tagged(element, {to_image(block.image, box)}));
    item.piece.figures.push_back({element, box});
    item.piece.height = box.height;
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
