#include "write/html/blocks.hpp"

#include <algorithm>
#include <array>

#include "base/files.hpp"
#include "write/html/extract.hpp"
#include "write/html/figure_data.hpp"
#include "write/html/inline_text.hpp"
#include "write/html/table_data.hpp"

namespace portraits {

std::string image_path(const ImageFile& image) {
    static constexpr std::array<const char*, 3> endings = {".png", ".jpg", ".svg"};
    return "images/" + content_hash(image.bytes) + endings[static_cast<std::size_t>(image.format)];
}

}  // namespace portraits

namespace portraits::html {

namespace {

/// Columns under this span are too narrow for the wide drawing of a figure.
constexpr int wide_span = 8;

const char* class_of(Paragraph::As as) {
    switch (as) {
        case Paragraph::As::body: return "body";
        case Paragraph::As::lead: return "lead";
        case Paragraph::As::note: return "note";
    }
    return "body";
}

}  // namespace

BlockRenderer::BlockRenderer(const Templates& templates, const PageContext& context, int heading_shift, std::string root)
    : templates_(templates), context_(context), heading_shift_(heading_shift), root_(std::move(root)) {}

std::string BlockRenderer::blocks(const std::vector<Block>& blocks) {
    std::string html;
    for (const Block& each : blocks) html += block(each);
    return html;
}

std::string BlockRenderer::block(const Block& block) {
    if (block.medium == Medium::paper) return {};
    return std::visit([this](const auto& content) { return render(content); }, block.content);
}

int BlockRenderer::next_level(int wanted) {
    last_level_ = std::clamp(wanted, 2, std::min(6, last_level_ + 1));
    return last_level_;
}

std::string BlockRenderer::render(const Heading& heading) {
    Data data;
    data.set("level", std::to_string(next_level(heading.level + heading_shift_)));
    data.set("id", heading.id);
    data.set("has_id", !heading.id.empty());
    data.set("html", to_html(heading.text, root_));
    return templates_.render("heading", data);
}

std::string BlockRenderer::render(const Paragraph& paragraph) {
    Data data;
    data.set("class", class_of(paragraph.as));
    data.set("html", to_html(paragraph.text, root_));
    return paragraph.text.empty() ? std::string() : templates_.render("paragraph", data);
}

std::string BlockRenderer::render(const List& list) {
    if (list.items.empty()) return {};
    Data items(Data::type::list);
    for (const RichText& item : list.items) {
        Data each;
        each.set("html", to_html(item, root_));
        items << each;
    }
    Data data;
    data.set("tag", list.ordered ? "ol" : "ul");
    data.set("items", items);
    return templates_.render("list", data);
}

Data BlockRenderer::tile(const Tile& tile) {
    const std::string id = "tuile-" + std::to_string(++tiles_);
    const bool bars = !tile.bars.bars.empty() && context_.tile_bars;
    Data data;
    data.set("label", tile.label);
    data.set("value", tile.value);
    data.set("line", to_html(tile.line, root_));
    data.set("demonstration", tile.demonstration);
    data.set("compared", tile.compared);
    data.set("alternative", tile.alternative);
    data.set("bars", bars);
    data.set("wide", bars ? context_.tile_bars(tile.bars, id, false) : "");
    data.set("narrow", bars ? context_.tile_bars(tile.bars, id + "-etroit", true) : "");
    return data;
}

std::string BlockRenderer::render(const Tiles& tiles) {
    Data list(Data::type::list);
    for (const Tile& each : tiles.tiles) list << tile(each);
    Data data;
    data.set("tiles", list);
    data.set("note", to_html(tiles.note, root_));
    data.set("has_note", !tiles.note.empty());
    return templates_.render("tiles", data);
}

std::string BlockRenderer::render(const Counters& counters) {
    Data list(Data::type::list);
    for (const Counter& counter : counters.counters) {
        Data each;
        each.set("value", counter.value);
        each.set("label", counter.label);
        list << each;
    }
    Data data;
    data.set("counters", list);
    data.set("large", counters.large);
    return templates_.render("counters", data);
}

std::string BlockRenderer::render(const FigureBlock& block) {
    const Figure& figure = *block.figure;
    const auto faces = context_.figures.find(figure.id);
    static const FigureFaces none;
    Data data = figure_data(figure, faces == context_.figures.end() ? none : faces->second, half_);
    data.set("level", std::to_string(next_level(3)));
    data.set("cite", citation(figure, context_));
    set_table(data, figure);
    return templates_.render("figure", data);
}

std::string BlockRenderer::render(const Illustration& illustration) {
    Data data;
    data.set("href", root_ + image_path(*illustration.image));
    data.set("alternative", illustration.alternative);
    data.set("width", std::to_string(illustration.image->width));
    data.set("height", std::to_string(illustration.image->height));
    data.set("credit", to_html(illustration.credit, root_));
    data.set("has_credit", !illustration.credit.empty());
    return templates_.render("image", data);
}

/// The figure's data, or an extract with a link to the whole table where that is a page of the site.
void BlockRenderer::set_table(Data& data, const Figure& figure) {
    const SitePage* whole = whole_table(figure.table, *context_.shared->site);
    const Data table = whole ? figure_table_data(figure, extract_of(figure.table), root_) : figure_table_data(figure, figure.table, root_);
    data.set("table_html", figure.table.columns.empty() ? "" : templates_.render("table", table));
    data.set("whole", whole != nullptr);
    data.set("whole_href", whole ? root_ + whole->path + "index.html" : "");
    data.set("whole_count", whole ? std::to_string(figure.table.rows.size()) : "");
    data.set("whole_title", whole ? whole->title : "");
}

std::string BlockRenderer::render(const TableBlock& block) {
    const std::string number = std::to_string(++tables_);
    const Data data = table_data(block.table, "tableau-" + number, "Tableau " + number, root_);
    return templates_.render("table", data) + render(Paragraph{Paragraph::As::note, block.sources});
}

std::string BlockRenderer::render(const Definitions& definitions) {
    Data items(Data::type::list);
    for (const auto& [term, text] : definitions.items) {
        Data each;
        each.set("term", to_html(term, root_));
        each.set("text", to_html(text, root_));
        items << each;
    }
    Data data;
    data.set("items", items);
    data.set("columns", std::to_string(definitions.columns));
    return templates_.render("definitions", data);
}

std::string BlockRenderer::columns(const std::vector<GridColumn>& columns, bool panel, Align align) {
    Data list(Data::type::list);
    const bool outer = half_;
    for (const GridColumn& column : columns) {
        half_ = outer || column.span < wide_span;
        Data each;
        each.set("span", std::to_string(column.span));
        each.set("html", blocks(column.blocks));
        list << each;
    }
    half_ = outer;
    Data data;
    data.set("panel", panel);
    data.set("middle", align == Align::middle);
    data.set("bottom", align == Align::bottom);
    data.set("columns", list);
    return templates_.render("columns", data);
}

std::string BlockRenderer::render(const Row& row) { return columns(row.columns, false, row.align); }
std::string BlockRenderer::render(const Panel& panel) { return columns(panel.columns, true, Align::top); }
std::string BlockRenderer::render(const PageBreak&) { return {}; }  // paper only: the browser has no pages

}  // namespace portraits::html
