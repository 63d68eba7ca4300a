#pragma once
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "publication/dataset.hpp"
#include "publication/publication.hpp"

namespace portraits {

struct SiteEntry {
    std::string id, name, slug;       // page at territoires/<slug>/
    std::string region, departments;  // names
    std::string population;           // formatted
    int members = 0;
};
struct SiteRegion {
    std::string code, name;
    Rgb colour;
    std::vector<SiteEntry> entries;   // collated
};

/// A page of text: legal notice, accessibility statement.
struct TextPage {
    std::string path;                 // "mentions/": folder of its index.html, relative to the root
    std::string title;
    std::vector<Block> blocks;
    std::optional<DatasetDescription> dataset = {};  // when it offers data
};

/// A document about no territory in particular: a page of the site and a booklet.
struct SiteDocument {
    std::string title, slug;          // page at <slug>/
};

/// A page about several territories: their list, a region, an indicator, the catalogue of indicators.
struct SitePage {
    struct Above { std::string title, path; };
    std::string path;                 // "indicateurs/densite/": folder of its index.html, relative to the root
    std::string title, description;
    std::string section;              // entry of the menu that it belongs to: "territoires", "indicateurs"
    std::vector<Above> above;         // pages between the home page and this one
    std::vector<Block> blocks;        // areas of its maps are links
    bool finder = false;
    std::string indicator;            // that it is about, as Table::national says it; empty: none
    std::string files;                // its table's files are <files>.csv and <files>.intl.csv beside the page; empty: none
    Table table;
    std::function<Table()> whole;     // the rows of the files, made when they are written, where the page gives an extract; empty: `table`
    bool demonstration = false;       // its values are fictitious
};

/// An entry of the feed of editions.
struct SiteEdition { std::string title, date, summary; };  // date: ISO

/// The pages that speak of all territories.
struct Site {
    std::string title, subtitle, publisher, contact, edition, date, geography, licence, author, base_url;
    RichText home_title, home_lead;
    std::vector<Counter> figures;     // key figures of the home page
    RichText figures_note;
    FigurePtr map;                    // clickable, by region
    std::vector<SiteRegion> regions;
    bool large = false;               // too many territories for one page to list or compare them
    struct Position { std::size_t region = 0, entry = 0; };
    std::unordered_map<std::string, Position> positions;  // of territories, by id (number_entries)
    std::vector<Heading> sources_outline;
    std::vector<Block> sources;       // page "Méthode et sources"
    std::vector<TextPage> text_pages; // in the footer of every page
    std::vector<SitePage> pages;
    std::vector<SiteDocument> documents;  // in the main menu
    std::vector<SiteEdition> editions;    // the last first; this one is among them
    bool demonstration = false;
    bool schematic = false;           // the outlines of its maps
};

/// Notes where each territory stands among the regions.
void number_entries(Site& site);

}  // namespace portraits
