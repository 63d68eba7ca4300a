#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "base/files.hpp"
#include "support.hpp"

namespace portraits {
namespace {

FigurePtr bar_figure(int number) {
    auto figure = std::make_shared<Figure>();
    figure->id = "secteurs-" + std::to_string(number);
    figure->number = number;
    figure->title = "La métallurgie en tête";
    figure->subtitle = "Emploi par secteur, en %";
    figure->alternative = "Barres : métallurgie 28,4 %, machines 15,2 %.";
    figure->sources = plain("Sources : valeurs fictives • Réalisation : générateur de portraits.");
    figure->demonstration = true;
    BarChart chart;
    chart.categories = {{"Métallurgie", "", true}, {"Machines", "", false}};
    chart.series = {{"Territoire", "", Who::territory, {{Value::of(28.4), "28,4"}, {Value::of(15.2), "15,2"}}}};
    figure->drawing = chart;
    return figure;
}

Publication portrait() {
    Publication publication;
    publication.id = "ti-2703";
    publication.title = "Bourgogne Industrie – portrait";
    publication.name = "Bourgogne Industrie";
    publication.kind = "Portrait";
    publication.author = "Territoires d’industrie";
    publication.date = "2024-01-15";
    publication.footer = "Édition 2024";
    publication.cover.name = "Bourgogne Industrie";
    publication.cover.kicker = "Portrait de territoire d’industrie";
    publication.cover.facts = {{"5", "intercommunalités"}, {"186", "communes"}};
    Chapter identity;
    identity.id = "identite";
    identity.title = "Carte d’identité";
    identity.lead = plain("Cinq intercommunalités.");
    identity.blocks.push_back({FigureBlock{bar_figure(1)}, Medium::both});
    identity.blocks.push_back({Paragraph{Paragraph::As::body, plain("Sur la page seulement.")}, Medium::web});
    Chapter sources;
    sources.id = "sources";
    sources.title = "Sources";
    sources.blocks.push_back({Paragraph{Paragraph::As::body, plain("Insee.")}, Medium::both});
    publication.chapters = {identity, sources};
    return publication;
}

Booklet laid_out(const Publication& publication, Diagnostics& diagnostics) {
    Bench bench;
    return lay_out(publication, bench.draw, diagnostics);
}

TEST(LayOut, ACoverThenAPageForEachChapter) {
    Diagnostics diagnostics;
    const Booklet booklet = laid_out(portrait(), diagnostics);
    ASSERT_EQ(booklet.pages.size(), 3u);
    EXPECT_EQ(booklet.pages[0].label, "");
    EXPECT_EQ(booklet.pages[1].label, "2");
    EXPECT_TRUE(diagnostics.items().empty());
}

TEST(LayOut, TheCoverHasNoRunningHead) {
    Diagnostics diagnostics;
    const Booklet booklet = laid_out(portrait(), diagnostics);
    const std::vector<std::string> words = words_of(booklet.pages[0].picture.nodes, true);
    EXPECT_EQ(std::count(words.begin(), words.end(), "Édition 2024"), 0);
}

TEST(LayOut, RunningHeadsAndFootersAreFurniture) {
    Diagnostics diagnostics;
    const Booklet booklet = laid_out(portrait(), diagnostics);
    const std::vector<Node>& nodes = booklet.pages[2].picture.nodes;
    EXPECT_EQ(words_of(nodes), (std::vector<std::string>{"Sources", "Insee."}));
    EXPECT_EQ(words_of(nodes, true).front(), "Bourgogne Industrie");
}

TEST(LayOut, ChaptersAreNextToEachOtherWhenTheyDoNotBeginAPage) {
    Diagnostics diagnostics;
    Publication publication = portrait();
    publication.chapters[1].new_page = false;
    EXPECT_EQ(laid_out(publication, diagnostics).pages.size(), 2u);
}

TEST(LayOut, WhatIsForTheWebIsNotPrinted) {
    Diagnostics diagnostics;
    EXPECT_EQ(to_text(laid_out(portrait(), diagnostics)).find("Sur la page"), std::string::npos);
}

TEST(LayOut, AFigureHasItsAlternativeItsBoxAndItsBookmark) {
    Diagnostics diagnostics;
    const Booklet booklet = laid_out(portrait(), diagnostics);
    const auto figure = std::find_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::figure; });
    ASSERT_NE(figure, booklet.structure.end());
    EXPECT_EQ(figure->alternative, "Barres : métallurgie 28,4 %, machines 15,2 %.");
    EXPECT_EQ(figure->page, 1);
    EXPECT_DOUBLE_EQ(figure->box.x, 48);
    EXPECT_GT(figure->box.height, 0);
    ASSERT_EQ(booklet.outline.size(), 4u);
    EXPECT_EQ(booklet.outline[2].title, "Figure\u00A01\u00A0: La métallurgie en tête");
    EXPECT_EQ(booklet.outline[2].level, 2);
}

