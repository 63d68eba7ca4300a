#include "pipeline/workroom.hpp"

#include <array>
#include <functional>

#include <tbb/parallel_for.h>
#include <tbb/parallel_for_each.h>

#include "base/inputs.hpp"
#include "compose/compose.hpp"
#include "compose/dataset.hpp"
#include "compose/dataset_page.hpp"
#include "compose/large_site.hpp"
#include "pipeline/groups.hpp"
#include "pipeline/inputs_output.hpp"
#include "pipeline/site_files.hpp"
#include "write/html/comparison_script.hpp"
#include "write/html/search_script.hpp"

namespace portraits {

namespace {

/// Pixels for each point of a share card: 1200 × 630.
constexpr double share_card_scale = 2;

std::vector<const PreparedPlan*> plans_of(const Prepared& prepared) {
    std::vector<const PreparedPlan*> plans;
    for (const auto& plan : prepared.plans) plans.push_back(plan.get());
    return plans;
}

}  // namespace

std::vector<Publication> compose_documents(const Prepared& prepared, Diagnostics& diagnostics, StageTimes& times) {
    std::vector<Publication> documents;
    for (const PreparedPlan* plan : prepared.others())
        documents.push_back(timed(times, Stage::compose, [&] { return compose(*plan, diagnostics); }));
    return documents;
}

Assets with_scripts(Assets assets, const Prepared& prepared, HostedTree& tree) {
    assets.names.search = add_script(assets, "recherche", search_script(search_index(*prepared.atlas)));
    if (is_large(*prepared.atlas)) return assets;
    const Comparison comparison = compose_comparison(*prepared.atlas, *prepared.findings);
    tree.write("donnees/territoires.json", comparison_json(comparison));
    assets.names.comparison = add_script(assets, "comparaison", comparison_script(comparison));
    return assets;
}

Workroom::Workroom(const Prepared& prepared, const BuildOptions& options, OutputTree& into, StageTimes& times, BaseMaps& base_maps,
                   Shapers& shapers, const FormerEdition* former)
    : tree(into, options.twins, former), shared_files(tree), pages(prepared.atlas->theme(), read_templates(prepared.atlas->theme().templates.string())),
      drawings(prepared.atlas->theme(), [this](const std::string& path, const std::string& bytes) { shared_files.write(path, bytes); }),
      cards(prepared.atlas->theme(), share_card_scale),
      shop{prepared, options, tree, times, context, pages, base_maps, forms, drawings, cards, shared_files, shapers, few, sheet_bases, national_tables} {}

void Workroom::EarlyAssets::make(const Atlas& atlas, StageTimes& times) {
    const Products& products = atlas.publication().products;
    if (made_ || (products.standalone_pages && !products.site)) return;  // no page names them then
    inputs_.during([&] { made_ = timed(times, Stage::assets, [&] { return make_assets(atlas.theme()); }); });
}

void Workroom::furnish(Diagnostics& diagnostics, EarlyAssets early) {
    // At the same time: the frame, what pages and the dataset say, the files of the theme. What each reads is told in this order.
    Diagnostics found;
    Dataset composed;
    std::vector<SitePage> composed_pages;
    Assets assets;
    const std::array<std::function<void()>, 4> parts = {
        [&] { frame(found); },
        [&] { if (products().dataset) composed = composed_dataset(); },
        [&] { if (products().site) composed_pages = composed_site_pages(); },
        [&] {
            early.make(*shop.prepared.atlas, shop.times);
            if (early.made_) assets = timed(shop.times, Stage::assets, [&] { return with_scripts(std::move(*early.made_), shop.prepared, tree); });
        }};
    std::array<Reads, 4> reads;
    std::array<TaskInputs, 4> inputs;
    tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t i) {
        const HostedTree::Group group(frame_group);
        const Reads::Scope noted(reads[i]);
        inputs[i].during(parts[i]);
    }, tbb::simple_partitioner());
    for (const TaskInputs& each : inputs) each.tell();
    early.inputs_.tell();
    for (std::size_t i = 1; i < reads.size(); ++i) reads[0].merge(reads[i]);
    frame_complaints_ = found.items();
    diagnostics.append(found);
    set_dataset(std::move(composed));
    set_pages(std::move(composed_pages));
    const HostedTree::Group group(frame_group);
    write_assets(std::move(assets));
    tree.write(inputs_path, inputs_text(common_inputs(shop.prepared, shop.options.paths), inputs_of(shop.prepared, reads[0])));
}

