#include "compose/composer.hpp"

#include "base/french.hpp"
#include "base/messages.hpp"
#include "compose/compose.hpp"
#include "compose/markdown.hpp"
#include "compose/notes.hpp"
#include "compose/regions.hpp"

namespace portraits {

Composer::Composer(const PreparedPlan& plan, const Territory* territory, Diagnostics& diagnostics)
    : plan_(plan), atlas_(plan.atlas()), territory_(territory), scope_{plan.atlas(), plan.findings(), territory, {}}, diagnostics_(diagnostics) {}

std::string Composer::text(const Phrase& phrase) const { return phrase::say(plan_.phrase(phrase), scope_).value_or(std::string()); }
std::string Composer::words(const Phrase& phrase) const { return without_calls(to_plain(text(phrase))); }
RichText Composer::rich(const Phrase& phrase) const { return with_calls(to_rich_text(text(phrase))); }
std::vector<RichText> Composer::paragraphs(const Phrase& phrase) const {
    std::vector<RichText> all = to_paragraphs(text(phrase));
    for (RichText& one : all) one = with_calls(std::move(one));
    return all;
}
RichText Composer::with_calls(RichText said) const {
    return calls_.with_calls(std::move(said), [&](const Phrase& note) { return to_rich_text(text(note)); });
}

std::string Composer::unique_id(const std::string& wanted) {
    const std::string base = wanted.empty() ? "section" : wanted;
    std::string id = base;
    for (int n = 2; !ids_.insert(id).second; ++n) id = base + "-" + std::to_string(n);
    return id;
}

/// A document without a name for menus has its title there.
SiteDocument Composer::menu_entry() {
    SiteDocument entry{words(plan_.plan().menu), slug(territory_ ? territory_->name() : plan_.plan().name)};
    if (entry.title.empty()) entry.title = words(plan_.plan().title);
    return entry;
}

Publication Composer::run() {
    const PublicationFile& file = atlas_.publication();
    Publication p;
    p.id = territory_ ? territory_->id : plan_.plan().name;
    p.title = words(plan_.plan().title);
    const SiteDocument entry = menu_entry();
    p.menu = entry.title;
    p.name = territory_ ? territory_->name() : p.title;
    p.kind = words(plan_.plan().cover.kicker);
    p.subject = file.title;
    p.author = file.author;
    p.date = file.date;
    p.footer = typographic(file.edition + (file.geography.empty() ? "" : " • " + file.geography));
    p.footer_text = to_rich_text(escape_markdown(p.footer));
    p.page = plan_.plan().page;
    p.page_changes = plan_.plan().page_changes;
    p.print = plan_.plan().print;
    p.slug = entry.slug;
    p.folder = (territory_ ? "territoires/" : "") + p.slug + "/";
    p.cover = cover();
    for (const ChapterSpec& spec : plan_.plan().chapters) {
        if (spec.for_regions) add_for_regions(spec, p.chapters);
        else p.chapters.push_back(chapter(spec, p.chapters.empty()));
    }
    p.back_cover = back_cover(p.folder);
    p.demonstration = demonstration_;
    fill_contents(p);
    return p;
}

Chapter Composer::chapter(const ChapterSpec& spec, bool first) {
    Chapter chapter;
    calls_.begin(spec);
    chapter.title = words(spec.title);
    chapter.id = unique_id(spec.id.empty() ? slug(chapter.title) : own_id(spec.id));
    chapter.lead = rich(spec.lead);
    chapter.running = words(spec.running);
    chapter.new_page = spec.new_page;
    chapter.right_hand = spec.right_hand.value_or(plan_.plan().page_changes.right_hand);
    chapter.full_page = spec.full_page;
    if (territory_) add_own_text(spec, first, chapter);
    for (Block& block : blocks(spec.blocks)) chapter.blocks.push_back(std::move(block));
    chapter.notes = calls_.take();
    return chapter;
}

void Composer::add_for_regions(const ChapterSpec& spec, std::vector<Chapter>& out) {
    for (const std::string& region : regions_with_territories(atlas_)) {
        scope_.own_region = region;
        out.push_back(chapter(spec, false));
    }
    scope_.own_region.clear();
}

std::string Composer::own_id(const std::string& id) const {
    return scope_.own_region.empty() ? id : id + "-" + slug(atlas_.region(scope_.own_region).name);
}

/// A text of the territory completes the chapter that has its key; the presentation opens the first one.
void Composer::add_own_text(const ChapterSpec& spec, bool first, Chapter& chapter) const {
    for (const auto& [key, own] : territory_->texts)
        if (key == spec.id || (first && key == "presentation"))
            for (RichText& paragraph : to_paragraphs(own.value)) chapter.blocks.push_back({Paragraph{Paragraph::As::body, std::move(paragraph)}});
}

std::vector<Block> Composer::blocks(const std::vector<BlockSpec>& specs) {
    std::vector<Block> out;
    for (const BlockSpec& spec : specs) add(out, spec);
    return out;
}

void Composer::add(std::vector<Block>& out, const BlockSpec& spec) {
    const bool wanted = spec.when.value.empty() || (plan_.condition(spec.when) && phrase::holds(plan_.condition(spec.when), scope_));
    if (!wanted) return;
    const Medium medium = spec.only_in == "papier" ? Medium::paper : spec.only_in == "web" ? Medium::web : Medium::both;
    for (AnyBlock& block : std::visit([&](const auto& s) { return compose_block(s); }, spec.spec)) out.push_back({std::move(block), medium, spec.together});
}

Publication compose(const PreparedPlan& plan, const Territory& territory, Diagnostics& diagnostics) {
    return Composer(plan, &territory, diagnostics).run();
}

Publication compose(const PreparedPlan& plan, Diagnostics& diagnostics) { return Composer(plan, nullptr, diagnostics).run(); }

SiteDocument menu_entry(const PreparedPlan& plan) {
    Diagnostics said;  // by compose()
    return Composer(plan, nullptr, said).menu_entry();
}

Publication compose(const Atlas& atlas, const Findings& findings, const DocumentPlan& plan, const Territory& territory, Diagnostics& diagnostics) {
    return compose(PreparedPlan(atlas, findings, plan, diagnostics), territory, diagnostics);
}

}  // namespace portraits
