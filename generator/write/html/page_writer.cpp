#include "base/french.hpp"
#include "write/html/blocks.hpp"
#include "write/html/home_data.hpp"
#include "write/html/shell.hpp"
#include "write/html/territory_data.hpp"

namespace portraits {

struct PageWriter::Impl {
    html::Templates templates;
};

PageWriter::PageWriter(const Theme&, const TemplateTexts& templates)
    : impl_(std::make_unique<Impl>(Impl{html::Templates(templates)})) {}
PageWriter::~PageWriter() = default;

std::string PageWriter::territory_page(const Publication& publication, const PageContext& context) const {
    const Site& site = *context.shared->site;
    const html::Place place = html::place_of(site, publication.id);
    html::Shell shell;
    shell.root = "../../";
    shell.path = "territoires/" + publication.slug + "/";
    shell.title = publication.title + " – " + site.title;
    shell.description = publication.subject;
    shell.section = "territoires";
    if (place.region)
        shell.trail.push_back({place.region->name, shell.root + "index.html#" + html::region_anchor(*place.region)});
    shell.trail.push_back({publication.name, ""});
    html::BlockRenderer blocks(impl_->templates, context, 1);
    return html::page(impl_->templates, *context.shared, shell,
                      impl_->templates.render("territory", html::territory_data(publication, context, blocks)));
}

std::string PageWriter::home_page(const PageContext& context) const {
    const Site& site = *context.shared->site;
    html::Shell shell;
    shell.title = site.title;
    shell.description = site.subtitle;
    shell.section = "territoires";
    shell.script = true;
    return html::page(impl_->templates, *context.shared, shell, impl_->templates.render("home", html::home_data(context)));
}

namespace {

std::string text_main(const html::Templates& templates, const PageContext& context, const std::string& title,
                      const std::vector<Block>& blocks) {
    html::BlockRenderer renderer(templates, context, 0);
    html::Data data;
    data.set("title", title);
    data.set("body", renderer.blocks(blocks));
    return templates.render("text", data);
}

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
    const std::string title = "Méthode et sources";
    html::Shell shell;
    shell.root = "../";
    shell.path = "sources/";
    shell.title = title + " – " + context.shared->site->title;
    shell.description = title + std::string(nbsp) + ": " + context.shared->site->title;
    shell.section = "sources";
    shell.trail = {{title, ""}};
    return html::page(impl_->templates, *context.shared, shell,
                      text_main(impl_->templates, context, title, context.shared->site->sources));
}

std::string PageWriter::text_page(const TextPage& text, const PageContext& context) const {
    html::Shell shell;
    for (const char c : text.path)
        if (c == '/') shell.root += "../";
    shell.path = text.path;
    shell.title = text.title + " – " + context.shared->site->title;
    shell.description = text.title + std::string(nbsp) + ": " + context.shared->site->title;
    shell.trail = {{text.title, ""}};
    return html::page(impl_->templates, *context.shared, shell, text_main(impl_->templates, context, text.title, text.blocks));
}

std::string PageWriter::not_found_page(const PageContext& context) const {
    html::Shell shell;
    shell.root = path_of_url(context.shared->site->base_url);
    shell.title = "Page introuvable – " + context.shared->site->title;
    shell.indexed = false;
    html::Data data;
    data.set("home", shell.root + "index.html");
    return html::page(impl_->templates, *context.shared, shell, impl_->templates.render("not-found", data));
}

}  // namespace portraits
