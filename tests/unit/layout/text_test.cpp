#include <gtest/gtest.h>

#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"
#include "support.hpp"
#include "text/hyphenator.hpp"

namespace portraits {
namespace {

Span linked(std::string text, std::string target) {
    Span span;
    span.text = std::move(text);
    span.link = std::move(target);
    return span;
}

TEST(SetText, BreaksInTheWidthOnTheLeadingOfItsRole) {
    Bench bench;
    const SetText text = set_text(bench.setting, plain("un deux trois"), bench.theme.type(Type::body), 40);
    ASSERT_EQ(text.lines.size(), 2u);
    EXPECT_EQ(text.lines[0]->text(), "un deux ");
    EXPECT_DOUBLE_EQ(text.height(), 28);
}

TEST(SetText, EmptyTextSetsNothing) {
    Bench bench;
    EXPECT_TRUE(set_text(bench.setting, {}, bench.theme.type(Type::body), 40).lines.empty());
    EXPECT_TRUE(set_block(bench.setting, plain(""), bench.theme.type(Type::body), 40, 1).nodes.empty());
    EXPECT_EQ(bench.booklet.structure.size(), 2u);
}

TEST(SetText, AWordTooWideShrinksTheType) {
    Bench bench;
    const SetText text = set_text(bench.setting, plain("anticonstitut"), bench.theme.type(Type::body), 60);  // 65 wide at 10
    EXPECT_NEAR(text.type.size, 9, 0.01);
    EXPECT_TRUE(text.faults.empty());
}

TEST(SetText, AWordThatCannotFitIsAFaultButIsSet) {
    Bench bench;
    const SetText text = set_text(bench.setting, plain("anticonstitutionnellement"), bench.theme.type(Type::body), 30);
    ASSERT_EQ(text.faults.size(), 1u);
    EXPECT_EQ(text.faults[0].code, "layout-word-too-wide");
    EXPECT_EQ(text.faults[0].subject, "anticonstitutionnellement");
    EXPECT_FALSE(text.lines.empty());
}

TEST(SetText, ALinkHasItsElementItsTargetAndItsBox) {
    Bench bench;
    const Piece piece = set_block(bench.setting, {plain("Voir ").front(), linked("la page", "https://exemple.fr/")},
                                  bench.theme.type(Type::body), 200, 1);
    EXPECT_EQ(bench.tags(), (std::vector<Tag>{Tag::document, Tag::sect, Tag::p, Tag::link}));
    EXPECT_EQ(bench.element(2).children, std::vector<int>{3});
    const auto& paragraph = std::get<GroupPtr>(piece.nodes.back());
    ASSERT_EQ(paragraph->nodes.size(), 2u);
    const auto& link = std::get<GroupPtr>(paragraph->nodes[1]);
    EXPECT_EQ(link->link, "https://exemple.fr/");
    EXPECT_EQ(link->element, 3);
    EXPECT_DOUBLE_EQ(link->link_box.x, 25);
    EXPECT_DOUBLE_EQ(link->link_box.width, 35);
}

TEST(SetText, ABadgeIsBorderedAndNeverBroken) {
    Bench bench;
    Span badge;
    badge.text = "valeur fictive";
    badge.badge = true;
    const SetText text = set_text(bench.setting, {plain("12").front(), badge}, bench.theme.type(Type::body), 500);
    EXPECT_EQ(text.lines[0]->text(), "12 \u00A0\u00A0valeur\u00A0fictive\u00A0\u00A0");
    const Piece piece = text_piece(text, 1);
    const auto& border = std::get<GroupPtr>(piece.nodes.front());
    EXPECT_TRUE(border->artifact);
    EXPECT_TRUE(std::holds_alternative<Shape>(border->nodes.front()));
}

TEST(Prose, NeverLeavesALineAlone) {
    Bench bench;
    Flow flow;
    set_paragraph(bench.setting, {Paragraph::As::body, plain("aaaa bbbb cccc dddd eeee")}, 25, flow);
    ASSERT_EQ(flow.size(), 5u);
    EXPECT_TRUE(flow[0].keep_with_next);
    EXPECT_FALSE(flow[1].keep_with_next);
    EXPECT_FALSE(flow[2].keep_with_next);
    EXPECT_TRUE(flow[3].keep_with_next);
    EXPECT_FALSE(flow[4].keep_with_next);
}

TEST(Prose, AThreeLineParagraphStaysWhole) {
    Bench bench;
    Flow flow;
    set_paragraph(bench.setting, {Paragraph::As::body, plain("aaaa bbbb cccc")}, 25, flow);
    ASSERT_EQ(flow.size(), 3u);
    EXPECT_TRUE(flow[0].keep_with_next && flow[1].keep_with_next);
}

TEST(Prose, AWordIsNotDividedOverTwoPages) {
    Bench bench;
    bench.shaper = make_fixed_shaper(std::make_shared<const Hyphenator>(
        Hyphenation{std::filesystem::path(SOURCE_DIR) / "themes/portrait/cesure/hyph_fr.dic", 2, 3, 6, 2}));
    DrawContext draw{bench.theme, *bench.shaper, bench.geography, bench.base_maps, DrawFor::print};
    Setting setting{draw, bench.booklet};
    Flow flow;
    set_paragraph(setting, {Paragraph::As::body, plain("une une une une intercommunalités une une intercommunalités une une une intercommunalités une une une")}, 95, flow);
    ASSERT_GE(flow.size(), 5u);
    bool divided = false;
    for (std::size_t i = 1; i + 2 < flow.size(); ++i) {
        const bool divides = flow[i].subject.ends_with("\u00AD");
        EXPECT_EQ(flow[i].keep_with_next, divides) << flow[i].subject;
        divided = divided || divides;
    }
    EXPECT_TRUE(divided);
}

TEST(Prose, AForeignPassageIsAnElementOfItsLanguage) {
    Bench bench;
    Flow flow;
    Span foreign;
    foreign.text = "smart factory";
    foreign.language = "en";
    set_paragraph(bench.setting, {Paragraph::As::body, {plain("une ").front(), foreign, plain(" ici").front()}}, 300, flow);
    const Element& span = bench.element(bench.element(2).children.at(0));
    EXPECT_EQ(span.tag, Tag::span);
    EXPECT_EQ(span.language, "en");
}

TEST(Prose, HeadingsNeverSkipALevel) {
    Bench bench;
    Flow flow;
    set_heading(bench.setting, {4, plain("Trop profond"), "x"}, 200, flow);
    set_heading(bench.setting, {3, plain("Puis"), ""}, 200, flow);
    EXPECT_EQ(bench.element(2).tag, Tag::h3);
    EXPECT_EQ(bench.element(3).tag, Tag::h4);
    EXPECT_TRUE(flow[0].keep_with_next);
    EXPECT_EQ(std::get<GroupPtr>(flow[0].piece.nodes[0])->destination, "x");
}

TEST(Prose, AListHasItsLabelsAndBodies) {
    Bench bench;
    Flow flow;
    set_list(bench.setting, {true, {plain("un"), plain("deux")}}, 200, flow);
    EXPECT_EQ(bench.tags(), (std::vector<Tag>{Tag::document, Tag::sect, Tag::l, Tag::li, Tag::lbl, Tag::lbody, Tag::li, Tag::lbl, Tag::lbody}));
    EXPECT_EQ(words_of(flow[1].piece.nodes), (std::vector<std::string>{"2.", "deux"}));
}

TEST(Prose, DefinitionsFillColumnsInReadingOrder) {
    Bench bench;
    Flow flow;
    Definitions definitions;
    for (const char* term : {"A", "B", "C"}) definitions.items.push_back({plain(term), plain("texte")});
    definitions.columns = 2;
    set_definitions(bench.setting, definitions, 212, flow);
    ASSERT_EQ(flow.size(), 1u);
    ASSERT_EQ(flow[0].columns.size(), 2u);
    EXPECT_EQ(flow[0].columns[0].flow.size(), 2u);
    EXPECT_DOUBLE_EQ(flow[0].columns[1].x, 112);
    EXPECT_EQ(words_of(flow[0].columns[1].flow[0].piece.nodes), (std::vector<std::string>{"C. ", "texte"}));
}

}  // namespace
}  // namespace portraits
