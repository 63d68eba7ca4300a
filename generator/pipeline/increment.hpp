#pragma once
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/inputs.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/workshop.hpp"
#include "write/tree/former_edition.hpp"

namespace portraits {

/// What lets a build make only what has changed since the one before (verifying traces, as in Mokhov, Mitchell and Peyton Jones, "Build systems à
/// la carte", ICFP 2018). The files that one task makes are a group; its key is a hash of all that the task was given: the program with its
/// libraries, the options, what was read. A group whose key is the one recorded, and whose files are as they were left, is not made again.
/// A territory's own texts and people are given to its own portrait alone; everything else is given to all groups.
class Increment : public PreparationStore {
public:
    /// Looks at the files that stand there now: before anything is read, so that a file changed meanwhile is not taken for the one that was
    /// used. `all`: everything is to be made again.
    Increment(const BuildOptions& options, std::filesystem::path folder, bool all);
    /// True when no input, option or output has changed since the build that made the folder: there is nothing to do, not even to read.
    bool nothing_changed() const;
    /// Of what an earlier build made, nothing holds.
    bool makes_everything() const { return !same_program_; }
    /// Where the folder has its spare (DiskTree).
    std::filesystem::path spare() const { return spare_path(folder_); }
    /// The build that made the folder; null when it is not known, or when everything is to be made again.
    /// Waits until all its files have been looked at, which goes on beside the reading; one thread at a time asks.
    const FormerEdition* former() const;

    /// After everything was read.
    void set_inputs(const InputRecord& read, const Prepared& prepared);
    /// After `prepare`: true when nothing but territories' own texts and people has changed since the build before, and these groups, which are
    /// made from all the rest, are held. What only they read was then not read again: it is as it was; set_inputs is done.
    bool changes_texts_only(const Prepared& prepared, const std::vector<std::string>& groups);
    /// The shapes of the build before, when nothing but texts and people of territories has changed since; of what it notes of reads, this thread
    /// alone may write then.
    std::shared_ptr<const Geography> find(const Prepared& prepared, Diagnostics& diagnostics) override;
    void keep(std::shared_ptr<const Geography> shapes, const Diagnostics& diagnostics) override;
    /// What is read from now on. It must outlive prepare() and changes_texts_only().
    void follow(const InputRecord& reads) { reads_ = &reads; }
    /// All that was read, as the manifest lists it.
    const std::map<std::string, FileEntry>& inputs() const { return made_.listed; }
    std::string key_of_territory(const Territory& territory) const;
    /// Of what is made from all that was read but territories' own texts, and from `more`.
    std::string common_key(const std::string& more = {}) const;
    /// What the group gave when it was made, when that holds; null when it has to be made.
    const GroupRecord* held(const std::string& name, const std::string& key);
    void add(GroupRecord group) { made_.groups.push_back(std::move(group)); }
    /// Notes the files whose stamps are known, while they reach the disk: once all groups were added, before save().
    void note_files(const HostedTree& tree);
    /// Records the build for the next one, after it was published: where that fails, the next one only makes more.
    void save(const HostedTree& tree, const Diagnostics& diagnostics, const Summary& summary);

    /// Why groups were made again, a line each, and which of their files have other bytes than before.
    const std::vector<std::string>& reasons() const { return reasons_; }
    /// Files with other bytes than before, the new ones included; files that are no more.
    std::size_t rewritten() const { return rewritten_; }
    std::size_t removed() const { return removed_; }

private:
    std::string hash_of_territory_file(const Territory& territory) const;
    bool are_inputs_of(const BuildRecord& record) const;
    bool only_territory_files_changed() const;
    void take_over_inputs(const Prepared& prepared);
    bool is_common_as_before() const;
    void save_shapes();
    void set_common_key(const InputRecord& read, const Prepared& prepared);
    const GroupRecord* standing(const std::string& name, const std::string& key) const;
    std::string lost_of(const GroupRecord& group) const;
    bool is_readable(const GroupRecord& group) const;
    void note_common_changes();

    const BuildOptions& options_;
    std::filesystem::path folder_;
    mutable std::future<std::unique_ptr<FormerEdition>> looking_;
    mutable std::unique_ptr<FormerEdition> former_;
    BuildRecord made_;
    std::vector<std::uint32_t> groups_of_tree_;  // numbers of the tree's groups among those of made_
    std::string lines_;                          // of the files of made_, which are told apart nowhere else
    std::string common_;
    const InputRecord* reads_ = nullptr;
    bool same_inputs_ = false, same_program_ = false, shapes_taken_ = false;
    std::shared_ptr<const BuildRecord> before_;
    std::shared_ptr<const Geography> shapes_;  // to be kept for the next build
    std::vector<std::string> reasons_;
    std::size_t rewritten_ = 0, removed_ = 0;
};

/// A group's record from what its task gave, and back.
GroupRecord record_of(std::string name, std::string key);
GroupRecord record_of(std::string name, std::string key, const DocumentOutput& output);
DocumentOutput output_of(const GroupRecord& group);

}  // namespace portraits
