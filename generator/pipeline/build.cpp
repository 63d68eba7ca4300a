#include <algorithm>
#include <mutex>

#include <tbb/global_control.h>
#include <tbb/parallel_for_each.h>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/dataset.hpp"
#include "compose/dataset_page.hpp"
#include "layout/lay_out.hpp"
#include "pipeline/dataset_output.hpp"
#include "pipeline/each_territory.hpp"
#include "pipeline/edition.hpp"
#include "pipeline/inputs.hpp"
#include "pipeline/inputs_output.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/site_files.hpp"
#include "pipeline/version.hpp"
#include "pipeline/workshop.hpp"
#include "write/html/comparison_script.hpp"
#include "write/html/search_script.hpp"

namespace portraits {

namespace {

std::unique_ptr<tbb::global_control> limit_threads(unsigned jobs) {
    if (jobs == 0) return nullptr;
    return std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism, jobs);
}

/// Runs a call for each territory on all cores; results come back in the order of the territories.
template <class Result, class Call>
std::vector<Result> for_each_territory(const Prepared& prepared, const Call& call) {
    std::vector<Result> results(prepared.territories.size());
    for_each_index(*prepared.fonts, results.size(), [&](Shaper& shaper, std::size_t i) {
        results[i] = call(shaper, *prepared.atlas->territory(prepared.territories[i]));
    });
    return results;
}

DrawContext print_context(const Prepared& prepared, Shaper& shaper, BaseMaps& base_maps) {
    return {prepared.atlas->theme(), shaper, *prepared.geography, base_maps, DrawFor::print};
}

/// The documents about no territory.
std::vector<Publication> compose_documents(const Prepared& prepared, Diagnostics& diagnostics, StageTimes& times) {
    std::vector<Publication> documents;
    for (const PreparedPlan* plan : prepared.others())
        documents.push_back(timed(times, Stage::compose, [&] { return compose(*plan, diagnostics); }));
    return documents;
}

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

/// The document that opens the combined edition: "publication", else the first about no territory; null without any.
const Publication* opening_of(const std::vector<Publication>& documents) {
    const auto named = std::find_if(documents.begin(), documents.end(), [](const Publication& document) { return document.id == "publication"; });
    return named != documents.end() ? &*named : documents.empty() ? nullptr : &documents.front();
}

/// Pixels for each point of a share card: 1200 × 630.
constexpr double share_card_scale = 2;

/// Style, script, fonts, and the images that documents show.
void write_shared(const Prepared& prepared, const Assets& assets, SharedFiles& shared) {
    tbb::parallel_for_each(assets.files, [&](const Asset& asset) { shared.write(asset.path, asset.bytes); });
    for (const DocumentPlan& plan : prepared.atlas->sources().documents)
        for (const auto& [name, image] : images_of(plan)) shared.write(image_path(*image), image->bytes);
}

ManifestHead manifest_head(const Prepared& prepared, const BuildOptions& options, const std::map<std::string, FileEntry>& inputs) {
    const PublicationFile& about = prepared.atlas->publication();
    return {std::string("portraits ") + version, about.title, about.edition, about.date, prepared.atlas->theme().name, about.base_url,
            options.only, inputs};
}

/// Tells of finished territories one at a time.
class Tally {
public:
    Tally(Progress* progress, std::size_t total) : progress_(progress), total_(total) {}
    void one_more() {
        const std::scoped_lock lock(mutex_);
        ++done_;
        if (progress_) progress_->territory_done(done_, total_);
    }

private:
    Progress* progress_;
    std::size_t total_, done_ = 0;
    std::mutex mutex_;
};

/// What the parallel part of a build gave, in the order of territories and documents whatever the threads.
struct Made {
    std::vector<DocumentOutput> territories, documents;
    std::vector<DatasetFile> dataset;
};

/// One task for each document, the dataset and each territory, on all cores. The heaviest come first: a long task that started last would
/// run alone.
Made make_all(const Workshop& shop, const std::vector<Publication>& documents, const Dataset& dataset, Progress* progress) {
    const std::vector<std::string>& ids = shop.prepared.territories;
    Made made{std::vector<DocumentOutput>(ids.size()), std::vector<DocumentOutput>(documents.size()), {}};
    Tally counter(progress, ids.size());
    for_each_index(*shop.prepared.fonts, documents.size() + 1 + ids.size(), [&](Shaper& shaper, std::size_t i) {
        if (i < documents.size()) {
            made.documents[i] = write_document(shop, shaper, documents[i]);
        } else if (i == documents.size()) {
            made.dataset = timed(shop.times, Stage::dataset, [&] { return write_dataset(dataset, *shop.prepared.geography, shop.tree); });
        } else {
            const std::size_t own = i - documents.size() - 1;
            made.territories[own] = write_territory(shop, shaper, *shop.prepared.atlas->territory(ids[own]));
            counter.one_more();
        }
    });
    return made;
}

}  // namespace

