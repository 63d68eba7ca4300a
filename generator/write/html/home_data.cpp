#include "write/html/home_data.hpp"

#include "base/french.hpp"
#include "write/html/figure_data.hpp"
#include "write/html/finder.hpp"
#include "write/html/inline_text.hpp"
#include "write/html/shell.hpp"

namespace portraits::html {

namespace {

Data entry_data(const SiteEntry& entry, const SiteContext& shared) {
    const auto booklet = shared.booklets.find(entry.slug);
    const bool known = booklet != shared.booklets.end() && !booklet->second.href.empty();
    const std::string details = known ? details_of(booklet->second) : "";
    Data data;
    data.set("name", entry.name);
    data.set("href", "territoires/" + entry.slug + "/index.html");
    data.set("departments", entry.departments);
    data.set("members", std::to_string(entry.members) + std::string(nbsp) + std::string(plural(entry.members, "membre", "membres")));
    data.set("population", entry.population + std::string(nbsp) + "habitants");
    data.set("booklet", known);
    data.set("booklet_href", known ? booklet->second.href : "");
    data.set("booklet_details", details.empty() ? "" : ", " + details);
    return data;
}

Data region_data(const SiteRegion& region, const SiteContext& shared) {
    Data entries(Data::type::list);
    for (const SiteEntry& entry : region.entries) entries << entry_data(entry, shared);
    const int count = static_cast<int>(region.entries.size());
    Data data;
    data.set("anchor", region_anchor(region));
    data.set("page", region_path(region));
    data.set("region_name", region.name);
    data.set("colour", to_hex(region.colour));
    data.set("count", std::to_string(count));
    data.set("noun", std::string(plural(count, "territoire", "territoires")));
    data.set("entries", entries);
    return data;
}

Data key_figures(const Site& site) {
    Data list(Data::type::list);
    for (const Counter& figure : site.figures) {
        Data each;
        each.set("value", figure.value);
        each.set("label", figure.label);
        list << each;
    }
    return list;
}

void set_map(Data& data, const PageContext& context) {
    const Site& site = *context.shared->site;
    const bool narrow = !context.locator_narrow.svg.empty() || !context.locator_narrow.href.empty();
    data.set("map", face_html(context.locator, ""));
    data.set("two_maps", narrow);
    data.set("narrow_map", face_html(context.locator_narrow, ""));
    data.set("map_sources", site.map ? to_html(site.map->sources) : "");
    data.set("map_notes", site.map ? to_html(site.map->notes) : "");
}

}  // namespace

Data home_data(const Templates& templates, const PageContext& context) {
    const Site& site = *context.shared->site;
    Data regions(Data::type::list);
    for (const SiteRegion& region : site.regions)
        if (!region.entries.empty()) regions << region_data(region, *context.shared);
    Data data;
    data.set("heading", to_html(site.home_title));
    data.set("lead", to_html(site.home_lead));
    data.set("has_lead", !site.home_lead.empty());
    data.set("figures", key_figures(site));
    data.set("has_figures", !site.figures.empty());
    data.set("figures_note", to_html(site.figures_note));
    data.set("has_figures_note", !site.figures_note.empty());
    data.set("finder", finder_html(templates, *context.shared, "", "recherche"));
    data.set("regions", regions);
    data.set("listed", !site.large);
    const Download& edition = context.shared->edition;
    data.set("edition", !edition.href.empty());
    data.set("edition_href", edition.href);
    data.set("edition_details", details_of(edition));
    set_map(data, context);
    return data;
}

}  // namespace portraits::html
