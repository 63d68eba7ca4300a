#include "compose/compose.hpp"

#include <gtest/gtest.h>

using namespace portraits;

TEST(TextPages, ReadsTitlesListsAndParagraphsOfTheTextsThatExist) {
    PublicationFile file;
    file.texts["accessibilite"] = "## État\n\n**Non évalué.** Une ligne\net sa suite.\n\n\n- un\n- deux,\n  suite\n";
    const auto pages = text_pages(file);
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_EQ(pages[0].path, "accessibilite/");
    ASSERT_EQ(pages[0].blocks.size(), 3u);
    EXPECT_EQ(std::get<Heading>(pages[0].blocks[0].content).id, "etat");
    EXPECT_EQ(to_text(std::get<Paragraph>(pages[0].blocks[1].content).text), "Non évalué. Une ligne et sa suite.");
    const List& list = std::get<List>(pages[0].blocks[2].content);
    ASSERT_EQ(list.items.size(), 2u);
    EXPECT_EQ(to_text(list.items[1]), "deux, suite");
}
