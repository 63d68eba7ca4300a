#include "write/html/shell.hpp"

#include "base/french.hpp"
#include "write/html/structured_data.hpp"

namespace portraits::html {

namespace {

Data crumbs(const Shell& shell) {
    Data list(Data::type::list);
    for (const Shell::Crumb& crumb : shell.trail) {
        Data each;
        each.set("title", crumb.title);
        each.set("href", crumb.href);
        each.set("linked", !crumb.href.empty());
        each.set("here", crumb.href.empty());
        list << each;
    }
    return list;
}

Data text_links(const SiteContext& shared, const std::string& root) {
    Data list(Data::type::list);
    for (const TextPage& text : shared.site->text_pages) {
        Data each;
        each.set("title", text.title);
        each.set("href", root + text.path + "index.html");
        list << each;
    }
    return list;
}

Data document_links(const SiteContext& shared, const Shell& shell) {
    Data list(Data::type::list);
    for (const SiteDocument& document : shared.site->documents) {
        Data each;
        each.set("title", document.title);
        each.set("href", shell.root + document.slug + "/index.html");
        each.set("current", shell.section == document.slug);
        list << each;
    }
    return list;
}

void set_site(Data& data, const Site& site) {
    data.set("site", site.title);
    data.set("publisher", site.publisher);
    data.set("has_publisher", !site.publisher.empty());
    data.set("contact", site.contact);
    data.set("has_contact", !site.contact.empty());
    data.set("edition", site.edition);
    data.set("geography", capitalized(site.geography));
    data.set("licence", site.licence);
    data.set("demonstration", site.demonstration);
}

/// The picture needs an absolute address: those who fetch it do not come from the page.
void set_sharing(Data& data, const SiteContext& shared, const Shell& shell) {
    const std::string root = absolute_root(*shared.site);
    data.set("canonical", root + shell.path);
    data.set("has_canonical", !root.empty() && shell.indexed);
    data.set("share_card", root + shell.share_card);
    data.set("shared", shell.indexed);
    const std::string structured = structured_data(*shared.site, shell);
    data.set("structured", structured);
    data.set("has_structured", shell.indexed && !structured.empty());
}

void set_head(Data& data, const SiteContext& shared, const Shell& shell) {
    data.set("title", shell.title);
    data.set("description", shell.description);
    data.set("has_description", !shell.description.empty());
    set_sharing(data, shared, shell);
    data.set("hidden", !shell.indexed);
    data.set("stylesheet", shell.root + shared.assets.stylesheet);
    data.set("standalone", shell.standalone);
    data.set("style", shell.standalone ? shared.assets.style : "");
    data.set("script", shell.root + shared.assets.script);
    data.set("has_script", !shared.assets.script.empty() && !shell.standalone);
    data.set("feed", shell.root + shared.feed);
    data.set("has_feed", !shared.feed.empty() && !shell.standalone);
    data.set("icon", shell.root + shared.assets.icon);
}

}  // namespace

std::string page(const Templates& templates, const SiteContext& shared, const Shell& shell, const std::string& main) {
    Data data;
    set_head(data, shared, shell);
    set_site(data, *shared.site);
    data.set("home", shell.root + "index.html");
    data.set("sources", shell.root + "sources/index.html");
    data.set("territories", shell.root + "territoires/index.html");
    data.set("indicators", shell.root + "indicateurs/index.html");
    data.set("compare", shell.root + "comparer/index.html");
    data.set("has_compare", !shared.assets.comparison.empty());
    data.set("in_compare", shell.section == "comparer");
    data.set("in_indicators", shell.section == "indicateurs");
    data.set("in_territories", shell.section == "territoires");
    data.set("in_sources", shell.section == "sources");
    data.set("has_trail", !shell.trail.empty() && !shell.standalone);
    data.set("trail", crumbs(shell));
    data.set("documents", document_links(shared, shell));
    data.set("texts", text_links(shared, shell.root));
    data.set("main", main);
    return templates.render("layout", data);
}

Place place_of(const Site& site, const std::string& territory) {
    const auto found = site.positions.find(territory);
    if (found == site.positions.end()) return {};
    const SiteRegion& region = site.regions[found->second.region];
    return {&region, &region.entries[found->second.entry]};
}

Neighbours neighbours_of(const Site& site, const std::string& territory) {
    const auto found = site.positions.find(territory);
    if (found == site.positions.end()) return {};
    const auto [at, entry] = found->second;
    const std::vector<SiteRegion>& regions = site.regions;
    Neighbours near;
    if (entry > 0) near.before = &regions[at].entries[entry - 1];
    else for (std::size_t i = at; i-- > 0 && !near.before;) near.before = regions[i].entries.empty() ? nullptr : &regions[i].entries.back();
    if (entry + 1 < regions[at].entries.size()) near.after = &regions[at].entries[entry + 1];
    else for (std::size_t i = at + 1; i < regions.size() && !near.after; ++i) near.after = regions[i].entries.empty() ? nullptr : &regions[i].entries.front();
    return near;
}

std::string region_anchor(const SiteRegion& region) { return "region-" + region.code; }

std::string region_path(const SiteRegion& region) { return "regions/" + slug(region.name) + "/index.html"; }

}  // namespace portraits::html
