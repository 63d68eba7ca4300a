// The variant for a printer: order of pages, padding, bleed, boxes and marks.
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/bleed.hpp"
#include "layout/piece.hpp"
#include "layout/print.hpp"
#include "layout/structure.hpp"

namespace portraits {
namespace {

using Imposition = PrintSpec::Imposition;
using Sheets = std::vector<std::vector<int>>;

constexpr double width = 200, height = 300;

Booklet booklet_of(int pages, bool back_cover) {
    Booklet booklet;
    add_element(booklet, -1, Tag::document);
    for (int i = 0; i < pages; ++i) {
        BookletPage page;
        page.picture.width = width;
        page.picture.height = height;
        page.picture.nodes = {artifact({filled({0, 0, width, 50}, Ink::of(Role::ink))})};
        page.label = std::to_string(i + 1);
        booklet.pages.push_back(page);
        booklet.outline.push_back({"page " + page.label, 1, i, 10});
    }
    const int figure = add_element(booklet, 0, Tag::figure);
    booklet.structure[static_cast<std::size_t>(figure)].page = pages - 1;
    booklet.structure[static_cast<std::size_t>(figure)].box = {20, 30, 40, 50};
    booklet.closing_pages = back_cover ? 1 : 0;
    return booklet;
}

const Shape* first_shape(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        if (const auto* shape = std::get_if<Shape>(&node)) return shape;
        if (const auto* group = std::get_if<GroupPtr>(&node))
            if (const Shape* shape = first_shape((*group)->nodes)) return shape;
    }
    return nullptr;
}

TEST(SheetsOf, PutsThePagesOfAStapledBookletFourToASheet) {
    EXPECT_EQ(sheets_of(8, Imposition::booklet), (Sheets{{7, 0}, {1, 6}, {5, 2}, {3, 4}}));
    EXPECT_EQ(sheets_of(4, Imposition::booklet), (Sheets{{3, 0}, {1, 2}}));
    // Folded, every leaf has an odd page on its right side and the next one behind it.
    for (const std::vector<int>& side : sheets_of(48, Imposition::booklet)) {
        EXPECT_EQ(side[0] + side[1], 47);
        EXPECT_EQ(side[0] % 2, 1);
    }
}

TEST(SheetsOf, ShowsSpreadsAsAReaderOpensThem) {
    EXPECT_EQ(sheets_of(4, Imposition::spreads), (Sheets{{-1, 0}, {1, 2}, {3, -1}}));
    EXPECT_EQ(sheets_of(3, Imposition::spreads), (Sheets{{-1, 0}, {1, 2}}));
    EXPECT_EQ(sheets_of(2, Imposition::pages), (Sheets{{0}, {1}}));
}

TEST(PadToMultiple, BlankPagesStandBeforeTheBackCoverAndWhatIsSaidOfItFollows) {
    Booklet booklet = booklet_of(6, true);
    pad_to_multiple(booklet, 4);
    ASSERT_EQ(booklet.pages.size(), 8u);
    EXPECT_TRUE(booklet.pages[5].picture.nodes.empty());
    EXPECT_TRUE(booklet.pages[6].picture.nodes.empty());
    EXPECT_FALSE(booklet.pages[7].picture.nodes.empty());
    EXPECT_EQ(booklet.pages[6].label, "7");
    EXPECT_EQ(booklet.pages[7].label, "8");
    EXPECT_EQ(booklet.outline.back().page, 7);
    EXPECT_EQ(booklet.outline[4].page, 4);
    EXPECT_EQ(booklet.structure.back().page, 7);
    EXPECT_EQ(booklet.closing_pages, 3);
    pad_to_multiple(booklet, 4);
    EXPECT_EQ(booklet.pages.size(), 8u);
}

TEST(PadToMultiple, WithoutABackCoverBlankPagesEndTheBooklet) {
    Booklet booklet = booklet_of(5, false);
    pad_to_multiple(booklet, 4);
    ASSERT_EQ(booklet.pages.size(), 8u);
    EXPECT_FALSE(booklet.pages[4].picture.nodes.empty());
    EXPECT_TRUE(booklet.pages[7].picture.nodes.empty());
    EXPECT_EQ(booklet.structure.back().page, 4);
}

TEST(Bleed, OnlyWhatTouchesTheEdgeGoesBeyondIt) {
    const auto clip = rectangle_path({0, 100, width, 200});
    auto map = std::make_shared<Group>();
    map->clip = clip;
    map->transform = Transform::scaling(2);
    map->clip = rectangle_path({0, 50, width / 2, 100});
    const Node inner = filled({20, 20, 30, 30}, Ink::of(Role::ink));
    const auto nodes = with_bleed({filled({0, 0, width, 50}, Ink::of(Role::ink)), GroupPtr(map), artifact({inner})}, width, height, 10);
    const auto band = std::get<Shape>(nodes[0]).path->points;
    EXPECT_EQ(band[0], (Point{-10, -10}));
    EXPECT_EQ(band[2], (Point{width + 10, 50}));
    const auto& grown = std::get<GroupPtr>(nodes[1])->clip->points;  // in its own units, half as large
    EXPECT_EQ(grown[0], (Point{-5, 50}));
    EXPECT_EQ(grown[2], (Point{width / 2 + 5, 155}));
    EXPECT_EQ(std::get<Shape>(std::get<GroupPtr>(nodes[2])->nodes[0]).path, std::get<Shape>(inner).path);
}

TEST(Bleed, ASharedPictureInsideThePageStaysShared) {
    auto picture = std::make_shared<Picture>();
    picture->nodes = {filled({0, 0, 50, 50}, Ink::of(Role::ink))};
    const auto nodes = with_bleed({Use{picture, Transform::translation(20, 20)}, Use{picture, {}}}, width, height, 10);
    EXPECT_EQ(std::get<Use>(nodes[0]).picture, picture);
    EXPECT_EQ(first_shape({nodes[1]})->path->points[0], (Point{-10, -10}));
}

TEST(ForPrint, PagesHaveTheirBoxesOutsideMarksAndKeepTheirTags) {
    PrintSpec spec;
    spec.bleed = 10;
    spec.multiple = 4;
    const Booklet print = for_print(booklet_of(3, true), spec);
    ASSERT_EQ(print.pages.size(), 4u);
    EXPECT_TRUE(print.tagged);
    EXPECT_FALSE(print.links);
    const BookletPage& page = print.pages.front();
    ASSERT_TRUE(page.boxes);
    const double margin = page.boxes->trim.x;
    EXPECT_EQ(page.boxes->trim.width, width);
    EXPECT_EQ(page.boxes->trim.height, height);
    EXPECT_EQ(page.boxes->bleed.x, margin - 10);
    EXPECT_EQ(page.boxes->bleed.width, width + 20);
    EXPECT_EQ(page.picture.width, width + 2 * margin);
    EXPECT_EQ(print.structure.back().box.x, 20 + margin);
    EXPECT_EQ(print.structure.back().page, 3);
    EXPECT_EQ(print.outline.front().y, 10 + margin);
    const auto& marks = std::get<GroupPtr>(page.picture.nodes.back());
    EXPECT_TRUE(marks->artifact);
    const auto& path = *std::get<Shape>(marks->nodes[0]).path;
    EXPECT_EQ(path.points.size(), 16u);
    const Box& bleed = page.boxes->bleed;
    for (const Point p : path.points)
        EXPECT_TRUE(p.x < bleed.x || p.x > bleed.right() || p.y < bleed.y || p.y > bleed.bottom()) << p.x << ' ' << p.y;
}

TEST(ForPrint, ImposedSheetsAreForThePrinterAlone) {
    PrintSpec spec;
    spec.bleed = 10;
    spec.crop_marks = false;
    spec.imposition = Imposition::booklet;
    const Booklet print = for_print(booklet_of(6, true), spec);
    ASSERT_EQ(print.pages.size(), 4u);
    EXPECT_FALSE(print.tagged);
    EXPECT_TRUE(print.outline.empty());
    EXPECT_EQ(print.pages[0].label, "8-1");
    EXPECT_EQ(print.pages[3].label, "4-5");
    EXPECT_EQ(print.pages[0].picture.width, 2 * width + 20);
    ASSERT_EQ(print.pages[0].picture.nodes.size(), 2u);
    const auto& left = *std::get<GroupPtr>(print.pages[0].picture.nodes[0]);
    EXPECT_EQ(left.clip->points[0], (Point{-10, -10}));
    EXPECT_EQ(left.clip->points[2], (Point{width, height + 10}));  // not over its neighbour
}

}  // namespace
}  // namespace portraits
