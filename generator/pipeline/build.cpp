#include <algorithm>
#include <functional>
#include <mutex>
#include <span>

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/dataset_page.hpp"
#include "layout/lay_out.hpp"
#include "pipeline/dataset_output.hpp"
#include "pipeline/edition.hpp"
#include "pipeline/groups.hpp"
#include "pipeline/inputs.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/shards.hpp"
#include "pipeline/site_files.hpp"
#include "pipeline/version.hpp"
#include "pipeline/workroom.hpp"

namespace portraits {

namespace {

std::unique_ptr<tbb::global_control> limit_threads(unsigned jobs) {
    if (jobs == 0) return nullptr;
    return std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism, jobs);
}

/// Runs a call for each territory on all cores; results come back in the order of the territories.
template <class Result, class Call>
std::vector<Result> for_each_territory(const Prepared& prepared, Shapers& shapers, const Call& call) {
    std::vector<Result> results(prepared.territories.size());
    for_each_index(shapers, results.size(), [&](Shaper& shaper, std::size_t i) {
        results[i] = call(shaper, *prepared.atlas->territory(prepared.territories[i]));
    });
    return results;
}

DrawContext print_context(const Prepared& prepared, Shaper& shaper, BaseMaps& base_maps) {
    return {prepared.atlas->theme(), shaper, *prepared.geography, base_maps, DrawFor::print};
}

/// The document that opens the combined edition: "publication", else the first about no territory; null without any.
const Publication* opening_of(const std::vector<Publication>& documents) {
    const auto named = std::find_if(documents.begin(), documents.end(), [](const Publication& document) { return document.id == "publication"; });
    return named != documents.end() ? &*named : documents.empty() ? nullptr : &documents.front();
}

ManifestHead manifest_head(const Prepared& prepared, const BuildOptions& options, const std::map<std::string, FileEntry>& inputs) {
    const PublicationFile& about = prepared.atlas->publication();
    return {std::string("portraits ") + version, about.title, about.edition, about.date, prepared.atlas->theme().name, about.base_url,
            options.only, inputs};
}

/// Tells of territories one at a time as they are made; of those that are kept there is nothing to wait for.
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

/// Gives back the memory of what is written: only the number of rows is still told.
void forget_cells(Dataset& dataset) {
    for (Dataset::Part& part : dataset.parts)
        for (Table::Row& row : part.table.rows) std::vector<Cell>().swap(row.cells);  // an assignment would keep their room
}

/// Makes one territory's files, or takes them from the part that made them.
using Portrait = std::function<DocumentOutput(const std::string& territory)>;

/// One task for each document, the dataset and each territory, on all cores. The heaviest come first: a long task that started last would
/// run alone. `documents` may be empty when all are held; `dataset` may be null.
Made make_all(const Workshop& shop, std::span<const Publication> documents, Dataset* dataset, const Portrait& portrait, const Plan& plan,
              Progress* progress) {
    const std::vector<std::string>& ids = shop.prepared.territories;
    Made made{std::vector<DocumentOutput>(ids.size()), std::vector<DocumentOutput>(plan.documents.size()), {}, {}};
    const auto made_anew = [](const Planned& each) { return !each.held; };
    Tally counter(progress, static_cast<std::size_t>(std::count_if(plan.territories.begin(), plan.territories.end(), made_anew)));
    const std::vector<std::size_t> order = plan.order();
    // A booklet that is made again most often has another size, which the home page tells: its map is drawn while the other cores wait.
    const bool home = shop.few && plan.to_make() > 0 && shop.prepared.atlas->publication().products.site;
    tbb::parallel_for(std::size_t{0}, order.size() + (home ? 1 : 0), [&](std::size_t place) {
        if (place == order.size()) {
            made.home = draw_home_map(shop);
            return;
        }
        const std::size_t i = order[place];
        if (i == 0) {
            if (!dataset) return;
            made.dataset = kept_or_made_dataset(plan.dataset, shop, *dataset);
            forget_cells(*dataset);
        } else if (i <= plan.documents.size()) {
            made.documents[i - 1] = kept_or_made(plan.documents[i - 1], shop.tree, [&] { return write_document(shop, documents[i - 1]); });
        } else {
            const std::size_t own = i - plan.documents.size() - 1;
            made.territories[own] = kept_or_made(plan.territories[own], shop.tree, [&] { return portrait(ids[own]); });
            if (!plan.territories[own].held) counter.one_more();
        }
    });
    return made;
}

/// Draws territories here.
Portrait drawn_by(const Workshop& shop) {
    return [&shop](const std::string& id) { return write_territory(shop, *shop.prepared.atlas->territory(id)); };
}

/// A part of a build: its territories and what their pages use, and what the whole needs to know of them.
bool build_part(Workroom& room, const BuildOptions& options, const std::map<std::string, FileEntry>& inputs, Diagnostics& diagnostics,
                Summary& summary, Progress* progress) {
    const Prepared& prepared = room.shop.prepared;
    Plan plan(prepared, nullptr);
    plan.documents.clear();
    const Made made = make_all(room.shop, {}, nullptr, drawn_by(room.shop), plan, progress);
    for (const DocumentOutput& output : made.territories) {
        diagnostics.append(output.diagnostics);
        if (output.diagnostics.has_errors()) continue;
        summary.figures += output.figures;
        ++summary.territories;
    }
    if (diagnostics.has_errors() && !options.keep_going) return false;
    room.tree.write(part_path, part_text(options.shard, shard_signature(options, inputs), prepared.territories, made.territories));
    room.tree.commit(OutputTree::Previous::replaced, manifest_head(prepared, options, inputs));
    summary.pages = summary.territories;
    summary.booklets = prepared.atlas->publication().products.booklets ? summary.territories : 0;
    return true;
}

/// The combined edition, kept while no part of it has changed.
Download kept_or_made_edition(const Workroom& room, const Publication& opening, const Plan& plan, const Made& made, Increment* increment,
                              Diagnostics& diagnostics) {
    std::string keys;
    for (const Planned& territory : plan.territories) keys += territory.key;
    const Planned group = planned(increment, "recueil", increment ? increment->common_key(keys) : std::string());
    const HostedTree::Group named(group.name);
    DocumentOutput output;
    if (group.held) {
        keep(room.shop.tree, *group.held);
        output = output_of(*group.held);
    } else {
        output.booklet = write_edition(room.shop, opening, made.territories, output.diagnostics);
    }
    diagnostics.append(output.diagnostics);
    if (increment && !output.diagnostics.has_errors()) increment->add(record_of(group.name, group.key, output));
    return output.booklet;
}

/// What a build is made with, the last first to go.
struct Stock {
    explicit Stock(Prepared made) : prepared(std::move(made)) {}
    Prepared prepared;
    BaseMaps base_maps;
    Shapers shapers{*prepared.fonts};
    std::optional<Workroom> room;
};

/// With so few to make, the parts of one are shared among the cores.
constexpr std::size_t few_documents = 2;

/// The home page tells how large each booklet is; the other pages about all territories do not.
void write_pages(const Workroom& room, const Plan& plan, const Made& made, Increment* increment) {
    std::string told = text_of(made.territories) + room.context.edition.href + ' ' + std::to_string(room.context.edition.bytes) + ' ' +
                       std::to_string(room.context.edition.pages) + '\n';
    const Planned home = planned(increment, "accueil", increment ? increment->common_key(told) : std::string());
    const auto kept_or_written = [&](const Planned& group, const std::function<void()>& write) {
        const HostedTree::Group named(group.name);
        if (group.held) keep(room.shop.tree, *group.held);
        else write();
    };
    tbb::parallel_invoke([&] { kept_or_written(plan.pages, [&] { write_site_pages(room.shop); }); },
                         [&] { kept_or_written(plan.front, [&] { write_front_pages(room.shop); }); },
                         [&] { kept_or_written(home, [&] { write_home_page(room.shop, made.home ? *made.home : draw_home_map(room.shop)); }); });
    if (increment) increment->add(record_of(home.name, home.key));
}

}  // namespace

