// Covers of documents about no territory, back covers, pages that a figure fills.
#include <gtest/gtest.h>

#include <algorithm>

#include "support.hpp"

namespace portraits {
namespace {

constexpr double landscape_width = 841.89, landscape_height = 595.28;

struct Press {
    Bench bench;
    Diagnostics diagnostics;
    Press() {
        PageGeometry& page = bench.theme.pages["paysage"] = bench.theme.pages["portrait"];
        page.width = landscape_width;
        page.height = landscape_height;
        page.text_top = 56;
        page.text_bottom = 538;
        page.footer_rule = 549;
    }
    Booklet print(const Publication& publication) { return lay_out(publication, bench.draw, diagnostics); }
};

Publication national(const std::string& page = "paysage") {
    Publication publication;
    publication.id = publication.title = publication.name = "Portraits";
    publication.page = page;
    publication.cover.form = Cover::Form::full;
    publication.cover.name = "Portraits des territoires";
    publication.cover.kicker = "Programme national";
    publication.cover.summary = "Six territoires.";
    publication.cover.edition = "Édition 2024";
    Chapter chapter;
    chapter.id = "texte";
    chapter.title = "Le programme";
    chapter.blocks.push_back({Paragraph{Paragraph::As::body, plain("Lancé en 2018.")}});
    publication.chapters = {chapter};
    return publication;
}

FigurePtr lines_figure() {
    auto figure = std::make_shared<Figure>();
    figure->id = "carte";
    figure->number = 1;
    figure->title = "Six territoires";
    BarChart chart;
    chart.categories = {{"A", "", false}};
    chart.series = {{"Territoire", "", Who::territory, {{Value::of(1), "1"}}}};
    figure->drawing = chart;
    return figure;
}

bool has(const std::vector<std::string>& words, const std::string& one) { return std::find(words.begin(), words.end(), one) != words.end(); }

TEST(FullCover, SaysEverythingOnOnePageWithoutFurniture) {
    for (const char* page : {"portrait", "paysage"}) {
        Press press;
        const Booklet booklet = press.print(national(page));
        EXPECT_TRUE(press.diagnostics.items().empty()) << page;
        const std::vector<std::string> words = words_of(booklet.pages[0].picture.nodes);
        for (const char* said : {"Programme national", "Six territoires.", "Édition 2024"}) EXPECT_TRUE(has(words, said)) << page << said;
        EXPECT_EQ(booklet.outline.front().title, "Portraits des territoires");
        EXPECT_EQ(std::count_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::h1; }), 1);
        EXPECT_EQ(std::count_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::h2; }), 1);
    }
}

TEST(FullCover, IssuersStandOnPaperAtTheTop) {
    Press press;
    Publication publication = national();
    publication.cover.issuers = {{{"République", "Agence"}, nullptr, ""}, {{"Direction"}, nullptr, ""}};
    const Booklet booklet = press.print(publication);
    const std::vector<std::string> words = words_of(booklet.pages[0].picture.nodes);
    EXPECT_EQ(words[0], "République");
    EXPECT_EQ(words[2], "Direction");
    EXPECT_TRUE(press.diagnostics.items().empty());
}

TEST(FullCover, NoLineOfTheNameEndsWithASmallWord) {
    Press press;
    const Booklet booklet = press.print(national());
    for (const std::string& line : words_of(booklet.pages[0].picture.nodes)) EXPECT_FALSE(line.ends_with("des") || line.ends_with("des ")) << line;
}

TEST(FullCover, WordsThatReachTheFootAreAnError) {
    Press press;
    Publication publication = national();
    for (int i = 0; i < 60; ++i) publication.cover.summary += " Encore une phrase du résumé.";
    press.print(publication);
    ASSERT_EQ(press.diagnostics.items().size(), 1u);
    EXPECT_EQ(press.diagnostics.items()[0].code, "layout-overflow");
}

TEST(BackCover, IsTheLastPage) {
    Press press;
    Publication publication = national();
    publication.back_cover.title = "Nous écrire";
    publication.back_cover.contact = {Span{"a@b.fr", false, false, false, false, "mailto:a@b.fr", {}, 0}};
    const Booklet booklet = press.print(publication);
    ASSERT_EQ(booklet.pages.size(), 3u);
    const std::vector<std::string> words = words_of(booklet.pages[2].picture.nodes, true);
    EXPECT_EQ(words, (std::vector<std::string>{"Nous écrire", "a@b.fr"}));
    EXPECT_EQ(std::count_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::link; }), 1);
}

TEST(BackCover, BlankPagesBringItToAMultiple) {
    Press press;
    Publication publication = national();
    publication.back_cover.title = "Nous écrire";
    publication.back_cover.multiple = 4;
    const Booklet booklet = press.print(publication);
    ASSERT_EQ(booklet.pages.size(), 4u);
    EXPECT_TRUE(booklet.pages[2].picture.nodes.empty());
    EXPECT_FALSE(booklet.pages[3].picture.nodes.empty());
}

