#include "model/plan.hpp"

namespace portraits {

namespace {

void collect(const std::vector<BlockSpec>& blocks, std::map<std::string, ImageFilePtr>& images) {
    const auto columns = [&](const std::vector<ColumnSpec>& all) {
        for (const ColumnSpec& column : all) collect(column.blocks, images);
    };
    for (const BlockSpec& block : blocks) {
        if (const auto* image = std::get_if<ImageSpec>(&block.spec); image && image->image) images[image->file.value] = image->image;
        if (const auto* row = std::get_if<RowSpec>(&block.spec)) columns(row->columns);
        if (const auto* panel = std::get_if<PanelSpec>(&block.spec)) columns(panel->columns);
        if (const auto* text = std::get_if<TextColumnsSpec>(&block.spec)) columns(text->body);
    }
}

}  // namespace

std::map<std::string, ImageFilePtr> images_of(const DocumentPlan& plan) {
    std::map<std::string, ImageFilePtr> images;
    for (const IssuerSpec& issuer : plan.cover.issuers)
        if (issuer.logo.image) images[issuer.logo.file.value] = issuer.logo.image;
    for (const ChapterSpec& chapter : plan.chapters) collect(chapter.blocks, images);
    return images;
}

const char* name_of(FigureKind kind) {
    switch (kind) {
        case FigureKind::bars: return "barres";
        case FigureKind::grouped_bars: return "barres-groupees";
        case FigureKind::stacked_bars: return "barres-empilees";
        case FigureKind::diverging_bars: return "barres-divergentes";
        case FigureKind::columns: return "colonnes";
        case FigureKind::grouped_columns: return "colonnes-groupees";
        case FigureKind::lines: return "courbes";
        case FigureKind::donut: return "anneau";
        case FigureKind::strip: return "bande";
        case FigureKind::table: return "tableau";
        case FigureKind::choropleth: return "carte-choroplethe";
        case FigureKind::category_map: return "carte-categories";
        case FigureKind::map: return "carte";
        case FigureKind::region_map: return "carte-region";
        case FigureKind::neighbour_map: return "carte-voisinage";
        case FigureKind::local_map: return "carte-locale";
        case FigureKind::locator: return "carte-situation";
    }
    return "";
}

const char* name_of(PerimeterKind kind) {
    switch (kind) {
        case PerimeterKind::territory: return "territoire";
        case PerimeterKind::region_territories: return "ti-region";
        case PerimeterKind::region: return "region";
        case PerimeterKind::all_territories: return "ti";
        case PerimeterKind::france: return "france";
    }
    return "";
}

}  // namespace portraits
