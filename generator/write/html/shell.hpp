#pragma once
#include <string>

#include "write/html/templates.hpp"

namespace portraits::html {

/// What the frame of a page says: head, header, breadcrumb, footer.
struct Shell {
    std::string root;          // from the page to the root: "", "../", "../../", or an absolute path
    std::string path;          // of the page from the root, for its canonical address
    std::string title;         // of the document, whole
    std::string description;
    std::string section;       // entry of the main menu that is current: "territoires", "indicateurs", "comparer", "sources", a document's slug or none
    struct Crumb { std::string title, href; };
    std::vector<Crumb> trail;  // between the home page and this one, which is last without address
    bool indexed = true;
    bool standalone = false;   // the page holds its style and names no file of the site
    std::string share_card = "partage.png";  // from the root: what is shown beside a link to the page
    std::string structured;    // JSON-LD beside the breadcrumb's (structured_data.hpp); empty: none
};

/// A whole document: the main part in the theme's frame.
std::string page(const Templates& templates, const SiteContext& shared, const Shell& shell, const std::string& main);

/// Site entry of a territory with its region, or nulls when the site does not list it.
struct Place {
    const SiteRegion* region = nullptr;
    const SiteEntry* entry = nullptr;
};
Place place_of(const Site& site, const std::string& territory);
/// Territories before and after this one in the order of the regions; null at the ends.
struct Neighbours {
    const SiteEntry* before = nullptr;
    const SiteEntry* after = nullptr;
};
Neighbours neighbours_of(const Site& site, const std::string& territory);
/// Anchor of a region in the home page.
std::string region_anchor(const SiteRegion& region);
/// From the root: the region's page.
std::string region_path(const SiteRegion& region);

}  // namespace portraits::html