TEST(BackCover, TheQrCodeIsAFigureOfTwoCentimetresWithItsAddressBeside) {
    Press press;
    Publication publication = national();
    publication.back_cover.title = "Nous écrire";
    publication.back_cover.address = "https://exemple.fr/portraits/publication/";
    const Booklet booklet = press.print(publication);
    EXPECT_FALSE(press.diagnostics.has_errors());
    const auto figure = std::find_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::figure; });
    ASSERT_NE(figure, booklet.structure.end());
    EXPECT_EQ(figure->alternative, "Code QR\u00A0: https://exemple.fr/portraits/publication/");
    EXPECT_EQ(figure->page, 2);
    EXPECT_GE(figure->box.width, 20 * 72 / 25.4);
    EXPECT_DOUBLE_EQ(figure->box.width, figure->box.height);
    EXPECT_EQ(words_of(booklet.pages[2].picture.nodes, true).back(), "https://exemple.fr/portraits/publication/");
    EXPECT_EQ(booklet.closing_pages, 1);
}

TEST(BackCover, AnAddressTooLongForAnyCodeIsAnError) {
    Press press;
    Publication publication = national();
    publication.back_cover.title = "Nous écrire";
    publication.back_cover.address = "https://exemple.fr/" + std::string(3000, 'a');
    press.print(publication);
    ASSERT_TRUE(press.diagnostics.has_errors());
    EXPECT_EQ(press.diagnostics.items()[0].code, "layout-overflow");
}

TEST(FullPage, TheTitleIsTheRunningHeadAndTheFigureBeginsThePage) {
    Press press;
    Publication publication = national();
    publication.chapters[0].full_page = true;
    publication.chapters[0].running = "La géographie";
    publication.chapters[0].blocks = {{FigureBlock{lines_figure()}}};
    const Booklet booklet = press.print(publication);
    ASSERT_EQ(booklet.pages.size(), 2u);
    const std::vector<std::string> words = words_of(booklet.pages[1].picture.nodes);
    EXPECT_TRUE(has(words, "La géographie"));
    EXPECT_FALSE(has(words, "Le programme"));
    EXPECT_EQ(std::count_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::h1; }), 1);
    EXPECT_EQ(std::count_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::h2; }), 1);
    EXPECT_TRUE(std::any_of(booklet.outline.begin(), booklet.outline.end(), [](const OutlineEntry& e) { return e.title == "Le programme"; }));
    EXPECT_NE(to_text(booklet).find("texte"), std::string::npos);  // links to the chapter find it
}

TEST(FullPage, WhatFollowsBeginsAPage) {
    Press press;
    Publication publication = national();
    Chapter map = publication.chapters[0];
    map.full_page = true;
    Chapter after = publication.chapters[0];
    after.new_page = false;
    publication.chapters = {publication.chapters[0], map, after};
    const Booklet booklet = press.print(publication);
    EXPECT_EQ(booklet.pages.size(), 4u);
}

TEST(FullPage, WithoutTheChapterInTheFurnitureItsTitleIsPrinted) {
    Press press;
    Publication publication = national();
    publication.chapters[0].full_page = true;
    publication.page_changes.head = false;
    const Booklet booklet = press.print(publication);
    EXPECT_TRUE(has(words_of(booklet.pages[1].picture.nodes), "Le programme"));
}

TEST(Furniture, SaysWhatThePageOfTheThemeAsksFor) {
    Press press;
    using Says = FurnitureRun::Says;
    PageGeometry& page = press.bench.theme.pages["paysage"];
    page.head = {{{Says::chapter, "", true}}, {{Says::text, "au milieu", false}}, {{Says::document, "", false}}};
    page.foot = {{}, {{Says::text, "page ", false}, {Says::folio, "", false}}, {}};
    const std::vector<std::string> words = words_of(press.print(national()).pages[1].picture.nodes, true);
    for (const char* said : {"Le programme", "au milieu", "Portraits", "page 2"}) EXPECT_TRUE(has(words, said)) << said;
    EXPECT_EQ(words.front(), "Le programme");
}

TEST(Furniture, ADocumentMayDoWithoutAndChangeItsMargins) {
    Press press;
    Publication publication = national();
    publication.page_changes.head = publication.page_changes.foot = false;
    publication.page_changes.margin_side = 100;
    const Booklet booklet = press.print(publication);
    EXPECT_EQ(words_of(booklet.pages[1].picture.nodes, true), words_of(booklet.pages[1].picture.nodes));
    EXPECT_NE(to_text(booklet.pages[1].picture).find("100"), std::string::npos);
}

}  // namespace
}  // namespace portraits
