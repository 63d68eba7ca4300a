#include <algorithm>

#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

bool needs_indicator(FigureKind kind) {
    switch (kind) {
        case FigureKind::table:
        case FigureKind::map:
        case FigureKind::region_map:
        case FigureKind::neighbour_map:
        case FigureKind::local_map:
        case FigureKind::locator: return false;
        case FigureKind::bars:
        case FigureKind::grouped_bars:
        case FigureKind::stacked_bars:
        case FigureKind::diverging_bars:
        case FigureKind::columns:
        case FigureKind::grouped_columns:
        case FigureKind::lines:
        case FigureKind::donut:
        case FigureKind::strip:
        case FigureKind::choropleth:
        case FigureKind::category_map: return true;
    }
    return true;
}

/// Figures that compare a territory with others, and have nothing to say without it.
bool needs_territory(const FigureSpec& figure) {
    switch (figure.kind) {
        case FigureKind::strip: return true;
        case FigureKind::table: return figure.table == "membres" || (figure.table.empty() && figure.indicators.empty());
        case FigureKind::bars:
        case FigureKind::grouped_bars:
        case FigureKind::stacked_bars:
        case FigureKind::diverging_bars:
        case FigureKind::columns:
        case FigureKind::grouped_columns:
        case FigureKind::lines:
        case FigureKind::donut:
        case FigureKind::choropleth:
        case FigureKind::category_map:
        case FigureKind::map:
        case FigureKind::region_map:
        case FigureKind::neighbour_map:
        case FigureKind::local_map:
        case FigureKind::locator: return false;
    }
    return false;
}

/// Folders of the site that a document may not take.
bool is_reserved(const Sources& sources, const std::string& name) {
    static const std::set<std::string> folders = {"territoires", "sources", "donnees", "assets", "figures"};
    return folders.contains(name) || sources.publication.texts.contains(name);
}

