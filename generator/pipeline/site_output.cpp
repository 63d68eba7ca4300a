#include "draw/draw_figure.hpp"
#include "pipeline/workshop.hpp"
#include "write/html/drawings.hpp"

namespace portraits {

std::size_t write_site(const Workshop& shop, Shaper& shaper, const Assets& assets) {
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
    const Timed timer(shop.times, Stage::html);
    put("index.html", shop.pages.home_page(page));
    put("sources/index.html", shop.pages.sources_page(page));
    put("404.html", shop.pages.not_found_page(page));
    for (const TextPage& text : shop.site.text_pages) put(text.path + "index.html", shop.pages.text_page(text, page));
    for (const Asset& asset : assets.files) put(asset.path, asset.bytes);
    for (const auto& [name, image] : images_of(shop.prepared.atlas->sources().documents.front())) put(image_path(*image), image->bytes);
    return 3 + shop.site.text_pages.size();
}

}  // namespace portraits
