#include "publication/publication.hpp"

namespace portraits {

RichText plain(std::string text) {
    if (text.empty()) return {};
    Span span;
    span.text = std::move(text);
    return {std::move(span)};
}

std::string to_text(const RichText& text) {
    std::string out;
    for (const Span& span : text) out += span.text;
    return out;
}

namespace {
void collect(const std::vector<Block>& blocks, std::vector<FigurePtr>& figures) {
    const auto columns = [&](const std::vector<GridColumn>& all) {
        for (const GridColumn& column : all) collect(column.blocks, figures);
    };
    for (const Block& block : blocks) {
        if (const auto* figure = std::get_if<FigureBlock>(&block.content)) figures.push_back(figure->figure);
        else if (const auto* row = std::get_if<Row>(&block.content)) columns(row->columns);
        else if (const auto* panel = std::get_if<Panel>(&block.content)) columns(panel->columns);
    }
}
}  // namespace

std::vector<FigurePtr> figures_of(const Publication& publication) {
    std::vector<FigurePtr> figures;
    for (const Chapter& chapter : publication.chapters) collect(chapter.blocks, figures);
    return figures;
}

}  // namespace portraits
