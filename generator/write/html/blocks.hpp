#pragma once
#include <string>
#include <vector>

#include "publication/publication.hpp"
#include "write/html/templates.hpp"

namespace portraits::html {

/// Renders blocks of one page, in reading order, each through its template. Keeps what depends on the place in the page:
/// heading levels without a gap, names of tables, numbers of tiles.
class BlockRenderer {
public:
    /// `heading_shift` is added to the levels that the document says: 1 where chapters are under the page's h1. `root` leads
    /// from the page to the root of the site.
    BlockRenderer(const Templates& templates, const PageContext& context, int heading_shift, std::string root);

    std::string blocks(const std::vector<Block>& blocks);
    std::string block(const Block& block);
    /// The chapters' own headings count for the levels that follow.
    void heading_written(int level) { last_level_ = level; }

private:
    std::string render(const Heading& heading);
    std::string render(const Paragraph& paragraph);
    std::string render(const List& list);
    std::string render(const Tiles& tiles);
    std::string render(const Counters& counters);
    std::string render(const Factors& factors);
    std::string render(const Wholes& wholes);
    std::string render(const TextColumns& text);
    std::string render(const Quotation& quotation);
    std::string render(const Contact& contact);
    std::string render(const FigureBlock& block);
    std::string render(const Illustration& illustration);
    std::string render(const TableBlock& block);
    std::string render(const Definitions& definitions);
    std::string render(const Row& row);
    std::string render(const Panel& panel);
    std::string render(const PageBreak& page_break);
    std::string render(const Listing& listing);

    std::string columns(const std::vector<GridColumn>& columns, bool panel, Align align);
    Data tile(const Tile& tile);
    void set_table(Data& data, const Figure& figure);
    int next_level(int wanted);

    const Templates& templates_;
    const PageContext& context_;
    int heading_shift_;
    std::string root_;
    int last_level_ = 1;
    int tables_ = 0, tiles_ = 0, wholes_ = 0;
    bool half_ = false;  // inside a column too narrow for wide drawings
};

}  // namespace portraits::html
