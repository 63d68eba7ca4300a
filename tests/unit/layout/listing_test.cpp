#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/set_blocks.hpp"
#include "unit/layout/support.hpp"

namespace portraits {
namespace {

using testing::ElementsAre;

Listing contents_of(const std::vector<std::string>& ids) {
    Listing listing;
    listing.contents = true;
    for (const std::string& id : ids) listing.lines.push_back({1, "Chapitre " + id, {}, "#" + id, {}});
    return listing;
}

Publication document(const std::vector<std::string>& ids, std::size_t paragraphs) {
    Publication publication;
    publication.folder = "essai/";
    Chapter& first = publication.chapters.emplace_back();
    first.id = "sommaire";
    first.title = "Sommaire";
    first.blocks.push_back({contents_of(ids)});
    for (const std::string& id : ids) {
        Chapter& chapter = publication.chapters.emplace_back();
        chapter.id = id;
        chapter.title = "Chapitre " + id;
        for (std::size_t i = 0; i < paragraphs; ++i) chapter.blocks.push_back({Paragraph{Paragraph::As::body, plain("Un paragraphe.")}});
    }
    return publication;
}

/// Words of a page that are numbers.
std::vector<std::string> numbers_on(const BookletPage& page) {
    std::vector<std::string> numbers;
    for (const std::string& word : words_of(page.picture.nodes))
        if (word.find_first_not_of("0123456789") == std::string::npos) numbers.push_back(word);
    return numbers;
}

TEST(Listing, ContentsSayThePagesWhereChaptersBegin) {
    Bench bench;
    Diagnostics diagnostics;
    const Booklet booklet = lay_out(document({"a", "b", "c"}, 40), bench.draw, diagnostics);  // two pages each
    EXPECT_FALSE(diagnostics.has_errors());
    ASSERT_EQ(booklet.pages.size(), 7u);
    EXPECT_THAT(numbers_on(booklet.pages[0]), ElementsAre("2", "4", "6"));
}

TEST(Listing, PagesGoOnFromTheFirstPageGiven) {
    Bench bench;
    Diagnostics diagnostics;
    const Booklet booklet = lay_out(document({"a", "b"}, 1), bench.draw, diagnostics, {101, 0, {}});
    EXPECT_EQ(booklet.pages.back().label, "103");
    EXPECT_THAT(numbers_on(booklet.pages[0]), ElementsAre("102", "103"));
}

TEST(Listing, ContentsLongerThanAPageCountTheirOwnPages) {
    std::vector<std::string> ids;
    for (int i = 0; i < 120; ++i) ids.push_back("c" + std::to_string(i));
    Bench bench;
    Diagnostics diagnostics;
    const Booklet booklet = lay_out(document(ids, 1), bench.draw, diagnostics);
    const auto places = places_of(booklet);
    const int first = places.at("c0");
    EXPECT_GT(first, 1);
    EXPECT_EQ(numbers_on(booklet.pages[0]).front(), std::to_string(first + 1));
    EXPECT_EQ(numbers_on(booklet.pages[static_cast<std::size_t>(first) - 1]).back(), std::to_string(places.at("c119") + 1));
}

TEST(Listing, ContentsAreATableOfContentsOfLinks) {
    Bench bench;
    Flow flow;
    bench.setting.page_height = 700;
    set_listing(bench.setting, contents_of({"a", "b"}), 400, flow);
    EXPECT_THAT(bench.tags(), ElementsAre(Tag::document, Tag::sect, Tag::toc, Tag::toci, Tag::p, Tag::link, Tag::toci, Tag::p, Tag::link));
    EXPECT_EQ(bench.element(5).alternative, "Chapitre a");
}

Listing small_index() {
    Listing index;
    index.columns = 2;
    index.lines = {{1, "Bretagne", {}, {}, "index-bretagne"}, {2, "Finistère", {}, {}, {}}, {3, "Brest", "\u00A0*", "site:territoires/brest/", {}},
                   {3, "Quimper", {}, "site:territoires/quimper/", {}}};
    return index;
}

TEST(Listing, AnIndexHasHeadingsAndLists) {
    Bench bench;
    Flow flow;
    bench.setting.page_height = 700;
    set_listing(bench.setting, small_index(), 400, flow);
    EXPECT_THAT(bench.tags(), ElementsAre(Tag::document, Tag::sect, Tag::h3, Tag::h4, Tag::l, Tag::li, Tag::lbody, Tag::link, Tag::li, Tag::lbody, Tag::link));
    ASSERT_EQ(flow.size(), 1u);
    EXPECT_EQ(flow[0].piece.outline.at(0).title, "Bretagne");
}

TEST(Listing, AnIndexPrintsThePagesThatAreKnown) {
    Bench bench;
    Flow flow;
    const PageNumbers numbers = {{"site:territoires/brest/", "512"}};
    bench.setting.page_height = 700;
    bench.setting.numbers = &numbers;
    set_listing(bench.setting, small_index(), 400, flow);
    EXPECT_THAT(words_of(flow[0].piece.nodes), ElementsAre("Bretagne", "Finistère", "Brest\u00A0*", "p.\u00A0512", "Quimper"));
}

TEST(Listing, AListThatDoesNotFitGoesOnOnFollowingPages) {
    Bench bench;
    Flow flow;
    bench.setting.page_height = 70;
    bench.setting.room = 150;
    std::vector<std::string> ids(30, "a");
    set_listing(bench.setting, contents_of(ids), 400, flow);
    std::size_t breaks = 0;
    for (const Item& item : flow) {
        breaks += item.page_break;
        EXPECT_LE(item.piece.height, 150);
    }
    EXPECT_GE(breaks, 5u);
}

}  // namespace
}  // namespace portraits
