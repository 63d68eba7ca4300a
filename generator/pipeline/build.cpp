#include <algorithm>
#include <mutex>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "layout/lay_out.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/workshop.hpp"

namespace portraits {

namespace {

using Shapers = tbb::enumerable_thread_specific<std::unique_ptr<Shaper>>;

std::unique_ptr<tbb::global_control> limit_threads(unsigned jobs) {
    if (jobs == 0) return nullptr;
    return std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism, jobs);
}

/// Runs a call for each territory on all cores; results come back in the order of the territories.
template <class Result, class Call>
std::vector<Result> for_each_territory(const Prepared& prepared, const Call& call) {
    std::vector<Result> results(prepared.territories.size());
    Shapers shapers([&] { return make_pango_shaper(*prepared.fonts); });
    tbb::parallel_for(std::size_t{0}, results.size(), [&](std::size_t i) {
        results[i] = call(*shapers.local(), *prepared.atlas->territory(prepared.territories[i]));
    });
    return results;
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

}  // namespace

void rehearse(const Prepared& prepared, const BuildOptions& options, Diagnostics& diagnostics, StageTimes& times) {
    const auto control = limit_threads(options.jobs);
    BaseMaps base_maps;
    const auto found = for_each_territory<Diagnostics>(prepared, [&](Shaper& shaper, const Territory& territory) {
        Diagnostics own, named;
        const Publication publication = timed(times, Stage::compose, [&] { return compose(*prepared.plans.front(), territory, own); });
        timed(times, Stage::lay_out, [&] {
            lay_out(publication, {prepared.atlas->theme(), shaper, *prepared.geography, base_maps, DrawFor::print}, own);
        });
        for (Diagnostic diagnostic : own.items()) {
            diagnostic.territory = territory.id;
            named.add(std::move(diagnostic));
        }
        return named;
    });
    for (const Diagnostics& each : found) diagnostics.append(each);
}

bool build(const BuildOptions& options, OutputTree& tree, Diagnostics& diagnostics, Summary& summary, Progress* progress) {
    const auto control = limit_threads(options.jobs);
    const auto prepared = prepare(options, diagnostics, summary.times);
    if (!prepared) return false;

    const Theme& theme = prepared->atlas->theme();
    const Site site = timed(summary.times, Stage::compose, [&] {
        Site made = compose_site(*prepared->atlas, *prepared->findings, diagnostics);
        made.tables = national_tables(*prepared->plans.front());
        return made;
    });
    const PageWriter pages(theme, read_templates((theme.folder / "html").string()));
    const Assets assets = timed(summary.times, Stage::assets, [&] { return make_assets(theme); });
    SiteContext shared;
    shared.site = &site;
    shared.assets = assets.names;
    BaseMaps base_maps;
    SharedForms forms;
    SharedDrawings drawings(prepared->atlas->theme(), [&](const std::string& path, const std::string& bytes) { tree.write(path, bytes); });
    const Workshop shop{*prepared, options, tree, summary.times, shared, pages, base_maps, forms, drawings};

    Tally counter(progress, prepared->territories.size());
    const auto outputs = for_each_territory<TerritoryOutput>(*prepared, [&](Shaper& shaper, const Territory& territory) {
        TerritoryOutput output = write_territory(shop, shaper, territory);
        counter.one_more();
        return output;
    });
    for (const TerritoryOutput& output : outputs) {
        diagnostics.append(output.diagnostics);
        if (output.diagnostics.has_errors()) continue;  // left out by keep_going
        shared.booklets[output.slug] = output.booklet;
        summary.figures += output.figures;
        ++summary.territories;
    }
    if (diagnostics.has_errors() && !options.keep_going) return false;

    const auto shaper = make_pango_shaper(*prepared->fonts);
    summary.pages = write_site(shop, *shaper, assets) + summary.territories;
    const auto what = options.only.empty() ? OutputTree::Previous::replaced : OutputTree::Previous::completed;
    timed(summary.times, Stage::write, [&] { tree.commit(what); });
    summary.booklets = summary.territories;
    summary.files = tree.files();
    summary.bytes = tree.bytes();
    return true;
}

std::string build_booklet(const Prepared& prepared, const std::string& territory, Diagnostics& diagnostics) {
    const auto shaper = make_pango_shaper(*prepared.fonts);
    BaseMaps base_maps;
    SharedForms forms;
    const Theme& theme = prepared.atlas->theme();
    const Publication publication = compose(*prepared.plans.front(), *prepared.atlas->territory(territory), diagnostics);
    const Booklet booklet =
        lay_out(publication, {theme, *shaper, *prepared.geography, base_maps, DrawFor::print}, diagnostics);
    return write_pdf(booklet, theme, forms);
}

}  // namespace portraits
