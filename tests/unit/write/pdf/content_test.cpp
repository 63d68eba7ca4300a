#include "write/pdf/content.hpp"

#include <gtest/gtest.h>

#include "write/pdf/shapes.hpp"

namespace portraits::pdf {
namespace {

const Rgb red{255, 0, 0};

Path box(double x, double y, double width, double height) {
    Path path;
    path.move_to(x, y);
    path.line_to(x + width, y);
    path.line_to(x + width, y + height);
    path.line_to(x, y + height);
    path.close();
    return path;
}

/// A triangle on a grid of half points from (1, 2).
Path on_a_grid() {
    Path path;
    path.grid = {{1, 2}, 0.5};
    path.move_to(1, 2);
    path.line_to(6, 2);
    path.line_to(6, 1002);
    path.close();
    return path;
}

TEST(PdfContent, APathOnAGridIsWrittenInRowsOfWholeSteps) {
    Content content(Content::Starts::form);
    content.path_on_grid(on_a_grid(), {}, true);
    const std::string text = content.finish();
    const std::string matrix = "0.5000000 0 0 0.5000000 1.0000 2.0000 cm\n";
    ASSERT_TRUE(text.starts_with(matrix));
    const std::size_t start = (matrix.size() + Content::grid_row - 1) / Content::grid_row * Content::grid_row;
    EXPECT_EQ(text.substr(start), "0000 0000 m\n0010 0000 l\n0010 2000 l\nh         \n ");
    EXPECT_EQ(text.size() % Content::grid_row, 0u);
    EXPECT_TRUE(content.has_rows());
}

/// The same triangle the other way round.
Path backwards() {
    Path path = on_a_grid();
    std::swap(path.points[1], path.points[2]);
    return path;
}

TEST(PdfContent, AnOutlineIsTurnedTheWayAnotherWithTheSameSidesWent) {
    const auto rows_of = [](bool either_way) {
        Content content(Content::Starts::form);
        content.path_on_grid(on_a_grid(), {}, either_way);
        content.path_on_grid(backwards(), {}, either_way);
        const std::string text = content.finish();
        return text.substr(text.rfind("0000 0000 m\n"));
    };
    EXPECT_EQ(rows_of(true), "0000 0000 m\n0010 0000 l\n0010 2000 l\nh         \n ");
    EXPECT_EQ(rows_of(false), "0000 0000 m\n0010 2000 l\n0010 0000 l\nh         \n ");
}

TEST(PdfContent, RowsHaveFourDigitsAndNoCurves) {
    EXPECT_TRUE(Content::fits_grid(on_a_grid(), {}));
    EXPECT_FALSE(Content::fits_grid(box(0, 0, 1, 1), {})) << "a path without grid";
    EXPECT_FALSE(Content::fits_grid(on_a_grid(), Transform{0, 1, -1, 0, 0, 0})) << "turned";
    Path far = on_a_grid();
    far.line_to(6000, 2);
    EXPECT_FALSE(Content::fits_grid(far, {}));
    Path before = on_a_grid();
    before.line_to(0, 2);
    EXPECT_FALSE(Content::fits_grid(before, {}));
    Path curved = on_a_grid();
    curved.curve_to({2, 2}, {3, 3}, {4, 4});
    EXPECT_FALSE(Content::fits_grid(curved, {}));
}

TEST(PdfContent, ALineOnAGridKeepsItsWidthOnPaper) {
    Content content(Content::Starts::form);
    Shape shape{std::make_shared<const Path>(on_a_grid()), std::nullopt, Stroke{Ink::of(red), 0.2, {}, false}, false};
    paint_shape(content, shape, {}, Theme{});
    EXPECT_NE(content.finish().find(".4 w\n"), std::string::npos) << "0.2 points in steps of 0.5";
}

TEST(PdfContent, SaysAStateOnce) {
    Content content(Content::Starts::page);
    content.fill_colour(red);
    content.fill_colour(red);
    content.opacity(1, 1);
    content.pen({Ink::of(red), 1, {}, false}, 1);
    EXPECT_EQ(content.finish(), "1 0 0 rg\n");
}

TEST(PdfContent, AFormKnowsNothingOfWhereItIsUsed) {
    Content content(Content::Starts::form);
    content.fill_colour({0, 0, 0});
    content.pen({Ink::of(red), 1, {}, false}, 1);
    EXPECT_EQ(content.finish(), "0 g\n1 w\n0 J 0 j\n[]0 d\n");
}

TEST(PdfContent, RestoringForgetsWhatWasSaidInside) {
    Content content(Content::Starts::page);
    content.save();
    content.fill_colour(red);
    content.restore();
    content.fill_colour(red);
    EXPECT_EQ(content.finish(), "q\n1 0 0 rg\nQ\n1 0 0 rg\n");
}

TEST(PdfContent, RectanglesAreOneOperator) {
    Content content(Content::Starts::page);
    content.path(box(10, 20, 30, 40), Transform::translation(0.5, 0));
    content.paint(PaintAs::fill);
    EXPECT_EQ(content.finish(), "10.5 20 30 40 re\nf\n");
}

TEST(PdfContent, TextContinuesItsObject) {
    Content content(Content::Starts::page);
    content.font("F1", 9.5);
    content.show("[<0001>]", Transform::translation(10, 20), Content::Glyphs::filled);
    content.show("[<0002>]", Transform::translation(10, 34), Content::Glyphs::filled);
    EXPECT_EQ(content.finish(), "/F1 9.5 Tf\nBT\n1 0 0 -1 10 20 Tm\n[<0001>]TJ\n0 -14 Td\n[<0002>]TJ\nET\n");
}

TEST(PdfShapes, FillAndStrokeAreOneOperatorUnlessTheStrokeIsTranslucent) {
    const auto painted = [](double stroke_alpha) {
        Content content(Content::Starts::page);
        Ink line = Ink::of(red);
        line.alpha = stroke_alpha;
        paint_shape(content, {std::make_shared<Path>(box(0, 0, 5, 5)), Ink::of(Rgb{0, 0, 0}), Stroke{line, 1, {}, false}, true}, {}, Theme{});
        return content.finish();
    };
    EXPECT_EQ(painted(1), "1 0 0 RG\n0 0 5 5 re\nB*\n");
    EXPECT_EQ(painted(0.5), "/G1000-500 gs\n1 0 0 RG\n0 0 5 5 re\nf*\n0 0 5 5 re\nS\n");
}

}  // namespace
}  // namespace portraits::pdf