void rehearse(const Prepared& prepared, const BuildOptions& options, Diagnostics& diagnostics, StageTimes& times) {
    const auto control = limit_threads(options.jobs);
    BaseMaps base_maps;
    Shapers shapers(*prepared.fonts);
    const auto found = for_each_territory<Diagnostics>(prepared, shapers, [&](Shaper& shaper, const Territory& territory) {
        Diagnostics own, named;
        const Publication publication = timed(times, Stage::compose, [&] { return compose(prepared.portrait(), territory, own); });
        timed(times, Stage::lay_out, [&] { lay_out(publication, print_context(prepared, shaper, base_maps), own); });
        named.append(own, territory.id);
        return named;
    });
    for (const Diagnostics& each : found) diagnostics.append(each);
    const Shapers::Loan shaper(shapers);
    for (const Publication& publication : compose_documents(prepared, diagnostics, times))
        timed(times, Stage::lay_out, [&] { lay_out(publication, print_context(prepared, *shaper, base_maps), diagnostics); });
}

bool build(const BuildOptions& options, OutputTree& tree, Diagnostics& diagnostics, Summary& summary, Progress* progress, Increment* increment) {
    const auto control = limit_threads(options.jobs);
    std::optional<InputRecord> record(options.paths);
    if (increment) increment->follow(*record);
    Workroom::EarlyAssets assets;
    std::function<void(const Atlas&)> beside;
    if (!increment || increment->makes_everything()) beside = [&](const Atlas& atlas) { assets.make(atlas, summary.times); };
    std::optional<Prepared> made_ready = prepare(options, diagnostics, summary.times, increment, nullptr, beside);
    if (!made_ready) return false;

    const auto stock = std::make_shared<Stock>(std::move(*made_ready));
    summary.remains = stock;
    const Prepared* const prepared = &stock->prepared;
    Workroom& room = stock->room.emplace(*prepared, options, tree, summary.times, stock->base_maps, stock->shapers, increment ? increment->former() : nullptr);
    const bool edition = options.edition || prepared->atlas->publication().combined_edition;  // shows all that portraits do
    const bool texts_only = increment && !edition && increment->changes_texts_only(*prepared, common_groups(*prepared));
    if (texts_only) {
        room.furnish_as_before(*increment->former()->record().group(frame_group), diagnostics);
    } else {
        room.furnish(diagnostics, std::move(assets));
        if (increment) increment->set_inputs(*record, *prepared);
    }
    const std::map<std::string, FileEntry> inputs = increment ? increment->inputs() : record->files();
    record.reset();  // all has been read

    if (options.shard.count > 0) {
        const bool whole = build_part(room, options, inputs, diagnostics, summary, progress);
        summary.files = tree.files();
        summary.bytes = tree.bytes();
        return whole;
    }
    const Products& products = prepared->atlas->publication().products;
    std::optional<Parts> parts;
    if (!options.parts.empty()) parts.emplace(options.parts, shard_signature(options, inputs), prepared->territories);
    const Portrait taken = [&](const std::string& id) { return to_document_output(parts->take(id, room.tree)); };
    const Plan plan(*prepared, increment);
    room.few = plan.to_make() <= few_documents;
    const Made made = make_all(room.shop, room.documents, products.dataset ? &room.dataset : nullptr, parts ? taken : drawn_by(room.shop), plan, progress);
    if (parts) parts->take_shared(room.tree);
    if (products.dataset && !texts_only) room.site.text_pages.front() = dataset_page(room.dataset, made.dataset);
    for (const DocumentOutput& output : made.territories) {
        diagnostics.append(output.diagnostics);
        if (output.diagnostics.has_errors()) continue;  // left out by keep_going
        room.context.booklets[output.slug] = output.booklet;
        summary.figures += output.figures;
        ++summary.territories;
    }
    if (increment) {
        record_groups(*increment, plan, made);
        increment->add(room.record_of_frame(plan.frame.key));
    }
    const Publication* opening = edition ? opening_of(room.documents) : nullptr;
    if (opening) room.context.edition = kept_or_made_edition(room, *opening, plan, made, increment, diagnostics);
    summary.edition_pages = room.context.edition.pages;
    summary.edition_bytes = room.context.edition.bytes;
    for (const DocumentOutput& output : made.documents) {
        diagnostics.append(output.diagnostics);
        summary.figures += output.figures;
        ++summary.documents;
    }
    if (diagnostics.has_errors() && !options.keep_going) return false;

    if (products.site) write_pages(room, plan, made, increment);
    summary.pages = (products.site ? room.pages_of_site() : 0) + summary.territories + summary.documents;
    const auto what = options.only.empty() ? OutputTree::Previous::replaced : OutputTree::Previous::completed;
    if (products.site) write_site_files(room.shop, what);
    timed(summary.times, Stage::write, [&] {
        room.tree.commit(what, manifest_head(*prepared, options, inputs), [&] { if (increment) increment->note_files(room.tree); });
    });
    summary.booklets = products.booklets ? summary.territories + summary.documents : 0;
    summary.files = tree.files();
    summary.bytes = tree.bytes();
    if (increment) increment->save(room.tree, diagnostics, summary);
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
