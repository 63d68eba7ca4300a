#include "compute/published_sums.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace portraits;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr double without_end = 1e300;

PublishedSum sum_of(std::vector<PublishedSum::Cell> parts, double total) {
    PublishedSum sum{{}, total, {}};
    for (const auto part : parts) sum.terms.emplace_back(part, 1);
    return sum;
}

std::vector<PublishedSum::Cell> found(const PublishedSums& sums) {
    std::vector<PublishedSum::Cell> cells;
    for (const auto& [cell, unused] : sums.revealed()) cells.push_back(cell);
    return cells;
}

}  // namespace

TEST(PublishedSums, TheOnlyHiddenPartIsRevealed) {
    PublishedSums sums;
    sums.add(sum_of({1, 2, 3}, 60));
    sums.know(1, 10);
    EXPECT_THAT(found(sums), IsEmpty());
    sums.know(2, 20);
    EXPECT_THAT(found(sums), ElementsAre(3));
}

// Two rows of two hidden cells, crossed by one column of each and one cell alone:
//   a b | 3        a + b = 3, a + c = 4, b + c = 5: no sum has one hidden cell, and all three are known.
TEST(PublishedSums, SumsRevealTogetherWhatNoneRevealsAlone) {
    PublishedSums sums;
    sums.add(sum_of({1, 2}, 3));
    sums.add(sum_of({1, 3}, 4));
    EXPECT_THAT(found(sums), IsEmpty());
    sums.add(sum_of({2, 3}, 5));
    EXPECT_THAT(found(sums), ElementsAre(1, 2, 3));
    EXPECT_EQ(sums.revealed().at(1).size(), 3u) << "it takes the three";
}

TEST(PublishedSums, ARectangleOfFourHiddenCellsStaysHidden) {
    PublishedSums sums;
    sums.add(sum_of({1, 2}, 3));
    sums.add(sum_of({3, 4}, 7));
    sums.add(sum_of({1, 3}, 4));
    sums.add(sum_of({2, 4}, 6));
    EXPECT_THAT(found(sums), IsEmpty());
    sums.know(4, 4);
    EXPECT_THAT(found(sums), ElementsAre(1, 2, 3));
}

TEST(PublishedSums, ADifferenceOfTwoTotalsRevealsThePartOfOne) {
    PublishedSums sums;  // 5 = 1 + 2 and 6 = 1 + 2 + 3, with 5 and 6 published
    sums.add({{{1, 1}, {2, 1}, {5, -1}}, 0, {}});
    sums.add({{{1, 1}, {2, 1}, {3, 1}, {6, -1}}, 0, {}});
    sums.know(5, 40);
    sums.know(6, 47);
    EXPECT_THAT(found(sums), ElementsAre(3));
}

TEST(PublishedSums, ARatioTellsItsNumerator) {
    PublishedSums sums;  // 1 = 0.25 × 2
    sums.add({{{1, 1}, {2, -0.25}}, 0, {}});
    EXPECT_THAT(found(sums), IsEmpty());
    sums.know(2, 80);
    EXPECT_THAT(found(sums), ElementsAre(1));
}

TEST(PublishedSums, BoundsThatEverybodyKnowsReveal) {
    for (const auto& [total, revealed] : std::map<double, bool>{{1, false}, {2, true}, {3, false}, {4, true}, {5, false}}) {
        PublishedSums sums;  // two counts hidden under 3
        sums.add(sum_of({1, 2}, total));
        sums.bound(1, {1, 2});
        sums.bound(2, {1, 2});
        EXPECT_EQ(found(sums).size(), revealed ? 2u : 0u) << total;
    }
    PublishedSums sums;
    sums.add(sum_of({1, 2}, 0));
    sums.bound(1, {0, without_end});
    sums.bound(2, {0, without_end});
    EXPECT_THAT(found(sums), ElementsAre(1, 2)) << "parts of nothing are nothing";
}

TEST(PublishedSums, TheSecondValueToHideIsTheSmallestThatIsNotFoundItself) {
    PublishedSums sums;
    sums.add(sum_of({1, 2, 3, 4}, 100));
    sums.know(2, 5);
    sums.know(3, 7);
    sums.know(4, 70);
    sums.know(9, 12);
    sums.add(sum_of({2, 9}, 17));  // 2 would be found again from 9
    const auto any = [](PublishedSum::Cell) { return true; };
    const auto found = sums.revealed();
    ASSERT_TRUE(found.contains(1));
    EXPECT_EQ(sums.second_to_hide(1, found.at(1), any), 3u);
    EXPECT_EQ(sums.second_to_hide(1, found.at(1), [](PublishedSum::Cell cell) { return cell == 2; }), 0u) << "none";
}
