#include "write/html/site_page.hpp"

#include "publication/spans.hpp"
#include "write/html/inline_text.hpp"

namespace portraits::html {

namespace {

RichText downloads(const Download& csv, const Download& csv_international) {
    return {link_span("CSV, point-virgule et virgule décimale (" + details_of(csv) + ")", csv.href), words_span(" • "),
            link_span("CSV international, virgule et point décimal (" + details_of(csv_international) + ")", csv_international.href)};
}

}  // namespace

std::vector<Block> site_page_blocks(const SitePage& page, const Download& csv, const Download& csv_international) {
    std::vector<Block> blocks;
    for (const Block& block : page.blocks) {
        const bool table = !csv.href.empty() && std::holds_alternative<TableBlock>(block.content);
        if (table) blocks.push_back({Paragraph{Paragraph::As::body, downloads(csv, csv_international)}});
        blocks.push_back(block);
    }
    return blocks;
}

}  // namespace portraits::html
