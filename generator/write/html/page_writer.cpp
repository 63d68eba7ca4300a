#include "base/french.hpp"
#include "publication/share_card.hpp"
#include "write/html/blocks.hpp"
#include "write/html/finder.hpp"
#include "write/html/home_data.hpp"
#include "write/html/shell.hpp"
#include "write/html/structured_data.hpp"
#include "write/html/site_page.hpp"
#include "write/html/territory_data.hpp"

namespace portraits {

struct PageWriter::Impl {
    html::Templates templates;
};

PageWriter::PageWriter(const Theme&, const TemplateTexts& templates)
    : impl_(std::make_unique<Impl>(Impl{html::Templates(templates)})) {}
PageWriter::~PageWriter() = default;

namespace {

/// The frame of a page of text.
html::Shell text_shell(const Site& site, const std::string& path, const std::string& title) {
    html::Shell shell;
    for (const char c : path)
        if (c == '/') shell.root += "../";
    shell.path = path;
    shell.title = title + " – " + site.title;
    shell.description = title + std::string(nbsp) + ": " + site.title;
    shell.trail = {{title, ""}};
    return shell;
}

}  // namespace

std::string PageWriter::territory_page(const Publication& publication, const PageContext& context) const {
    const Site& site = *context.shared->site;
    const html::Place place = html::place_of(site, publication.id);
    html::Shell shell;
    shell.root = "../../";
    shell.standalone = context.standalone;
    shell.path = "territoires/" + publication.slug + "/";
    shell.title = publication.title + " – " + site.title;
    shell.description = html::description_of(publication);
    shell.section = "territoires";
    shell.trail.push_back({"Territoires", shell.root + "territoires/index.html"});
    if (place.region) shell.trail.push_back({place.region->name, shell.root + html::region_path(*place.region)});
    shell.trail.push_back({publication.name, ""});
    shell.share_card = shell.path + share_card_name;
    shell.structured = html::territory_dataset(publication, context, shell.path);
    html::BlockRenderer blocks(impl_->templates, context, 1, shell.root);
    return html::page(impl_->templates, *context.shared, shell,
                      impl_->templates.render("territory", html::territory_data(publication, context, blocks)));
}

std::string PageWriter::document_page(const Publication& publication, const PageContext& context) const {
    const Site& site = *context.shared->site;
    const bool namesake = publication.title == site.title && !publication.menu.empty();  // it would be called twice the same
    html::Shell shell = text_shell(site, publication.slug + "/", namesake ? publication.menu : publication.title);
    if (!publication.cover.summary.empty()) shell.description = publication.cover.summary;
    shell.section = publication.slug;
    shell.standalone = context.standalone;
    shell.share_card = shell.path + share_card_name;
    html::BlockRenderer blocks(impl_->templates, context, 1, shell.root);
    return html::page(impl_->templates, *context.shared, shell,
                      impl_->templates.render("document", html::document_data(publication, context, blocks, shell.root)));
}

std::string PageWriter::home_page(const PageContext& context) const {
    const Site& site = *context.shared->site;
    html::Shell shell;
    shell.title = site.title;
    shell.description = site.subtitle;
    return html::page(impl_->templates, *context.shared, shell, impl_->templates.render("home", html::home_data(impl_->templates, context)));
}

namespace {

std::string text_main(const html::Templates& templates, const PageContext& context, const html::Shell& shell, const std::string& title,
                      const std::vector<Block>& blocks) {
    html::BlockRenderer renderer(templates, context, 0, shell.root);
    html::Data data;
    data.set("title", title);
    data.set("body", renderer.blocks(blocks));
    return templates.render("text", data);
}

const char* const sources_title = "Méthode et sources";

/// "https://example.org/a/b" → "/a/b/"
std::string path_of_url(const std::string& url) {
    const auto scheme = url.find("://");
    const auto slash = url.find('/', scheme == std::string::npos ? 0 : scheme + 3);
    std::string path = slash == std::string::npos ? "/" : url.substr(slash);
    if (path.back() != '/') path += '/';
    return path;
}

}  // namespace

std::string PageWriter::sources_page(const PageContext& context) const {
    const Site& site = *context.shared->site;
    html::Shell shell = text_shell(site, "sources/", sources_title);
    shell.section = "sources";
    return html::page(impl_->templates, *context.shared, shell, text_main(impl_->templates, context, shell, sources_title, site.sources));
}

std::string PageWriter::text_page(const TextPage& text, const PageContext& context) const {
    html::Shell shell = text_shell(*context.shared->site, text.path, text.title);
    if (text.dataset) {
        shell.description = text.dataset->description;
        shell.structured = html::dataset_data(*context.shared->site, text.path, *text.dataset);
    }
    return html::page(impl_->templates, *context.shared, shell, text_main(impl_->templates, context, shell, text.title, text.blocks));
}

std::string PageWriter::site_page(const SitePage& page, const Download& csv, const Download& csv_international, const PageContext& context) const {
    html::Shell shell = text_shell(*context.shared->site, page.path, page.title);
    shell.section = page.section;
    if (!page.description.empty()) shell.description = page.title + std::string(nbsp) + ": " + page.description;
    shell.trail.clear();
    for (const SitePage::Above& above : page.above) shell.trail.push_back({above.title, shell.root + above.path + "index.html"});
    shell.trail.push_back({page.title, ""});
    if (!csv_international.href.empty()) shell.structured = html::table_dataset(*context.shared->site, page, csv_international);
    html::BlockRenderer renderer(impl_->templates, context, 0, shell.root);
    html::Data data;
    data.set("title", page.title);
    data.set("finder", page.finder ? html::finder_html(impl_->templates, *context.shared, shell.root, "recherche") : "");
    data.set("body", renderer.blocks(html::site_page_blocks(page, csv, csv_international)));
    return html::page(impl_->templates, *context.shared, shell, impl_->templates.render("text", data));
}

std::string PageWriter::comparison_page(const PageContext& context) const {
    html::Shell shell = text_shell(*context.shared->site, "comparer/", "Comparer des territoires");
    shell.section = "comparer";
    html::Data fields(html::Data::type::list);
    for (int number = 1; number <= 4; ++number) {
        html::Data field;
        field.set("number", std::to_string(number));
        field.set("optional", number > 2);
        fields << field;
    }
    html::Data data;
    data.set("fields", fields);
    data.set("root", shell.root);
    data.set("index", shell.root + context.shared->assets.search);
    data.set("values", shell.root + context.shared->assets.comparison);
    data.set("json", shell.root + "donnees/territoires.json");
    data.set("indicators", shell.root + "indicateurs/index.html");
    return html::page(impl_->templates, *context.shared, shell, impl_->templates.render("compare", data));
}

std::string PageWriter::not_found_page(const PageContext& context) const {
    html::Shell shell;
    shell.root = path_of_url(context.shared->site->base_url);
    shell.title = "Page introuvable – " + context.shared->site->title;
    shell.indexed = false;
    html::Data data;
    data.set("home", shell.root + "index.html");
    data.set("finder", html::finder_html(impl_->templates, *context.shared, shell.root, "recherche"));
    return html::page(impl_->templates, *context.shared, shell, impl_->templates.render("not-found", data));
}

}  // namespace portraits
