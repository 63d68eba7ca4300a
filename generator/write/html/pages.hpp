#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/theme.hpp"
#include "publication/publication.hpp"
#include "publication/site.hpp"

namespace portraits {

/// Widths, in points, at which a page asks for its drawings: draw_figure for DrawFor::web and DrawFor::web_narrow, the
/// three bars of a tile, the locator.
struct WebWidths {
    static constexpr double figure = 499, figure_narrow = 234;
    static constexpr double tile = 156, tile_narrow = 112;
    static constexpr double locator = 90;
    static constexpr double squares = 172;
};

/// A file offered for download. `href` is relative to the page that links it; empty: not offered.
struct Download {
    std::string href;
    std::uintmax_t bytes = 0;  // 0: not said
    int pages = 0;             // 0: not said
};

/// One drawing as the page holds it: inline SVG (write/html/drawings.hpp makes it), or, when it is too heavy to be repeated
/// in every page, the address of an SVG file with its size in points. With both, the inline SVG lies over the file.
struct WebFace {
    std::string svg;
    std::string href;
    double width = 0, height = 0;
    std::string dark_href;     // the file for dark screens; empty: the same
};

/// What the page needs of one figure beside the Figure itself.
struct FigureFaces {
    WebFace wide, narrow;      // both empty: the figure is its table
    Download csv, csv_international, svg, png;
};

/// Names of the files that every page shares, relative to the root of the site (write/html/assets.hpp makes them).
struct AssetNames {
    std::string stylesheet, script, icon;
    std::string search;        // index of the finder; empty: no finder
    std::string style;         // the stylesheet itself, for pages that stand alone
    std::string comparison;    // values that the page of comparison loads; empty: no such page
};

/// What is the same on all pages. Shared by all threads.
struct SiteContext {
    const Site* site = nullptr;
    AssetNames assets;
    std::map<std::string, Download> booklets;     // by slug; href relative to the root
    std::string feed;                             // Atom, relative to the root; empty: none
    Download edition;                             // the combined one; href relative to the root, empty: none
};

/// Where an image of the content stands in the site, relative to the root: named by its bytes.
std::string image_path(const ImageFile& image);

/// What differs from page to page.
struct PageContext {
    const SiteContext* shared = nullptr;
    std::string document;                         // what its figures are cited as a part of: "Choletais-Mauges"; empty: the site alone
    std::map<std::string, FigureFaces> figures;   // by figure id
    WebFace locator;                              // of a territory page; map of the home page, of a cover
    Download print;                               // the variant for a printer, where there is one; href beside its page
    Download archive;                             // of everything about a territory; href beside its page
    WebFace locator_narrow;                       // may be empty
    bool standalone = false;                      // the page needs no other file: style within, no script, no menu of the site
    /// Inline SVG of a tile's bars, decorative, ids prefixed by `id`; called once per tile and width, in reading order.
    std::function<std::string(const TileBars&, const std::string& id, bool narrow)> tile_bars;
    /// The same of the squares of a part of a whole.
    std::function<std::string(const WholeSquares&, const std::string& id)> squares;
};

/// Mustache templates of a theme by name without extension ("territory", "figure"…), as text.
using TemplateTexts = std::map<std::string, std::string>;
/// All *.mustache files of a folder. Throws EnvironmentError.
TemplateTexts read_templates(const std::string& folder);

/// Renders pages through the theme's templates, parsed once. Thread-safe. Pages are whole UTF-8 documents whose links are
/// relative; they need no script. Throws EnvironmentError when a template is missing or cannot be parsed.
class PageWriter {
public:
    PageWriter(const Theme& theme, const TemplateTexts& templates);
    ~PageWriter();

    /// territoires/<slug>/index.html
    std::string territory_page(const Publication& publication, const PageContext& context) const;
    /// <slug>/index.html of a document about no territory.
    std::string document_page(const Publication& publication, const PageContext& context) const;
    /// index.html; the clickable map stands in context.locator.
    std::string home_page(const PageContext& context) const;
    /// sources/index.html
    std::string sources_page(const PageContext& context) const;
    /// One of Site::text_pages, at <path>index.html
    std::string text_page(const TextPage& page, const PageContext& context) const;
    /// One of Site::pages, at <path>index.html, with its files for download where it has some.
    std::string site_page(const SitePage& page, const Download& csv, const Download& csv_international, const PageContext& context) const;
    /// comparer/index.html
    std::string comparison_page(const PageContext& context) const;
    /// 404.html. A server shows it at any depth, so its links start from the base URL's path, or "/".
    std::string not_found_page(const PageContext& context) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits
