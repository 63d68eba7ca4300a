#include <gtest/gtest.h>

#include "draw/maps/label_placer.hpp"
#include "draw/maps/label_text.hpp"

using namespace portraits;

namespace {

LabelPlace at(double x, double y, double cost, double width = 20, double height = 6) {
    LabelPlace place;
    place.box = {x, y, width, height};
    place.cost = cost;
    return place;
}

LabelPlace with_leader(LabelPlace place, Point from) {
    place.leader = Leader{from, {place.box.x, place.box.y + place.box.height / 2}};
    return place;
}

std::vector<std::string> lines_of(const LabelText& text) {
    std::vector<std::string> lines;
    for (const LinePtr& line : text.lines) lines.push_back(line->text());
    return lines;
}

}  // namespace

TEST(LabelPlacer, GivesEachItsBestPlaceWhereNothingIsInTheWay) {
    const auto chosen = place_labels({{{at(0, 0, 3), at(0, 20, 1)}}, {{at(100, 0, 0)}}});
    EXPECT_EQ(chosen, (std::vector<std::optional<std::size_t>>{1, 0}));
}

TEST(LabelPlacer, TheOneWithoutAnotherPlaceKeepsIt) {
    const auto chosen = place_labels({{{at(0, 0, 0), at(0, 20, 4)}}, {{at(5, 2, 0)}}});
    EXPECT_EQ(chosen, (std::vector<std::optional<std::size_t>>{1, 0}));
}

TEST(LabelPlacer, PushesAlongAChain) {
    // The last has one place only; the one that stands there moves to the next's, and so on.
    std::vector<LabelRequest> requests;
    for (int i = 0; i < 5; ++i) requests.push_back({{at(30.0 * i, 0, 0), at(30.0 * (i + 1), 0, 5)}, 5.0 - i});
    requests.push_back({{at(0, 0, 0)}, -1});
    const auto chosen = place_labels(requests);
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(chosen[i], 1u) << i;
    EXPECT_EQ(chosen[5], 0u);
}

TEST(LabelPlacer, LeavesOutTheOneOfLeastPriority) {
    const auto chosen = place_labels({{{at(0, 0, 0)}, 1}, {{at(3, 3, 0)}, 2}});
    EXPECT_FALSE(chosen[0]);
    EXPECT_TRUE(chosen[1]);
}

TEST(LabelPlacer, AnOptionalNameDoesNotMoveAnother) {
    LabelRequest optional{{at(0, 0, 0)}};
    optional.left_out = 9;
    const auto chosen = place_labels({optional, {{at(2, 2, 0), at(0, 40, 15)}}});
    EXPECT_FALSE(chosen[0]);
    EXPECT_EQ(chosen[1], 0u);
}

TEST(LabelPlacer, LeadersNeitherCrossNorPassUnderNames) {
    const LabelPlace down = with_leader(at(50, 50, 0), {0, 0}), up = with_leader(at(50, 0, 0), {0, 50});
    EXPECT_TRUE(in_conflict(down, up, {}));
    EXPECT_TRUE(in_conflict(down, at(20, 20, 0), {}));
    EXPECT_FALSE(in_conflict(down, at(5, 30, 0), {}));
    EXPECT_TRUE(passes_over({{0, 0}, {10, 10}}, {4, 4, 2, 2}, 0));
    EXPECT_FALSE(passes_over({{0, 0}, {3, 3}}, {4, 4, 2, 2}, 0));
    EXPECT_TRUE(passes_over({{0, 0}, {3, 3}}, {4, 4, 2, 2}, 1.5));
}

TEST(LabelPlacer, KeepsTheMargin) {
    EXPECT_TRUE(in_conflict(at(0, 0, 0), at(22, 0, 0), {2.4, 0.6, 1}));
    EXPECT_FALSE(in_conflict(at(0, 0, 0), at(22.5, 0, 0), {2.4, 0.6, 1}));
    EXPECT_TRUE(in_conflict(at(0, 0, 0), at(0, 6.5, 0), {2.4, 0.6, 1}));
    EXPECT_FALSE(in_conflict(at(0, 0, 0), at(0, 6.7, 0), {2.4, 0.6, 1}));
}

TEST(LabelText, BreaksAtSpacesAndKeepsADashWithTheWordBefore) {
    const auto shaper = make_fixed_shaper();
    const std::vector<LabelText> texts = label_texts(*shaper, "Riom – Vichy", {10}, 1000, 3);
    ASSERT_EQ(texts.size(), 2u);
    EXPECT_EQ(lines_of(texts[0]), (std::vector<std::string>{"Riom – Vichy"}));
    EXPECT_EQ(lines_of(texts[1]), (std::vector<std::string>{"Riom –", "Vichy"}));
    EXPECT_LT(texts[1].width, texts[0].width);
    EXPECT_GT(texts[1].height, texts[0].height);
}

TEST(LabelText, EndsNoLineWithAnArticle) {
    const auto shaper = make_fixed_shaper();
    for (const LabelText& text : label_texts(*shaper, "Terres de Cannes et Industries d’Avenir", {10}, 1000, 3))
        for (const std::string& line : lines_of(text)) {
            EXPECT_FALSE(line.ends_with(" de")) << line;
            EXPECT_FALSE(line.ends_with(" et")) << line;
        }
}

TEST(LabelText, RespectsNoBreakSpacesAndWidth) {
    const auto shaper = make_fixed_shaper();
    EXPECT_EQ(label_texts(*shaper, "Cergy\u00A0Ouest\u00A095", {10}, 20, 3).size(), 1u);  // the only way, though too wide
    for (const LabelText& text : label_texts(*shaper, "Bassin de Bourg-en-Bresse", {10}, 80, 3)) EXPECT_LE(text.width, 80);
}