GroupRecord Workroom::record_of_frame(const std::string& key) const {
    const AssetNames& names = context.assets;
    GroupRecord record = record_of(frame_group, key);
    record.told = {names.stylesheet, names.script, names.icon, names.search, names.comparison, std::to_string(pages_of_site_)};
    for (const SiteDocument& document : site.documents) record.told.insert(record.told.end(), {document.title, document.slug});
    record.uses = asset_paths_;
    record.complaints = frame_complaints_;
    return record;
}

void Workroom::furnish_as_before(const GroupRecord& record, Diagnostics& diagnostics) {
    constexpr std::size_t fixed = 6;
    std::vector<SiteDocument> menu;
    for (std::size_t i = fixed; i + 1 < record.told.size(); i += 2) menu.push_back({record.told[i], record.told[i + 1]});
    Diagnostics repeated;  // composed again, but for the documents
    frame_of(std::move(menu), repeated);
    context.assets = {record.told[0], record.told[1], record.told[2], record.told[3], {}, record.told[4]};
    if (products().standalone_pages) context.assets.style = style_of(shop.prepared.atlas->theme());
    pages_of_site_ = std::stoul(record.told[5]);
    asset_paths_ = record.uses;
    frame_complaints_ = record.complaints;
    for (const Diagnostic& complaint : frame_complaints_) diagnostics.add(complaint);
    keep(tree, record);
}

void Workroom::frame(Diagnostics& diagnostics) {
    documents = compose_documents(shop.prepared, diagnostics, shop.times);
    std::vector<SiteDocument> menu;
    for (const Publication& document : documents) menu.push_back({document.menu, document.slug});
    frame_of(std::move(menu), diagnostics);
}

void Workroom::outline(Diagnostics& diagnostics) {
    std::vector<SiteDocument> menu;
    for (const PreparedPlan* plan : shop.prepared.others()) menu.push_back(menu_entry(*plan));
    frame_of(std::move(menu), diagnostics);
}

void Workroom::frame_of(std::vector<SiteDocument> menu, Diagnostics& diagnostics) {
    const Timed timer(shop.times, Stage::compose);
    site = compose_site(*shop.prepared.atlas, *shop.prepared.findings, diagnostics);
    if (products().site) site.pages = indicator_addresses(*shop.prepared.atlas);
    site.documents = std::move(menu);
    if (products().dataset) site.text_pages.insert(site.text_pages.begin(), dataset_page(dataset, {}));
    context.site = &site;
    context.feed = feed_of_site(site);
}

const Products& Workroom::products() const { return shop.prepared.atlas->publication().products; }

void Workroom::add_dataset() {
    if (products().dataset) set_dataset(composed_dataset());
}

Dataset Workroom::composed_dataset() const {
    return timed(shop.times, Stage::compose, [&] { return compose_dataset(*shop.prepared.atlas, *shop.prepared.findings); });
}

void Workroom::set_dataset(Dataset composed) {
    if (!products().dataset) return;
    dataset = std::move(composed);
    site.text_pages.front() = dataset_page(dataset, {});  // its files when they are made
}

void Workroom::add_pages() {
    if (products().site) set_pages(composed_site_pages());
}

std::vector<SitePage> Workroom::composed_site_pages() const {
    return timed(shop.times, Stage::compose, [&] { return site_pages(plans_of(shop.prepared)); });
}

void Workroom::set_pages(std::vector<SitePage> composed) {
    if (!products().site) return;
    site.pages = std::move(composed);
    pages_of_site_ = count_of_pages(site);
}

void Workroom::write_assets(Assets assets) {
    context.assets = std::move(assets.names);
    if (products().standalone_pages) context.assets.style = style_of(shop.prepared.atlas->theme());
    for (const Asset& asset : assets.files) asset_paths_.push_back(asset.path);
    tbb::parallel_for_each(assets.files, [&](const Asset& asset) { shared_files.write(asset.path, asset.bytes); });
    write_images();
}

void Workroom::write_images() {
    for (const DocumentPlan& plan : shop.prepared.atlas->sources().documents)
        for (const auto& [name, image] : images_of(plan)) {
            asset_paths_.push_back(image_path(*image));
            shared_files.write(asset_paths_.back(), image->bytes);
        }
}

}  // namespace portraits
