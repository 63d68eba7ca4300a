// Blocks that set something off, on paper: their structure, their places, their footnotes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "base/files.hpp"
#include "layout/set_blocks.hpp"
#include "support.hpp"

namespace portraits {
namespace {

Block paragraph(std::string text) { return {Paragraph{Paragraph::As::body, plain(std::move(text))}, Medium::both}; }

Flow set(Bench& bench, AnyBlock block, double width) { return set_blocks(bench.setting, {{std::move(block), Medium::both}}, width); }

IconPtr some_icon() {
    Icon icon;
    icon.verbs = {Icon::Verb::move, Icon::Verb::line};
    icon.points = {{2, 2}, {22, 22}};
    return std::make_shared<const Icon>(icon);
}

Wholes wholes() {
    Whole whole;
    whole.icon = some_icon();
    whole.value = "630";
    whole.label = "intercommunalités";
    whole.share = "50 %";
    whole.share_label = "du total";
    whole.squares = {44, 6, 0, Missing::none};
    whole.alternative = "La moitié.";
    return {{whole, whole}, {{Role::earlier, "avant"}, {Role::added, "ajouté"}}, plain("Source."), false};
}

TEST(SetWholes, EachIsAFigureWithItsAlternativeAndTheLegendStaysWithThem) {
    Bench bench;
    const Flow flow = set(bench, wholes(), 400);
    ASSERT_EQ(flow.size(), 3u);  // row, legend, note
    EXPECT_TRUE(flow[0].keep_with_next && flow[1].keep_with_next);
    EXPECT_FALSE(flow[2].keep_with_next);
    ASSERT_EQ(flow[0].piece.figures.size(), 2u);
    EXPECT_EQ(bench.element(static_cast<std::size_t>(flow[0].piece.figures[0].element)).alternative, "La moitié.");
    EXPECT_EQ(flow[0].piece.figures[0].box.y, flow[0].piece.figures[1].box.y);
}

TEST(SetFactors, FourStandInARowAndWrapWhereTheColumnIsNarrow) {
    Factors factors;
    for (int i = 0; i < 4; ++i) factors.factors.push_back({some_icon(), plain("Titre"), {plain("Texte")}});
    Bench wide, narrow;
    EXPECT_EQ(set(wide, factors, 700).size(), 1u);
    EXPECT_EQ(set(narrow, factors, 250).size(), 2u);
    factors.beside = true;
    Bench beside;
    EXPECT_LT(natural_height(set(beside, factors, 700)), natural_height(set(wide, Factors{factors.factors, false}, 700)));
}

TEST(SetTextColumns, EndTogether) {
    Bench bench;
    TextColumns text{2, {}};
    for (int i = 0; i < 6; ++i) text.blocks.push_back(paragraph("un"));
    const Flow flow = set(bench, text, 424);
    ASSERT_EQ(flow.size(), 1u);
    ASSERT_EQ(flow[0].columns.size(), 2u);
    EXPECT_EQ(flow[0].columns[0].flow.size(), 3u);
    EXPECT_EQ(flow[0].columns[1].flow.size(), 3u);
    EXPECT_DOUBLE_EQ(flow[0].columns[1].x, 224);
}

TEST(SetTextColumns, FillAPageThenGoOnTheNext) {
    Bench bench;
    bench.setting.page_height = 100;
    TextColumns text{2, {}};
    for (int i = 0; i < 12; ++i) text.blocks.push_back(paragraph("un"));  // 14 high, 10.5 between: 4 in 100
    const Flow flow = set(bench, text, 424);
    ASSERT_EQ(flow.size(), 2u);
    EXPECT_EQ(flow[0].columns[0].flow.size(), 4u);
    EXPECT_EQ(flow[1].columns[0].flow.size(), 2u);
    EXPECT_EQ(flow[1].columns[1].flow.size(), 2u);
}

double top_of(const Piece& row, std::size_t child) { return std::get<GroupPtr>(row.nodes.at(child))->transform.f; }

TEST(SetRow, AShortColumnStandsWhereItIsWanted) {
    for (const auto& [align, top] : std::vector<std::pair<Align, double>>{{Align::top, 0}, {Align::middle, 12.25}, {Align::bottom, 24.5}}) {
        Bench bench;
        const Flow flow = set(bench, Row{{{6, {paragraph("un")}}, {6, {paragraph("un"), paragraph("deux")}}}, align}, 400);
        const Piece row = side_by_side(flow.front(), 0);
        EXPECT_DOUBLE_EQ(row.height, 38.5);
        EXPECT_DOUBLE_EQ(top_of(row, 0), top);
        EXPECT_DOUBLE_EQ(top_of(row, 1), 0);
    }
}

TEST(SetBlocks, ABlockKeptTogetherIsNotParted) {
    Bench bench;
    Block list{List{false, {plain("un"), plain("deux"), plain("trois")}}, Medium::both, true};
    const Flow flow = set_blocks(bench.setting, {list}, 200);
    ASSERT_EQ(flow.size(), 3u);
    EXPECT_TRUE(flow[0].keep_with_next && flow[1].keep_with_next);
    EXPECT_FALSE(flow[2].keep_with_next);
}

Item calling(double height, int note) {
    Item item = block_of(height);
    item.piece.calls = {note};
    return item;
}

Footnotes two_notes() {
    Footnotes notes;
    notes[1].height = 20;
    notes[2].height = 20;
    return notes;
}

TEST(Footnotes, StandAtTheFootOfThePageThatCallsThem) {
    const TextArea area{10, 0, 200};
    const auto pages = paginate({calling(30, 1), block_of(30), calling(30, 1)}, area, 1, 0, two_notes());
    ASSERT_EQ(pages.size(), 1u);
    ASSERT_EQ(pages[0].placements.size(), 5u);  // three blocks, the rule, one note
    const Placement& note = pages[0].placements.back();
    EXPECT_DOUBLE_EQ(note.x, 10);
    EXPECT_DOUBLE_EQ(note.y + note.piece.height, 200);
}

TEST(Footnotes, TakeTheirRoomFromTheText) {
    const TextArea area{0, 0, 100};
    EXPECT_EQ(paginate({block_of(40), block_of(40)}, area).size(), 1u);
    const auto pages = paginate({block_of(40), calling(40, 1)}, area, 1, 0, two_notes());
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_DOUBLE_EQ(pages[0].notes, 0);
    EXPECT_GT(pages[1].notes, 20);
}

Span call(int number) {
    Span span;
    span.text = std::to_string(number);
    span.superscript = true;
    span.note = number;
    span.link = "#note-" + span.text;
    span.id = "appel-" + span.text;
    return span;
}

TEST(Footnotes, CallAndNoteLeadToEachOther) {
    Publication publication;
    Chapter chapter;
    chapter.id = "un";
    chapter.title = "Un";
    RichText text = plain("Des aides");
    text.push_back(call(1));
    chapter.blocks.push_back({Paragraph{Paragraph::As::body, text}, Medium::both});
    chapter.notes.push_back({1, plain("Hors aides fiscales.")});
    publication.chapters = {chapter};
    Bench bench;
    Diagnostics diagnostics;
    const Booklet booklet = lay_out(publication, bench.draw, diagnostics);
    const std::string said = to_text(booklet);
    for (const char* part : {"#note-1", "#appel-1", "appel-1", "note-1"}) EXPECT_NE(said.find(part), std::string::npos) << part;
    const auto notes = std::count_if(booklet.structure.begin(), booklet.structure.end(), [](const Element& e) { return e.tag == Tag::note; });
    EXPECT_EQ(notes, 1);
}

/// One booklet with one of each, as recorded.
TEST(SetBlocks, AreAsRecorded) {
    Publication publication;
    Chapter chapter;
    chapter.id = "blocs";
    chapter.title = "Blocs";
    const auto add = [&](AnyBlock block) { chapter.blocks.push_back({std::move(block), Medium::both}); };
    add(Factors{{{some_icon(), plain("Innover"), {plain("Un fonds.")}}, {some_icon(), plain("Former"), {plain("Une école.")}}}, false});
    add(Factors{{{some_icon(), plain("Agir"), {plain("Ici.")}}}, true});
    add(Counters{{{"59 %", "des communes"}, {"73 %", "des quartiers"}}, true});
    add(Counters{{{"29", "nouveaux"}}, false});
    add(wholes());
    add(Quotation{{plain("« Oui. »")}, plain("A. Petit"), plain("maire")});
    add(Contact{plain("Agence"), {{some_icon(), plain("1 rue Haute")}, {nullptr, plain("exemple.fr")}}});
    publication.chapters = {chapter};
    Bench bench;
    Diagnostics diagnostics;
    const std::string text = to_text(lay_out(publication, bench.draw, diagnostics));
    EXPECT_TRUE(diagnostics.items().empty());
    const std::filesystem::path golden = std::filesystem::path(SOURCE_DIR) / "tests/golden/layout/blocks/booklet.txt";
    if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(golden, text);
    ASSERT_TRUE(std::filesystem::exists(golden)) << "run once with PORTRAITS_UPDATE_GOLDEN=1";
    EXPECT_EQ(text, read_file(golden));
}

}  // namespace
}  // namespace portraits
