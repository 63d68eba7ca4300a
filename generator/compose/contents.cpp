#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/composer.hpp"
#include "compose/regions.hpp"

namespace portraits {

namespace {

void fill(std::vector<Block>& blocks, const std::vector<ListingLine>& lines);

void fill(std::vector<GridColumn>& columns, const std::vector<ListingLine>& lines) {
    for (GridColumn& column : columns) fill(column.blocks, lines);
}

void fill(std::vector<Block>& blocks, const std::vector<ListingLine>& lines) {
    for (Block& block : blocks) {
        if (auto* listing = std::get_if<Listing>(&block.content); listing && listing->contents) listing->lines = lines;
        if (auto* row = std::get_if<Row>(&block.content)) fill(row->columns, lines);
        if (auto* panel = std::get_if<Panel>(&block.content)) fill(panel->columns, lines);
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
    for (Chapter& chapter : publication.chapters) {
        std::vector<ListingLine> lines;
        for (const Chapter& other : publication.chapters)
            if (&other != &chapter) lines.push_back({1, other.title, {}, "#" + other.id, {}});
        fill(chapter.blocks, lines);
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
