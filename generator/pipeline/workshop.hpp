#pragma once
#include <string>

#include "draw/base_maps.hpp"
#include "draw/draw_figure.hpp"
#include "pipeline/national_tables.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/shapers.hpp"
#include "pipeline/shared_files.hpp"
#include "pipeline/sheet_bases.hpp"
#include "write/html/assets.hpp"
#include "write/html/drawings.hpp"
#include "write/html/pages.hpp"
#include "write/pdf/write_pdf.hpp"
#include "write/png/paint_png.hpp"
#include "write/tree/hosted_tree.hpp"

namespace portraits {

/// What all documents' tasks share: the prepared data, the base maps drawn so far, the forms compressed so far, the page templates.
struct Workshop {
    const Prepared& prepared;
    const BuildOptions& options;
    HostedTree& tree;
    StageTimes& times;
    const SiteContext& site;
    const PageWriter& pages;
    BaseMaps& base_maps;
    SharedForms& forms;
    SharedDrawings& drawings;
    PngSeries& cards;
    SharedFiles& shared;
    Shapers& shapers;
    const bool& few;       // few documents are made: the parts of one are made at the same time
    SheetBases& sheet_bases;
    NationalTables& national_tables;
};

/// What one document gave.
struct DocumentOutput {
    std::string slug;
    Download booklet;              // relative to the root
    int own_pages = 0;             // without the back cover and what is before it only for its sake
    std::size_t figures = 0;
    std::vector<std::string> uses; // files shared by several pages, which its page names
    Diagnostics diagnostics;
};

/// How much of a document is made: everything; or, to be seen at once, its page alone, which names a booklet and an archive whose sizes it does
/// not know; or the files of its figures.
enum class Faces { all, page, figures };

/// Writes the page, the booklet and the figure files of one territory.
DocumentOutput write_territory(const Workshop& workshop, const Territory& territory, Faces faces = Faces::all);

/// The same for a document about no territory.
DocumentOutput write_document(const Workshop& workshop, const Publication& publication, Faces faces = Faces::all);

/// The map of the home page, at two widths; empty when it has none.
struct HomeMap { WebFace wide, narrow; };
HomeMap draw_home_map(const Workshop& workshop);
/// Writes the home page, which tells how large the booklets are.
void write_home_page(const Workshop& workshop, const HomeMap& map);
/// Writes sources, comparison, text pages, 404 and the card that networks show.
void write_front_pages(const Workshop& workshop);
/// Writes the pages about several territories. None of them is told of booklets: they are made from what was read alone.
void write_site_pages(const Workshop& workshop);
/// How many these three write.
std::size_t count_of_pages(const Site& site);

/// Writes the one of these pages that has this path ("index.html", "indicateurs/densite/index.html"), with the files beside it. False when there
/// is none.
bool write_site_page(const Workshop& workshop, const std::string& path);

}  // namespace portraits
