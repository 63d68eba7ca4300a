#include "pipeline/workroom.hpp"

#include <tbb/parallel_for_each.h>

#include "compose/compose.hpp"
#include "compose/dataset.hpp"
#include "compose/dataset_page.hpp"
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
    const Comparison comparison = compose_comparison(*prepared.atlas, *prepared.findings);
    tree.write("donnees/territoires.json", comparison_json(comparison));
    assets.names.search = add_script(assets, "recherche", search_script(search_index(*prepared.atlas)));
    assets.names.comparison = add_script(assets, "comparaison", comparison_script(comparison));
    return assets;
}

Workroom::Workroom(const Prepared& prepared, const BuildOptions& options, OutputTree& into, StageTimes& times, BaseMaps& base_maps,
                   const FormerEdition* former)
    : tree(into, options.twins, former), shared_files(tree), pages(prepared.atlas->theme(), read_templates(prepared.atlas->theme().templates.string())),
      drawings(prepared.atlas->theme(), [this](const std::string& path, const std::string& bytes) { shared_files.write(path, bytes); }),
      cards(prepared.atlas->theme(), share_card_scale),
      shop{prepared, options, tree, times, context, pages, base_maps, forms, drawings, cards, shared_files} {}

void Workroom::furnish(Diagnostics& diagnostics) {
    Reads reads;
    {
        const Reads::Scope noted(reads);
        frame(diagnostics);
        add_dataset();
        add_pages();
        if (products().standalone_pages && !products().site) write_assets({});  // no page names them
        else write_assets(timed(shop.times, Stage::assets, [&] { return with_scripts(make_assets(shop.prepared.atlas->theme()), shop.prepared, tree); }));
    }
    tree.write(inputs_path, inputs_text(common_inputs(shop.prepared, shop.options.paths), inputs_of(shop.prepared, reads)));
}

void Workroom::frame(Diagnostics& diagnostics) {
    documents = compose_documents(shop.prepared, diagnostics, shop.times);
    const Timed timer(shop.times, Stage::compose);
    site = compose_site(*shop.prepared.atlas, *shop.prepared.findings, diagnostics);
    if (products().site) site.pages = indicator_addresses(*shop.prepared.atlas);
    for (const Publication& document : documents) site.documents.push_back({document.menu, document.slug});
    if (products().dataset) site.text_pages.insert(site.text_pages.begin(), dataset_page(dataset, {}));
    context.site = &site;
    context.feed = feed_of_site(site);
}

const Products& Workroom::products() const { return shop.prepared.atlas->publication().products; }

void Workroom::add_dataset() {
    if (!products().dataset) return;
    const Timed timer(shop.times, Stage::compose);
    dataset = compose_dataset(*shop.prepared.atlas, *shop.prepared.findings);
    site.text_pages.front() = dataset_page(dataset, {});  // its files when they are made
}

void Workroom::add_pages() {
    if (!products().site) return;
    const Timed timer(shop.times, Stage::compose);
    site.pages = site_pages(plans_of(shop.prepared));
}

void Workroom::write_assets(Assets assets) {
    context.assets = std::move(assets.names);
    if (products().standalone_pages) context.assets.style = style_of(shop.prepared.atlas->theme());
    tbb::parallel_for_each(assets.files, [&](const Asset& asset) { shared_files.write(asset.path, asset.bytes); });
    write_images();
}

void Workroom::write_images() {
    for (const DocumentPlan& plan : shop.prepared.atlas->sources().documents)
        for (const auto& [name, image] : images_of(plan)) shared_files.write(image_path(*image), image->bytes);
}

}  // namespace portraits
