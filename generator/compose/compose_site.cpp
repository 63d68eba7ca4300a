#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/composer.hpp"
#include "compose/large_site.hpp"
#include "compose/markdown.hpp"
#include "compose/members.hpp"
#include "compose/notes.hpp"
#include "compose/palettes.hpp"

namespace portraits {

namespace {

RichText said(const Phrase& phrase, const phrase::Scope& scope, Diagnostics& diagnostics) {
    return to_rich_text(phrase::say(phrase::compile(phrase, scope.atlas, About::nothing, diagnostics), scope).value_or(std::string()));
}

std::string listed_departments(const Atlas& atlas, const Territory& territory) {
    std::vector<std::string> names;
    for (const std::string& code : territory.departments) names.push_back(atlas.department(code).name);
    return phrase::listed(names);
}

SiteEntry entry_of(const Atlas& atlas, const Territory& territory) {
    SiteEntry entry;
    entry.id = territory.id;
    entry.name = typographic(territory.name());
    entry.slug = slug(territory.name());
    entry.region = atlas.region(territory.main_region()).name;
    entry.departments = listed_departments(atlas, territory);
    entry.population = format_number(members_population(atlas, territory), 0);
    entry.members = static_cast<int>(territory.members.size());
    return entry;
}

std::vector<SiteRegion> site_regions(const Atlas& atlas) {
    std::vector<SiteRegion> regions;
    for (const auto& [code, region] : atlas.sources().regions) {
        if (atlas.territories_of_region(code).empty()) continue;
        SiteRegion one{code, region.name, region_colour(atlas.theme(), code), {}};
        for (const std::string& id : atlas.territories_of_region(code)) one.entries.push_back(entry_of(atlas, *atlas.territory(id)));
        regions.push_back(std::move(one));
    }
    std::sort(regions.begin(), regions.end(), [](const auto& a, const auto& b) { return collates_before(a.name, b.name); });
    return regions;
}

void set_regions(const Atlas& atlas, Site& site) {
    site.regions = site_regions(atlas);
    site.large = is_large(atlas);
    number_entries(site);
}

/// A territory's area leads to its portrait; of very many, a region's to its page.
void add_area(const SiteRegion& region, bool large, MapDrawing& map, CategoryFill& fill) {
    if (large) {
        const auto count = region.entries.size();
        fill.values[region.code] = region.code;
        map.links[region.code] = "regions/" + slug(region.name) + "/index.html";
        map.titles[region.code] = region.name + ", " + format_number(static_cast<double>(count), 0) + (count < 2 ? " territoire" : " territoires");
        return;
    }
    for (const SiteEntry& entry : region.entries) {
        fill.values[entry.id] = region.code;
        map.links[entry.id] = "territoires/" + entry.slug + "/index.html";
        map.titles[entry.id] = entry.name + ", " + std::to_string(entry.members) + (entry.members < 2 ? " membre, " : " membres, ") +
                               entry.population + " habitants";
    }
}

FigurePtr region_map_of_all(const Atlas& atlas, const std::vector<SiteRegion>& regions) {
    MapDrawing map;
    map.view.kind = MapView::Kind::national;
    map.clickable = true;
    const bool large = is_large(atlas);
    CategoryFill fill;
    Figure figure;
    std::vector<std::string> counts;
    for (const SiteRegion& region : regions) {
        fill.items.push_back({region.code, region.name, region.colour, static_cast<int>(region.entries.size())});
        counts.push_back(region.name + " " + std::to_string(region.entries.size()));
        add_area(region, large, map, fill);
    }
    map.fill = std::move(fill);
    if (large) map.ground = regions_layer;
    else map.legend_other = {"hors périmètre"};
    figure.id = "carte-des-territoires";
    figure.title = "Les " + std::to_string(atlas.territory_count()) + " territoires d’industrie";
    figure.subtitle = "Couleur\u00A0: région principale";
    figure.alternative = figure.title + " sur une carte de France, colorés selon leur région principale. Nombre de territoires\u00A0: " + phrase::listed(counts) + ".";
    figure.description = figure.alternative;
    figure.drawing = std::move(map);
    Citations cited(atlas);
    cited.add_perimeters();
    cited.add_members();
    cited.add_boundaries();
    figure.sources = cited.line();
    if (schematic(atlas)) figure.notes = plain("Contours schématiques, sans valeur réglementaire.");
    return std::make_shared<const Figure>(std::move(figure));
}

Block heading(Site& site, int level, const char* title) {
    Heading made{level, plain(title), slug(title)};
    site.sources_outline.push_back(made);
    return {std::move(made)};
}

/// The declared ones and, when none has its date, this one.
std::vector<SiteEdition> editions_of(const PublicationFile& file) {
    std::vector<SiteEdition> editions;
    for (const auto& edition : file.editions) editions.push_back({typographic(edition.title), edition.date, typographic(edition.summary)});
    const bool told = std::any_of(editions.begin(), editions.end(), [&](const SiteEdition& edition) { return edition.date == file.date; });
    if (!told) editions.push_back({typographic(file.edition), file.date, typographic(file.subtitle)});
    std::sort(editions.begin(), editions.end(), [](const SiteEdition& a, const SiteEdition& b) { return a.date > b.date; });
    return editions;
}

void add_definitions(const Atlas& atlas, Site& site) {
    Definitions definitions;
    for (const std::string& code : atlas.sources().indicator_order)
        if (const Indicator& one = atlas.sources().indicators.at(code); !one.definition.empty())
            definitions.items.emplace_back(to_rich_text(escape_markdown(one.label)), to_rich_text(escape_markdown(one.definition)));
    if (definitions.items.empty()) return;
    site.sources.push_back(heading(site, 2, "Définitions"));
    site.sources.push_back({std::move(definitions)});
}

void add_sources(const Atlas& atlas, Site& site) {
    std::vector<const Indicator*> all;
    for (const std::string& code : atlas.sources().indicator_order) all.push_back(&atlas.sources().indicators.at(code));
    site.sources.push_back(heading(site, 2, "Sources des données"));
    site.sources.push_back({TableBlock{sources_table(atlas, all), {}}});
    add_definitions(atlas, site);
    site.sources.push_back(heading(site, 2, "Signes employés"));
    site.sources.push_back({TableBlock{signs_table(), {}}});
}

}  // namespace

Site compose_site(const Atlas& atlas, const Findings& findings, Diagnostics& diagnostics) {
    const PublicationFile& file = atlas.publication();
    const phrase::Scope scope{atlas, findings, nullptr};
    Site site;
    site.title = typographic(file.title);
    site.subtitle = typographic(file.subtitle);
    site.publisher = file.publisher;
    site.contact = file.contact;
    site.edition = typographic(file.edition);
    site.date = file.date;
    site.geography = typographic(file.geography);
    site.licence = file.licence;
    site.author = file.author;
    site.base_url = file.base_url;
    site.editions = editions_of(file);
    site.home_title = said(file.home_title, scope, diagnostics);
    site.home_lead = said(file.home_lead, scope, diagnostics);
    for (const auto& figure : file.home_figures)
        site.figures.push_back({to_text(said(figure.value, scope, diagnostics)), to_text(said(figure.label, scope, diagnostics))});
    set_regions(atlas, site);
    site.map = region_map_of_all(atlas, site.regions);
    add_sources(atlas, site);
    site.text_pages = text_pages(file);
    site.schematic = schematic(atlas);
    for (const auto& [code, indicator] : atlas.sources().indicators) site.demonstration = site.demonstration || indicator.status == Status::demonstration;
    return site;
}

}  // namespace portraits
