#include "compose/markdown.hpp"

#include <gtest/gtest.h>

#include "base/french.hpp"

using namespace portraits;

namespace {
Span span(std::string text, bool bold = false, bool italic = false, bool raised = false, std::string link = {}) {
    return {std::move(text), bold, italic, raised, false, std::move(link), {}, 0};
}
}  // namespace

TEST(Markdown, ReadsBoldItalicAndLinks) {
    EXPECT_EQ(to_rich_text("a **b** *c* [d](https://e.fr)"),
              (RichText{span("a "), span("b", true), span(" "), span("c", false, true), span(" "), span("d", false, false, false, "https://e.fr")}));
}

TEST(Markdown, RaisesOrdinals) {
    EXPECT_EQ(to_rich_text("64e sur 179, 1er janvier"),
              (RichText{span("64"), span("e", false, false, true), span(" sur 179, 1"), span("er", false, false, true), span(" janvier")}));
    EXPECT_EQ(to_rich_text("1re ; 2e"), (RichText{span("1"), span("re", false, false, true), span("\u202F; 2"), span("e", false, false, true)}));
    for (const char* same : {"A4e", "2ex", "12eau", "km²", "3er"}) EXPECT_EQ(to_rich_text(same), RichText{span(same)});
}

TEST(Markdown, AppliesFrenchTypography) { EXPECT_EQ(to_plain("l'eau : 12 % \"!\""), "l’eau\u00A0: 12\u00A0% \"!\""); }

TEST(Markdown, ASentenceThatLooksLikeABlockIsASentence) {
    EXPECT_EQ(to_plain("2018. Une année"), "2018. Une année");
    EXPECT_EQ(to_plain("- 3 points"), "- 3 points");
    EXPECT_EQ(to_plain("# titre"), "# titre");
    EXPECT_EQ(to_plain("> cité"), "> cité");
}

TEST(Markdown, RawHtmlStaysText) { EXPECT_EQ(to_plain("a <b>c</b>"), "a <b>c</b>"); }

TEST(Markdown, ParagraphsAreSeparatedByABlankLine) {
    ASSERT_EQ(to_paragraphs("un\ndeux\n\ntrois").size(), 2u);
    EXPECT_EQ(to_text(to_paragraphs("un\ndeux\n\ntrois")[0]), "un deux");
    EXPECT_TRUE(to_paragraphs("  \n").empty());
}

TEST(Markdown, EscapedValuesComeBackUnchanged) {
    const std::string hostile = "*a* _b_ [c](d) <e> `f` \\ & # | ~ &amp";
    EXPECT_EQ(to_plain(escape_markdown(hostile)), hostile);
}

TEST(Markdown, WordsInAnotherLanguageSayWhichOne) {
    Span foreign = span("It's \"lean\": 5 %");
    foreign.language = "en";
    EXPECT_EQ(to_rich_text("L'usine [It's \"lean\": 5 %](langue:en) : l'essai"), (RichText{span("L’usine "), foreign, span("\u00A0: l’essai")}));
    Span bold = span("1st", true);
    bold.language = "en";
    EXPECT_EQ(to_rich_text("[**1st**](langue:en)"), RichText{bold});
    EXPECT_EQ(to_plain("« [Smart Factory](langue:en) »"), "«\u00A0Smart Factory\u00A0»");
}
