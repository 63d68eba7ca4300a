#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/files.hpp"
#include "base/format.hpp"
#include "pdf/test_theme.hpp"
#include "text/shaper.hpp"

namespace portraits {
namespace {

using testing::HasSubstr;

class PangoShaper : public testing::Test {
protected:
    FontSet fonts_{test_theme()};
    std::unique_ptr<Shaper> shaper_ = make_pango_shaper(fonts_);
    static constexpr TextStyle body_{10, 400, false, 0};
};

TEST_F(PangoShaper, SetsEachWeightAndSlantInItsOwnFace) {
    const auto face = [&](int weight, bool italic) { return shaper_->line("Alès", {10, weight, italic, 0})->runs.front().face->id; };
    EXPECT_EQ(face(400, false), "Lato-Regular");
    EXPECT_EQ(face(700, false), "Lato-Bold");
    EXPECT_EQ(face(900, false), "Lato-Black");
    EXPECT_EQ(face(400, true), "Lato-Italic");
    EXPECT_EQ(face(900, true), "Lato-Italic") << "the slant counts more than the weight";
}

TEST_F(PangoShaper, KernsAndScalesWithoutRounding) {
    const double together = shaper_->width("AV", body_), apart = shaper_->width("A", body_) + shaper_->width("V", body_);
    EXPECT_LT(together, apart - 0.3);
    EXPECT_NEAR(shaper_->width("L’œuvre affinée", {100, 400, false, 0}) / 10, shaper_->width("L’œuvre affinée", body_), 0.02);
}

TEST_F(PangoShaper, FiguresHaveOneWidth) {
    EXPECT_DOUBLE_EQ(shaper_->width("1111", body_), shaper_->width("0000", body_));
}

TEST_F(PangoShaper, TracksLetters) {
    const TextStyle tight{100, 900, false, -0.02};
    EXPECT_NEAR(shaper_->width("HHHHH", tight), shaper_->width("HHHHH", {100, 900, false, 0}) - 4 * 2, 0.05);
}

TEST_F(PangoShaper, KeepsTheSpaceOfABrokenLineAsAGlyph) {
    const auto lines = shaper_->paragraph({{"Territoires d’industrie", body_}}, 60);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0]->text(), "Territoires ");
    EXPECT_EQ(lines[0]->runs.back().glyphs.size(), 12u);
    EXPECT_NEAR(lines[0]->width, shaper_->width("Territoires", body_), 0.01);
}

TEST_F(PangoShaper, DoesNotBreakAtNoBreakSpaces) {
    for (const LinePtr& line : shaper_->paragraph({{"soit 12\u202f345\u00a0% du total", body_}}, 40)) {
        EXPECT_FALSE(line->text().ends_with("\u202f"));
        EXPECT_FALSE(line->text().ends_with("\u00a0"));
    }
}

TEST_F(PangoShaper, SpansStayApartEvenInTheSameStyle) {
    const auto lines = shaper_->paragraph({{"le ", body_}, {"lien", body_}, {" et 1", body_}, {"er", body_, true}}, 500);
    ASSERT_EQ(lines.size(), 1u);
    ASSERT_EQ(lines[0]->runs.size(), 4u);
    EXPECT_EQ(lines[0]->runs[1].text, "lien");
    EXPECT_EQ(lines[0]->runs[1].span, 1);
    EXPECT_NEAR(lines[0]->runs[3].style.size, 6.2, 1e-9);
    EXPECT_FLOAT_EQ(lines[0]->runs[3].rise, 3.3f);
    EXPECT_NEAR(lines[0]->runs[2].x, lines[0]->runs[1].x + lines[0]->runs[1].width, 0.01);
}

TEST_F(PangoShaper, GlyphsNameTheTextTheyStandFor) {
    const LinePtr line = shaper_->line("été", body_);
    const GlyphRun& run = line->runs.front();
    ASSERT_EQ(run.glyphs.size(), 3u);
    EXPECT_EQ(run.glyphs[1].cluster, 2u);
    EXPECT_EQ(run.glyphs[2].cluster, 3u);
    EXPECT_EQ(run.glyphs[2].cluster_length, 2u);
}

