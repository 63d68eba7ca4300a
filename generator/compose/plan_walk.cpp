#include "compose/plan_walk.hpp"

namespace portraits {

namespace {

using Phrases = std::vector<const Phrase*>;
using Codes = std::vector<const Located<std::string>*>;

struct PhraseVisitor {
    Phrases operator()(const HeadingSpec& s) const { return {&s.text}; }
    Phrases operator()(const TextSpec& s) const { return {&s.text}; }
    Phrases operator()(const ListSpec& s) const {
        Phrases all;
        for (const Phrase& item : s.items) all.push_back(&item);
        return all;
    }
    Phrases operator()(const TilesSpec& s) const {
        Phrases all{&s.note};
        for (const TileSpec& tile : s.tiles) all.insert(all.end(), {&tile.label, &tile.line, &tile.compared_label});
        return all;
    }
    Phrases operator()(const CountersSpec& s) const {
        Phrases all;
        for (const CounterSpec& counter : s.counters) all.insert(all.end(), {&counter.value, &counter.label});
        return all;
    }
    Phrases operator()(const FactorsSpec& s) const {
        Phrases all;
        for (const auto& item : s.items) all.insert(all.end(), {&item.title, &item.text});
        return all;
    }
    Phrases operator()(const WholesSpec& s) const {
        Phrases all{&s.share_label, &s.earlier, &s.added, &s.unsplit, &s.rest, &s.note, &s.sources};
        for (const auto& item : s.items) all.insert(all.end(), {&item.value, &item.label, &item.whole, &item.line});
        return all;
    }
    Phrases operator()(const TextColumnsSpec&) const { return {}; }
    Phrases operator()(const QuotationSpec& s) const { return {&s.text, &s.author, &s.role}; }
    Phrases operator()(const ContactSpec& s) const { return {&s.name, &s.address, &s.mail, &s.phone, &s.link}; }
    Phrases operator()(const FigureSpec& s) const { return {&s.title, &s.subtitle, &s.reading, &s.note}; }
    Phrases operator()(const DefinitionsSpec& s) const {
        Phrases all;
        for (const auto& item : s.items) all.insert(all.end(), {&item.term, &item.text});
        return all;
    }
    Phrases operator()(const ImageSpec& s) const { return {&s.alternative, &s.credit}; }
    Phrases operator()(const SourcesTableSpec&) const { return {}; }
    Phrases operator()(const SignsSpec&) const { return {}; }
    Phrases operator()(const PeopleSpec&) const { return {}; }
    Phrases operator()(const RowSpec&) const { return {}; }
    Phrases operator()(const PanelSpec&) const { return {}; }
    Phrases operator()(const PageBreakSpec&) const { return {}; }
    Phrases operator()(const TerritoryIndexSpec&) const { return {}; }
    Phrases operator()(const ContentsSpec&) const { return {}; }
};

}  // namespace

Phrases phrases_of(const BlockSpec& block) { return std::visit(PhraseVisitor{}, block.spec); }

Codes indicators_of(const BlockSpec& block) {
    Codes codes;
    if (const auto* figure = std::get_if<FigureSpec>(&block.spec)) {
        for (const auto& code : figure->indicators) codes.push_back(&code);
        for (const MapLayerSpec& layer : figure->layers)
            if (!layer.indicator.value.empty()) codes.push_back(&layer.indicator);
    }
    if (const auto* tiles = std::get_if<TilesSpec>(&block.spec))
        for (const TileSpec& tile : tiles->tiles) {
            codes.push_back(&tile.indicator);
            if (!tile.compared.value.empty()) codes.push_back(&tile.compared);
        }
    if (const auto* counters = std::get_if<CountersSpec>(&block.spec))
        for (const CounterSpec& counter : counters->counters)
            if (!counter.indicator.value.empty()) codes.push_back(&counter.indicator);
    return codes;
}

Codes expressions_of(const BlockSpec& block) {
    Codes all{&block.when};
    if (const auto* wholes = std::get_if<WholesSpec>(&block.spec))
        for (const auto& item : wholes->items) all.insert(all.end(), {&item.part, &item.before});
    return all;
}

const std::vector<ColumnSpec>* columns_of(const BlockSpec& block) {
    if (const auto* row = std::get_if<RowSpec>(&block.spec)) return &row->columns;
    if (const auto* panel = std::get_if<PanelSpec>(&block.spec)) return &panel->columns;
    if (const auto* text = std::get_if<TextColumnsSpec>(&block.spec)) return &text->body;
    return nullptr;
}

Phrases phrases_of(const DocumentPlan& plan) {
    const CoverSpec& cover = plan.cover;
    Phrases all{&plan.title, &plan.menu, &cover.kicker, &cover.title, &cover.summary, &cover.edition, &cover.place, &cover.places};
    for (const CoverFactSpec& fact : cover.facts) all.insert(all.end(), {&fact.value, &fact.label});
    for (const IssuerSpec& issuer : cover.issuers) {
        all.push_back(&issuer.logo.alternative);
        for (const Phrase& line : issuer.lines) all.push_back(&line);
    }
    const BackCoverSpec& back = plan.back_cover;
    all.insert(all.end(), {&back.title, &back.text, &back.contact, &back.notices});
    return all;
}

}  // namespace portraits
