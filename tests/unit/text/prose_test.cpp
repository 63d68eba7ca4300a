#include <gtest/gtest.h>

#include "pdf/test_theme.hpp"
#include "text/hyphenator.hpp"
#include "text/shaper.hpp"

namespace portraits {
namespace {

const TextStyle body{10, 400, false, 0}, bold{10, 700, false, 0};
const char* const sentence =
    "Depuis novembre 2018, l’État, les régions et les intercommunalités tiennent ensemble un même projet : faire vivre l’industrie là où "
    "sont déjà ses savoir-faire, ses sites et ses écoles, avec des compétences, du foncier et des financements.";

Theme french_theme() {
    Theme theme = test_theme();
    theme.composition.hyphenation.patterns = std::filesystem::path(SOURCE_DIR) / "themes/portrait/cesure/hyph_fr.dic";
    return theme;
}

std::string joined(const std::vector<LinePtr>& lines) {
    std::string text;
    for (const LinePtr& line : lines) text += line->text();
    for (std::size_t at = 0; (at = text.find("\u00AD")) != std::string::npos;) text.erase(at, 2);
    return text;
}

/// Right end of the last glyph that is seen.
double seen_end(const ShapedLine& line) {
    double end = 0;
    for (const GlyphRun& run : line.runs)
        for (const Glyph& glyph : run.glyphs)
            if (run.text[glyph.cluster] != ' ') end = std::max(end, static_cast<double>(run.x + glyph.x + glyph.advance));
    return end;
}

class Prose : public testing::TestWithParam<bool> {
protected:
    FontSet fonts_{french_theme()};
    std::unique_ptr<Shaper> shaper_ = GetParam() ? make_pango_shaper(fonts_) : make_fixed_shaper(fonts_.hyphenator());
};

TEST_P(Prose, TheTextIsWholeWithoutItsHyphens) {
    const std::vector<StyledSpan> spans = {{"Une phrase dont le ", body}, {"vocabulaire administratif", bold}, {" est entièrement conservé.", body}};
    for (const double width : {60.0, 90.0, 140.0})
        for (const bool justified : {false, true}) {
            EXPECT_EQ(joined(shaper_->prose({{sentence, body}}, width, justified)), sentence);
            EXPECT_EQ(joined(shaper_->prose(spans, width, justified)), "Une phrase dont le vocabulaire administratif est entièrement conservé.");
        }
}

TEST_P(Prose, NoLineIsWiderThanAsked) {
    for (const double width : {100.0, 151.0, 220.0})
        for (const LinePtr& line : shaper_->prose({{sentence, body}}, width, false)) EXPECT_LE(seen_end(*line), width + 0.02) << line->text();
}

TEST_P(Prose, JustifiedLinesEndTogetherButTheLast) {
    const auto lines = shaper_->prose({{sentence, body}}, 200, true);
    ASSERT_GE(lines.size(), 4u);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) EXPECT_NEAR(seen_end(*lines[i]), 200, 0.02) << lines[i]->text();
    EXPECT_LT(seen_end(*lines.back()), 200);
}

TEST_P(Prose, ADividedWordEndsWithASoftHyphen) {
    const auto lines = shaper_->prose({{"Le développement des intercommunalités", body}}, 85, false);
    ASSERT_GE(lines.size(), 2u);
    bool divided = false;
    for (const LinePtr& line : lines) divided = divided || line->text().ends_with("\u00AD");
    EXPECT_TRUE(divided);
    EXPECT_EQ(lines.front()->text().find('-'), std::string::npos);
}

TEST_P(Prose, WhatIsNotDivisibleStaysWhole) {
    std::vector<StyledSpan> spans = {{"Le développement des intercommunalités", body}};
    spans.front().divisible = false;
    for (const LinePtr& line : shaper_->prose(spans, 85, false)) EXPECT_FALSE(line->text().ends_with("\u00AD")) << line->text();
}

TEST_P(Prose, ALineBreakInTheTextIsKept) {
    const auto lines = shaper_->prose({{"un\ndeux trois", body}}, 200, true);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0]->text(), "un");
    EXPECT_EQ(lines[1]->text(), "deux trois");
}

TEST_P(Prose, ALineThatWouldBeTornApartStaysRagged) {
    const auto lines = shaper_->prose({{"Un mot. Anticonstitutionnellement Vôtre", body}}, 140, true);
    ASSERT_GE(lines.size(), 2u);
    EXPECT_EQ(lines[0]->text(), "Un mot. ");
    EXPECT_LT(seen_end(*lines[0]), 60);
}

INSTANTIATE_TEST_SUITE_P(Shapers, Prose, testing::Bool(), [](const auto& shaper) { return shaper.param ? "Pango" : "Fixed"; });


}  // namespace
}  // namespace portraits