TEST_F(PangoShaper, MissingGlyphNamesTheCodePointAndTheText) {
    try {
        shaper_->line("Vallée 中", body_);
        FAIL() << "a sign that no face has was set";
    } catch (const MissingGlyph& missing) {
        EXPECT_THAT(missing.what(), HasSubstr("U+4E2D"));
        EXPECT_THAT(missing.what(), HasSubstr("Vallée 中"));
    }
}

TEST_F(PangoShaper, PolynesianNamesAreInTheFamily) {
    EXPECT_EQ(shaper_->line("Hiva ʻOa, Taʼaroa, Nūnuʻu", body_)->runs.size(), 1u);
}

TEST(Fallback, LendsOnlyWhatTheFamilyLacksAndKeepsTheTextInOrder) {
    const std::filesystem::path arabic = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf";
    if (!std::filesystem::exists(arabic)) GTEST_SKIP() << "fonts-noto-core is not installed";
    Theme theme = test_theme();
    theme.fallback_fonts = {{arabic, "Lato", 400, false}};
    const FontSet fonts(theme);
    const auto shaper = make_pango_shaper(fonts);
    const std::string name = "\u0645\u0631\u0633\u064A\u0644\u064A\u0627";  // Marseille: joined letters, from right to left
    const LinePtr line = shaper->line("Marseille " + name, {10, 400, false, 0});
    EXPECT_EQ(line->text(), "Marseille " + name);
    std::string lent;
    std::size_t bytes = 0;
    for (const GlyphRun& run : line->runs) {
        if (run.face->id == "Lato-Regular") continue;
        lent += run.text;
        for (const Glyph& glyph : run.glyphs) bytes += glyph.cluster_length;
        EXPECT_GT(run.glyphs.front().cluster, run.glyphs.back().cluster) << "painted from left to right";
    }
    EXPECT_EQ(lent.substr(0, name.size()), name);
    EXPECT_LE(lent.size(), name.size() + 1) << "with the space that follows at most";
    EXPECT_EQ(bytes, lent.size()) << "each glyph stands for its own letters";
    EXPECT_EQ(fonts.face(400, false)->id, "Lato-Regular");
}

/// A line of which nothing is hidden: text, fonts and places of all glyphs, to the last bit.
std::string printed(const ShapedLine& line) {
    std::string text;
    for (const GlyphRun& run : line.runs) {
        text += fmt::format("{} {} “{}” {:a} {:a}:", run.face->id, run.style.size, run.text, run.x, run.width);
        for (const Glyph& g : run.glyphs) text += fmt::format(" {}@{:a},{:a}+{:a}/{}-{}", g.id, g.x, g.y, g.advance, g.cluster, g.cluster_length);
    }
    return text + fmt::format(" = {:a} {:a} {:a}", line.width, line.ascent, line.descent);
}

std::string utf8(char32_t c) {
    std::string text;
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
}

TEST_F(PangoShaper, ALineSetWithoutPangoIsTheOneThatPangoSets) {
    std::vector<std::string> texts = {"Alès", "Territoires d’industrie", "12\u202f345,6\u00a0%", "−2,1\u00a0%", "AVATAR To. L’Île-d’Yeu", "fi fl ffi office",
                                      "2018–2022", "« Æquo »", "  two  spaces ", "(1)", "…", "Nūnuʻu", "a\u00ADb", "o\u0302ter", "x\ty", "½ m² n° 1er"};
    const auto add_signs = [&](char32_t from, char32_t to) {
        for (char32_t c = from; c < to; ++c) texts.push_back("A" + utf8(c) + "y " + utf8(c) + "1");
    };
    add_signs(0x20, 0x7F);
    add_signs(0xA0, 0x250);
    add_signs(0x2010, 0x2028);
    add_signs(0x202F, 0x2060);
    add_signs(0x20A0, 0x2300);
    for (const TextStyle& style : {body_, TextStyle{9.375, 700, false, 0}, TextStyle{7.2, 900, false, 0}, TextStyle{6.2 * 1.1, 400, true, 0}})
        for (const std::string& text : texts) {
            std::string set, whole;
            try {
                set = printed(*shaper_->line(text, style));
            } catch (const MissingGlyph&) {}
            try {  // a line break is left to Pango
                whole = printed(*shaper_->paragraph({{text + "\n.", style}}, 10'000).front());
            } catch (const MissingGlyph&) {}
            EXPECT_EQ(set, whole) << text << " " << style.size;
            if (!set.empty()) { EXPECT_EQ(set, printed(*shaper_->paragraph({{text, style}}, 10'000).front())) << text; }
        }
}

TEST_F(PangoShaper, SpansSetWithoutPangoAreThoseThatPangoSets) {
    const TextStyle bold{10, 700, false, 0}, small{7.7, 400, true, 0};
    const std::vector<std::vector<StyledSpan>> texts = {
        {{"Alès", bold}, {" · ", body_}, {"12", body_}}, {{"12", body_}, {"", bold}, {" À", small}}, {{"XX", body_}, {"e", body_, true}, {" siècle", small}},
        {{"A", body_}, {"V", body_}}, {{"1 ", bold}, {"2", small}}, {{"  a ", body_}, {"  ", bold}}};
    for (std::vector<StyledSpan> spans : texts) {
        const std::string set = printed(*shaper_->paragraph(spans, 10'000).front());
        spans.push_back({"\n.", body_});
        EXPECT_EQ(set, printed(*shaper_->paragraph(spans, 10'000).front())) << spans.front().text;
    }
}

TEST_F(PangoShaper, RunningTextSetWithoutPangoIsBrokenAsPangoAllows) {
    const TextStyle bold{10, 700, false, 0};
    const std::string text = "Entre 2018 et 2022, l’emploi industriel (au sens de l’Insee) recule de 3,4\u00a0% – soit moins qu’ailleurs : "
                             "les Îles-d’Or, Saint-Étienne/Le Puy « et au-delà » comptent 12\u202f345 salariés… voir www.insee.fr/fr/statistiques, p. 3.";
    for (const double width : {90.0, 160.0, 333.3}) {
        std::vector<StyledSpan> spans = {{text.substr(0, 40), body_}, {text.substr(40), bold}};
        std::string set, whole;
        for (const LinePtr& line : shaper_->prose(spans, width, true)) set += printed(*line) + "\n";
        spans.back().text += "\n.";
        const std::vector<LinePtr> lines = shaper_->prose(spans, width, true);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) whole += printed(*lines[i]) + "\n";
        EXPECT_EQ(set, whole);
    }
}

TEST_F(PangoShaper, AParagraphThatFitsIsOneLineAndAWiderOneIsNot) {
    const std::string text = "Part de l’industrie";
    const double width = shaper_->width(text, body_);
    for (const double more : {0.01, 0.4, 0.6, 100.0}) EXPECT_EQ(shaper_->paragraph({{text, body_}}, width + more).size(), 1u) << more;
    EXPECT_EQ(shaper_->paragraph({{text, body_}}, width - 0.1).size(), 2u);
}

TEST_F(PangoShaper, ThreadsSetTheSame) {
    const auto widths = [&] {
        const auto shaper = make_pango_shaper(fonts_);
        std::vector<double> all;
        for (int i = 0; i < 200; ++i)
            for (const LinePtr& line : shaper->paragraph({{"La part de l’industrie en " + std::to_string(i), body_}}, 70)) all.push_back(line->width);
        return all;
    };
    const std::vector<double> expected = widths();
    std::vector<std::vector<double>> made(3);
    std::vector<std::thread> threads;
    for (auto& one : made) threads.emplace_back([&] { one = widths(); });
    for (std::thread& thread : threads) thread.join();
    for (const auto& one : made) EXPECT_EQ(one, expected);
}

TEST(FontSet, NamesAFileThatIsNoFont) {
    Theme theme = test_theme();
    theme.fonts.front().file = std::filesystem::path(SOURCE_DIR) / "CMakeLists.txt";
    try {
        FontSet{theme};
        FAIL() << "a text file passed for a font";
    } catch (const EnvironmentError& error) {
        EXPECT_THAT(error.what(), HasSubstr("CMakeLists.txt"));
    }
}

}  // namespace
}  // namespace portraits
