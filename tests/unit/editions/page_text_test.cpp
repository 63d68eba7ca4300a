#include "editions/page_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "editions/compare_blocks.hpp"
#include "editions/csv_cells.hpp"

using namespace portraits;
using testing::ElementsAre;
using Kind = PageBlock::Kind;

namespace {

std::vector<std::string> words(std::string_view html) {
    std::vector<std::string> all;
    for (const PageBlock& block : page_blocks(html)) all.push_back(block.text);
    return all;
}

std::vector<PageBlock> blocks(std::initializer_list<const char*> texts) {
    std::vector<PageBlock> all;
    for (const char* text : texts) all.push_back({Kind::text, text});
    return all;
}

std::vector<std::string> compared(std::initializer_list<const char*> before, std::initializer_list<const char*> after) {
    std::vector<std::string> all;
    for (const BlockChange& change : compare_blocks(blocks(before), blocks(after))) all.push_back(change.before + "→" + change.after);
    return all;
}

}  // namespace

TEST(PageBlocks, AreParagraphsNotLinesOfMarkup) {
    EXPECT_THAT(words("<p>Un <strong>mot</strong>\n et <a href='x'>un\nlien</a>.</p><ul><li>un</li><li>deux</li></ul>"),
                ElementsAre("Un mot et un lien.", "un", "deux"));
}

TEST(PageBlocks, SpacesOfAllWidthsAreOne) {
    EXPECT_EQ(words("<p>12\u202F345\u00A0habi\u00ADtants</p>"), words("<p>12 345\n habitants</p>"));
}

TEST(PageBlocks, DrawingsAndCellsAreToldApart) {
    const auto found = page_blocks("<td>3</td><svg><title>Alternative</title><text>21,4</text></svg><img src='a.png' alt='Une usine'><p>fin</p><p class='description'>En clair</p>");
    ASSERT_EQ(found.size(), 6u);
    EXPECT_EQ(found[5], (PageBlock{Kind::drawing, "En clair"}));
    EXPECT_EQ(found[0], (PageBlock{Kind::cell, "3"}));
    EXPECT_EQ(found[1], (PageBlock{Kind::drawing, "Alternative"}));
    EXPECT_EQ(found[2], (PageBlock{Kind::drawing, "21,4"}));
    EXPECT_EQ(found[3], (PageBlock{Kind::drawing, "Une usine"}));
    EXPECT_EQ(found[4], (PageBlock{Kind::text, "fin"}));
}

TEST(PageBlocks, WhatIsNoWordOfThePageIsLeftOut) {
    EXPECT_THAT(words("<style>a{}</style><script>x</script><nav>menu</nav><p class='downloads'>Livret</p><svg aria-hidden='true'><title>x</title></svg><p>PDF, 21 ko, 2 "
                      "pages</p><p>Zone de 3 koalas, 1,5 Mo</p>"),
                ElementsAre("PDF, … ko, 2 pages", "Zone de … koalas, … Mo"));
}

TEST(PageBlocks, BrokenMarkupIsReadAsFarAsItGoes) {
    EXPECT_THAT(words("<p>un<p>deux</b></div><ul><li>trois"), ElementsAre("un", "deux", "trois"));
    EXPECT_TRUE(page_blocks("").empty());
    EXPECT_NO_THROW(page_blocks(std::string(20000, '<')));
}

TEST(CompareBlocks, FindsTheFewestChanges) {
    EXPECT_TRUE(compared({"a", "b"}, {"a", "b"}).empty());
    EXPECT_THAT(compared({"a", "b", "c"}, {"a", "x", "c"}), ElementsAre("b→x"));
    EXPECT_THAT(compared({"a", "c"}, {"a", "b", "c"}), ElementsAre("→b"));
    EXPECT_THAT(compared({"a", "b", "c", "d"}, {"b", "c", "e", "d"}), ElementsAre("a→", "→e"));
    EXPECT_THAT(compared({}, {"a"}), ElementsAre("→a"));
}

TEST(CompareBlocks, LongPagesThatAllChangedArePairedByPlace) {
    std::vector<PageBlock> before, after;
    for (int i = 0; i < 6000; ++i) before.push_back({Kind::cell, "a" + std::to_string(i)}), after.push_back({Kind::cell, "b" + std::to_string(i)});
    const auto changes = compare_blocks(before, after);
    ASSERT_EQ(changes.size(), 6000u);
    EXPECT_EQ(changes[7].before, "a7");
    EXPECT_EQ(changes[7].after, "b7");
}

TEST(CsvRows, ReadsBothForms) {
    EXPECT_THAT(csv_rows("\xEF\xBB\xBF" "a;b\r\n\"x;\"\"y\"\"\";1,5\r\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("x;\"y\"", "1,5")));
    EXPECT_THAT(csv_rows("a,b\n\"1\n2\",\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1\n2", "")));
    EXPECT_EQ(csv_records("a,b\n1,2\n")[0].at("b"), "2");
}
