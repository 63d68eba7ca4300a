#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/origin.hpp"
#include "model/map_layer.hpp"
#include "model/media.hpp"
#include "model/print_spec.hpp"
#include "model/theme.hpp"

namespace portraits {

/// A text with variants: the first variant whose condition holds is said; an empty condition always holds. Conditions and
/// {{…}} are written in the phrase language (compose/phrase.hpp). No variant that holds means: nothing is said.
struct Phrase {
    struct Variant {
        Located<std::string> when;
        Located<std::string> text;  // Markdown inline (bold, italic, links)
    };
    std::vector<Variant> variants;
    bool empty() const { return variants.empty(); }
};

/// How values are cut into classes (compute/classify.hpp).
struct ClassesSpec {
    enum class Method {
        quantiles, natural, equal, standard_deviation, manual, nested_means, geometric, q6, head_tail
    } method = Method::quantiles;
    int count = 5;
    std::vector<double> bounds;  // manual: all limits, ascending, lowest and highest included
    std::optional<double> pivot; // a limit that must be there: 0 for a diverging palette
    bool counts = false;         // the legend says how many areas are in each class
    std::string palette;         // of the theme; chosen by the number of classes when empty
    Origin origin;
};

enum class FigureKind {
    bars, grouped_bars, stacked_bars, diverging_bars, columns, grouped_columns, lines, donut, strip, table,
    choropleth, category_map, map, region_map, neighbour_map, local_map, locator
};
/// The word written in YAML: "barres", "carte-choroplethe"…
const char* name_of(FigureKind kind);

/// Perimeters that a figure may compare the territory with.
enum class PerimeterKind { territory, region_territories, region, all_territories, france };
/// "territoire", "ti-region", "region", "ti", "france"
const char* name_of(PerimeterKind kind);

struct FigureSpec {
    std::string id;                    // stable name of the figure: file names and anchors come from it
    FigureKind kind = FigureKind::bars;
    Phrase title, subtitle, reading, note;  // title says the finding
    std::vector<Located<std::string>> indicators;
    std::vector<PerimeterKind> perimeters;  // empty: those the kind compares by default
    std::vector<int> years;            // empty: the indicator's last year, or all for lines
    double base_index = 0;             // lines: 100 = index on the first year; 0 = values
    bool share = false;                // categories as shares of their total, in %
    bool sorted = false;               // categories from the largest
    bool from_zero = true;
    bool show_table = false;           // print the data table under the figure on paper
    int neighbours = 0;                // map of neighbours: how many of the nearest territories; 0: the usual number
    bool circles = false;              // local map: population as circles
    bool histogram = false;            // choropleth: legend as histogram
    std::string layout;                // maps: "portrait", "paysage", "petit", "telephone"
    Located<std::string> ground;       // maps: layer of areas that is painted; the territories when empty
    std::string second_channel;        // category maps: "motifs", "numeros", "aucun"; chosen by the number of categories when empty
    bool north_arrow = false;
    bool count_allowed = false;        // choropleth of a count: refused unless asked for
    Located<std::string> about_territory, about_region;  // maps of one territory or region, in a document about none
    std::vector<MapLayerSpec> layers;  // maps: drawn above the ground, in this order
    std::string table;                 // tables: "membres", "population", "densite", "indicateurs"…
    std::optional<ClassesSpec> classes;
    Origin origin;
};

struct TileSpec {
    Located<std::string> indicator;
    int year = 0;                      // 0: last
    Phrase label, line;                // line under the value: unit or rank; default: the unit
    Phrase compared_label;             // what the small bars compare
    Located<std::string> compared;     // indicator of the small bars; the tile's own when empty
    std::vector<PerimeterKind> perimeters;
    Origin origin;
};

/// Where a column stands beside a taller one.
enum class RowAlign { top, middle, bottom };

struct BlockSpec;
struct ColumnSpec {
    int span = 6;                      // of 12
    std::vector<BlockSpec> blocks;
};

struct HeadingSpec { int level = 2; Phrase text; };
struct TextSpec { enum class As { body, lead, note } as = As::body; Phrase text; };
struct ListSpec { std::vector<Phrase> items; };
struct TilesSpec { std::vector<TileSpec> tiles; Phrase note; };
struct CounterSpec { Located<std::string> indicator; Phrase value, label; };  // the indicator's value, or a phrase
struct CountersSpec { std::vector<CounterSpec> counters; bool large = false; };
struct FactorsSpec {
    struct Item { Located<std::string> icon; Phrase title, text; };
    std::vector<Item> items;
    bool beside = false;               // icons at the left of the words, not above
};
/// Key figures that are parts of a whole. `part` and `before` are expressions that give a share: a number from 0 to 1, or a percentage.
struct WholesSpec {
    struct Item { Located<std::string> icon; Phrase value, label, whole; Located<std::string> part, before; Phrase line; };
    std::vector<Item> items;
    Phrase share_label;                      // beside the percentage: "du total national"
    Phrase earlier, added, unsplit, rest;    // the four tints, in the legend
    Phrase note, sources;
};
struct QuotationSpec { Phrase text, author, role; };
struct ContactSpec { Phrase name, address, mail, phone, link; };
struct DefinitionsSpec { struct Item { Phrase term, text; }; std::vector<Item> items; int columns = 2; };
/// A photograph or drawing; `image` is null when the file could not be used.
struct ImageSpec { Located<std::string> file; Phrase alternative, credit; ImageFilePtr image; };
struct SourcesTableSpec {};
struct SignsSpec {};
struct PeopleSpec {};
struct RowSpec { std::vector<ColumnSpec> columns; RowAlign align = RowAlign::top; };
/// Running text in balanced columns; its blocks are those of the only item of `body`.
struct TextColumnsSpec { int count = 2; std::vector<ColumnSpec> body; };
struct PanelSpec { std::vector<ColumnSpec> columns; };
struct PageBreakSpec {};
/// Every territory by region and department, with its page.
struct TerritoryIndexSpec { int columns = 4; };
/// The chapters of the document, or its figures, with their pages.
struct ContentsSpec { int columns = 1; bool figures = false; };

/// One block of a plan; the closed set that a document may contain. `only_in` keeps it to one medium ("papier", "web").
struct BlockSpec {
    std::variant<HeadingSpec, TextSpec, ListSpec, TilesSpec, CountersSpec, FactorsSpec, WholesSpec, QuotationSpec, ContactSpec, FigureSpec, ImageSpec,
                 DefinitionsSpec, SourcesTableSpec, SignsSpec, PeopleSpec, RowSpec, PanelSpec, TextColumnsSpec, PageBreakSpec,
                 TerritoryIndexSpec, ContentsSpec>
        spec;
    Located<std::string> when;         // said only if the condition holds
    std::string only_in;
    bool together = false;             // never parted over two pages
    Origin origin;
};

struct CoverFactSpec { Phrase value, label; };
/// Who issues a document, at the top of its cover: lines of text, or a logo with its alternative.
struct IssuerSpec { std::vector<Phrase> lines; ImageSpec logo; };
struct CoverSpec {
    Phrase kicker;                     // "Portrait de territoire d’industrie"
    Phrase title;                      // of a document about no territory; the document's when empty
    Phrase summary;
    std::string map = "regions";       // of a document about no territory: "regions", "aucune"
    std::vector<IssuerSpec> issuers;
    Phrase edition;
    Phrase place, places;              // region; departments
    std::vector<CoverFactSpec> facts;
    bool on_paper = true;              // the booklet has a page of cover; else its first chapter opens it
    bool given = false;
};

/// The last page, and the section that closes the web page.
struct BackCoverSpec {
    Phrase title, text, contact, notices;
    int multiple = 1;                  // blank pages make the number of pages a multiple of it
    bool qr_code = false;              // leads to the document's page, where the site has an address
    bool given = false;
};

/// What a document, or a chapter of one, speaks of.
enum class About { nothing, region, territory };

/// A footnote of a chapter, called by [^name] in its texts.
struct FootnoteSpec { Located<std::string> name; Phrase text; };

struct ChapterSpec {
    std::string id;
    bool for_regions = false;          // said once for each region that has territories, of that region
    Phrase title, lead;
    Phrase running;                    // name of the chapter in running heads; its title when empty
    bool new_page = true;
    std::optional<bool> right_hand;    // begins a right-hand page; what the document says when absent
    bool full_page = false;            // its figure takes the whole page, in place of the title
    std::vector<BlockSpec> blocks;
    std::vector<FootnoteSpec> notes;
    Origin origin;
};

/// content/documents/<name>.yml
struct DocumentPlan {
    std::string name;
    Phrase title;                      // of the document: metadata, page title
    Phrase menu;                       // its name in the menu of the site; the title when empty
    std::string page = "portrait";     // a page of the theme
    PageChanges page_changes;
    std::string per = "territoire";    // one document for each territory; empty: one document about none
    CoverSpec cover;
    std::vector<ChapterSpec> chapters;
    BackCoverSpec back_cover;
    PrintSpec print;
    Origin origin;
    bool about_territories() const { return !per.empty(); }
    About about() const { return about_territories() ? About::territory : About::nothing; }
    About about(const ChapterSpec& chapter) const { return chapter.for_regions ? About::region : about(); }
};

/// Every image that a plan shows, by name.
std::map<std::string, ImageFilePtr> images_of(const DocumentPlan& plan);

}  // namespace portraits