TEST(LayOut, HeadingsAreInOrderWithoutSkippedLevel) {
    Diagnostics diagnostics;
    int last = 0;
    for (const Element& element : laid_out(portrait(), diagnostics).structure) {
        const int level = element.tag == Tag::h1 ? 1 : element.tag == Tag::h2 ? 2 : element.tag == Tag::h3 ? 3 : 0;
        if (level == 0) continue;
        EXPECT_LE(level, last + 1);
        last = level;
    }
    EXPECT_EQ(last, 2);
}

TEST(LayOut, AWordTooWideIsAnErrorNamingThePageAndThePageIsStillMade) {
    Diagnostics diagnostics;
    Publication publication = portrait();
    publication.chapters[1].blocks[0] = {Paragraph{Paragraph::As::body, plain(std::string(200, 'x'))}, Medium::both};
    const Booklet booklet = laid_out(publication, diagnostics);
    EXPECT_EQ(booklet.pages.size(), 3u);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].code, "layout-word-too-wide");
    EXPECT_EQ(diagnostics.items()[0].territory, "ti-2703");
    EXPECT_NE(diagnostics.items()[0].message.find("page 3"), std::string::npos);
}

TEST(LayOut, AVeryLongNameTakesASmallerSizeOnTheCover) {
    Diagnostics diagnostics;
    Publication publication = portrait();
    publication.cover.name = "Pays de la Vallée de Montluçon, du Bourbonnais et des Combrailles";
    const Booklet booklet = laid_out(publication, diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    EXPECT_EQ(booklet.structure[3].tag, Tag::h1);
}

TEST(LayOut, AnEmptyPublicationStillMakesAPage) {
    Diagnostics diagnostics;
    EXPECT_EQ(laid_out(Publication{}, diagnostics).pages.size(), 1u);
}

TEST(LayOut, TheSamePublicationGivesTheSameBooklet) {
    Diagnostics diagnostics;
    EXPECT_EQ(to_text(laid_out(portrait(), diagnostics)), to_text(laid_out(portrait(), diagnostics)));
}

TEST(LayOut, GoldenBooklet) {
    Diagnostics diagnostics;
    const std::filesystem::path golden = std::filesystem::path(SOURCE_DIR) / "tests/golden/layout/portrait/booklet.txt";
    Publication publication = portrait();
    auto members = std::make_shared<Figure>(*bar_figure(1));  // a table: the golden file is then of this room alone
    members->drawing = TableDrawing{};
    members->table.columns = {{"Membre", "", false, false, 0}, {"Habitants", "", true, true, 0}};
    members->table.rows = {{{{plain("Dijon Métropole"), Value::of(256758), 1, false}, {plain("256 758"), Value::of(256758), 1, false}}, false, true}};
    publication.chapters[0].blocks[0] = {FigureBlock{members}, Medium::both};
    const std::string text = to_text(laid_out(publication, diagnostics));
    if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(golden, text);
    ASSERT_TRUE(std::filesystem::exists(golden)) << "run once with PORTRAITS_UPDATE_GOLDEN=1";
    EXPECT_EQ(text, read_file(golden));
}

}  // namespace
}  // namespace portraits
