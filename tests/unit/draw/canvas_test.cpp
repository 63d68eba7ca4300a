#include "draw/canvas.hpp"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cmath>

#include "draw/patterns.hpp"

namespace portraits {
namespace {

TEST(Canvas, TakesTheCurrentPathAndClearsIt) {
    Canvas canvas(10, 10);
    cairo_move_to(canvas.cairo(), 1, 2);
    cairo_line_to(canvas.cairo(), 3, 4);
    cairo_close_path(canvas.cairo());
    const PathPtr path = canvas.take_path();
    EXPECT_EQ(path->verbs, (std::vector{Path::Verb::move, Path::Verb::line, Path::Verb::close}));
    EXPECT_EQ(path->points, (std::vector<Point>{{1, 2}, {3, 4}}));
    EXPECT_TRUE(canvas.take_path()->empty());
}

TEST(Canvas, RecordsGroupsInOrderAndDropsEmptyOnes) {
    Canvas canvas(10, 10);
    canvas.begin_group({});
    canvas.end_group();
    Group outer;
    outer.title = "outer";
    canvas.begin_group(outer);
    canvas.begin_group({});
    canvas.line(0, 0, 5, 0, Stroke{});
    canvas.end_group();
    canvas.end_group();
    canvas.rectangle({0, 0, 2, 1}, Ink::of(Role::ink));
    EXPECT_EQ(to_text(canvas.finish(0, 0)),
              "picture 10 x 10\n"
              "  group title=“outer”\n"
              "    group\n"
              "      shape stroke=ink:1 M 0,0 L 5,0\n"
              "  shape fill=ink M 0,0 L 2,0 L 2,1 L 0,1 Z\n");
}

TEST(Canvas, PatternsAreClippedVectorsWithAnOutline) {
    for (const Missing why : {Missing::secret, Missing::not_available}) {
        Canvas canvas(40, 20);
        cairo_rectangle(canvas.cairo(), 3, 5, 30, 8);
        canvas.pattern(canvas.take_path(), why);
        const Picture picture = canvas.finish(0, 0);
        ASSERT_EQ(picture.nodes.size(), 3U);
        const auto& group = std::get<GroupPtr>(picture.nodes[1]);
        ASSERT_TRUE(group->clip);
        const Stroke& stroke = *std::get<Shape>(group->nodes.front()).stroke;
        EXPECT_DOUBLE_EQ(stroke.width, why == Missing::secret ? 1.4 : 1.7);
        EXPECT_EQ(stroke.round, why != Missing::secret);
        EXPECT_DOUBLE_EQ(std::get<Shape>(picture.nodes[2]).stroke->width, 0.4);
    }
}

TEST(Patterns, HatchLinesAreFourPointsApart) {
    const Shape shape = hatch({0, 0, 40, 20}, 1);
    const auto& p = shape.path->points;
    ASSERT_GT(p.size(), 4U);
    EXPECT_NEAR((p[2].x - p[0].x) / std::sqrt(2.0), 4, 1e-9);
    EXPECT_NEAR(p[0].x - p[1].x, p[1].y - p[0].y, 1e-9);
}

TEST(Patterns, DotsCoverTheBox) {
    const Box box = bounds_of(*dots({10, 10, 30, 12}, 1).path);
    EXPECT_LE(box.x, 10);
    EXPECT_LE(box.y, 10);
    EXPECT_GE(box.right(), 40);
    EXPECT_GE(box.bottom(), 22);
}

TEST(Transform, ThenAppliesTheFirstThenTheNext) {
    const Transform both = Transform::scaling(2).then(Transform::translation(3, 4));
    EXPECT_EQ(both.apply({1, 1}), (Point{5, 6}));
    const Transform turned = Transform{0, 1, -1, 0, 0, 0}.then({1, 0.5, 0, 2, 7, 1});
    const Point once = Transform{0, 1, -1, 0, 0, 0}.apply({2, 3});
    EXPECT_EQ(turned.apply({2, 3}), (Transform{1, 0.5, 0, 2, 7, 1}.apply(once)));
}

TEST(Text, OriginFollowsTheAnchor) {
    auto line = std::make_shared<ShapedLine>();
    line->width = 20;
    Text text{line, {100, 50}, Anchor::start, {}, {}};
    EXPECT_EQ(text.origin(), (Point{100, 50}));
    text.anchor = Anchor::middle;
    EXPECT_EQ(text.origin(), (Point{90, 50}));
    text.anchor = Anchor::end;
    EXPECT_EQ(text.origin(), (Point{80, 50}));
}

}  // namespace
}  // namespace portraits
