#pragma once
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
class Increment {
public:
    /// Looks at the files that stand there now: before anything is read, so that a file changed meanwhile is not taken for the one that was
    /// used. `all`: everything is to be made again.
    Increment(const BuildOptions& options, std::filesystem::path folder, bool all);
    /// True when no input, option or output has changed since the build that made the folder: there is nothing to do, not even to read.
    bool nothing_changed() const;
    /// The build that made the folder; null when it is not known, or when everything is to be made again.
    const FormerEdition* former() const { return former_.get(); }

    /// After everything was read.
    void set_inputs(const InputRecord& read, const Prepared& prepared);
    std::string key_of_territory(const Territory& territory) const;
    /// Of what is made from all that was read but territories' own texts, and from `more`.
    std::string common_key(const std::string& more = {}) const;
    /// What the group gave when it was made, when that holds; null when it has to be made.
    const GroupRecord* held(const std::string& name, const std::string& key);
    void add(GroupRecord group) { made_.groups.push_back(std::move(group)); }
    /// Records the build for the next one, after it was published: where that fails, the next one only makes more.
    void save(const HostedTree& tree, const Diagnostics& diagnostics, const Summary& summary);

    /// Why groups were made again, a line each, and which of their files have other bytes than before.
    const std::vector<std::string>& reasons() const { return reasons_; }
    /// Files with other bytes than before, the new ones included; files that are no more.
    std::size_t rewritten() const { return rewritten_; }
    std::size_t removed() const { return removed_; }

private:
    std::string hash_of_territory_file(const Territory& territory) const;
    void note_common_changes();

    const BuildOptions& options_;
    std::filesystem::path folder_;
    std::unique_ptr<FormerEdition> former_;
    BuildRecord made_;
    std::string common_;
    std::vector<std::string> reasons_;
    std::size_t rewritten_ = 0, removed_ = 0;
};

/// A group's record from what its task gave, and back.
GroupRecord record_of(std::string name, std::string key, const DocumentOutput& output);
DocumentOutput output_of(const GroupRecord& group);

}  // namespace portraits
