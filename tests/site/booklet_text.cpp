// What a booklet says, one text a line, in reading order: the headings, paragraphs, numbers and cells of its Publication.
// usage: booklet_text ID…     run from the project's folder; a line "# slug" begins each booklet
#include <cstdio>
#include <string>

#include "compose/compose.hpp"
#include "pipeline/pipeline.hpp"

using namespace portraits;

namespace {

void say(const std::string& text) {
    if (!text.empty()) std::printf("%s\n", text.c_str());
}
/// A badge is set with no-break spaces at both ends, which make room for its border.
void say(const RichText& text) {
    const std::string room = "\u00A0\u00A0";
    std::string words;
    for (const Span& span : text) words += span.badge ? room + span.text + room : span.text;
    say(words);
}
void say_all(const std::vector<Block>& blocks);

void say_table(const Table& table) {
    for (const Column& column : table.columns) say(column.title);
    for (const Table::Row& row : table.rows)
        for (const Cell& cell : row.cells) say(cell.text);
}

struct Say {
    void operator()(const Heading& block) const { say(block.text); }
    void operator()(const Paragraph& block) const { say(block.text); }
    void operator()(const List& block) const {
        for (const RichText& item : block.items) say(item);
    }
    void operator()(const Tiles& block) const {
        for (const Tile& tile : block.tiles) {
            say(tile.label);
            say(tile.value);
            say(tile.line);
        }
        say(block.note);
    }
    void operator()(const Counters& block) const {
        for (const Counter& counter : block.counters) {
            say(counter.value);
            say(counter.label);
        }
    }
    void operator()(const Factors& block) const {
        for (const Factor& factor : block.factors) {
            say(factor.title);
            for (const RichText& text : factor.text) say(text);
        }
    }
    void operator()(const Wholes& block) const {
        for (const Whole& whole : block.wholes) {
            say(whole.value);
            say(whole.label);
            say(whole.whole);
            say(whole.share);
            say(whole.share_label);
            say(whole.line);
        }
        for (const WholeKey& key : block.legend) say(key.label);
        say(block.note);
    }
    void operator()(const TextColumns& block) const { say_all(block.blocks); }
    void operator()(const Quotation& block) const {
        for (const RichText& text : block.text) say(text);
        say(block.author);
        say(block.role);
    }
    void operator()(const Contact& block) const {
        say(block.name);
        for (const Contact::Line& line : block.lines) say(line.text);
    }
    void operator()(const FigureBlock& block) const {
        const Figure& figure = *block.figure;
        say(figure.title);
        say(figure.subtitle);
        if (std::holds_alternative<TableDrawing>(figure.drawing)) say_table(figure.table);
        say(figure.sources);
        say(figure.notes);
        if (!std::holds_alternative<TableDrawing>(figure.drawing) && figure.show_table) say_table(figure.table);
    }
    void operator()(const Illustration& block) const { say(block.credit); }
    void operator()(const TableBlock& block) const {
        say_table(block.table);
        say(block.sources);
    }
    void operator()(const Definitions& block) const {
        for (const auto& [term, text] : block.items) {
            say(term);
            say(text);
        }
    }
    void operator()(const Row& block) const {
        for (const GridColumn& column : block.columns) say_all(column.blocks);
    }
    void operator()(const Panel& block) const {
        for (const GridColumn& column : block.columns) say_all(column.blocks);
    }
    void operator()(const PageBreak&) const {}
    void operator()(const Listing& block) const {
        for (const ListingLine& line : block.lines) say(line.title + line.sign);
        say(block.note);
    }
};

void say_all(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        if (block.medium != Medium::web) std::visit(Say{}, block.content);
}

void say_booklet(const Publication& publication) {
    std::printf("# %s\n", publication.slug.c_str());
    say(publication.cover.name);
    for (const CoverFact& fact : publication.cover.facts) {
        say(fact.value);
        say(fact.label);
    }
    for (const Chapter& chapter : publication.chapters) {
        say(chapter.title);
        say(chapter.lead);
        say_all(chapter.blocks);
    }
}

}  // namespace

int main(int count, char** arguments) {
    BuildOptions options;
    options.only.assign(arguments + 1, arguments + count);
    Diagnostics diagnostics;
    StageTimes times;
    const auto prepared = prepare(options, diagnostics, times);
    if (!prepared) return 1;
    for (const std::string& id : prepared->territories)
        say_booklet(compose(prepared->portrait(), *prepared->atlas->territory(id), diagnostics));
    return diagnostics.has_errors() ? 1 : 0;
}
