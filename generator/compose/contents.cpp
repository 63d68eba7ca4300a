#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/composer.hpp"
#include "compose/regions.hpp"

namespace portraits {

namespace {

/// What the lists of a chapter say.
struct Lists {
    std::vector<ListingLine> chapters, figures;
};

void fill(std::vector<Block>& blocks, const Lists& lists);

void fill(std::vector<GridColumn>& columns, const Lists& lists) {
    for (GridColumn& column : columns) fill(column.blocks, lists);
}

void fill(std::vector<Block>& blocks, const Lists& lists) {
    for (Block& block : blocks) {
        if (auto* listing = std::get_if<Listing>(&block.content); listing && listing->contents)
            listing->lines = listing->figures ? lists.figures : lists.chapters;
        if (auto* row = std::get_if<Row>(&block.content)) fill(row->columns, lists);
        if (auto* panel = std::get_if<Panel>(&block.content)) fill(panel->columns, lists);
    }
}

/// Figures that paper shows, in reading order.
void add_figures(const std::vector<Block>& blocks, std::vector<ListingLine>& lines) {
    for (const Block& block : blocks) {
        if (block.medium == Medium::web) continue;
        if (const auto* figure = std::get_if<FigureBlock>(&block.content))
            lines.push_back({1, figure->figure->title, {}, "#" + figure->figure->id, {}, figure->figure->number});
        if (const auto* row = std::get_if<Row>(&block.content))
            for (const GridColumn& column : row->columns) add_figures(column.blocks, lines);
        if (const auto* panel = std::get_if<Panel>(&block.content))
            for (const GridColumn& column : panel->columns) add_figures(column.blocks, lines);
    }
}

bool is_contents(const Chapter& chapter) {
    return std::any_of(chapter.blocks.begin(), chapter.blocks.end(), [](const Block& block) {
        const auto* listing = std::get_if<Listing>(&block.content);
        return listing && listing->contents;
    });
}

/// Columns of the contents of the edition: its lines are short, and there are many.
constexpr int edition_columns = 3;

}  // namespace

/// A chapter does not list itself.
void fill_contents(Publication& publication) {
    Lists lists;
    for (const Chapter& chapter : publication.chapters) add_figures(chapter.blocks, lists.figures);
    for (Chapter& chapter : publication.chapters) {
        lists.chapters.clear();
        for (const Chapter& other : publication.chapters)
            if (&other != &chapter) lists.chapters.push_back({1, other.title, {}, "#" + other.id, {}});
        fill(chapter.blocks, lists);
    }
}

std::vector<const Territory*> territories_by_region(const Atlas& atlas) {
    std::vector<const Territory*> order;
    for (const std::string& region : regions_with_territories(atlas))
        for (const std::string& id : atlas.territories_of_region(region)) order.push_back(atlas.territory(id));
    return order;
}

Chapter edition_contents(const Atlas& atlas, const Publication& opening, const std::vector<const Territory*>& territories) {
    Listing listing{true, {}, {}, edition_columns};
    const std::string own = std::string(site_scheme) + opening.folder;
    for (const Chapter& chapter : opening.chapters)
        if (!is_contents(chapter)) listing.lines.push_back({1, chapter.title, {}, own + "#" + chapter.id, {}});
    std::string region;
    for (const Territory* territory : territories) {
        if (territory->main_region() != region) listing.lines.push_back({1, atlas.region(territory->main_region()).name, {}, portrait_link(*territory), {}});
        region = territory->main_region();
        listing.lines.push_back({2, typographic(territory->name()), {}, portrait_link(*territory), {}});
    }
    Chapter chapter;
    chapter.id = "sommaire-du-recueil";
    chapter.title = "Sommaire du recueil";
    chapter.blocks.push_back({std::move(listing)});
    return chapter;
}

}  // namespace portraits
