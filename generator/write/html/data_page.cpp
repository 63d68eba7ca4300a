#include "write/html/data_page.hpp"

#include "base/french.hpp"
#include "write/html/inline_text.hpp"

namespace portraits::html {

namespace {

Span link(std::string text, std::string address) {
    Span span;
    span.text = std::move(text);
    span.link = std::move(address);
    return span;
}

RichText downloads(const Download& csv, const Download& csv_international) {
    return {link("CSV, point-virgule et virgule décimale (" + details_of(csv) + ")", csv.href), plain(" • ").front(),
            link("CSV international, virgule et point décimal (" + details_of(csv_international) + ")", csv_international.href)};
}

}  // namespace

std::vector<Block> data_blocks(const NationalTable& table, const Download& csv, const Download& csv_international) {
    std::vector<Block> blocks;
    if (table.demonstration) {
        Span badge = plain("Données fictives de démonstration").front();
        badge.badge = true;
        blocks.push_back({Paragraph{Paragraph::As::body, {badge}}});
    }
    blocks.push_back({Paragraph{Paragraph::As::body, downloads(csv, csv_international)}});
    if (table.map) {
        blocks.push_back({Paragraph{Paragraph::As::note, {link("Passer la carte", "#tableau")}}});
        blocks.push_back({FigureBlock{table.map}});
        blocks.push_back({Heading{2, plain("Tableau"), "tableau"}});
    }
    blocks.push_back({TableBlock{table.table, table.sources}});
    blocks.push_back({Paragraph{Paragraph::As::note, table.notes}});
    return blocks;
}

void add_data_links(std::vector<Block>& blocks, const Site& site, const std::string& root) {
    if (site.tables.empty()) return;
    List list;
    for (const NationalTable& table : site.tables) list.items.push_back({link(table.title, root + data_path(table) + "index.html")});
    blocks.push_back({Heading{2, plain("Données de tous les territoires"), "donnees"}});
    blocks.push_back({std::move(list)});
}

}  // namespace portraits::html
