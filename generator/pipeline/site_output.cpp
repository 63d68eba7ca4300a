#include <functional>

#include "draw/draw_figure.hpp"
#include "draw/share_card.hpp"
#include "pipeline/workshop.hpp"
#include "write/csv/write_csv.hpp"
#include "write/html/drawings.hpp"

namespace portraits {

namespace {

using Put = std::function<void(const std::string& path, const std::string& bytes)>;

/// The page's own map, in the page: its areas are links.
FigureFaces map_faces(const NationalTable& table, const Workshop& shop, Shaper& shaper) {
    FigureFaces faces;
    if (!table.map) return faces;
    const Theme& theme = shop.prepared.atlas->theme();
    const auto face = [&](DrawFor medium, double width) {
        const DrawContext context{theme, shaper, *shop.prepared.geography, shop.base_maps, medium};
        const Picture picture = timed(shop.times, Stage::draw, [&] { return draw_figure(*table.map, context, width); });
        return timed(shop.times, Stage::svg, [&] { return inline_face(*table.map, picture, theme, medium == DrawFor::web_narrow); });
    };
    faces.wide = face(DrawFor::web, WebWidths::figure);
    faces.narrow = face(DrawFor::web_narrow, WebWidths::figure_narrow);
    return faces;
}

void put_table(const NationalTable& table, const Workshop& shop, Shaper& shaper, PageContext page, const Put& put) {
    if (table.map) page.figures[table.map->id] = map_faces(table, shop, shaper);
    const std::string folder = "donnees/" + table.id + "/";
    const std::string french = write_csv(table.table, CsvForm::french), international = write_csv(table.table, CsvForm::international);
    const Download csv{table.id + ".csv", french.size(), 0}, csv_international{table.id + ".intl.csv", international.size(), 0};
    put(folder + csv.href, french);
    put(folder + csv_international.href, international);
    put(folder + "index.html", shop.pages.data_page(table, csv, csv_international, page));
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
    put("sources/index.html", shop.pages.sources_page(page));
    put("404.html", shop.pages.not_found_page(page));
    for (const TextPage& text : shop.site.site->text_pages) put(text.path + "index.html", shop.pages.text_page(text, page));
    for (const NationalTable& table : shop.site.site->tables) put_table(table, shop, shaper, page, put);
    return 3 + shop.site.site->text_pages.size() + shop.site.site->tables.size();
}

}  // namespace portraits
