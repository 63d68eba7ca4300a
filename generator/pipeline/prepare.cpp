#include <algorithm>
#include <filesystem>
#include <set>

#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

#include "base/files.hpp"
#include "base/inputs.hpp"
#include "base/messages.hpp"
#include "compose/compose.hpp"
#include "compose/stated.hpp"
#include "pipeline/boundaries.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/shards.hpp"
#include "quality/quality.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// The territory whose own file a complaint is about; empty when it concerns all.
std::string territory_of(const Diagnostic& diagnostic) {
    if (!diagnostic.territory.empty() || !diagnostic.origin.file) return diagnostic.territory;
    const fs::path file(*diagnostic.origin.file);
    return file.parent_path().filename() == "territoires" ? file.stem().string() : std::string();
}

/// Ids of territories with errors of their own; nothing when some error concerns all of them.
std::optional<std::set<std::string>> faulty_territories(const Diagnostics& diagnostics) {
    std::set<std::string> faulty;
    for (const Diagnostic& diagnostic : diagnostics.items()) {
        if (diagnostic.severity != Severity::error) continue;
        const std::string id = territory_of(diagnostic);
        if (id.empty()) return std::nullopt;
        faulty.insert(id);
    }
    return faulty;
}

/// Leaves faulty territories out of what is built. False when the build cannot go on.
bool leave_out_faulty(const BuildOptions& options, const Diagnostics& diagnostics, std::vector<std::string>& territories) {
    if (!diagnostics.has_errors()) return true;
    if (!options.keep_going) return false;
    const auto faulty = faulty_territories(diagnostics);
    if (!faulty) return false;
    std::erase_if(territories, [&](const std::string& id) { return faulty->contains(id); });
    return !territories.empty();
}

std::vector<std::string> wanted_territories(const BuildOptions& options, const Sources& sources, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const Territory& territory : sources.territories) known.push_back(territory.id);
    if (options.only.empty()) return known;
    for (const std::string& id : options.only) {
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        const std::string meant = nearest(id, known);
        diagnostics.error("territory-unknown", {}, message("no territory has the identifier “{}”", id),
                          meant.empty() ? message("“portraits list territoires” gives all identifiers")
                                        : message("did you mean “{}”?", meant));
    }
    return options.only;
}

void drop_territories_not_read(Sources& sources) {
    // A file whose identity could not be read has no region to belong to; its errors are already reported.
    std::erase_if(sources.territories, [](const Territory& t) { return t.id.empty() || t.regions.empty(); });
}

/// Most of the site does without its address; what does not is told.
void note_missing_address(const PublicationFile& publication, Diagnostics& diagnostics) {
    if (!publication.base_url.empty()) return;
    diagnostics.add({Severity::note, "address-missing", publication.origin,
                     tr("the site has no address: no sitemap, no canonical links, and a page 404 that has its style only at the root of a host"),
                     tr("set “adresse” in publication.yml before publishing"), {}});
}

/// A code that leads nowhere is not printed.
void note_missing_codes(const Sources& sources, Diagnostics& diagnostics) {
    if (!sources.publication.base_url.empty()) return;
    for (const DocumentPlan& plan : sources.documents)
        if (plan.back_cover.qr_code)
            diagnostics.add({Severity::note, "qr-code-without-address", plan.origin,
                             message("“{}” asks for a QR code, and the site has no address for it to lead to: none is printed", plan.name),
                             tr("set “adresse” in publication.yml before publishing"), {}});
}

std::shared_ptr<const Geography> made_geography(const Atlas& atlas, const BuildOptions& options, StageTimes& times, Diagnostics& diagnostics) {
    const std::string outlines = read_file(options.paths.data / "geo" / "contours.yml");
    return timed(times, Stage::geography, [&] { return std::make_shared<const Geography>(make_geography(atlas, outlines, diagnostics)); });
}

/// The one kept, made again when something that it was made from has changed.
std::shared_ptr<const Geography> geography_of(const Prepared& prepared, const BuildOptions& options, StageTimes& times, PreparationStore* store,
                                              Diagnostics& diagnostics) {
    if (auto kept = store ? timed(times, Stage::geography, [&] { return store->find(prepared, diagnostics); }) : nullptr) return kept;
    Diagnostics found;
    auto made = made_geography(*prepared.atlas, options, times, found);
    if (store) store->keep(made, found);
    diagnostics.append(found);
    return made;
}

