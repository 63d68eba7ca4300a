#pragma once
#include <optional>
#include <string>
#include <vector>

#include "pipeline/dataset_output.hpp"
#include "pipeline/increment.hpp"

namespace portraits {

/// What the parallel part of a build gave, in the order of territories and documents whatever the threads.
struct Made {
    std::vector<DocumentOutput> territories, documents;
    std::vector<DatasetFile> dataset;
    std::optional<HomeMap> home;    // when it was drawn with them
};

/// A group of outputs and, when nothing it is made from has changed, what it gave the last time.
struct Planned {
    std::string name, key;
    const GroupRecord* held = nullptr;
};
/// `increment` may be null: nothing is held then.
Planned planned(Increment* increment, std::string name, const std::string& key);

/// What has to be made, and what is kept. After Increment::set_inputs.
struct Plan {
    Plan(const Prepared& prepared, Increment* increment);

    std::vector<Planned> documents, territories;  // in the order of Prepared
    Planned frame, dataset, pages, front;

    /// The dataset (0), documents and territories by number, in this order: those to be made before those that are held.
    std::vector<std::size_t> order() const;
    /// How many documents and portraits are not held.
    std::size_t to_make() const;
};

/// Groups that are made from what was read but for territories' own texts: all but those of territories, what shows how large booklets are, and the
/// combined edition.
std::vector<std::string> common_groups(const Prepared& prepared);
/// The group of what all pages are given (Workroom::furnish).
inline constexpr const char* frame_group = "cadre";

/// Takes a group over from the edition before.
void keep(HostedTree& tree, const GroupRecord& group);
/// A group's files, taken over or made by a call.
template <class Call> DocumentOutput kept_or_made(const Planned& group, HostedTree& tree, const Call& make) {
    const HostedTree::Group named(group.name);
    if (!group.held) return make();
    keep(tree, *group.held);
    return output_of(*group.held);
}
std::vector<DatasetFile> kept_or_made_dataset(const Planned& group, const Workshop& shop, const Dataset& dataset);

/// Records the groups of the parallel part; a document with errors left nothing to keep.
void record_groups(Increment& increment, const Plan& plan, const Made& made);

/// What the home page and the combined edition say of the documents.
std::string text_of(const std::vector<DocumentOutput>& outputs);

}  // namespace portraits
