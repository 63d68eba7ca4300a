#pragma once
#include "layout/setting.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// Sets the blocks meant for paper, in order, at a width; the space above each is decided here.
Flow set_blocks(Setting& setting, const std::vector<Block>& blocks, double width);

/// One function for each kind of block; each appends to the flow.
void set_heading(Setting& setting, const Heading& heading, double width, Flow& flow);
void set_paragraph(Setting& setting, const Paragraph& paragraph, double width, Flow& flow);
void set_list(Setting& setting, const List& list, double width, Flow& flow);
void set_definitions(Setting& setting, const Definitions& definitions, double width, Flow& flow);
void set_tiles(Setting& setting, const Tiles& tiles, double width, Flow& flow);
void set_counters(Setting& setting, const Counters& counters, double width, Flow& flow);
void set_factors(Setting& setting, const Factors& factors, double width, Flow& flow);
void set_wholes(Setting& setting, const Wholes& block, double width, Flow& flow);
void set_quotation(Setting& setting, const Quotation& quotation, double width, Flow& flow);
void set_contact(Setting& setting, const Contact& contact, double width, Flow& flow);
void set_figure(Setting& setting, const FigurePtr& figure, double width, Flow& flow);
void set_image(Setting& setting, const Illustration& image, double width, Flow& flow);
void set_table(Setting& setting, const TableBlock& block, double width, Flow& flow);
void set_row(Setting& setting, const Row& row, double width, Flow& flow);
/// Contents and indexes in columns, over as many pages as they take.
void set_listing(Setting& setting, const Listing& listing, double width, Flow& flow);
void set_panel(Setting& setting, const Panel& panel, double width, Flow& flow);
void set_text_columns(Setting& setting, const TextColumns& text, double width, Flow& flow);
/// A footnote: its number leads back to the call.
Piece set_footnote(Setting& setting, const Footnote& note, double width);

/// Rows of a table under `parent`, each an item; the head is repeated on following pages.
void set_table_rows(Setting& setting, const Table& table, double width, int parent, double before, Flow& flow);

/// Title of a chapter, bookmarked and named "#id", with its lead.
void set_chapter_title(Setting& setting, const Chapter& chapter, Type type, double width, Flow& flow);
/// Left ends and widths of columns that span parts of the 12.
std::vector<FlowColumn> grid(const std::vector<GridColumn>& columns, double width, double gutter);

}  // namespace portraits
