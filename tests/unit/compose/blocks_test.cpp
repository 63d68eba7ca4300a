// Parts of a whole, footnotes and Markdown of several parts, from a plan to what is said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/compose.hpp"
#include "compose/markdown.hpp"
#include "unit/compose/phrase_atlas.hpp"

namespace portraits {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Phrase phrase(const std::string& text) {
    Phrase phrase;
    phrase.variants.push_back({{}, {text, {}}});
    return phrase;
}

/// A document about no territory with one chapter of these blocks, composed.
struct Composed {
    Publication publication;
    Diagnostics diagnostics;
    explicit Composed(const ChapterSpec& chapter) {
        const Atlas atlas(phrase_sources());
        const Findings findings(atlas);
        DocumentPlan plan;
        plan.name = "essai";
        plan.per.clear();
        plan.title = phrase("Essai");
        plan.chapters.push_back(chapter);
        publication = compose(PreparedPlan(atlas, findings, plan, diagnostics), diagnostics);
    }
    const std::vector<Block>& blocks() const { return publication.chapters.front().blocks; }
    std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const Diagnostic& d : diagnostics.items()) all.push_back(d.code);
        return all;
    }
};

ChapterSpec chapter_of(decltype(BlockSpec::spec) spec) {
    ChapterSpec chapter;
    chapter.id = "un";
    chapter.title = phrase("Un");
    chapter.blocks.emplace_back();
    chapter.blocks.back().spec = std::move(spec);
    return chapter;
}

WholesSpec wholes(const std::string& part, const std::string& before = {}) {
    WholesSpec spec;
    spec.items.emplace_back();
    spec.items.back().value = phrase("630");
    spec.items.back().label = phrase("intercommunalités");
    spec.items.back().whole = phrase("sur 1 255");
    spec.items.back().part = {part, {}};
    spec.items.back().before = {before, {}};
    return spec;
}

const Whole& first(const Composed& composed) { return std::get<Wholes>(composed.blocks().front().content).wholes.front(); }

TEST(Wholes, SquaresAreHundredthsOfTheWhole) {
    const Composed composed(chapter_of(wholes("630 / 1255", "551 / 1255")));
    EXPECT_THAT(composed.codes(), IsEmpty());
    const Whole& whole = first(composed);
    EXPECT_EQ(whole.share, "50\u00A0%");
    EXPECT_EQ(whole.squares.earlier, 44);
    EXPECT_EQ(whole.squares.added, 6);
    EXPECT_EQ(whole.squares.rest(), 50);
    EXPECT_EQ(whole.alternative, "630 intercommunalités sur 1 255\u00A0: 50\u00A0% du total, dont 44\u00A0% déjà avant.");
}

TEST(Wholes, APartWithoutItsPastIsUnsplit) {
    const Composed composed(chapter_of(wholes("0.58")));
    EXPECT_EQ(first(composed).squares.unsplit, 58);
    EXPECT_EQ(std::get<Wholes>(composed.blocks().front().content).legend.size(), 2u);
}

TEST(Wholes, APercentageIsAShare) { EXPECT_EQ(first(Composed(chapter_of(wholes("part_industrie.france")))).share, "24\u00A0%"); }

TEST(Wholes, AMissingPartKeepsItsReasonAndDrawsNoSquare) {
    const Composed composed(chapter_of(wholes("population / part_industrie")));  // of all territories: not known
    EXPECT_EQ(first(composed).squares.missing, Missing::not_available);
    EXPECT_EQ(first(composed).share, "n.d.");
    EXPECT_THAT(std::get<Wholes>(composed.blocks().front().content).legend, IsEmpty());
}

TEST(Wholes, AShareOutOfRangeOrThatIsNoNumberIsAnError) {
    EXPECT_THAT(Composed(chapter_of(wholes("1255 / 630"))).codes(), ElementsAre("share-out-of-range"));
    EXPECT_THAT(Composed(chapter_of(wholes("0 - 0.1"))).codes(), ElementsAre("share-out-of-range"));
    EXPECT_THAT(Composed(chapter_of(wholes("\"moitié\""))).codes(), ElementsAre("share-not-a-number"));
}

ChapterSpec with_notes(const std::string& text, const std::vector<std::string>& names) {
    ChapterSpec chapter = chapter_of(TextSpec{TextSpec::As::body, phrase(text)});
    for (const std::string& name : names) chapter.notes.push_back({{name, {}}, phrase("Note " + name + ".")});
    return chapter;
}

TEST(ForeignPassages, OfALanguageThatIsNoneAreErrors) {
    EXPECT_THAT(Composed(with_notes("Une [Smart Factory](langue:en).", {})).codes(), IsEmpty());
    EXPECT_THAT(Composed(with_notes("Une [Smart Factory](langue:anglais).", {})).codes(), ElementsAre("language-unknown"));
}

TEST(Footnotes, AreNumberedInTheOrderOfTheirCalls) {
    const Composed composed(with_notes("Un[^b], deux[^a] et encore[^b].", {"a", "b"}));
    EXPECT_THAT(composed.codes(), IsEmpty());
    const RichText& text = std::get<Paragraph>(composed.blocks().front().content).text;
    EXPECT_EQ(to_text(text), "Un1, deux2 et encore1.");
    ASSERT_EQ(text.size(), 7u);
    EXPECT_TRUE(text[1].superscript);
    EXPECT_EQ(text[1].link, "#note-1");
    EXPECT_EQ(text[1].id, "appel-1");
    EXPECT_EQ(text[5].id, "");  // an id is given once
    const auto& notes = composed.publication.chapters.front().notes;
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_EQ(to_text(notes[0].text), "Note b.");
}

TEST(Footnotes, UnknownAndUnusedOnesAreErrors) {
    EXPECT_THAT(Composed(with_notes("Un[^c].", {})).codes(), ElementsAre("footnote-unknown"));
    EXPECT_THAT(Composed(with_notes("Un.", {"a"})).codes(), ElementsAre("footnote-unused"));
}

TEST(MarkdownParts, LinesThatBeginAlikeAreAList) {
    const auto parts = to_parts("Un texte :\n- **premier**\n- second,\n  suite\n\nUn autre.\n\n1. un\n2. deux");
    ASSERT_EQ(parts.size(), 4u);
    EXPECT_EQ(parts[0].kind, MarkdownPart::Kind::paragraph);
    EXPECT_EQ(parts[1].kind, MarkdownPart::Kind::bullets);
    ASSERT_EQ(parts[1].texts.size(), 2u);
    EXPECT_TRUE(parts[1].texts[0].front().bold);
    EXPECT_EQ(to_text(parts[1].texts[1]), "second, suite");
    EXPECT_EQ(parts[3].kind, MarkdownPart::Kind::ordered);
}

TEST(MarkdownParts, OneLineAloneStaysAParagraph) {
    for (const char* text : {"- 3 points", "2018. Une année", "10. "}) {
        const auto parts = to_parts(text);
        ASSERT_EQ(parts.size(), 1u) << text;
        EXPECT_EQ(parts[0].kind, MarkdownPart::Kind::paragraph) << text;
    }
    EXPECT_EQ(to_text(to_parts("- 3 points")[0].texts[0]), "- 3 points");
    EXPECT_THAT(to_parts(" \n\n"), IsEmpty());
}

}  // namespace
}  // namespace portraits
