#include "compose/site_plan.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/large_site.hpp"
#include "compose/members.hpp"
#include "compose/notes.hpp"
#include "compose/plan_walk.hpp"
#include "compose/region_names.hpp"
#include "compose/regions.hpp"
#include "compose/show.hpp"

namespace portraits {

namespace {

void collect(const std::vector<BlockSpec>& blocks, std::vector<const FigureSpec*>& figures) {
    for (const BlockSpec& block : blocks) {
        if (const auto* figure = std::get_if<FigureSpec>(&block.spec)) figures.push_back(figure);
        if (const auto* columns = columns_of(block))
            for (const ColumnSpec& column : *columns) collect(column.blocks, figures);
    }
}

bool of_territories(const FigureSpec& figure) { return figure.ground.value.empty() || figure.ground.value == territories_layer; }

/// The painted maps of the documents come before their strips, whose classes were made for another drawing.
std::vector<const FigureSpec*> painted(const std::vector<const PreparedPlan*>& documents) {
    std::vector<const FigureSpec*> figures;
    for (const PreparedPlan* document : documents)
        for (const ChapterSpec& chapter : document->plan().chapters) collect(chapter.blocks, figures);
    std::erase_if(figures, [](const FigureSpec* figure) {
        const bool map = figure->kind == FigureKind::choropleth || figure->kind == FigureKind::category_map || figure->kind == FigureKind::strip;
        return !map || figure->indicators.empty() || !of_territories(*figure);
    });
    std::stable_partition(figures.begin(), figures.end(), [](const FigureSpec* figure) { return figure->kind != FigureKind::strip; });
    return figures;
}

bool is_ratio(const Indicator& indicator) {
    const auto kind = indicator.aggregation.kind;
    return kind == Aggregation::Kind::ratio || kind == Aggregation::Kind::evolution || indicator.is_percentage();
}

/// Classes of a ratio, categories; for a count, circles, since painted areas would show their own size.
FigureSpec by_rule(const Indicator& indicator) {
    FigureSpec spec;
    spec.indicators = {{indicator.code, {}}};
    if (indicator.categorical) {
        spec.kind = FigureKind::category_map;
    } else if (is_ratio(indicator)) {
        spec.kind = FigureKind::choropleth;
        if (indicator.aggregation.kind == Aggregation::Kind::evolution) spec.classes.emplace().palette = "divergente";
    } else {
        spec.kind = FigureKind::map;
        spec.indicators.clear();
        MapLayerSpec circles;
        circles.kind = MapLayerSpec::Kind::circles;
        circles.layer.value = territories_layer;
        circles.indicator.value = indicator.code;
        spec.layers = {circles};
    }
    return spec;
}

FigureSpec spec_for(const Indicator& indicator, const std::vector<const FigureSpec*>& figures) {
    FigureSpec spec = by_rule(indicator);
    const auto known = std::find_if(figures.begin(), figures.end(), [&](const FigureSpec* figure) { return figure->indicators.front().value == indicator.code; });
    if (known != figures.end() && (indicator.categorical || is_ratio(indicator) || (*known)->kind == FigureKind::choropleth)) {
        spec.kind = indicator.categorical ? FigureKind::category_map : FigureKind::choropleth;
        spec.indicators = {{indicator.code, {}}};
        spec.layers.clear();
        spec.classes = (*known)->classes;
        spec.second_channel = (*known)->second_channel;
    }
    spec.id = "carte-" + slug(indicator.code);
    return spec;
}

/// Areas that print the number of their category say it in their name too: a link's name holds what is seen of it.
void name_numbers(MapDrawing& map) {
    const auto* fill = std::get_if<CategoryFill>(&map.fill);
    if (!fill || fill->second != CategoryFill::Second::numbers) return;
    for (auto& [code, title] : map.titles)
        for (std::size_t i = 0; i < fill->items.size(); ++i)
            if (const auto value = fill->values.find(code); value != fill->values.end() && value->second == fill->items[i].code)
                title += ", numéro " + std::to_string(i + 1);  // not in brackets: those may be passed over in a name
}

bool has_values(const Atlas& atlas, const Findings& findings, const Indicator& indicator) {
    const bool elsewhere = !indicator.places.empty() && indicator.places != territories_layer;
    return !elsewhere && std::any_of(atlas.territories().begin(), atlas.territories().end(), [&](const Territory& territory) {
        return indicator.categorical ? !findings.category(indicator.code, territory.id).code.empty() : findings.value(indicator.code, territory.id).known();
    });
}

}  // namespace

SitePlan::SitePlan(const std::vector<const PreparedPlan*>& documents) : plan_(std::make_unique<DocumentPlan>()) {
    const Atlas& atlas = documents.front()->atlas();
    const Findings& findings = documents.front()->findings();
    const std::vector<const FigureSpec*> figures = painted(documents);
    plan_->per.clear();
    Diagnostics nothing;
    prepared_ = std::make_unique<const PreparedPlan>(atlas, findings, *plan_, nothing, documents.front()->geography());
    for (const std::string& code : atlas.sources().indicator_order)
        if (const Indicator& indicator = *atlas.indicator(code); has_values(atlas, findings, indicator)) of_indicator_[code] = spec_for(indicator, figures);
    for (const std::string& region : regions_with_territories(atlas)) {
        FigureSpec& spec = of_region_[region];
        spec.id = "carte";
        spec.kind = FigureKind::region_map;
        spec.about_region.value = region;
    }
}

void SitePlan::set_links(const std::vector<std::string>& territories, const Indicator* indicator, const std::string& root, MapDrawing& map) const {
    map.clickable = true;
    for (const std::string& id : territories) {
        const Territory& territory = *atlas().territory(id);
        map.links[id] = root + "territoires/" + slug(territory.name()) + "/index.html";
        std::string said = indicator ? indicator->categorical ? std::string() : show(findings().value(indicator->code, id), *indicator)
                                     : format_number(members_population(atlas(), territory), 0) + " habitants";
        if (!said.empty()) map.titles[id] = typographic(territory.name()) + std::string(nbsp) + ": " + said;
    }
    name_numbers(map);
}

FigurePtr SitePlan::finished(Figure figure, const Indicator* indicator) const {
    if (schematic(atlas())) append_sentence(figure.notes, plain("Contours schématiques, sans valeur réglementaire."));
    Citations cited(atlas());
    if (indicator) cited.add(*indicator);
    cited.add_perimeters();
    cited.add_boundaries();
    figure.sources = cited.line();
    figure.demonstration = indicator && indicator->status == Status::demonstration;
    figure.title = typographic(figure.title);
    if (indicator && !indicator->unit.empty()) figure.subtitle = capitalized(indicator->is_percentage() ? "en %" : "en " + indicator->unit);
    return std::make_shared<const Figure>(std::move(figure));
}

FigurePtr SitePlan::figure(const FigureSpec& asked, const Indicator* indicator, const std::string& root) const {
    DocumentPlan alone;
    alone.per.clear();
    alone.chapters.emplace_back().blocks.emplace_back().spec = asked;
    const FigureSpec& spec = std::get<FigureSpec>(alone.chapters.front().blocks.front().spec);
    Diagnostics unsaid;  // a distribution without classes has no map: the documents' own figures have been checked already
    const PreparedPlan plan(atlas(), findings(), alone, unsaid, prepared().geography());
    const phrase::Scope scope{atlas(), findings(), nullptr};
    std::optional<Drawn> drawn = draw_national_map({plan, scope, spec, spec.indicators.empty() ? nullptr : indicator});
    if (!drawn) return nullptr;
    Figure figure;
    figure.id = spec.id;
    MapDrawing& map = std::get<MapDrawing>(drawn->drawing);
    const std::string& region = spec.about_region.value;
    const bool linked = !region.empty() || !is_large(atlas());  // an area of a point or two is no link to follow
    if (linked) {
        std::vector<std::string> ids;
        for (const Territory& territory : atlas().territories())
            if (region.empty() || territory.main_region() == region) ids.push_back(territory.id);
        set_links(ids, indicator, root, map);
    }
    figure.alternative = typographic(drawn->alternative + (linked ? " Chaque territoire est un lien vers son portrait." : ""));
    figure.drawing = std::move(drawn->drawing);
    for (const std::string& remark : drawn->remarks) append_sentence(figure.notes, plain(remark));
    figure.title = indicator ? indicator->label : "Les territoires d’industrie " + region_with_de(atlas().region(region).name);
    return finished(std::move(figure), indicator);
}

FigurePtr SitePlan::map_of_department(const std::string& department, const std::vector<std::string>& territories, const std::string& root) const {
    const std::string& name = atlas().department(department).name;
    MapDrawing map;
    map.view.kind = MapView::Kind::neighbours;
    map.view.around = territories;
    map.legend_other = {"hors périmètre"};
    set_links(territories, nullptr, root, map);
    Figure figure;
    figure.id = "carte";
    figure.title = name + "\u00A0: " + std::to_string(territories.size()) + (territories.size() < 2 ? " territoire" : " territoires");
    figure.alternative = typographic("Carte. " + figure.title + ". Chaque territoire est un lien vers son portrait.");
    figure.drawing = std::move(map);
    return finished(std::move(figure), nullptr);
}

FigurePtr SitePlan::map_of(const Indicator& indicator, const std::string& root) const {
    const auto spec = of_indicator_.find(indicator.code);
    if (spec == of_indicator_.end()) return nullptr;
    const bool crowded = spec->second.kind == FigureKind::map && is_large(atlas());  // a circle for each would hide the others
    return crowded ? nullptr : figure(spec->second, &indicator, root);
}

FigurePtr SitePlan::map_of_region(const std::string& region, const std::string& root) const {
    const auto spec = of_region_.find(region);
    return spec == of_region_.end() ? nullptr : figure(spec->second, nullptr, root);
}

}  // namespace portraits
