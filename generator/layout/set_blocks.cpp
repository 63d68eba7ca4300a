#include "layout/set_blocks.hpp"

#include <algorithm>

#include "layout/measures.hpp"

namespace portraits {

namespace {

/// Hands each kind of block to its function; a kind without one does not compile.
struct SetBlock {
    Setting& setting;
    double width;
    Flow& flow;
    void operator()(const Heading& block) const { set_heading(setting, block, width, flow); }
    void operator()(const Paragraph& block) const { set_paragraph(setting, block, width, flow); }
    void operator()(const List& block) const { set_list(setting, block, width, flow); }
    void operator()(const Tiles& block) const { set_tiles(setting, block, width, flow); }
    void operator()(const Counters& block) const { set_counters(setting, block, width, flow); }
    void operator()(const Factors& block) const { set_factors(setting, block, width, flow); }
    void operator()(const Wholes& block) const { set_wholes(setting, block, width, flow); }
    void operator()(const TextColumns& block) const { set_text_columns(setting, block, width, flow); }
    void operator()(const Quotation& block) const { set_quotation(setting, block, width, flow); }
    void operator()(const Contact& block) const { set_contact(setting, block, width, flow); }
    void operator()(const FigureBlock& block) const { set_figure(setting, block.figure, width, flow); }
    void operator()(const Illustration& block) const { set_image(setting, block, width, flow); }
    void operator()(const TableBlock& block) const { set_table(setting, block, width, flow); }
    void operator()(const Definitions& block) const { set_definitions(setting, block, width, flow); }
    void operator()(const Row& block) const { set_row(setting, block, width, flow); }
    void operator()(const Panel& block) const { set_panel(setting, block, width, flow); }
    void operator()(const Listing& block) const { set_listing(setting, block, width, flow); }
    void operator()(const PageBreak&) const {
        Item item;
        item.page_break = true;
        flow.push_back(std::move(item));
    }
};

}  // namespace

Flow set_blocks(Setting& setting, const std::vector<Block>& blocks, double width) {
    Flow flow;
    bool after_heading = false;
    const double room = setting.room;
    for (const Block& block : blocks) {
        if (block.medium == Medium::web) continue;
        setting.room = std::max(0.0, room - natural_height(flow));
        const std::size_t start = flow.size();
        std::visit(SetBlock{setting, width, flow}, block.content);
        for (std::size_t i = start; block.together && i + 1 < flow.size(); ++i) flow[i].keep_with_next = true;
        if (after_heading && start < flow.size()) flow[start].before = std::min(flow[start].before, measure::after_heading);
        if (start < flow.size()) after_heading = std::holds_alternative<Heading>(block.content);
    }
    setting.room = 0;
    return flow;
}

}  // namespace portraits
