#include <functional>

#include <tbb/parallel_for.h>

#include "draw/draw_figure.hpp"
#include "draw/share_card.hpp"
#include "pipeline/workshop.hpp"
#include "write/csv/write_csv.hpp"
#include "write/html/drawings.hpp"

namespace portraits {

namespace {

constexpr const char* pages_group = "pages";
constexpr const char* home_path = "index.html";

using Put = std::function<void(const std::string& path, const std::string& bytes)>;

/// A map in its page: its areas are links.
FigureFaces map_faces(const Figure& map, const Workshop& shop) {
    FigureFaces faces;
    const Shapers::Loan shaper(shop.shapers);
    const Theme& theme = shop.prepared.atlas->theme();
    const auto face = [&](DrawFor medium, double width) {
        const DrawContext context{theme, *shaper, *shop.prepared.geography, shop.base_maps, medium};
        const Picture picture = timed(shop.times, Stage::draw, [&] { return draw_figure(map, context, width); });
        return timed(shop.times, Stage::svg, [&] { return inline_face(map, picture, theme, medium == DrawFor::web_narrow); });
    };
    faces.wide = face(DrawFor::web, WebWidths::figure);
    // One drawing of tens of thousands of areas weighs enough.
    const auto* drawing = std::get_if<MapDrawing>(&map.drawing);
    if (shop.site.site->large && drawing && drawing->view.kind == MapView::Kind::national) return faces;
    faces.narrow = face(DrawFor::web_narrow, WebWidths::figure_narrow);
    return faces;
}

void put_page(const SitePage& one, const Workshop& shop, PageContext page, const Put& put) {
    for (const Block& block : one.blocks)
        if (const auto* map = std::get_if<FigureBlock>(&block.content)) page.figures[map->figure->id] = map_faces(*map->figure, shop);
    Download csv, csv_international;
    if (!one.files.empty()) {
        const Table whole = one.whole ? one.whole() : Table();
        const Table& table = one.whole ? whole : one.table;
        const std::string french = write_csv(table, CsvForm::french), international = write_csv(table, CsvForm::international);
        csv = {one.files + ".csv", french.size(), 0};
        csv_international = {one.files + ".intl.csv", international.size(), 0};
        put(one.path + csv.href, french);
        put(one.path + csv_international.href, international);
    }
    put(one.path + "index.html", shop.pages.site_page(one, csv, csv_international, page));
}

/// The pages that are no list of blocks, by path.
using FramePages = std::vector<std::pair<std::string, std::function<std::string(const PageContext&)>>>;
FramePages frame_pages(const Workshop& shop) {
    FramePages pages = {{"sources/index.html", [&](const PageContext& page) { return shop.pages.sources_page(page); }},
                        {"404.html", [&](const PageContext& page) { return shop.pages.not_found_page(page); }}};
    if (!shop.site.site->large)
        pages.emplace_back("comparer/index.html", [&](const PageContext& page) { return shop.pages.comparison_page(page); });
    for (const TextPage& text : shop.site.site->text_pages)
        pages.emplace_back(text.path + "index.html", [&](const PageContext& page) { return shop.pages.text_page(text, page); });
    return pages;
}

void write_site_card(const Workshop& shop, const Put& put) {
    const Shapers::Loan shaper(shop.shapers);
    const DrawContext context{shop.prepared.atlas->theme(), *shaper, *shop.prepared.geography, shop.base_maps, DrawFor::web};
    const Picture card = timed(shop.times, Stage::draw, [&] { return draw_share_card(share_card_of(*shop.site.site), context); });
    put(share_card_name, timed(shop.times, Stage::png, [&] { return shop.cards.paint(card); }));
}

Put put_into(const Workshop& shop) {
    return [&shop](const std::string& path, const std::string& bytes) {
        timed(shop.times, Stage::write, [&] { shop.tree.write(path, bytes); });
    };
}

}  // namespace

HomeMap draw_home_map(const Workshop& shop) {
    const Shapers::Loan shaper(shop.shapers);
    const Theme& theme = shop.prepared.atlas->theme();
    const auto face = [&](DrawFor medium, double width, const char* id) {
        const DrawContext context{theme, *shaper, *shop.prepared.geography, shop.base_maps, medium};
        const Picture picture = timed(shop.times, Stage::draw, [&] { return draw_figure(*shop.site.site->map, context, width); });
        return timed(shop.times, Stage::svg, [&] { return decorative_face(picture, theme, id); });
    };
    if (!shop.site.site->map) return {};
    return {face(DrawFor::web, WebWidths::figure, "carte"), face(DrawFor::web_narrow, WebWidths::figure_narrow, "carte-etroite")};
}

void write_home_page(const Workshop& shop, const HomeMap& map) {
    PageContext page;
    page.shared = &shop.site;
    page.locator = map.wide;
    page.locator_narrow = map.narrow;
    const Timed timer(shop.times, Stage::html);
    put_into(shop)(home_path, shop.pages.home_page(page));
}

void write_front_pages(const Workshop& shop) {
    const Put put = put_into(shop);
    PageContext page;
    page.shared = &shop.site;
    write_site_card(shop, put);
    const Timed timer(shop.times, Stage::html);
    for (const auto& [path, text] : frame_pages(shop)) put(path, text(page));
}

bool write_site_page(const Workshop& shop, const std::string& path) {
    const Put put = put_into(shop);
    if (path == share_card_name) return write_site_card(shop, put), true;
    if (path == home_path) return write_home_page(shop, draw_home_map(shop)), true;
    PageContext page;
    page.shared = &shop.site;
    for (const auto& [own, text] : frame_pages(shop))
        if (own == path) return put(path, text(page)), true;
    for (const SitePage& one : shop.site.site->pages) {
        const bool beside = !one.files.empty() && (path == one.path + one.files + ".csv" || path == one.path + one.files + ".intl.csv");
        if (beside || path == one.path + "index.html") return put_page(one, shop, page, put), true;
    }
    return false;
}

void write_site_pages(const Workshop& shop) {
    SiteContext context = shop.site;
    context.booklets.clear();
    context.edition = {};
    PageContext page;
    page.shared = &context;
    const Put put = put_into(shop);
    const std::vector<SitePage>& pages = shop.site.site->pages;
    tbb::parallel_for(std::size_t{0}, pages.size(), [&](std::size_t i) {
        const HostedTree::Group group(pages_group);
        put_page(pages[i], shop, page, put);
    });
}

std::size_t count_of_pages(const Site& site) { return (site.large ? 3 : 4) + site.text_pages.size() + site.pages.size(); }

}  // namespace portraits