void rehearse(const Prepared& prepared, const BuildOptions& options, Diagnostics& diagnostics, StageTimes& times) {
    const auto control = limit_threads(options.jobs);
    BaseMaps base_maps;
    const auto found = for_each_territory<Diagnostics>(prepared, [&](Shaper& shaper, const Territory& territory) {
        Diagnostics own, named;
        const Publication publication = timed(times, Stage::compose, [&] { return compose(prepared.portrait(), territory, own); });
        timed(times, Stage::lay_out, [&] { lay_out(publication, print_context(prepared, shaper, base_maps), own); });
        named.append(own, territory.id);
        return named;
    });
    for (const Diagnostics& each : found) diagnostics.append(each);
    const auto shaper = make_pango_shaper(*prepared.fonts);
    for (const Publication& publication : compose_documents(prepared, diagnostics, times))
        timed(times, Stage::lay_out, [&] { lay_out(publication, print_context(prepared, *shaper, base_maps), diagnostics); });
}

bool build(const BuildOptions& options, OutputTree& tree, Diagnostics& diagnostics, Summary& summary, Progress* progress) {
    const auto control = limit_threads(options.jobs);
    std::optional<InputRecord> record(options.paths);
    const auto prepared = prepare(options, diagnostics, summary.times);
    if (!prepared) return false;

    const Theme& theme = prepared->atlas->theme();
    Reads of_site;  // what the pages about all territories, the documents and the dataset are made from
    std::optional<Reads::Scope> noted(of_site);
    const std::vector<Publication> documents = compose_documents(*prepared, diagnostics, summary.times);
    Site site = timed(summary.times, Stage::compose, [&] { return make_site(*prepared, documents, diagnostics); });
    HostedTree hosted(tree, options.twins);
    const Dataset dataset = timed(summary.times, Stage::compose, [&] { return compose_dataset(*prepared->atlas, *prepared->findings); });
    site.text_pages.insert(site.text_pages.begin(), dataset_page(dataset, {}));  // its name, for all pages; its files when they are made
    const PageWriter pages(theme, read_templates(theme.templates.string()));
    const Assets assets = timed(summary.times, Stage::assets, [&] { return site_assets(*prepared, hosted); });
    noted.reset();
    hosted.write(inputs_path, inputs_text(common_inputs(*prepared, options.paths), inputs_of(*prepared, of_site)));
    SiteContext shared;
    shared.site = &site;
    shared.assets = assets.names;
    shared.feed = feed_of_site(site);
    BaseMaps base_maps;
    SharedForms forms;
    SharedFiles shared_files(hosted);
    write_shared(*prepared, assets, shared_files);
    const std::map<std::string, FileEntry> inputs = record->files();
    record.reset();  // all has been read
    SharedDrawings drawings(theme, [&](const std::string& path, const std::string& bytes) { shared_files.write(path, bytes); });
    PngSeries cards(theme, share_card_scale);
    const Workshop shop{*prepared, options, hosted, summary.times, shared, pages, base_maps, forms, drawings, cards, shared_files};

    const Made made = make_all(shop, documents, dataset, progress);
    site.text_pages.front() = dataset_page(dataset, made.dataset);
    for (const DocumentOutput& output : made.territories) {
        diagnostics.append(output.diagnostics);
        if (output.diagnostics.has_errors()) continue;  // left out by keep_going
        shared.booklets[output.slug] = output.booklet;
        summary.figures += output.figures;
        ++summary.territories;
    }
    const Publication* opening = options.edition || prepared->atlas->publication().combined_edition ? opening_of(documents) : nullptr;
    if (opening) shared.edition = write_edition(shop, *opening, made.territories, diagnostics);
    summary.edition_pages = shared.edition.pages;
    summary.edition_bytes = shared.edition.bytes;
    const auto shaper = make_pango_shaper(*prepared->fonts);
    for (const DocumentOutput& output : made.documents) {
        diagnostics.append(output.diagnostics);
        summary.figures += output.figures;
        ++summary.documents;
    }
    if (diagnostics.has_errors() && !options.keep_going) return false;

    summary.pages = write_site(shop, *shaper) + summary.territories + summary.documents;
    const auto what = options.only.empty() ? OutputTree::Previous::replaced : OutputTree::Previous::completed;
    write_site_files(shop, what);
    timed(summary.times, Stage::write, [&] { hosted.commit(what, manifest_head(*prepared, options, inputs)); });
    summary.booklets = summary.territories + summary.documents;
    summary.files = tree.files();
    summary.bytes = tree.bytes();
    return true;
}

std::string build_booklet(const Prepared& prepared, const std::string& territory, Diagnostics& diagnostics) {
    const auto shaper = make_pango_shaper(*prepared.fonts);
    BaseMaps base_maps;
    SharedForms forms;
    const Publication publication = compose(prepared.portrait(), *prepared.atlas->territory(territory), diagnostics);
    const Booklet booklet = lay_out(publication, print_context(prepared, *shaper, base_maps), diagnostics);
    return write_pdf(booklet, prepared.atlas->theme(), forms);
}

}  // namespace portraits
