#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/support.hpp"

namespace portraits {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

Chapter chapter(const std::string& id, std::size_t paragraphs, bool new_page = true) {
    Chapter made;
    made.id = id;
    made.title = "Titre " + id;
    made.new_page = new_page;
    for (std::size_t i = 0; i < paragraphs; ++i) made.blocks.push_back({Paragraph{Paragraph::As::body, plain("Un paragraphe.")}});
    return made;
}

Publication document(std::vector<Chapter> chapters) {
    Publication publication;
    publication.title = "Essai";
    publication.folder = "essai/";
    publication.chapters = std::move(chapters);
    return publication;
}

Span reference(const std::string& text, const std::string& id) {
    Span span;
    span.text = text;
    span.link = "#" + id;
    span.says_page = true;
    return span;
}

class LongDocuments : public testing::Test {
protected:
    Booklet laid_out(const Publication& publication, const LayOutOptions& options = {}) { return lay_out(publication, bench_.draw, diagnostics_, options); }
    static std::vector<std::string> labels(const Booklet& booklet) {
        std::vector<std::string> all;
        for (const BookletPage& page : booklet.pages) all.push_back(page.label + (page.picture.nodes.empty() ? " (vide)" : ""));
        return all;
    }

    Bench bench_;
    Diagnostics diagnostics_;
};

TEST_F(LongDocuments, AChapterMayAskForARightHandPage) {
    std::vector<Chapter> chapters = {chapter("a", 1), chapter("b", 1), chapter("c", 1)};
    chapters[1].right_hand = true;
    EXPECT_THAT(labels(laid_out(document(chapters))), ElementsAre("1", "2 (vide)", "3", "4"));
    EXPECT_THAT(labels(laid_out(document(chapters), {2, 0, {}})), ElementsAre("2", "3", "4")) << "page 3 is a right-hand one";
}

TEST_F(LongDocuments, AChapterThatBeginsNoPageTurnsNone) {
    std::vector<Chapter> chapters = {chapter("a", 1), chapter("b", 1, false)};
    chapters[1].right_hand = true;
    EXPECT_THAT(labels(laid_out(document(chapters))), ElementsAre("1"));
}

TEST_F(LongDocuments, TheRunningHeadNamesTheChapterOfItsPage) {
    const Booklet booklet = laid_out(document({chapter("a", 40), chapter("b", 40, false), chapter("c", 20, false)}));
    ASSERT_EQ(booklet.pages.size(), 4u);
    const auto head = [&](std::size_t page) { return words_of(booklet.pages[page].picture.nodes, true); };
    EXPECT_THAT(head(0), Contains("Titre a"));
    for (std::size_t page = 1; page < 4; ++page) EXPECT_THAT(head(page), testing::Not(Contains("Titre a")));
    EXPECT_THAT(head(1), Contains("Titre b")) << "it begins on this page";
    EXPECT_THAT(head(3), Contains("Titre c")) << "it goes on";
}

TEST_F(LongDocuments, ACrossReferenceSaysThePageOfItsPlace) {
    std::vector<Chapter> chapters = {chapter("a", 1), chapter("b", 40), chapter("c", 1)};
    chapters[0].blocks.push_back({Paragraph{Paragraph::As::body, {plain("Voir ").front(), reference("la fin", "c")}}});
    const Booklet booklet = laid_out(document(chapters));
    EXPECT_TRUE(diagnostics_.items().empty());
    std::string words;
    for (const std::string& word : words_of(booklet.pages[0].picture.nodes)) words += word;
    EXPECT_THAT(words, HasSubstr("Voir la fin, p.\u00A04"));
}

TEST_F(LongDocuments, ACrossReferenceToNothingIsAnErrorWithItsPage) {
    std::vector<Chapter> chapters = {chapter("a", 1), chapter("b", 1)};
    chapters[1].blocks.push_back({Paragraph{Paragraph::As::body, {reference("la suite", "nulle-part")}}});
    laid_out(document(chapters));
    ASSERT_EQ(diagnostics_.items().size(), 1u);
    EXPECT_EQ(diagnostics_.items()[0].code, "reference-unknown");
    EXPECT_THAT(diagnostics_.items()[0].message, HasSubstr("page 2"));
    EXPECT_THAT(diagnostics_.items()[0].message, HasSubstr("nulle-part"));
}

TEST_F(LongDocuments, AListOfFiguresNumbersThemAsTheirTitlesDo) {
    Listing listing;
    listing.contents = listing.figures = true;
    listing.lines.push_back({1, "La population", {}, "#b", {}, 3});
    Chapter list = chapter("liste", 0);
    list.blocks.push_back({listing});
    const Booklet booklet = laid_out(document({list, chapter("b", 1)}), {1, 10, {}});
    EXPECT_THAT(words_of(booklet.pages[0].picture.nodes), Contains("Figure\u00A013\u00A0: La population"));
    EXPECT_THAT(words_of(booklet.pages[0].picture.nodes), Contains("2"));
}

}  // namespace
}  // namespace portraits
