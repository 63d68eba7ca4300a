#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "compose/prepared_plan.hpp"
#include "compute/findings.hpp"
#include "geo/geography.hpp"
#include "load/load_sources.hpp"
#include "pipeline/stages.hpp"
#include "text/shaper.hpp"
#include "write/tree/output_tree.hpp"

namespace portraits {

/// The `index`th part of `count`, from 1, of a build that several processes or machines share; count 0: the whole.
struct Shard { int index = 0, count = 0; };

struct BuildOptions {
    LoadPaths paths;
    std::vector<std::string> only;   // territory ids; empty: all. Aggregates and maps always cover all.
    unsigned jobs = 0;               // threads; 0: one for each core
    bool keep_going = false;         // build the territories without errors even when others have some
    bool every_note = false;         // also what is known and admitted: differences between stated and computed figures
    bool png = false;                // PNG files of the figures too
    bool twins = true;               // compressed twins (.gz, .br) beside text files
    bool print = false;              // the variants for a printer, even of documents that do not ask for one
    bool edition = false;            // the combined edition, even if publication.yml does not ask for it
    BoundariesSpec boundaries;       // replace publication.yml's, file by file (chosen_boundaries)
    std::map<std::string, std::string> layer_files;  // of declared layers, by name, instead of publication.yml's
    Shard shard;                     // only this part of the territories, to be joined with the others
    std::vector<std::string> parts;  // folders of all parts: territories are taken from them, the rest is made
    bool quality = false;            // doubts about well-formed content too
    bool publication = false;        // nothing is built that the gate before publishing refuses
};

/// What the closing line of a build says.
struct Summary {
    std::size_t territories = 0, documents = 0, pages = 0, booklets = 0, figures = 0, files = 0;
    std::uint64_t bytes = 0;
    int edition_pages = 0;           // 0: no combined edition
    std::uint64_t edition_bytes = 0;
    StageTimes times;
    std::shared_ptr<const void> remains;  // what it was made with: who ends soon can keep it, and leave the memory to the system
};

class Increment;

/// Told of each finished territory, from any thread, one at a time.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void territory_done(std::size_t done, std::size_t total) = 0;
};

/// Everything read, checked and computed once, immutable, shared by all threads.
struct Prepared {
    std::unique_ptr<const Atlas> atlas;
    std::unique_ptr<const Findings> findings;
    std::vector<std::unique_ptr<const PreparedPlan>> plans;  // in the order of the documents
    std::vector<Reads> plan_reads;         // what each was prepared from
    std::shared_ptr<const Geography> geography;
    std::shared_ptr<const FontSet> fonts;
    std::vector<std::string> territories;  // ids to build

    /// The plan of the territories' portraits: there is exactly one.
    const PreparedPlan& portrait() const;
    /// The other plans, each of one document.
    std::vector<const PreparedPlan*> others() const;
};

/// Shapes and fonts of an earlier preparation, to be taken over as long as nothing that they are made from has changed.
class PreparationStore {
public:
    virtual ~PreparationStore() = default;
    virtual std::shared_ptr<const FontSet> fonts(const Theme& theme) { return std::make_shared<const FontSet>(theme); }
    /// Shapes for what was read, and what making them complained of; null when they have to be made. `prepared` has its atlas and its territories.
    virtual std::shared_ptr<const Geography> find(const Prepared& prepared, Diagnostics& diagnostics) = 0;
    /// Keeps those that were made after find() gave none.
    virtual void keep(std::shared_ptr<const Geography> shapes, const Diagnostics& diagnostics) = 0;
};

/// Reads and checks content and data. Nothing comes back when errors close the gate; all of them are in diagnostics. Shapes are taken from
/// `store` where they can be, and left there; what was read from `kept`. Both may be null. `beside` is called with what was read, on any thread,
/// while shapes are made, which leaves cores idle.
std::optional<Prepared> prepare(const BuildOptions& options, Diagnostics& diagnostics, StageTimes& times, PreparationStore* store = nullptr,
                                KeptSources* kept = nullptr, const std::function<void(const Atlas&)>& beside = {});

/// Notes what the site will lack as long as publication.yml does not say it: its address.
void note_publication(const Prepared& prepared, Diagnostics& diagnostics);

/// Composes, draws and lays out every territory without writing anything, so that all complaints are known.
void rehearse(const Prepared& prepared, const BuildOptions& options, Diagnostics& diagnostics, StageTimes& times);

/// The whole build into a tree. The tree is committed only when there is no error, or when keep_going left the faulty territories out.
/// With an increment, only what has changed since the build before is made, and the files are the same as without.
/// Returns false when it was not. Throws EnvironmentError when the environment fails.
bool build(const BuildOptions& options, OutputTree& tree, Diagnostics& diagnostics, Summary& summary, Progress* progress = nullptr,
           Increment* increment = nullptr);

/// One territory's booklet, in memory: what a program that embeds the generator asks for.
std::string build_booklet(const Prepared& prepared, const std::string& territory, Diagnostics& diagnostics);

}  // namespace portraits
