#pragma once
#include <set>
#include <string>
#include <vector>

#include "compose/figure_context.hpp"
#include "compose/footnotes.hpp"
#include "compose/notes.hpp"
#include "publication/site.hpp"

namespace portraits {

/// Composes one publication: what changes while it is made (numbers of figures, ids in use) and how its phrases are said.
class Composer {
public:
    /// Without territory for a document about none.
    Composer(const PreparedPlan& plan, const Territory* territory, Diagnostics& diagnostics);
    Publication run();
    SiteDocument menu_entry();

private:
    std::string text(const Phrase& phrase) const;       // Markdown, empty when nothing is said
    std::string words(const Phrase& phrase) const;      // plain
    RichText rich(const Phrase& phrase) const;
    std::vector<RichText> paragraphs(const Phrase& phrase) const;
    /// [^name] becomes the raised number of the chapter's footnote of that name, which is then said.
    RichText with_calls(RichText text) const;
    IconPtr icon(const std::string& name) const;        // null without such an icon
    std::string unique_id(const std::string& wanted);
    const Indicator* indicator(const Located<std::string>& code) const { return atlas_.indicator(code.value); }

    std::vector<Block> blocks(const std::vector<BlockSpec>& specs);
    void add(std::vector<Block>& out, const BlockSpec& spec);
    std::vector<AnyBlock> compose_block(const HeadingSpec& spec);
    std::vector<AnyBlock> compose_block(const TextSpec& spec);
    std::vector<AnyBlock> compose_block(const ListSpec& spec);
    std::vector<AnyBlock> compose_block(const TilesSpec& spec);
    std::vector<AnyBlock> compose_block(const CountersSpec& spec);
    std::vector<AnyBlock> compose_block(const FactorsSpec& spec);
    std::vector<AnyBlock> compose_block(const WholesSpec& spec);
    std::vector<AnyBlock> compose_block(const QuotationSpec& spec);
    std::vector<AnyBlock> compose_block(const ContactSpec& spec);
    std::vector<AnyBlock> compose_block(const FigureSpec& spec);
    std::vector<AnyBlock> compose_block(const ImageSpec& spec);
    std::vector<AnyBlock> compose_block(const DefinitionsSpec& spec);
    std::vector<AnyBlock> compose_block(const SourcesTableSpec& spec);
    std::vector<AnyBlock> compose_block(const SignsSpec& spec);
    std::vector<AnyBlock> compose_block(const PeopleSpec& spec);
    std::vector<AnyBlock> compose_block(const RowSpec& spec);
    std::vector<AnyBlock> compose_block(const PanelSpec& spec);
    std::vector<AnyBlock> compose_block(const TextColumnsSpec& spec);
    std::vector<AnyBlock> compose_block(const PageBreakSpec& spec);
    std::vector<AnyBlock> compose_block(const TerritoryIndexSpec& spec);
    std::vector<AnyBlock> compose_block(const ContentsSpec& spec);
    std::vector<GridColumn> columns(const std::vector<ColumnSpec>& specs);

    Value share(const Located<std::string>& expression) const;
    Whole whole(const WholesSpec& spec, const WholesSpec::Item& item, std::set<Missing>& signs) const;
    std::vector<WholeKey> legend(const WholesSpec& spec, const std::vector<Whole>& wholes) const;
    RichText wholes_note(const WholesSpec& spec, RichText note, const std::set<Missing>& signs) const;
    Tile tile(const TileSpec& spec, std::set<Missing>& signs) const;
    TileBars tile_bars(const TileSpec& spec, const Indicator& compared, std::set<Missing>& signs) const;
    RichText tiles_note(const TilesSpec& spec, const std::vector<Tile>& tiles, const std::set<Missing>& signs) const;
    Citations citations(const FigureSpec& spec, const std::vector<const Indicator*>& indicators, const Drawn& drawn) const;
    RichText figure_notes(const FigureSpec& spec, const Indicator* indicator, const Drawn& drawn) const;
    RichText outlines_note(const MapDrawing& map) const;
    std::vector<AnyBlock> absent_figure(const FigureSpec& spec, const Indicator& indicator) const;
    std::vector<const Indicator*> indicators_of_figure(const FigureSpec& spec) const;
    Chapter chapter(const ChapterSpec& spec, bool first);
    void add_for_regions(const ChapterSpec& spec, std::vector<Chapter>& out);
    /// An id of the plan, completed by the region when the chapter is said for each of them.
    std::string own_id(const std::string& id) const;
    void add_own_text(const ChapterSpec& spec, bool first, Chapter& chapter) const;
    Cover cover() const;
    void add_territory_maps(Cover& cover) const;
    void add_region_map(Cover& cover) const;
    BackCover back_cover(const std::string& folder) const;
    /// Of the territory, the territories of the region, or all territories together.
    std::string perimeter() const { return scope_.perimeter(); }

    const PreparedPlan& plan_;
    const Atlas& atlas_;
    const Territory* territory_;
    phrase::Scope scope_;
    Diagnostics& diagnostics_;
    std::set<std::string> ids_;
    int figures_ = 0;
    mutable FootnoteCalls calls_;  // numbers are given as the texts that call them are said
    bool demonstration_ = false;
};

/// Tables that do not depend on a territory.
Table sources_table(const Atlas& atlas, const std::vector<const Indicator*>& indicators);
Table signs_table();

/// Every territory by region and department, linked to its portrait.
Listing territory_index(const Atlas& atlas, int columns);
/// Gives every contents list of the document its chapters.
void fill_contents(Publication& publication);

}  // namespace portraits