/// What is computed, the shapes and the fonts, at the same time.
void add_computed(const BuildOptions& options, StageTimes& times, PreparationStore* store, const std::function<void(const Atlas&)>& beside,
                  Prepared& prepared, Diagnostics& diagnostics) {
    TaskInputs of_geography, of_fonts;
    tbb::parallel_invoke(
        [&] { prepared.findings = timed(times, Stage::compute, [&] { return std::make_unique<const Findings>(*prepared.atlas); }); },
        [&] {
            of_geography.during([&] {
                prepared.geography = geography_of(prepared, options, times, store, diagnostics);
            });
        },
        [&] { of_fonts.during([&] { prepared.fonts = store ? store->fonts(prepared.atlas->theme()) : std::make_shared<const FontSet>(prepared.atlas->theme()); }); },
        [&] { if (beside) beside(*prepared.atlas); });
    of_fonts.tell();
    of_geography.tell();
}

/// Each by a task of its own; complaints in the order of the documents.
void prepare_plans(Prepared& prepared, Diagnostics& diagnostics) {
    const std::vector<DocumentPlan>& plans = prepared.atlas->sources().documents;
    prepared.plans.resize(plans.size());
    prepared.plan_reads.resize(plans.size());
    std::vector<Diagnostics> found(plans.size());
    tbb::parallel_for(std::size_t{0}, plans.size(), [&](std::size_t i) {
        const Reads::Scope noted(prepared.plan_reads[i]);
        prepared.plans[i] = std::make_unique<const PreparedPlan>(*prepared.atlas, *prepared.findings, plans[i], found[i], prepared.geography.get());
    });
    for (const Diagnostics& each : found) diagnostics.append(each);
}

}  // namespace

void note_publication(const Prepared& prepared, Diagnostics& diagnostics) {
    note_missing_address(prepared.atlas->publication(), diagnostics);
    note_missing_codes(prepared.atlas->sources(), diagnostics);
}

const PreparedPlan& Prepared::portrait() const {
    return **std::find_if(plans.begin(), plans.end(), [](const auto& plan) { return plan->plan().about_territories(); });
}

std::vector<const PreparedPlan*> Prepared::others() const {
    std::vector<const PreparedPlan*> found;
    for (const auto& plan : plans)
        if (!plan->plan().about_territories()) found.push_back(plan.get());
    return found;
}

std::optional<Prepared> prepare(const BuildOptions& options, Diagnostics& diagnostics, StageTimes& times, PreparationStore* store,
                                KeptSources* kept, const std::function<void(const Atlas&)>& beside) {
    Sources sources = timed(times, Stage::read, [&] { return load_sources(options.paths, diagnostics, kept); });
    sources.publication.boundaries = chosen_boundaries(sources.publication.boundaries, options.boundaries, diagnostics);
    replace_layer_files(sources.publication.layers, options.layer_files, diagnostics);
    timed(times, Stage::validate, [&] { validate(sources, diagnostics); });

    Prepared prepared;
    prepared.territories = wanted_territories(options, sources, diagnostics);
    if (options.shard.count > 0) prepared.territories = territories_of(options.shard, prepared.territories);
    if (!leave_out_faulty(options, diagnostics, prepared.territories)) return std::nullopt;
    drop_territories_not_read(sources);

    prepared.atlas = std::make_unique<const Atlas>(std::move(sources));
    add_computed(options, times, store, beside, prepared, diagnostics);
    diagnostics.append(prepared.findings->diagnostics());
    check_stated(*prepared.atlas, *prepared.findings, options.every_note, diagnostics);
    prepare_plans(prepared, diagnostics);
    if (options.quality || options.publication)
        timed(times, Stage::validate, [&] { check_quality(*prepared.atlas, *prepared.findings, diagnostics); });
    if (options.publication) close_gate(*prepared.atlas, diagnostics);
    if (!leave_out_faulty(options, diagnostics, prepared.territories)) return std::nullopt;
    return prepared;
}

}  // namespace portraits
