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
template <class Visit> void for_each_block(const std::vector<Block>& blocks, const Visit& visit) {
    const auto columns = [&](const std::vector<GridColumn>& all) {
        for (const GridColumn& column : all) for_each_block(column.blocks, visit);
    };
    for (const Block& block : blocks) {
        visit(block.content);
        if (const auto* row = std::get_if<Row>(&block.content)) columns(row->columns);
        if (const auto* panel = std::get_if<Panel>(&block.content)) columns(panel->columns);
        if (const auto* text = std::get_if<TextColumns>(&block.content)) for_each_block(text->blocks, visit);
    }
}
}  // namespace

std::vector<FigurePtr> figures_of(const Publication& publication) {
    std::vector<FigurePtr> figures;
    for (const Chapter& chapter : publication.chapters)
        for_each_block(chapter.blocks, [&](const AnyBlock& block) {
            if (const auto* one = std::get_if<FigureBlock>(&block)) figures.push_back(one->figure);
        });
    return figures;
}

}  // namespace portraits
