#include "layout/join.hpp"

#include <gtest/gtest.h>

#include "unit/layout/support.hpp"

namespace portraits {
namespace {

/// A booklet of some pages whose only paragraph stands on the last.
Booklet small(const std::string& title, std::size_t pages) {
    Booklet booklet;
    booklet.title = title;
    booklet.pages.resize(pages);
    add_element(booklet, -1, Tag::document);
    const int sect = add_element(booklet, 0, Tag::sect);
    const int figure = add_element(booklet, sect, Tag::figure);
    booklet.structure[static_cast<std::size_t>(figure)].page = static_cast<int>(pages) - 1;
    booklet.outline = {{title, 1, 0, 0}, {"Chapitre", 1, static_cast<int>(pages) - 1, 12}};
    return booklet;
}

Booklet joined() {
    std::vector<EditionPart> parts;
    parts.push_back({small("Nationale", 3), "publication/", "", "Nationale"});
    parts.push_back({small("A", 2), "territoires/a/", "Bretagne", "A"});
    parts.push_back({small("B", 2), "territoires/b/", "Bretagne", "B"});
    parts.push_back({small("C", 1), "territoires/c/", "Corse", "C"});
    return join(std::move(parts));
}

TEST(Join, PagesFollowOneAnotherAndAreLabelledFromOne) {
    const Booklet whole = joined();
    ASSERT_EQ(whole.pages.size(), 8u);
    EXPECT_EQ(whole.title, "Nationale");
    for (std::size_t i = 0; i < whole.pages.size(); ++i) EXPECT_EQ(whole.pages[i].label, std::to_string(i + 1));
    EXPECT_EQ(whole.documents.at("publication/"), 0);
    EXPECT_EQ(whole.documents.at("territoires/b/"), 5);
}

TEST(Join, EachPartKeepsItsElementsAndItsNames) {
    const Booklet whole = joined();
    EXPECT_EQ(whole.structure.front().tag, Tag::document);
    ASSERT_EQ(whole.structure.front().children.size(), 4u);
    const int part = whole.structure.front().children[2];
    const Element& root = whole.structure[static_cast<std::size_t>(part)];
    EXPECT_EQ(root.tag, Tag::part);
    EXPECT_EQ(root.title, "B");
    EXPECT_EQ(whole.pages[5].first_element, part);
    EXPECT_EQ(whole.pages[6].scope, "territoires/b/");
    const Element& sect = whole.structure[static_cast<std::size_t>(root.children.front())];
    EXPECT_EQ(sect.tag, Tag::sect);
    EXPECT_EQ(whole.structure[static_cast<std::size_t>(sect.children.front())].page, 6);
}

TEST(Join, EveryElementButTheRootHasOneParent) {
    const Booklet whole = joined();
    std::vector<int> parents(whole.structure.size());
    for (const Element& element : whole.structure)
        for (const int child : element.children) ++parents.at(static_cast<std::size_t>(child));
    EXPECT_EQ(parents.front(), 0);
    for (std::size_t i = 1; i < parents.size(); ++i) EXPECT_EQ(parents[i], 1) << i;
}

TEST(Join, BookmarksOfAGroupHangUnderIt) {
    std::string text;
    for (const OutlineEntry& entry : joined().outline) text += std::to_string(entry.level) + " " + entry.title + " " + std::to_string(entry.page + 1) + "\n";
    EXPECT_EQ(text, "1 Nationale 1\n2 Chapitre 3\n1 Bretagne 4\n2 A 4\n3 Chapitre 5\n2 B 6\n3 Chapitre 7\n1 Corse 8\n2 C 8\n3 Chapitre 8\n");
}

TEST(Join, NothingMakesAnEmptyBooklet) { EXPECT_TRUE(join({}).pages.empty()); }

}  // namespace
}  // namespace portraits
