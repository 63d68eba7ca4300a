#include "gallery/content_figures.hpp"

#include <algorithm>
#include <filesystem>

#include "base/files.hpp"
#include "compose/compose.hpp"
#include "load/load_sources.hpp"

namespace portraits::gallery {
namespace {

bool is_table(const Figure& figure) { return std::holds_alternative<TableDrawing>(figure.drawing); }

double width_of(const Figure& figure) {
    const auto* map = std::get_if<MapDrawing>(&figure.drawing);
    const auto* bars = std::get_if<BarChart>(&figure.drawing);
    const bool half = (map && map->view.kind != MapView::Kind::national) || bars;
    return half ? half_width : full_width;
}

Case figure_case(const std::string& territory, FigurePtr figure, double width) {
    const std::string name = territory + "-" + figure->id, title = figure->title.empty() ? figure->alternative : figure->title;
    return {name, title, width, [figure](const DrawContext& context, double on) { return draw_figure(*figure, context, on); }};
}

Kind figures_of_publication(const Publication& publication) {
    Kind kind{publication.id, publication.name, {}};
    if (publication.cover.locator) kind.cases.push_back(figure_case(publication.id, publication.cover.locator, 132));
    for (const FigurePtr& figure : figures_of(publication)) {
        if (!is_table(*figure)) kind.cases.push_back(figure_case(publication.id, figure, width_of(*figure)));
    }
    return kind;
}

}  // namespace

ContentFigures content_figures(const std::string& root, const std::vector<std::string>& territories, Diagnostics& diagnostics) {
    const std::filesystem::path folder(root);
    Sources sources = load_sources({folder / "content", folder / "data", folder / "themes", "", {}}, diagnostics);
    ContentFigures content;
    content.atlas = std::make_unique<const Atlas>(std::move(sources));
    content.findings = std::make_unique<const Findings>(*content.atlas);
    content.geography = make_geography(*content.atlas, read_file(folder / "data/geo/contours.yml"), diagnostics);
    for (const std::string& id : territories) {
        const Territory* territory = content.atlas->territory(id);
        if (!territory) continue;
        for (const DocumentPlan& plan : content.atlas->sources().documents)
            if (plan.about_territories())
                content.kinds.push_back(figures_of_publication(compose(*content.atlas, *content.findings, plan, *territory, diagnostics)));
    }
    for (const DocumentPlan& plan : content.atlas->sources().documents)
        if (!plan.about_territories())
            content.kinds.push_back(figures_of_publication(
                compose(PreparedPlan(*content.atlas, *content.findings, plan, diagnostics, &content.geography), diagnostics)));
    return content;
}

}  // namespace portraits::gallery
