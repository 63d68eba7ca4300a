#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"

namespace portraits {

namespace {

constexpr double grid_units = 12;

/// Space above a row: the largest that its columns would ask for alone.
double space_above(const Item& row) {
    double most = 0;
    for (const FlowColumn& column : row.columns)
        if (!column.flow.empty()) most = std::max(most, column.flow.front().before);
    return most;
}

std::string subject_of(const Item& row) {
    for (const FlowColumn& column : row.columns)
        if (!column.flow.empty()) return column.flow.front().subject;
    return {};
}

bool nothing(const Item& row) {
    return std::all_of(row.columns.begin(), row.columns.end(), [](const FlowColumn& column) { return column.flow.empty(); });
}

void set_columns(Setting& setting, const std::vector<GridColumn>& columns, Item& row) {
    setting.room = 0;  // what stands side by side shares a height that is not known yet
    for (std::size_t i = 0; i < columns.size(); ++i) {
        row.columns[i].flow = set_blocks(setting, columns[i].blocks, row.columns[i].width);
        for (Item& item : row.columns[i].flow)
            if (item.tighten) item.refit = item.tighten, item.least = item.tightest;
    }
}

}  // namespace

std::vector<FlowColumn> grid(const std::vector<GridColumn>& columns, double width, double gutter) {
    const double unit = (width - gutter * (grid_units - 1)) / grid_units;
    std::vector<FlowColumn> tracks;
    double x = 0;
    for (const GridColumn& column : columns) {
        FlowColumn track;
        track.x = x;
        track.width = column.span * unit + (column.span - 1) * gutter;
        x += track.width + gutter;
        tracks.push_back(std::move(track));
    }
    return tracks;
}

void set_row(Setting& setting, const Row& row, double width, Flow& flow) {
    Item item;
    item.columns = grid(row.columns, width, setting.gutter);
    item.align = row.align == Align::bottom ? 1 : row.align == Align::middle ? 0.5 : 0;
    set_columns(setting, row.columns, item);
    if (nothing(item)) return;
    item.before = space_above(item);
    item.subject = subject_of(item);
    flow.push_back(std::move(item));
}

void set_panel(Setting& setting, const Panel& panel, double width, Flow& flow) {
    Item row;
    row.columns = grid(panel.columns, width - 2 * measure::panel_padding, measure::panel_gap);
    const double scale = setting.type_scale;
    setting.type_scale = measure::panel_type;
    set_columns(setting, panel.columns, row);
    setting.type_scale = scale;
    if (nothing(row)) return;
    Item item;
    item.piece.height = natural_height(row) + 2 * measure::panel_padding;
    item.piece.nodes.push_back(artifact({filled({0, 0, width, item.piece.height}, Ink::of(Role::panel))}));
    for (const FlowColumn& column : row.columns)
        item.piece.append(stacked(column.flow), measure::panel_padding + column.x, measure::panel_padding);
    item.before = measure::before_panel;
    item.at_foot = true;
    item.subject = subject_of(row);
    flow.push_back(std::move(item));
}

}  // namespace portraits
