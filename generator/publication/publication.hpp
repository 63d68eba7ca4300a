#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/icon.hpp"
#include "model/media.hpp"
#include "model/print_spec.hpp"
#include "publication/figure.hpp"
#include "publication/rich_text.hpp"
#include "publication/table.hpp"

namespace portraits {

struct Heading { int level = 2; RichText text; std::string id; };
struct Paragraph { enum class As { body, lead, note } as = As::body; RichText text; };
struct List { bool ordered = false; std::vector<RichText> items; };

/// A key figure with what it is compared with.
struct Tile {
    std::string label;
    std::string value;          // "445 279", "−1,8 %", "n.d."
    RichText line;              // unit or rank; carries the "démo" badge when the value is fictitious
    std::string compared;       // "Évolution depuis 2018"
    TileBars bars;
    bool demonstration = false;
    std::string alternative;    // the comparison in words
};
struct Tiles { std::vector<Tile> tiles; RichText note; };

struct Counter { std::string value, label; };
struct Counters { std::vector<Counter> counters; bool large = false; };

/// What a programme or a place rests on: one to four, side by side, each under or beside its pictogram.
struct Factor { IconPtr icon; RichText title; std::vector<RichText> text; };  // the icon may be null
struct Factors { std::vector<Factor> factors; bool beside = false; };
/// A key figure that is a part of a whole.
struct Whole {
    IconPtr icon;
    std::string value, label, whole;  // "630", "intercommunalités", "sur 1 255"
    std::string share, share_label;   // "50 %", "du total national"
    RichText line;                    // "551 au Temps I"
    WholeSquares squares;
    std::string alternative;          // the drawing in words
};
struct WholeKey { Role role = Role::reserve; std::string label; };
struct Wholes {
    std::vector<Whole> wholes;
    std::vector<WholeKey> legend;     // of the tints that are shown
    RichText note;
    bool demonstration = false;
};
/// Somebody's words, with French quotation marks.
struct Quotation { std::vector<RichText> text; RichText author, role; };
/// How to reach somebody, one line for each way.
struct Contact {
    struct Line { IconPtr icon; RichText text; };
    RichText name;
    std::vector<Line> lines;
};

struct FigureBlock { FigurePtr figure; };
/// A photograph or drawing, unchanged in every medium.
struct Illustration { ImageFilePtr image; std::string alternative; RichText credit; };
struct TableBlock { Table table; RichText sources; };
struct Definitions { std::vector<std::pair<RichText, RichText>> items; int columns = 2; };

struct Block;
struct GridColumn { int span = 6; std::vector<Block> blocks; };
/// Where a column stands beside a taller one.
enum class Align { top, middle, bottom };
/// Blocks side by side on the 12 columns.
struct Row { std::vector<GridColumn> columns; Align align = Align::top; };
/// Running text in columns of similar heights.
struct TextColumns { int count = 2; std::vector<Block> blocks; };
/// The same on a tinted ground.
struct Panel { std::vector<GridColumn> columns; };
struct PageBreak {};

/// A line of a list of places: level 1, 2… ; a line followed by one of a higher level is its head.
struct ListingLine {
    int level = 1;
    std::string title, sign;    // the sign follows the title and is explained in the note
    std::string link;           // the place; its page is printed where it is known
    std::string id;             // names this line, for links to it
    int figure = 0;             // number of the figure it names; 0: none
};
/// Places of this document (contents) or of the others (an index), with their pages on paper.
struct Listing {
    bool contents = false;
    std::vector<ListingLine> lines;
    RichText note;
    int columns = 1;            // on paper
    bool figures = false;       // contents of figures, not of chapters
};

using AnyBlock = std::variant<Heading, Paragraph, List, Tiles, Counters, Factors, Wholes, Quotation, Contact, FigureBlock, Illustration, TableBlock,
                              Definitions, Row, Panel, TextColumns, PageBreak, Listing>;
enum class Medium { both, paper, web };
struct Block {
    AnyBlock content;
    Medium medium = Medium::both;
    bool together = false;      // on one page
};

struct CoverFact { std::string value, label; };
/// A block at the top of a cover: lines, or a logo.
struct Issuer { std::vector<std::string> lines; ImageFilePtr logo; std::string alternative; };
struct Cover {
    enum class Form { band, full } form = Form::band;  // name above a band of map; all on one ground
    std::string kicker, edition, name, place, places, summary;
    std::vector<Issuer> issuers;
    std::vector<CoverFact> facts;
    FigurePtr map, locator;     // not numbered
    std::string note;           // "Contours schématiques : …"
    bool on_paper = true;
};
/// The last page; without title there is none.
struct BackCover {
    std::string title;
    std::vector<RichText> text;
    RichText contact;
    std::vector<RichText> notices;
    int multiple = 1;           // blank pages before it make the number of pages a multiple of this
    std::string address;        // of the document's page, said with its QR code; empty: neither
};

/// A footnote, numbered through the document. Its call is named "appel-3", itself "note-3".
struct Footnote { int number = 0; RichText text; };

struct Chapter {
    std::string id, title;
    std::string running;        // in running heads; the title when empty
    RichText lead;
    bool new_page = true;
    bool right_hand = false;    // that page has an odd number
    bool full_page = false;     // on paper the figure takes the page, and the title stays in the running head
    std::vector<Block> blocks;
    std::vector<Footnote> notes;   // in the order of their calls
};

/// A document as it is said, with no medium in it.
struct Publication {
    std::string id;             // territory id, or document name
    std::string title;          // of the document
    std::string menu;           // its name in the menu of the site
    std::string name;           // running head, left, bold
    std::string kind;           // running head, beside it: "Portrait de territoire d’industrie"
    std::string subject, author, language = "fr-FR", date;  // ISO date, given
    std::string footer;         // "Édition 2024 • géographie au 1er janvier 2023"
    RichText footer_text;
    std::string page = "portrait";
    PageChanges page_changes;
    Cover cover;
    std::vector<Chapter> chapters;
    BackCover back_cover;
    PrintSpec print;            // of its variant for a printer
    bool demonstration = false; // some figure is built on fictitious values
    std::string slug;           // name of its files
    std::string folder;         // of its page, from the root of the site: "territoires/choletais/"
};

/// Every figure in reading order, rows and panels included; covers excluded.
std::vector<FigurePtr> figures_of(const Publication& publication);

}  // namespace portraits
