// Photographs and drawings on paper: resolution, and shapes in place of pixels.
#include <gtest/gtest.h>

#include "model/vector_image.hpp"
#include "support.hpp"

namespace portraits {
namespace {

Publication with_image(ImageFilePtr image) {
    Publication publication;
    publication.id = publication.title = publication.name = "Essai";
    Chapter chapter;
    chapter.id = "a";
    chapter.title = "A";
    chapter.blocks.push_back({Illustration{std::move(image), "Une usine.", plain("Photo : mairie")}});
    publication.chapters = {chapter};
    return publication;
}

ImageFilePtr pixels(int width, int height) {
    ImageFile file;
    file.width = width;
    file.height = height;
    file.name = "images/usine.png";
    return std::make_shared<const ImageFile>(std::move(file));
}

template <class Kind> int count(const std::vector<Node>& nodes) {
    int found = 0;
    for (const Node& node : nodes) {
        if (std::holds_alternative<Kind>(node)) ++found;
        if (const auto* group = std::get_if<GroupPtr>(&node)) found += count<Kind>((*group)->nodes);
    }
    return found;
}

TEST(Images, FewerThanTwoHundredPixelsToTheInchAreTold) {
    Bench bench;
    Diagnostics coarse, fine;
    lay_out(with_image(pixels(600, 300)), bench.draw, coarse);  // 499 points wide: 6.9 inches
    ASSERT_EQ(coarse.items().size(), 1u);
    EXPECT_EQ(coarse.items()[0].code, "image-resolution");
    EXPECT_EQ(coarse.items()[0].severity, Severity::warning);
    EXPECT_EQ(coarse.items()[0].message, "images/usine.png has 86 dpi at the size printed, 176 × 88 mm");
    lay_out(with_image(pixels(1400, 700)), bench.draw, fine);
    EXPECT_TRUE(fine.items().empty());
}

TEST(Images, ADrawingIsShapesWhateverItsSize) {
    VectorImage drawing;
    drawing.width = 200;
    drawing.height = 100;
    VectorImage::Shape shape;
    shape.path.verbs = {Icon::Verb::move, Icon::Verb::line, Icon::Verb::line, Icon::Verb::close};
    shape.path.points = {{0, 0}, {200, 0}, {0, 100}};
    shape.fill = Rgb{1, 2, 3};
    drawing.shapes = {shape};
    ImageFile file;
    file.format = ImageFile::Format::svg;
    file.width = 200;
    file.height = 100;
    file.drawing = std::make_shared<const VectorImage>(drawing);
    Bench bench;
    Diagnostics diagnostics;
    const Booklet booklet = lay_out(with_image(std::make_shared<const ImageFile>(file)), bench.draw, diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    EXPECT_EQ(count<Image>(booklet.pages.front().picture.nodes), 0);
    const Booklet bare = lay_out(with_image(pixels(1400, 700)), bench.draw, diagnostics);
    EXPECT_EQ(count<Shape>(booklet.pages.front().picture.nodes), count<Shape>(bare.pages.front().picture.nodes) + 1);
}

}  // namespace
}  // namespace portraits
