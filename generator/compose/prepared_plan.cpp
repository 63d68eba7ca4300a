#include "compose/prepared_plan.hpp"

#include <algorithm>

#include "base/messages.hpp"
#include "compose/footnotes.hpp"
#include "compose/national_data.hpp"
#include "compose/plan_walk.hpp"

namespace portraits {

PreparedPlan::PreparedPlan(const Atlas& atlas, const Findings& findings, const DocumentPlan& plan, Diagnostics& diagnostics,
                           const Geography* geography)
    : atlas_(atlas), findings_(findings), plan_(plan), geography_(geography) {
    for (const Phrase* phrase : phrases_of(plan)) take_phrase(*phrase, plan.about(), diagnostics);
    for (const ChapterSpec& chapter : plan.chapters) {
        for (const Phrase* phrase : {&chapter.title, &chapter.lead, &chapter.running}) take_phrase(*phrase, plan.about(chapter), diagnostics);
        for (const FootnoteSpec& note : chapter.notes) take_phrase(note.text, plan.about(chapter), diagnostics);
        check_footnotes(chapter, diagnostics);
        take(chapter.blocks, plan.about(chapter), diagnostics);
    }
}

void PreparedPlan::take(const std::vector<BlockSpec>& blocks, About about, Diagnostics& diagnostics) {
    for (const BlockSpec& block : blocks) {
        for (const auto* alone : expressions_of(block)) conditions_.emplace(alone, phrase::compile_condition(*alone, atlas_, about, diagnostics));
        for (const Phrase* phrase : phrases_of(block)) take_phrase(*phrase, about, diagnostics);
        for (const auto* code : indicators_of(block)) take_indicator(*code, diagnostics);
        if (const auto* figure = std::get_if<FigureSpec>(&block.spec)) take_figure(*figure, diagnostics);
        if (const auto* columns = columns_of(block))
            for (const ColumnSpec& column : *columns) take(column.blocks, about, diagnostics);
    }
}

void PreparedPlan::take_phrase(const Phrase& phrase, About about, Diagnostics& diagnostics) {
    phrases_.emplace(&phrase, phrase::compile(phrase, atlas_, about, diagnostics));
}

void PreparedPlan::take_indicator(const Located<std::string>& code, Diagnostics& diagnostics) {
    const Indicator* indicator = atlas_.indicator(code.value);
    if (!indicator) {
        const std::string near = nearest(code.value, atlas_.sources().indicator_order);
        diagnostics.error("indicator-unknown", code.origin, message("unknown indicator “{}”", code.value),
                          near.empty() ? std::string() : message("did you mean “{}”?", near));
    } else if (std::find(indicators_.begin(), indicators_.end(), indicator) == indicators_.end()) {
        indicators_.push_back(indicator);
    }
}

void PreparedPlan::take_figure(const FigureSpec& figure, Diagnostics& diagnostics) {
    if (!figure.layers.empty()) layers_.emplace(&figure, compose_layers(*this, figure, diagnostics));
    const Indicator* indicator = figure.indicators.empty() ? nullptr : atlas_.indicator(figure.indicators.front().value);
    if (!indicator) return;
    const bool national = figure.kind == FigureKind::strip || figure.kind == FigureKind::choropleth || figure.kind == FigureKind::category_map ||
                          figure.kind == FigureKind::region_map || figure.kind == FigureKind::neighbour_map;
    if (national) national_.emplace(&figure, national_data(*this, figure, *indicator, diagnostics));
}

std::vector<std::string> PreparedPlan::neighbours(const std::string& territory, std::size_t count) const {
    std::call_once(found_, [&] { neighbours_ = std::make_unique<const Neighbours>(atlas_); });
    return atlas_.territories().empty() ? std::vector<std::string>() : neighbours_->of(territory, count);
}

const LayersData* PreparedPlan::layers(const FigureSpec& figure) const {
    const auto found = layers_.find(&figure);
    return found == layers_.end() ? nullptr : &found->second;
}

const NationalData* PreparedPlan::national(const FigureSpec& figure) const {
    const auto found = national_.find(&figure);
    return found == national_.end() ? nullptr : &found->second;
}

}  // namespace portraits