class PlanChecker {
public:
    PlanChecker(const Sources& sources, Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

    void check(const DocumentPlan& plan) {
        if (!plan.about_territories() && is_reserved(sources_, plan.name))
            diagnostics_.error("document-name-reserved", plan.origin, message("a document cannot be called “{}”: the site has a folder of that name", plan.name));
        if (!sources_.theme.pages.empty() && !sources_.theme.pages.contains(plan.page))
            diagnostics_.error("page-unknown", plan.origin, message("the theme has no page “{}”", plan.page), did_you_mean(plan.page, keys_of(sources_.theme.pages)));
        std::map<std::string, Origin> chapters;
        for (const auto& chapter : plan.chapters) {
            check_chapter_id(chapters, chapter);
            if (chapter.for_regions && plan.about_territories())
                diagnostics_.error("chapter-for-regions", chapter.origin, message("the chapter “{}” is for each region, and this document is about one territory", chapter.id),
                                   tr("put it in a document without “par: territoire”"));
            about_ = plan.about_territories() ? About::territory : plan.about(chapter);
            check_blocks(chapter.blocks);
        }
    }

private:
    void check_chapter_id(std::map<std::string, Origin>& seen, const ChapterSpec& chapter) {
        const auto [first, fresh] = seen.try_emplace(chapter.id, chapter.origin);
        if (!fresh && !chapter.id.empty())
            diagnostics_.error("chapter-duplicate", chapter.origin, message("the id “{}” is already used", chapter.id), message("see {}", first->second.to_text()));
    }

    void check_blocks(const std::vector<BlockSpec>& blocks) {
        for (const auto& block : blocks)
            std::visit([&](const auto& spec) { check(spec, block); }, block.spec);
    }

    void check(const TilesSpec& tiles, const BlockSpec& block) {
        check_about(block, "tuiles");
        for (const auto& tile : tiles.tiles) {
            check_code(tile.indicator);
            check_code(tile.compared);
        }
    }
    void check(const CountersSpec& counters, const BlockSpec&) {
        for (const auto& counter : counters.counters) check_code(counter.indicator);
    }
    void check(const FactorsSpec& factors, const BlockSpec&) {
        for (const auto& item : factors.items) check_icon(item.icon);
    }
    void check(const WholesSpec& wholes, const BlockSpec&) {
        for (const auto& item : wholes.items) check_icon(item.icon);
    }
    void check(const TextColumnsSpec& text, const BlockSpec& block) { check_columns(text.body, block.origin); }
    void check(const RowSpec& row, const BlockSpec& block) { check_columns(row.columns, block.origin); }
    void check(const PanelSpec& panel, const BlockSpec& block) { check_columns(panel.columns, block.origin); }
    void check(const FigureSpec& figure, const BlockSpec& block) {
        check_id(figure, block);
        if (needs_territory(figure)) check_about(block, name_of(figure.kind));
        for (const auto& code : figure.indicators) check_code(code, figure.ground.value), check_years(figure, code.value);
        check_map_figure(sources_, figure, about_, diagnostics_);
        if (figure.indicators.empty() && needs_indicator(figure.kind))
            diagnostics_.error("figure-without-indicator", figure.origin, message("the figure “{}” has no indicator", figure.id), tr("add “indicateurs: […]”"));
        if (figure.classes) check_palette(*figure.classes);
    }
    // Blocks of words hold phrases only: the compose room checks those.
    void check(const HeadingSpec&, const BlockSpec&) {}
    void check(const TextSpec&, const BlockSpec&) {}
    void check(const ListSpec&, const BlockSpec&) {}
    void check(const ImageSpec&, const BlockSpec&) {}
    void check(const QuotationSpec&, const BlockSpec&) {}
    void check(const ContactSpec&, const BlockSpec&) {}
    void check(const DefinitionsSpec&, const BlockSpec&) {}
    void check(const SourcesTableSpec&, const BlockSpec&) {}
    void check(const SignsSpec&, const BlockSpec&) {}
    void check(const PeopleSpec&, const BlockSpec& block) { check_about(block, "personnes"); }
    void check(const PageBreakSpec&, const BlockSpec&) {}
    void check(const TerritoryIndexSpec&, const BlockSpec&) {}
    void check(const ContentsSpec&, const BlockSpec&) {}

    // Two blocks may share a figure's id when conditions or media keep them apart; two that always appear may not.
    void check_id(const FigureSpec& figure, const BlockSpec& block) {
        const auto [first, fresh] = figures_.try_emplace(figure.id, &block);
        if (fresh || figure.id.empty()) return;
        const BlockSpec& other = *first->second;
        const bool conditions = !block.when.value.empty() && !other.when.value.empty();
        const bool media = !block.only_in.empty() && !other.only_in.empty() && block.only_in != other.only_in;
        if (!conditions && !media)
            diagnostics_.error("figure-duplicate", figure.origin, message("the id “{}” is already used", figure.id), message("see {}", other.origin.to_text()));
    }

    void check_about(const BlockSpec& block, const char* what) {
        if (about_ == About::territory) return;
        diagnostics_.error("territory-needed", block.origin, message("“{}” says something of one territory, and this document is about none", what),
                           tr("add “par: territoire” to the document, or use another block"));
    }

    void check_columns(const std::vector<ColumnSpec>& columns, const Origin& origin) {
        int spans = 0;
        for (const auto& column : columns) {
            spans += column.span;
            check_blocks(column.blocks);
        }
        if (spans > 12) diagnostics_.error("row-too-wide", origin, message("the widths of this row add up to {}: 12 at most", spans));
    }

    void check_code(const Located<std::string>& code, const std::string& ground = {}) {
        if (!code.value.empty() && check_indicator(sources_, code.value, code.origin, diagnostics_))
            check_places(sources_, code, ground, diagnostics_);
    }

    void check_icon(const Located<std::string>& icon) {
        if (icon.value.empty() || sources_.theme.icons.contains(icon.value)) return;
        const auto names = keys_of(sources_.theme.icons);
        std::string all;
        for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
        std::string help = did_you_mean(icon.value, names);
        diagnostics_.error("icon-unknown", icon.origin, message("the theme has no icon “{}”", icon.value),
                           help.empty() ? message("possible icons: {}", all) : std::move(help));
    }

    void check_years(const FigureSpec& figure, const std::string& code) {
        const auto found = sources_.observations.find(code);
        if (found == sources_.observations.end() || found->second.values.empty()) return;
        for (const int year : figure.years)
            if (std::find(found->second.years.begin(), found->second.years.end(), year) == found->second.years.end())
                diagnostics_.error("year-unknown", figure.origin, message("“{}” has no value for {}", code, year));
    }

    /// A name with its number of colours, or without: the fitting one is then chosen.
    bool is_palette(const std::string& name) const {
        return std::any_of(sources_.theme.palettes.begin(), sources_.theme.palettes.end(),
                           [&](const auto& palette) { return palette.first == name || palette.first.starts_with(name + "-"); });
    }

    void check_palette(const ClassesSpec& classes) {
        if (classes.palette.empty() || is_palette(classes.palette)) return;
        diagnostics_.error("palette-unknown", classes.origin, message("the theme has no palette “{}”", classes.palette),
                           did_you_mean(classes.palette, keys_of(sources_.theme.palettes)));
    }

    const Sources& sources_;
    Diagnostics& diagnostics_;
    About about_ = About::territory;
    std::map<std::string, const BlockSpec*> figures_;
};

}  // namespace

void validate_plans(const Sources& sources, Diagnostics& diagnostics) {
    std::map<std::string, Origin> names;
    std::size_t portraits = 0;
    for (const auto& plan : sources.documents) {
        PlanChecker(sources, diagnostics).check(plan);
        const auto [first, fresh] = names.try_emplace(plan.name, plan.origin);
        if (!fresh) diagnostics.error("document-duplicate", plan.origin, message("the name “{}” is already used", plan.name), message("see {}", first->second.to_text()));
        if (plan.about_territories() && ++portraits == 2)
            diagnostics.error("document-second-portrait", plan.origin, tr("only one document can be “par: territoire”"));
    }
    if (portraits == 0 && !sources.documents.empty())
        diagnostics.error("document-portrait-missing", sources.publication.origin, tr("no document is “par: territoire”"));
}

}  // namespace portraits
