#include "model/plan.hpp"

namespace portraits {

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
        case FigureKind::region_map: return "carte-region";
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
