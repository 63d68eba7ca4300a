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

/// The pages about all territories.
Site make_site(const Prepared& prepared, const std::vector<Publication>& documents, Diagnostics& diagnostics) {
    Site site = compose_site(*prepared.atlas, *prepared.findings, diagnostics);
    std::vector<const PreparedPlan*> plans;
    for (const auto& plan : prepared.plans) plans.push_back(plan.get());
    site.pages = site_pages(plans);
    for (const Publication& document : documents) site.documents.push_back({document.menu, document.slug});
    return site;
}

/// The theme's files, and the data that its script loads when a reader asks for it. The values of the comparison are published too.
Assets site_assets(const Prepared& prepared, HostedTree& tree) {
    const Comparison comparison = compose_comparison(*prepared.atlas, *prepared.findings);
    tree.write("donnees/territoires.json", comparison_json(comparison));
    Assets assets = make_assets(prepared.atlas->theme());
    assets.names.search = add_script(assets, "recherche", search_script(search_index(*prepared.atlas)));
    assets.names.comparison = add_script(assets, "comparaison", comparison_script(comparison));
    return assets;
}

/// Pixels for each point of a share card: 1200 × 630.
constexpr double share_card_scale = 2;

/// Style, script, fonts, and the images that documents show.
void write_shared(const Prepared& prepared, const Assets& assets, SharedFiles& shared) {
    tbb::parallel_for_each(assets.files, [&](const Asset& asset) { shared.write(asset.path, asset.bytes); });
    for (const DocumentPlan& plan : prepared.atlas->sources().documents)
        for (const auto& [name, image] : images_of(plan)) shared.write(image_path(*image), image->bytes);
}

}  // namespace

std::vector<Publication> compose_documents(const Prepared& prepared, Diagnostics& diagnostics, StageTimes& times) {
    std::vector<Publication> documents;
    for (const PreparedPlan* plan : prepared.others())
        documents.push_back(timed(times, Stage::compose, [&] { return compose(*plan, diagnostics); }));
    return documents;
}

Workroom::Workroom(const Prepared& prepared, const BuildOptions& options, OutputTree& into, Diagnostics& diagnostics, StageTimes& times)
    : tree(into, options.twins), shared_files(tree),
      pages(prepared.atlas->theme(), read_templates(prepared.atlas->theme().templates.string())),
      drawings(prepared.atlas->theme(), [this](const std::string& path, const std::string& bytes) { shared_files.write(path, bytes); }),
      cards(prepared.atlas->theme(), share_card_scale),
      shop{prepared, options, tree, times, context, pages, base_maps, forms, drawings, cards, shared_files} {
    {
        const Reads::Scope noted(reads_);
        frame_site(diagnostics);
        write_frame();
    }
    tree.write(inputs_path, inputs_text(common_inputs(prepared, options.paths), inputs_of(prepared, reads_)));
}

void Workroom::frame_site(Diagnostics& diagnostics) {
    documents = compose_documents(shop.prepared, diagnostics, shop.times);
    const Timed timer(shop.times, Stage::compose);
    site = make_site(shop.prepared, documents, diagnostics);
    dataset = compose_dataset(*shop.prepared.atlas, *shop.prepared.findings);
    site.text_pages.insert(site.text_pages.begin(), dataset_page(dataset, {}));  // its name, for all pages; its files when they are made
}

void Workroom::write_frame() {
    const Assets assets = timed(shop.times, Stage::assets, [&] { return site_assets(shop.prepared, tree); });
    context.site = &site;
    context.assets = assets.names;
    context.feed = feed_of_site(site);
    write_shared(shop.prepared, assets, shared_files);
}

}  // namespace portraits
