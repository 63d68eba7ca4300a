#include <algorithm>

#include "base/french.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "compose/notes.hpp"
#include "compose/ordinals.hpp"
#include "compose/region_names.hpp"
#include "compose/show.hpp"
#include "compose/words.hpp"
#include "publication/spans.hpp"

namespace portraits {

namespace {

Span badge() {
    Span span;
    span.text = "démo";
    span.badge = true;
    return span;
}

bool is_change(const Indicator& indicator) { return indicator.aggregation.kind == Aggregation::Kind::evolution; }

/// Counts are never compared as counts: a territory is not "smaller" than France.
bool is_comparable(const Indicator& indicator) {
    return indicator.aggregation.kind == Aggregation::Kind::ratio || is_change(indicator) || indicator.is_percentage();
}

}  // namespace

TileBars Composer::tile_bars(const TileSpec& spec, const Indicator& compared, std::set<Missing>& signs) const {
    TileBars bars;
    const auto perimeters = perimeters_for(spec.perimeters, {PerimeterKind::territory, PerimeterKind::region, PerimeterKind::france}, atlas_,
                                           plan_.findings(), Subject{territory_, scope_.region()}, compared);
    for (const PerimeterView& p : perimeters) {
        const Value v = plan_.findings().value(compared.code, p.key);
        signs.insert(v.missing);
        bars.bars.push_back({p.short_label, p.who, {v, is_change(compared) ? show_signed(v, compared.decimals, true) : show(v, compared)}});
    }
    return bars;
}

Tile Composer::tile(const TileSpec& spec, std::set<Missing>& signs) const {
    const Indicator& own = *indicator(spec.indicator);
    const Value value = plan_.findings().value(own.code, scope_.perimeter(), spec.year);
    Tile tile;
    signs.insert(value.missing);
    tile.label = words(spec.label);
    if (tile.label.empty()) tile.label = own.label;
    tile.value = is_change(own) ? show_signed(value, own.decimals, true) : show(value, own);
    tile.line = rich(spec.line);
    if (tile.line.empty() && !own.is_percentage()) tile.line = plain(unit_for(value, own));
    tile.demonstration = own.status == Status::demonstration;
    const Indicator* compared = spec.compared.value.empty() ? &own : indicator(spec.compared);
    if (compared && is_comparable(*compared)) {
        tile.compared = words(spec.compared_label);
        if (tile.compared.empty()) tile.compared = short_label(*compared);
        tile.bars = tile_bars(spec, *compared, signs);
        tile.demonstration = tile.demonstration || compared->status == Status::demonstration;
        std::vector<std::pair<std::string, std::string>> said;
        for (const auto& bar : tile.bars.bars) said.emplace_back(bar.label, bar.shown.text);
        tile.alternative = tile.compared + "\u00A0: " + values_in_words(said);
        if (!tile.alternative.ends_with('.')) tile.alternative += '.';
    }
    if (tile.demonstration) {
        if (!tile.line.empty()) tile.line.push_back(words_span(" "));
        tile.line.push_back(badge());
    }
    return tile;
}

RichText Composer::tiles_note(const TilesSpec& spec, const std::vector<Tile>& tiles, const std::set<Missing>& signs) const {
    Citations cited(atlas_);
    for (const TileSpec& one : spec.tiles)
        for (const auto* code : {&one.indicator, &one.compared})
            if (const Indicator* found = code->value.empty() ? nullptr : indicator(*code)) cited.add(*found);
    RichText note = cited.line();
    append_sentence(note, rich(spec.note));
    const auto labelled = [&](const std::string& label) {
        return std::any_of(tiles.begin(), tiles.end(), [&](const Tile& t) {
            return std::any_of(t.bars.bars.begin(), t.bars.bars.end(), [&](const auto& bar) { return bar.label == label; });
        });
    };
    const std::string region = region_with_de(atlas_.region(territory_->main_region()).name);
    if (labelled("TI région")) append_sentence(note, to_rich_text("**TI région** : ensemble des territoires d’industrie " + escape_markdown(region) + "."));
    const PerimeterView all = view_of(PerimeterKind::all_territories, atlas_, Subject{territory_, scope_.region()});
    if (labelled(all.short_label)) append_sentence(note, to_rich_text("**" + all.short_label + "** : ensemble des " + all.label + "."));
    if (std::any_of(tiles.begin(), tiles.end(), [](const Tile& t) { return t.demonstration; })) {
        append_sentence(note, {badge()});
        append_sentence(note, plain("donnée fictive de démonstration."));
    }
    append_sentence(note, signs_note(signs));
    return note;
}

std::vector<AnyBlock> Composer::compose_block(const TilesSpec& spec) {
    if (!territory_) return {};  // refused when the plan was checked
    Tiles tiles;
    std::set<Missing> signs;
    for (const TileSpec& one : spec.tiles)
        if (indicator(one.indicator)) tiles.tiles.push_back(tile(one, signs));
    if (tiles.tiles.empty()) return {};
    for (const Tile& one : tiles.tiles) demonstration_ = demonstration_ || one.demonstration;
    tiles.note = tiles_note(spec, tiles.tiles, signs);
    return {std::move(tiles)};
}

}  // namespace portraits
