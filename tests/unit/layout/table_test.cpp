#include <gtest/gtest.h>

#include "layout/set_blocks.hpp"
#include "layout/table_widths.hpp"
#include "support.hpp"

namespace portraits {
namespace {

Cell cell(std::string text, double bar = -1) {
    Cell made;
    made.text = plain(std::move(text));
    made.bar = bar;
    return made;
}

Column column(std::string title, bool numeric, bool bars = false) {
    Column made;
    made.title = std::move(title);
    made.numeric = numeric;
    made.bars = bars;
    return made;
}

Table members(int count) {
    Table table;
    table.caption = "Membres";
    table.columns = {column("Intercommunalité", false), column("Habitants", true, true)};
    for (int i = 0; i < count; ++i) table.rows.push_back({{cell("Membre " + std::to_string(i + 1)), cell(std::to_string(1000 + i), 0.5)}, false, false});
    return table;
}

std::vector<FilledPage> pages_of(Bench& bench, const Table& table, double width = 499.28) {
    Flow flow;
    set_table(bench.setting, {table, {}}, width, flow);
    return paginate(flow, {48, 63, 785});
}

TEST(Table, ASingleMemberMakesAHeadAndARow) {
    Bench bench;
    const std::vector<FilledPage> pages = pages_of(bench, members(1));
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_EQ(words_of(pages[0]), (std::vector<std::string>{"Intercommunalité", "Habitants", "Membre 1", "1000"}));
}

TEST(Table, FortyMembersGoOverTwoPagesWithTheHeadRepeatedAsFurniture) {
    Bench bench;
    const std::vector<FilledPage> pages = pages_of(bench, members(40));
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(words_of(pages[1]).front(), "Membre 37");
    EXPECT_EQ(words_of(pages[1], true).front(), "Intercommunalité\u00A0(suite)");
}

TEST(Table, SixHundredRowsAreAllThereOnce) {
    Bench bench;
    std::vector<std::string> words;
    for (const FilledPage& page : pages_of(bench, members(600)))
        for (const std::string& word : words_of(page)) words.push_back(word);
    ASSERT_EQ(words.size(), 2u + 1200u);
    EXPECT_EQ(words[2 + 2 * 599], "Membre 600");
}

TEST(Table, NoPageEndsBelowTheTextArea) {
    Bench bench;
    for (const FilledPage& page : pages_of(bench, members(600))) EXPECT_LE(page.bottom, 785.05);
}

TEST(Table, HeadsHaveAScopeAndTheFirstCellNamesItsRow) {
    Bench bench;
    pages_of(bench, members(1));
    EXPECT_EQ(bench.tags(), (std::vector<Tag>{Tag::document, Tag::sect, Tag::table, Tag::thead, Tag::tr, Tag::th, Tag::th, Tag::tbody, Tag::tr, Tag::th, Tag::td}));
    EXPECT_EQ(bench.element(5).scope, "Column");
    EXPECT_EQ(bench.element(9).scope, "Row");
    EXPECT_EQ(bench.element(2).title, "Membres");
}

TEST(Table, TheTotalStaysWithTheRowAbove) {
    Bench bench;
    Table table = members(3);
    table.rows.push_back({{cell("Ensemble"), cell("3003")}, true, false});
    Flow flow;
    set_table(bench.setting, {table, {}}, 300, flow);
    ASSERT_EQ(flow.size(), 5u);
    EXPECT_TRUE(flow[3].keep_with_next);
}

TEST(Table, NumbersEndAtTheRightEdge) {
    Bench bench;
    const TableGrid grid = grid_of(bench.setting, members(2), 300);
    EXPECT_NEAR(grid.tracks[1].x + grid.tracks[1].width, 300, 1e-6);
}

TEST(Table, LongNamesWrapAndTheRowGrows) {
    Bench bench;
    Table table = members(1);
    table.rows[0].cells[0] = cell("Communauté d’agglomération du Grand Territoire de la Vallée aux Noms Très Longs");
    Flow flow;
    set_table(bench.setting, {table, {}}, 245, flow);
    EXPECT_GT(flow[1].piece.height, 10.5 * 2 + 8);
    EXPECT_TRUE(flow[1].piece.faults.empty());
}

TEST(Table, TypeShrinksBeforeAWordIsTooWide) {
    Bench bench;
    Table table;
    table.columns = {column("Anticonstitutionnelle", false), column("Anticonstitutionnelle", false)};
    EXPECT_LT(grid_of(bench.setting, table, 165).type.size, 8);
    EXPECT_GE(grid_of(bench.setting, table, 60).type.size, 6.8);
}

TEST(Table, ARowShorterThanTheHeadDoesNotFail) {
    Bench bench;
    Table table = members(1);
    table.rows[0].cells.resize(1);
    EXPECT_EQ(pages_of(bench, table).size(), 1u);
}

TEST(Table, NoRowsStillShowTheHead) {
    Bench bench;
    EXPECT_EQ(words_of(pages_of(bench, members(0))[0]).size(), 2u);
}

/// Right ends of the words of a column of numbers, in the order of the rows.
std::vector<double> ends_of_numbers(const std::vector<std::string>& numbers) {
    Bench bench;
    Table table;
    table.columns = {column("Donnée", false), column("Valeur", true)};
    for (const std::string& number : numbers) table.rows.push_back({{cell("Ligne"), cell(number)}, false, false});
    const TableGrid grid = grid_of(bench.setting, table, 300);
    Flow flow;
    set_table(bench.setting, {table, {}}, 300, flow);
    std::vector<double> ends;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto place = place_of(flow[i + 1].piece.nodes, numbers[i]);
        ends.push_back(place.value().x + bench.shaper->width(numbers[i], to_text_style(grid.type)) - grid.tracks[1].x - grid.tracks[1].width);
    }
    return ends;
}

TEST(Table, NumbersOfOneUnitAreAlignedOnTheirComma) {
    const std::vector<double> ends = ends_of_numbers({"1,25", "12,5", "100", "−3,75"});  // letters are 4 points wide
    EXPECT_NEAR(ends[0], 0, 0.01);
    EXPECT_NEAR(ends[1], -4, 0.01);
    EXPECT_NEAR(ends[2], -12, 0.01) << "a whole number ends where the commas stand";
    EXPECT_NEAR(ends[3], 0, 0.01);
}

TEST(Table, SignsStandAtTheRightEdge) {
    const std::vector<double> ends = ends_of_numbers({"1,25", "n.d.", "3"});
    EXPECT_NEAR(ends[1], 0, 0.01);
    EXPECT_NEAR(ends[2], -12, 0.01);
}

TEST(Table, NumbersOfSeveralUnitsStandAtTheRightEdge) {
    for (const double end : ends_of_numbers({"12,5\u00A0%", "3", "1,25"})) EXPECT_NEAR(end, 0, 0.01);
    for (const double end : ends_of_numbers({"12,5\u00A0%", "3,1\u00A0%"})) EXPECT_NEAR(end, 0, 0.01);
}

TEST(Table, InAColumnItsRowsMayStandCloserAllAlike) {
    Bench bench;
    Flow flow;
    set_row(bench.setting, {{{12, {{TableBlock{members(4), {}}}}}}}, 499.28, flow);
    ASSERT_EQ(flow.size(), 1u);
    const double natural = natural_height(flow[0]), least = least_height(flow[0]);
    EXPECT_NEAR(natural - least, 4 * 2 * (4.375 - 1.75), 0.01);
    const Piece close = side_by_side(flow[0], natural - 8);
    EXPECT_NEAR(close.height, natural - 8, 0.01);
    double before = 0, step = 0;
    for (int i = 1; i <= 4; ++i) {
        const double y = place_of(close.nodes, "Membre " + std::to_string(i)).value().y;
        if (i > 2) {
            EXPECT_NEAR(y - before, step, 0.01);
        }
        step = y - before;
        before = y;
    }
    EXPECT_NEAR(step, 10.5 + 2 * 4.375 - 2, 0.01);
}

TEST(Table, OverPagesItsRowsStayAsTheyAre) {
    Bench bench;
    Flow flow;
    set_table(bench.setting, {members(4), {}}, 499.28, flow);
    EXPECT_DOUBLE_EQ(natural_height(flow), least_height(flow));
}

}  // namespace
}  // namespace portraits
