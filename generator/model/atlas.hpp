#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/indicator.hpp"
#include "model/map_layer.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/theme.hpp"

namespace portraits {

/// Where boundaries come from; files are empty when the schematic ones are to be made.
struct BoundariesSpec {
    std::string territories, departments, regions;  // paths of OGR layers
    std::string territory_code, department_code, region_code;  // attribute that holds the code; found by itself when empty
    std::string credit;                             // "IGN Admin Express 2023"
    int geography_year = 0;
    Origin origin;
    std::string projection;                         // "EPSG:2154": of files that do not tell their own
    // Files that are a drawing already: planar, overseas departments moved beside the mainland.
    struct Box { double min_x = 0, min_y = 0, max_x = 0, max_y = 0; };
    std::map<std::string, Box> insets;              // department → where it was moved; empty: everything is at its place
    Box window;                                     // what a map of France shows, in the files' metres
    double step = 0;                                // metres of the grid that all vertices lie on, all of them drawn; 0: simplified
    bool moved() const { return !insets.empty(); }
};

/// What a build writes beside the portraits' pages.
struct Products {
    bool booklets = true, site = true, figures = true, archives = true, dataset = true, cards = true;
    bool standalone_pages = false;                  // each page is one file that needs no other
};

/// content/publication.yml: ties theme, data, documents and territories together.
struct PublicationFile {
    /// A published edition: an entry of the feed.
    struct Edition { std::string title, date, summary; Origin origin; };  // date: ISO
    std::string title, subtitle, publisher, contact, edition, date, geography, licence, author;  // date: ISO, given
    std::string base_url;                           // optional, for canonical links
    std::string theme = "portrait";
    std::vector<Located<std::string>> documents;
    bool combined_edition = false;                  // one PDF of a document about none and of all portraits
    std::vector<Edition> editions;                  // those before, and this one if it is told
    Products products;
    std::string main_series;                        // indicator of the population, shown on the home page
    BoundariesSpec boundaries;
    std::map<std::string, GeoLayerSpec> layers;     // by the name that figures use
    Phrase home_title, home_lead;
    struct HomeFigure { Phrase value, label; };
    std::vector<HomeFigure> home_figures;
    std::map<std::string, std::string> texts;       // legal notice, accessibility… Markdown, by key
    Origin origin;
    ControlSpec controls;                           // thresholds of `portraits check`
    int geography_year = 0;                         // of the official geographic code that all codes are of; 0: not said
    std::map<std::string, Origin> origins;          // of the YAML keys' values, for messages
};

/// What the data folder holds; maps keep file order by code.
struct DataFolder {
    std::map<std::string, Entity> entities;         // all of France's, by code
    std::vector<Commune> communes;                  // in the order of their table; empty when the catalogue names none
    std::map<std::string, Region> regions;
    std::map<std::string, Department> departments;
    std::map<std::string, DataSource> data_sources;
    PlaceSources place_sources;
    std::map<std::string, Indicator> indicators;
    std::vector<std::string> indicator_order;       // of the catalogue
    std::map<std::string, Observations> observations;
    std::map<std::string, StatedFigure> stated;     // by name
    std::vector<Acceptance> acceptances;            // in the order of their file
    std::vector<Located<std::string>> unread;       // files of the content and data folders that nothing names
};

/// All that was read, before validation.
struct Sources : DataFolder {
    PublicationFile publication;
    Theme theme;
    std::vector<DocumentPlan> documents;
    std::vector<Territory> territories;             // ordered by id
};

/// Sources that passed validation. Immutable, shared by all threads.
class Atlas {
public:
    explicit Atlas(Sources sources);
    const Sources& sources() const { return sources_; }
    const PublicationFile& publication() const { return sources_.publication; }
    const Theme& theme() const { return sources_.theme; }
    // What one territory's file says is noted in Reads as it is asked for; the number of territories is not.
    const std::vector<Territory>& territories() const;
    std::size_t territory_count() const { return sources_.territories.size(); }
    const Territory* territory(const std::string& id) const;
    const Entity& entity(const std::string& code) const { return sources_.entities.at(code); }
    const Region& region(const std::string& code) const { return sources_.regions.at(code); }
    const Department& department(const std::string& code) const { return sources_.departments.at(code); }
    const Indicator* indicator(const std::string& code) const;
    const Observations* observations(const std::string& indicator) const;
    /// Ids of the territories whose main region is this one, ordered by name.
    const std::vector<std::string>& territories_of_region(const std::string& region) const;
    /// Territory of a member code, or null.
    const Territory* territory_of_member(const std::string& entity) const;

private:
    Sources sources_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::unordered_map<std::string, std::size_t> by_member_;
    std::map<std::string, std::vector<std::string>> by_region_;
};

/// Every complaint that can be made on what was read: references between files, members in no known list or in two
/// territories, territories without data, values out of range, missing sources. Errors close the gate to the Atlas.
void validate(const Sources& sources, Diagnostics& diagnostics);

}  // namespace portraits
