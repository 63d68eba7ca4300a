#include "write/html/structured_data.hpp"

#include <nlohmann/json.hpp>

namespace portraits::html {

namespace {

using Json = nlohmann::ordered_json;

/// Where licences are described for programs; others are given by name.
std::string licence_of(const std::string& name) {
    return name == "Licence Ouverte 2.0" ? "https://spdx.org/licenses/etalab-2.0.html" : name;
}

/// "../../index.html" seen from "territoires/x/" → "index.html"
std::string resolved(std::string href, std::string path) {
    while (href.starts_with("../")) {
        href.erase(0, 3);
        const auto slash = path.find_last_of('/', path.size() - 2);
        path = path.size() < 2 || slash == std::string::npos ? "" : path.substr(0, slash + 1);
    }
    return path + href;
}

std::string address(const Site& site, const std::string& path, const std::string& href) {
    const std::string root = absolute_root(site);
    if (root.empty() || href.find("://") != std::string::npos) return href;
    std::string target = root + resolved(href, path);
    if (target.ends_with("/index.html")) target.erase(target.size() - 10);
    return target;
}

Json crumb(int position, const std::string& name, const std::string& target) {
    Json item = {{"@type", "ListItem"}, {"position", position}, {"name", name}};
    if (!target.empty()) item["item"] = target;
    return item;
}

/// The last item is the page itself and needs no address.
Json breadcrumb(const Site& site, const Shell& shell) {
    Json items = Json::array({crumb(1, "Accueil", address(site, shell.path, shell.root + "index.html"))});
    for (const Shell::Crumb& each : shell.trail)
        items.push_back(crumb(static_cast<int>(items.size()) + 1, each.title, each.href.empty() ? "" : address(site, shell.path, each.href)));
    return {{"@type", "BreadcrumbList"}, {"itemListElement", items}};
}

Json web_site(const Site& site) {
    Json about = {{"@type", "WebSite"}, {"name", site.title}, {"inLanguage", "fr"}};
    if (const std::string root = absolute_root(site); !root.empty()) about["url"] = root;
    if (!site.subtitle.empty()) about["description"] = site.subtitle;
    return about;
}

/// A script element ends at the first "</": written as an escape, which JSON reads back.
std::string inside_script(const std::string& json) {
    std::string out;
    for (const char c : json) {
        if (c == '<') out += "\\u003c";
        else out += c;
    }
    return out;
}

std::string warning(const Publication& publication) { return publication.demonstration ? " Une partie des valeurs est fictive, pour la démonstration." : ""; }
std::string warning(const SitePage& page) { return page.demonstration ? " Valeurs fictives, pour la démonstration." : ""; }

}  // namespace

std::string absolute_root(const Site& site) {
    const std::string& base = site.base_url;
    return base.empty() || base.back() == '/' ? base : base + "/";
}

std::string dataset_data(const Site& site, const std::string& path, const DatasetDescription& dataset) {
    Json about = {{"@type", "Dataset"}, {"name", dataset.name}, {"description", dataset.description}, {"inLanguage", "fr"}};
    if (const std::string root = absolute_root(site); !root.empty()) about["url"] = root + path;
    about["license"] = licence_of(site.licence);
    if (!site.publisher.empty()) about["creator"] = {{"@type", "Organization"}, {"name", site.publisher}};
    if (!site.date.empty()) about["dateModified"] = site.date;
    if (!dataset.years.empty()) about["temporalCoverage"] = dataset.years;
    about["spatialCoverage"] = {{"@type", "Place"}, {"name", dataset.place.empty() ? "France" : dataset.place}};
    Json files = Json::array();
    for (const DatasetDescription::File& file : dataset.files)
        files.push_back({{"@type", "DataDownload"}, {"name", file.name}, {"encodingFormat", file.media_type}, {"contentUrl", address(site, path, file.href)}});
    about["distribution"] = files;
    return about.dump();
}

std::string territory_dataset(const Publication& publication, const PageContext& context, const std::string& path) {
    DatasetDescription about;
    about.name = publication.title;
    about.description = "Indicateurs et figures du territoire d’industrie " + publication.name +
                        (publication.cover.place.empty() ? "" : " (" + publication.cover.place + ")") +
                        " : population, emploi, industrie et actions, comparés à la région, aux autres territoires et à la France." + warning(publication);
    about.place = publication.name + (publication.cover.place.empty() ? "" : ", " + publication.cover.place);
    for (const FigurePtr& figure : figures_of(publication)) {
        const auto faces = context.figures.find(figure->id);
        if (faces == context.figures.end() || faces->second.csv_international.href.empty()) continue;
        const std::string& href = faces->second.csv_international.href;
        about.files.push_back({href, "text/csv", figure->title});
    }
    return dataset_data(*context.shared->site, path, about);
}

std::string table_dataset(const Site& site, const SitePage& page, const Download& csv_international) {
    return dataset_data(site, page.path, {page.title, page.title + ", territoire par territoire. " + page.description + warning(page), "", "",
                                          {{csv_international.href, "text/csv", page.title}}});
}

std::string structured_data(const Site& site, const Shell& shell) {
    Json graph = Json::array();
    if (!shell.trail.empty()) graph.push_back(breadcrumb(site, shell));
    else if (shell.path.empty() && shell.indexed) graph.push_back(web_site(site));
    if (!shell.structured.empty()) graph.push_back(Json::parse(shell.structured));
    if (graph.empty()) return {};
    return inside_script(Json{{"@context", "https://schema.org"}, {"@graph", graph}}.dump());
}

}  // namespace portraits::html
