#include <gtest/gtest.h>

#include "support.hpp"

namespace portraits {
namespace {

const TextArea area{48, 100, 200};  // 100 points high

std::vector<double> tops(const FilledPage& page) {
    std::vector<double> all;
    for (const Placement& placement : page.placements) all.push_back(placement.y);
    return all;
}

TEST(Paginate, StacksWithSpaceAboveAndBreaksWhenFull) {
    const Flow flow = {block_of(40, "a", 20), block_of(40, "b", 10), block_of(40, "c", 10)};
    const std::vector<FilledPage> pages = paginate(flow, area);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(tops(pages[0]), (std::vector<double>{100, 150}));
    EXPECT_EQ(tops(pages[1]), (std::vector<double>{100}));
    EXPECT_EQ(pages[1].placements[0].x, 48);
}

TEST(Paginate, KeepsAHeadingWithWhatFollows) {
    Flow flow = {block_of(70), block_of(20, "heading"), block_of(30)};
    flow[1].keep_with_next = true;
    const std::vector<FilledPage> pages = paginate(flow, area);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].placements.size(), 1u);
    EXPECT_EQ(tops(pages[1]), (std::vector<double>{100, 120}));
}

TEST(Paginate, AChainTallerThanAPageBreaksInsteadOfTakingAPageEach) {
    Flow flow;
    for (int i = 0; i < 12; ++i) {
        flow.push_back(block_of(20));
        flow.back().keep_with_next = true;
    }
    EXPECT_EQ(paginate(flow, area).size(), 3u);
}

TEST(Paginate, APageBreakEndsThePageOnce) {
    Item end;
    end.page_break = true;
    const Flow flow = {end, block_of(10), end, end, block_of(10)};
    EXPECT_EQ(paginate(flow, area).size(), 2u);
}

TEST(Paginate, WhatIsTallerThanAPageIsPlacedAndTold) {
    const Flow flow = {block_of(10), block_of(150, "figure x")};
    const std::vector<FilledPage> pages = paginate(flow, area);
    ASSERT_EQ(pages.size(), 2u);
    ASSERT_EQ(pages[1].placements[0].piece.faults.size(), 1u);
    EXPECT_EQ(pages[1].placements[0].piece.faults[0].code, "layout-overflow");
    EXPECT_EQ(pages[1].placements[0].piece.faults[0].subject, "figure x");
}

Item map_of(double height, double least) {
    Item item = block_of(height, "map");
    item.least = least;
    item.refit = [](double asked) {
        Piece piece;
        piece.height = asked;
        return piece;
    };
    return item;
}

TEST(Paginate, AMapShrinksToTheRoomThatIsLeft) {
    const std::vector<FilledPage> pages = paginate({block_of(30), map_of(90, 60)}, area);
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_DOUBLE_EQ(pages[0].placements[1].piece.height, 70);
}

TEST(Stacked, MapsOfAColumnShrinkAlike) {
    std::vector<double> asked;
    const auto map = [&](double least) {
        Item item = block_of(100);
        item.before = 0;
        item.least = least;
        item.refit = [&asked](double height) {
            asked.push_back(height);
            return block_of(height).piece;
        };
        return item;
    };
    EXPECT_DOUBLE_EQ(stacked({map(50), map(50)}, 160).height, 160);
    EXPECT_EQ(asked, (std::vector<double>{80, 80}));
    asked.clear();
    EXPECT_DOUBLE_EQ(stacked({map(70), map(40)}, 155).height, 155);
    EXPECT_EQ(asked, (std::vector<double>{85, 70}));
}

TEST(Paginate, AMapMovesRatherThanShrinkTooMuch) {
    const std::vector<FilledPage> pages = paginate({block_of(50), map_of(90, 60)}, area);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_DOUBLE_EQ(pages[1].placements[0].piece.height, 90);
}

TEST(Paginate, MapsShrinkTogetherToSpareANearlyEmptyPage) {
    const Flow flow = {map_of(100, 62), block_of(12, "last")};
    EXPECT_EQ(paginate(flow, area).size(), 2u);
    EXPECT_EQ(paginate_well(flow, area).size(), 1u);
}

Item row_of(Flow left, Flow right) {
    Item row;
    row.columns.push_back({0, 50, std::move(left)});
    row.columns.push_back({60, 50, std::move(right)});
    return row;
}

TEST(Paginate, ARowMovesAsAWhole) {
    const Flow flow = {block_of(60), row_of({block_of(50)}, {block_of(20)})};
    const std::vector<FilledPage> pages = paginate(flow, area);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].placements.size(), 1u);
}

TEST(Paginate, ARowTallerThanAPageBreaksColumnByColumn) {
    Flow tall;
    for (int i = 0; i < 8; ++i) tall.push_back(block_of(30, "row"));
    const Flow flow = {block_of(20), row_of(tall, {block_of(40)}), block_of(5, "after")};
    const std::vector<FilledPage> pages = paginate(flow, area);
    ASSERT_EQ(pages.size(), 3u);
    EXPECT_EQ(tops(pages[0]), (std::vector<double>{100, 120, 150, 120}));
    EXPECT_EQ(tops(pages[1]), (std::vector<double>{100, 130, 160}));
    EXPECT_EQ(tops(pages[2]), (std::vector<double>{100, 130, 160, 190}));
}

TEST(Paginate, AHeadIsRepeatedWhereATableGoesOn) {
    Piece head;
    head.height = 10;
    Flow flow;
    for (int i = 0; i < 6; ++i) {
        flow.push_back(block_of(20));
        flow.back().continued = std::make_shared<const Piece>(head);
    }
    const std::vector<FilledPage> pages = paginate(flow, area);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(tops(pages[0]).size(), 5u);
    EXPECT_EQ(tops(pages[1]), (std::vector<double>{100, 110}));
}

TEST(Paginate, APanelStandsAtTheFootOfItsLastPage) {
    Flow flow = {block_of(50), block_of(30, "panel")};
    flow[1].at_foot = true;
    EXPECT_EQ(tops(paginate(flow, area)[0]), (std::vector<double>{100, 170}));
}

TEST(Paginate, APanelFollowsTheTextOfAPageNearlyEmpty) {
    Flow flow = {block_of(20), block_of(30, "panel")};
    flow[1].at_foot = true;
    EXPECT_EQ(tops(paginate(flow, area)[0]), (std::vector<double>{100, 120 + flow[1].before}));
}

Item stretchable(double height, double least, double most) {
    Item item = block_of(height);
    item.least = least;
    item.most = most;
    item.refit = [](double wanted) { return block_of(wanted).piece; };
    return item;
}

TEST(Paginate, WhatMayGrowUsesItsOnlyPage) {
    EXPECT_DOUBLE_EQ(paginate_well({stretchable(40, 30, 90)}, area)[0].bottom, 190);
    EXPECT_DOUBLE_EQ(paginate_well({stretchable(40, 30, 500)}, area)[0].bottom, 200) << "the page's foot";
    EXPECT_DOUBLE_EQ(paginate_well({stretchable(40, 30, 0)}, area)[0].bottom, 140);
}

TEST(Paginate, WhatMayShrinkSparesALineAPage) {
    const Flow flow = {stretchable(90, 60, 120), block_of(14)};
    EXPECT_EQ(paginate(flow, area).size(), 2u);
    EXPECT_EQ(paginate_well(flow, area).size(), 1u);
}

TEST(Paginate, NothingMakesNoPage) { EXPECT_TRUE(paginate({}, area).empty()); }

}  // namespace
}  // namespace portraits
