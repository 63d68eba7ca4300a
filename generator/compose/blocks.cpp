#include "base/french.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"

namespace portraits {

std::vector<AnyBlock> Composer::compose_block(const HeadingSpec& spec) {
    Heading heading{spec.level, rich(spec.text), {}};
    if (heading.text.empty()) return {};
    heading.id = unique_id(slug(to_text(heading.text)));
    return {std::move(heading)};
}

std::vector<AnyBlock> Composer::compose_block(const TextSpec& spec) {
    const auto as = spec.as == TextSpec::As::lead ? Paragraph::As::lead : spec.as == TextSpec::As::note ? Paragraph::As::note : Paragraph::As::body;
    std::vector<AnyBlock> blocks;
    for (MarkdownPart& part : to_parts(text(spec.text))) {
        for (RichText& one : part.texts) one = with_calls(std::move(one));
        if (part.kind == MarkdownPart::Kind::paragraph) blocks.push_back(Paragraph{as, std::move(part.texts.front())});
        else blocks.push_back(List{part.kind == MarkdownPart::Kind::ordered, std::move(part.texts)});
    }
    return blocks;
}

std::vector<AnyBlock> Composer::compose_block(const ListSpec& spec) {
    List list;
    for (const Phrase& item : spec.items)
        if (RichText said = rich(item); !said.empty()) list.items.push_back(std::move(said));
    if (list.items.empty()) return {};
    return {std::move(list)};
}

std::vector<AnyBlock> Composer::compose_block(const CountersSpec& spec) {
    Counters counters;
    counters.large = spec.large;
    for (const CounterSpec& one : spec.counters) {
        if (std::string said = words(one.value); !said.empty()) {
            counters.counters.push_back({std::move(said), words(one.label)});
            continue;
        }
        const Indicator* shown_indicator = indicator(one.indicator);
        if (!shown_indicator) continue;
        const Value value = plan_.findings().value(shown_indicator->code, perimeter());
        if (shown_indicator->status == Status::demonstration) demonstration_ = true;
        counters.counters.push_back({show(value, *shown_indicator), words(one.label)});
    }
    if (counters.counters.empty()) return {};
    return {std::move(counters)};
}

std::vector<AnyBlock> Composer::compose_block(const ImageSpec& spec) {
    if (!spec.image) return {};
    return {Illustration{spec.image, words(spec.alternative), rich(spec.credit)}};
}

std::vector<AnyBlock> Composer::compose_block(const DefinitionsSpec& spec) {
    Definitions definitions;
    definitions.columns = spec.columns;
    for (const auto& item : spec.items)
        if (RichText said = rich(item.text); !said.empty()) definitions.items.emplace_back(rich(item.term), std::move(said));
    if (definitions.items.empty()) return {};
    return {std::move(definitions)};
}

std::vector<AnyBlock> Composer::compose_block(const SourcesTableSpec&) { return {TableBlock{sources_table(atlas_, plan_.indicators()), {}}}; }
std::vector<AnyBlock> Composer::compose_block(const SignsSpec&) { return {TableBlock{signs_table(), {}}}; }

std::vector<AnyBlock> Composer::compose_block(const PeopleSpec&) {
    if (!territory_ || territory_->people.empty()) return {};
    List list;
    for (const Person& person : territory_->people) {
        std::string line = "**" + escape_markdown(person.name) + "**";
        for (const std::string* detail : {&person.role, &person.organisation, &person.contact})
            if (!detail->empty()) line += ", " + escape_markdown(*detail);
        list.items.push_back(to_rich_text(line));
    }
    return {std::move(list)};
}

std::vector<GridColumn> Composer::columns(const std::vector<ColumnSpec>& specs) {
    std::vector<GridColumn> all;
    for (const ColumnSpec& spec : specs) all.push_back({spec.span, blocks(spec.blocks)});
    return all;
}

static Align align_of(RowAlign align) {
    return align == RowAlign::bottom ? Align::bottom : align == RowAlign::middle ? Align::middle : Align::top;
}

std::vector<AnyBlock> Composer::compose_block(const RowSpec& spec) { return {Row{columns(spec.columns), align_of(spec.align)}}; }
std::vector<AnyBlock> Composer::compose_block(const TextColumnsSpec& spec) {
    TextColumns text{spec.count, spec.body.empty() ? std::vector<Block>() : blocks(spec.body.front().blocks)};
    if (text.blocks.empty()) return {};
    return {std::move(text)};
}
std::vector<AnyBlock> Composer::compose_block(const PanelSpec& spec) { return {Panel{columns(spec.columns)}}; }
std::vector<AnyBlock> Composer::compose_block(const PageBreakSpec&) { return {PageBreak{}}; }
std::vector<AnyBlock> Composer::compose_block(const TerritoryIndexSpec& spec) { return {territory_index(atlas_, spec.columns)}; }
std::vector<AnyBlock> Composer::compose_block(const ContentsSpec& spec) { return {Listing{true, {}, {}, spec.columns, spec.figures}}; }

}  // namespace portraits
