#include <algorithm>

#include "base/french.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "compose/notes.hpp"
#include "compose/ordinals.hpp"
#include "compose/show.hpp"

namespace portraits {

namespace {

std::optional<Drawn> draw(const FigureContext& c) {
    switch (c.spec.kind) {
        case FigureKind::bars:
        case FigureKind::grouped_bars:
        case FigureKind::diverging_bars:
        case FigureKind::columns:
        case FigureKind::grouped_columns: return draw_bars(c);
        case FigureKind::stacked_bars: return draw_stacked(c);
        case FigureKind::lines: return draw_lines(c);
        case FigureKind::donut: return draw_donut(c);
        case FigureKind::strip: return draw_strip(c);
        case FigureKind::table: return draw_table(c);
        case FigureKind::choropleth:
        case FigureKind::category_map:
        case FigureKind::map:
        case FigureKind::region_map:
        case FigureKind::neighbour_map: return draw_national_map(c);
        case FigureKind::local_map:
        case FigureKind::locator: return draw_local_map(c);
    }
    return std::nullopt;
}

/// Kinds that can be drawn without an indicator.
bool needs_data(FigureKind kind) {
    return kind != FigureKind::table && kind != FigureKind::map && kind != FigureKind::region_map && kind != FigureKind::neighbour_map &&
           kind != FigureKind::local_map && kind != FigureKind::locator;
}

/// A sentence that ends with "n.d." has its full stop already.
std::string one_full_stop(std::string text) {
    for (std::size_t at; (at = text.find("n.d..")) != std::string::npos;) text.erase(at + 4, 1);
    return text;
}

}  // namespace

std::vector<const Indicator*> Composer::indicators_of_figure(const FigureSpec& spec) const {
    std::vector<const Indicator*> all;
    for (const auto& code : spec.indicators)
        if (const Indicator* one = indicator(code)) all.push_back(one);
    if (const LayersData* layers = plan_.layers(spec))
        for (const Indicator* one : layers->indicators)
            if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    return all;
}

Citations Composer::citations(const FigureSpec& spec, const std::vector<const Indicator*>& indicators, const Drawn& drawn) const {
    Citations cited(atlas_);
    for (const Indicator* one : indicators) cited.add(*one);
    const auto* map = std::get_if<MapDrawing>(&drawn.drawing);
    const bool of_places = indicators.empty() || spec.table == "membres" || spec.table == "territoires";
    std::set<std::string> layers;
    if (const LayersData* data = map ? plan_.layers(spec) : nullptr) layers = data->used;
    if (map) layers.insert(map->ground);
    const bool shows_territories = layers.contains(territories_layer) || (map && !map->view.territory.empty());
    if (shows_territories || of_places) cited.add_perimeters();
    if ((map && map->members) || of_places || layers.contains(members_layer)) cited.add_members();
    if (map) cited.add_boundaries();
    for (const std::string& layer : layers) cited.add_layer(layer);
    return cited;
}

namespace {

/// Whether a part of the figure is fictitious: an indicator, a layer.
bool is_demonstration(const PreparedPlan& plan, const FigureSpec& spec, const std::vector<const Indicator*>& indicators) {
    const LayersData* layers = plan.layers(spec);
    const GeoLayerSpec* ground = declared_layer(plan.atlas(), spec.ground.value);
    return (layers && layers->demonstration) || (ground && ground->demonstration) ||
           std::any_of(indicators.begin(), indicators.end(), [](const Indicator* one) { return one->status == Status::demonstration; });
}

}  // namespace

std::vector<AnyBlock> Composer::compose_block(const FigureSpec& spec) {
    const std::vector<const Indicator*> shown_indicators = indicators_of_figure(spec);
    const Indicator* first = spec.indicators.empty() || shown_indicators.empty() ? nullptr : shown_indicators.front();
    if (!first && needs_data(spec.kind)) return {};  // reported when the plan was prepared
    std::optional<Drawn> drawn = draw({plan_, scope_, spec, first});
    if (!drawn) return absent_figure(spec, *first);
    Figure figure;
    figure.id = unique_id(own_id(spec.id.empty() ? name_of(spec.kind) : spec.id));
    figure.number = ++figures_;
    figure.title = words(spec.title);
    figure.subtitle = words(spec.subtitle);
    figure.demonstration = is_demonstration(plan_, spec, shown_indicators);
    demonstration_ = demonstration_ || figure.demonstration;
    figure.alternative = one_full_stop(typographic(drawn->alternative));
    figure.description = figure.alternative;
    figure.sources = citations(spec, shown_indicators, *drawn).line();
    figure.notes = figure_notes(spec, first, *drawn);
    figure.table = std::move(drawn->table);
    figure.table.caption = figure.title + (figure.subtitle.empty() ? "" : " – " + figure.subtitle);
    figure.show_table = spec.show_table || spec.kind == FigureKind::table;
    figure.drawing = std::move(drawn->drawing);
    return {FigureBlock{std::make_shared<const Figure>(std::move(figure))}};
}

RichText Composer::figure_notes(const FigureSpec& spec, const Indicator* indicator, const Drawn& drawn) const {
    RichText notes;
    if (const std::string reading = text(spec.reading); !reading.empty()) append_sentence(notes, to_rich_text("Lecture : " + reading));
    if (indicator && !indicator->scope.empty()) append_sentence(notes, to_rich_text("Champ : " + escape_markdown(indicator->scope) + "."));
    append_sentence(notes, rich(spec.note));
    for (const std::string& remark : drawn.remarks) append_sentence(notes, with_raised_ordinals(plain(remark)));
    if (const auto* map = std::get_if<MapDrawing>(&drawn.drawing)) append_sentence(notes, outlines_note(*map));
    std::set<Missing> signs;
    if (drawn.has_absent) signs.insert(Missing::not_available);
    if (drawn.has_secret) signs.insert(Missing::secret);
    if (drawn.has_not_applicable) signs.insert(Missing::not_applicable);
    append_sentence(notes, signs_note(signs));
    return notes;
}

/// Which outlines are schematic: all of them, those under a layer that has a file, or those of a layer made from a table.
RichText Composer::outlines_note(const MapDrawing& map) const {
    const GeoLayerSpec* ground = declared_layer(atlas_, map.ground);
    if (schematic(atlas_)) {
        const bool real = ground && !ground->file.empty();
        return plain(real ? "Limites de départements et de régions schématiques, sans valeur réglementaire." : "Contours schématiques, sans valeur réglementaire.");
    }
    return ground && !ground->table.empty() ? plain("Contours schématiques\u00A0: " + ground->title + ".") : RichText();
}

/// Instead of an empty drawing, a sentence that says what is missing and why.
std::vector<AnyBlock> Composer::absent_figure(const FigureSpec& spec, const Indicator& indicator) const {
    const Value value = plan_.findings().value(indicator.code, perimeter(), spec.years.empty() ? 0 : spec.years.back());
    const char* why = value.missing == Missing::secret           ? "est couverte par le secret statistique"
                      : value.missing == Missing::not_applicable ? "est sans objet"
                                                                 : "n’est pas disponible";
    std::string sentence = "**" + escape_markdown(indicator.label) + ".** Cette donnée " + why + (territory_ ? " pour ce territoire." : ".");
    return {Paragraph{Paragraph::As::body, to_rich_text(sentence)}};
}

}  // namespace portraits
