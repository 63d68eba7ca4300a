#include <functional>

#include "draw/draw_figure.hpp"
#include "draw/share_card.hpp"
#include "pipeline/each_territory.hpp"
#include "pipeline/workshop.hpp"
#include "write/csv/write_csv.hpp"
#include "write/html/drawings.hpp"

namespace portraits {

namespace {

using Put = std::function<void(const std::string& path, const std::string& bytes)>;

/// A map in its page: its areas are links.
FigureFaces map_faces(const Figure& map, const Workshop& shop, Shaper& shaper) {
    FigureFaces faces;
    const Theme& theme = shop.prepared.atlas->theme();
    const auto face = [&](DrawFor medium, double width) {
        const DrawContext context{theme, shaper, *shop.prepared.geography, shop.base_maps, medium};
        const Picture picture = timed(shop.times, Stage::draw, [&] { return draw_figure(map, context, width); });
        return timed(shop.times, Stage::svg, [&] { return inline_face(map, picture, theme, medium == DrawFor::web_narrow); });
    };
    faces.wide = face(DrawFor::web, WebWidths::figure);
    faces.narrow = face(DrawFor::web_narrow, WebWidths::figure_narrow);
    return faces;
}

void put_page(const SitePage& one, const Workshop& shop, Shaper& shaper, PageContext page, const Put& put) {
    for (const Block& block : one.blocks)
        if (const auto* map = std::get_if<FigureBlock>(&block.content)) page.figures[map->figure->id] = map_faces(*map->figure, shop, shaper);
    Download csv, csv_international;
    if (!one.files.empty()) {
        const std::string french = write_csv(one.table, CsvForm::french), international = write_csv(one.table, CsvForm::international);
        csv = {one.files + ".csv", french.size(), 0};
        csv_international = {one.files + ".intl.csv", international.size(), 0};
        put(one.path + csv.href, french);
        put(one.path + csv_international.href, international);
    }
    put(one.path + "index.html", shop.pages.site_page(one, csv, csv_international, page));
}

}  // namespace

std::size_t write_site(const Workshop& shop, Shaper& shaper) {
    const Theme& theme = shop.prepared.atlas->theme();
    const auto put = [&](const std::string& path, const std::string& bytes) {
        timed(shop.times, Stage::write, [&] { shop.tree.write(path, bytes); });
    };
    const auto map_face = [&](DrawFor medium, double width, const char* id) {
        const DrawContext context{theme, shaper, *shop.prepared.geography, shop.base_maps, medium};
        const Picture picture = timed(shop.times, Stage::draw, [&] { return draw_figure(*shop.site.site->map, context, width); });
        return timed(shop.times, Stage::svg, [&] { return decorative_face(picture, theme, id); });
    };

    PageContext page;
    page.shared = &shop.site;
    if (shop.site.site->map) {
        page.locator = map_face(DrawFor::web, WebWidths::figure, "carte");
        page.locator_narrow = map_face(DrawFor::web_narrow, WebWidths::figure_narrow, "carte-etroite");
    }
    const DrawContext card_context{theme, shaper, *shop.prepared.geography, shop.base_maps, DrawFor::web};
    const Picture card = timed(shop.times, Stage::draw, [&] { return draw_share_card(share_card_of(*shop.site.site), card_context); });
    put(share_card_name, timed(shop.times, Stage::png, [&] { return shop.cards.paint(card); }));
    const Timed timer(shop.times, Stage::html);
    put("index.html", shop.pages.home_page(page));
    put("comparer/index.html", shop.pages.comparison_page(page));
    put("sources/index.html", shop.pages.sources_page(page));
    put("404.html", shop.pages.not_found_page(page));
    for (const TextPage& text : shop.site.site->text_pages) put(text.path + "index.html", shop.pages.text_page(text, page));
    const std::vector<SitePage>& pages = shop.site.site->pages;
    for_each_index(*shop.prepared.fonts, pages.size(), [&](Shaper& own, std::size_t i) { put_page(pages[i], shop, own, page, put); });
    return 4 + shop.site.site->text_pages.size() + pages.size();
}

}  // namespace portraits
